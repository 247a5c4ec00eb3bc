"""Currencies: ISO 4217 codes, names and signs, and the places that decide an ambiguous one.

Codes come from pycountry, names from babel; vocabularies/currencies.csv adds what else is printed.
A row is certain if `only_in` and `not_in` are both empty; otherwise the geography of the figure or
of its source decides, or nothing does.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.schemas.vocabulary import Entry, Vocabulary

# Currencies that several countries share; the other codes with X are metals, funds and the like.
_SHARED = frozenset(("XAF", "XCD", "XCG", "XDR", "XOF", "XPF"))
# What circulates is asked of these years, not of the day of the run.
_YEARS = (dt.date(2010, 1, 1), dt.date(2030, 1, 1))
# Money that has gone since stays readable (kuna, lev): ISO 4217 lists what is in use alone.
_PAID_SINCE = dt.date(2020, 1, 1)
_NAMES = {"zh": ("zh", "zh_Hant")}  # locales of babel whose names of currencies a language has
_COLUMNS = ("code", "factor", "language", "only_in", "not_in", "words")


@dataclass(frozen=True, slots=True)
class Currency:
    """One meaning of a printed sign or word: code, factor (0.01 for cents), where it applies."""

    code: str
    factor: Decimal
    only_in: frozenset[str]
    not_in: frozenset[str]

    @property
    def certain(self) -> bool:
        """Whether the sign means this currency everywhere."""
        return not self.only_in and not self.not_in

    def meant(self, places: tuple[str, ...]) -> bool:
        """Whether the sign can mean this currency for a figure about these places.

        None of them may be in `not_in`, and one must be in `only_in` if that is filled.
        """
        if any(place in self.not_in for place in places):
            return False
        return not self.only_in or any(place in self.only_in for place in places)


def decide(
    senses: tuple[Currency, ...],
    geography: str | None,
    default: str | None,
    stated: str | None = None,
) -> Currency | None:
    """Return the currency that a sign means for a geography and the source's default, or None.

    Where they leave it open, the code `stated` in a unit cell decides.
    """
    if len(senses) == 1 and senses[0].certain:
        return senses[0]
    places = tuple(country_of(place) for place in (geography, default) if place)
    candidates = {(sense.code, sense.factor): sense for sense in senses if sense.meant(places)}
    if len(candidates) != 1 and stated is not None:
        candidates = {(each.code, each.factor): each for each in senses if each.code == stated}
    return next(iter(candidates.values())) if len(candidates) == 1 else None


def meant(
    senses: tuple[Currency, ...],
    text: str,
    geography: str | None,
    default: str | None,
    *,
    stated: str | None = None,
    sign_of: frozenset[str] = frozenset(),
) -> Currency:
    """Return the currency that a sign means, as `decide` does.

    Raises UnreadableError with the codes that the sign may mean: `sign_of` are all that it may mean
    anywhere, of which those of the places count. One of these may be `stated`, too.
    """
    sense = decide(senses, geography, default, stated)
    if sense is None:
        places = {country_of(place) for place in (geography, default) if place}
        # Where `not_in` has a place, that place has money of its own with the same sign or name.
        own = {each for sense in senses for each in sense.not_in & places}
        local = frozenset(code for place in own for code in circulating(place))
        codes = {sense.code for sense in senses} | (local & sign_of or local)
        if stated in codes and len({each.factor for each in senses}) == 1:
            # The unit cell says that "$" is the money of the place, whose sign it is as well.
            return replace(senses[0], code=stated)
        raise UnreadableError("currency.ambiguous", text, codes=", ".join(sorted(codes)))
    return sense


@cache
def country_of(place: str) -> str:
    """Return the alpha-3 code of a place; for a part of a country (CN-XJ) that of its country."""
    import pycountry

    country = (
        pycountry.countries.get(alpha_2=place.split("-", maxsplit=1)[0]) if "-" in place else None
    )
    return country.alpha_3 if country is not None else place


@cache
def circulating(place: str) -> tuple[str, ...]:
    """Return the codes of the currencies of a country: TWN has TWD."""
    import pycountry
    from babel.numbers import get_territory_currencies

    country = pycountry.countries.get(alpha_3=place)
    if country is None:
        return ()
    return tuple(get_territory_currencies(country.alpha_2, *_YEARS))


@cache
def _countries() -> frozenset[str]:
    import pycountry

    return frozenset(country.alpha_3 for country in pycountry.countries)


@cache
def currency_codes() -> frozenset[str]:
    """Return the codes of ISO 4217 that are money, without metals, funds and test codes."""
    import pycountry
    from babel.numbers import get_territory_currencies

    every = {currency.alpha_3 for currency in pycountry.currencies}
    for country in pycountry.countries:
        every.update(get_territory_currencies(country.alpha_2, _PAID_SINCE, _YEARS[1]))
    return frozenset(code for code in every if code[0] != "X" or code in _SHARED)


def is_paid(code: str) -> bool:
    """Whether money is in use: the kuna is not any more."""
    import pycountry

    return pycountry.currencies.get(alpha_3=code) is not None


def printed(vocabulary: Vocabulary) -> Iterator[tuple[str, str, Currency, Entry]]:
    """Yield language ("*": all), word, meaning and row for every word and sign of the vocabulary.

    Raises VocabularyError.
    """
    for entry in vocabulary.load(
        "currencies", _COLUMNS, required=("code", "factor", "language", "words")
    ):
        if entry["code"] not in currency_codes():
            raise entry.fault(f"code {entry['code']!r} is not in ISO 4217")
        only_in, not_in = frozenset(entry.list("only_in")), frozenset(entry.list("not_in"))
        if unknown := sorted((only_in | not_in) - _countries()):
            raise entry.fault(f"only_in or not_in: {unknown[0]!r} is not a country of ISO 3166")
        if only_in and not_in:
            raise entry.fault("fill in only_in or not_in, not both")
        currency = Currency(entry["code"], Decimal(entry["factor"]), only_in, not_in)
        for word in entry.list("words"):
            yield entry["language"], word, currency, entry


def signs(vocabulary: Vocabulary) -> Iterator[tuple[str, str, frozenset[str], Entry]]:
    """Yield language, word, codes and row for the signs and words that several currencies share.

    Such a word beside the code or name of one of them adds nothing: the $ of "CAD $ 5 million", the
    元 of 港币5亿元. Raises VocabularyError for an unknown code.
    """
    columns = ("language", "words", "codes")
    for entry in vocabulary.load("ambiguous_currencies", columns, required=columns):
        for code in entry.list("codes"):
            if code not in currency_codes():
                raise entry.fault(f"code {code!r} is not in ISO 4217")
        for word in entry.list("words"):
            yield entry["language"], word, frozenset(entry.list("codes")), entry


def named(language: str) -> Iterator[tuple[str, Currency]]:
    """Yield the currency names that babel has for a language, in every plural form.

    Signs of more than one character (£GB) are included.
    """
    from babel import Locale

    for locale in map(Locale.parse, _NAMES.get(language, (language,))):
        plurals = locale._data["currency_names_plural"]
        for code in sorted(currency_codes()):
            names = {locale.currencies.get(code), *(plurals.get(code) or {}).values()}
            sign = locale.currency_symbols.get(code, "")
            if len(sign) > 1 and not sign.isalpha():
                names.add(sign)
            for name in sorted(name for name in names if name and "(" not in name):
                yield name, Currency(code, Decimal(1), frozenset(), frozenset())
