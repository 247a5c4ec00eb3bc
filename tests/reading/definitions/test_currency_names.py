"""Names and signs of currencies against an independent list: the data of CLDR in babel."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from functools import cache

import pycountry
import pytest
from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.numbers import get_currency_symbol, get_territory_currencies

from silkledger.reading.definitions.currency_signs import leans_on_place
from tests.support.depth import some
from tests.support.readings import outcome, read, refusals, said, stated
from tests.support.tables import every_row

_DAY = dt.date(2025, 1, 1)
# The locale of babel and five millions of money, by language.
LANGUAGES = {
    "en": ("en", "5 million {}"),
    "de": ("de", "5 Millionen {}"),
    "fr": ("fr", "5 millions de {}"),
    "es": ("es", "5 millones de {}"),
    "ru": ("ru", "5 млн {}"),
    "zh": ("zh", "500万{}"),
    "zh-Hant": ("zh_Hant", "500萬{}"),
}
# Where the noun stands in a name; in Chinese and Russian it is not a word of one place.
NOUN_AT = {"en": -1, "de": -1, "fr": 0, "es": 0}
# Adjectives that stand before the noun.
NEW = ("nouveau ", "nouveaux ", "nuevo ", "nuevos ", "neue ", "neuer ", "neuen ")
# A noun that is the whole name of one currency and a part of another's.
SHARED_NAMES = {("de", "Kwacha")}
# What one language calls a currency by, and means first without a place.
DEFAULTS = {"dollar": "USD", "rubel": "RUB", "rupie": "INR", "rupia": "INR", "rouble": "RUB"}
DEFAULTS |= {"ruble": "RUB", "rublo": "RUB", "dólar": "USD"}
# Signs that are units behind a number: 5 million km.
UNITS = ("KM", "L")
# Nouns that mean other things too or other money than CLDR says: only a place makes them money.
OPEN = {
    "en": "real reals sol sols soles mark marks guilder guilders florin krona króna lira",
    "de": "mark colón florin sol escudo escudos franc lew lewa schilling gulden lira riyal",
    "fr": "lev levs livre livres mark marks florin florins sol sols",
    "es": "leva levas leona leonas marco marcos florín florines libra libras real reales sol",
}
OPEN["en"] += " lev dram escudo escudos riyal gold manat manats som soms"
OPEN["fr"] += " escudo escudos lei leus som soms"
OPEN["es"] += " lira liras som soms"
OPEN["de"] += " won som riyals rials dinaren rial gold herzegowina"
OPEN["es"] += " dobra dobras tala talas escudo escudos"


@cache
def _places() -> dict[str, list[str]]:
    """Return the countries of each currency."""
    places: dict[str, list[str]] = defaultdict(list)
    for country in pycountry.countries:
        for code in get_territory_currencies(country.alpha_2, _DAY, _DAY):
            places[code].append(country.alpha_3)
    return places


def _names(code: str, language: str) -> set[str]:
    locale = Locale.parse(LANGUAGES[language][0])
    plurals = locale._data["currency_names_plural"].get(code) or {}
    names = {locale.currencies.get(code), *plurals.values()}
    return {name for name in names if name and "(" not in name}


def _whole_names() -> list[tuple[str, str, str]]:
    return [
        (language, name, code)
        for language in LANGUAGES
        for code in sorted(_places())
        for name in sorted(_names(code, language))
        if not name.startswith(("nouveau ", "nuevo ", "萬"))
        and (language, name) not in SHARED_NAMES
    ]


@every_row(_whole_names)
def test_every_name_of_a_currency_is_read(language: str, name: str, code: str) -> None:
    assert said(read(LANGUAGES[language][1].format(name), language)) == stated(f"exact 5e6 {code}")


def _noun(name: str, language: str) -> str:
    for adjective in NEW:
        name = name.removeprefix(adjective).removeprefix(adjective.capitalize())
    return name.replace("-", " ").split()[NOUN_AT[language]].lower()


def _nouns(language: str) -> dict[str, set[str]]:
    """Return the currencies whose names have a noun."""
    nouns: dict[str, set[str]] = defaultdict(set)
    for code in _places():
        for name in _names(code, language):
            nouns[_noun(name, language)].add(code)
    return nouns


@cache
def _plain_nouns() -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (language, noun, tuple(sorted(codes)))
        for language in NOUN_AT
        for noun, codes in sorted(_nouns(language).items())
        if not noun.startswith("£") and noun not in OPEN[language].split()
    ]


@every_row(_plain_nouns)
def test_a_noun_is_read_alone_where_one_currency_has_it(
    language: str, noun: str, codes: tuple[str, ...]
) -> None:
    """Else a place decides, or the noun is refused, but for what a language means first."""
    printed = noun.capitalize() if language == "de" else noun
    wording = LANGUAGES[language][1].format(printed)
    default = DEFAULTS.get(noun.rstrip("sn"), DEFAULTS.get(noun.removesuffix("es")))
    if len(codes) == 1 or default:
        assert said(read(wording, language)) == stated(f"exact 5e6 {default or codes[0]}")
    else:
        assert set(refusals(wording, language)) <= {"currency.ambiguous", "unit.ambiguous"}


def _cases() -> list[tuple[str, str, str, str]]:
    return [
        (language, noun, code, place)
        for language, noun, codes in _plain_nouns()
        for code in codes
        for place in _places()[code]
        if len(set(get_territory_currencies(_alpha_2(place), _DAY, _DAY)) & set(codes)) == 1
    ]


def _alpha_2(place: str) -> str:
    country = pycountry.countries.get(alpha_3=place)
    assert country is not None
    return str(country.alpha_2)


@every_row(_cases)
def test_a_place_decides_a_noun(language: str, noun: str, code: str, place: str) -> None:
    """Where dollars are, US dollars may be meant too."""
    printed = noun.capitalize() if language == "de" else noun
    found = outcome(LANGUAGES[language][1].format(printed), language, geography=place)
    opened = noun[:4] in ("doll", "dóla") or noun in OPEN[language].split()
    assert found == f"exact 5000000 {code}" or (opened and found == "currency.ambiguous")


@cache
def _signs() -> list[tuple[str, str, str]]:
    """Return the signs that the locales of a country print for its money."""
    rows = set()
    for code, places in _places().items():
        for place in places:
            known = get_global("territory_languages").get(_alpha_2(place), {})
            for spoken in known:
                try:
                    sign = get_currency_symbol(code, Locale.parse(f"{spoken}_{_alpha_2(place)}"))
                except (UnknownLocaleError, ValueError):
                    continue
                rows.add((sign.replace("\xa0", " ").strip("\u200f\u200e"), code, place))
    return sorted(rows)


@every_row(lambda: some(_signs(), 7))
def test_the_sign_of_a_place_never_means_other_money(sign: str, code: str, place: str) -> None:
    """Most are read; £ is sterling everywhere."""
    behind = () if sign in UNITS else (f"5 million {sign}",)
    for wording in (f"{sign}5 million", f"{sign} 5.25 million", *behind):
        found = outcome(wording, geography=place)
        assert not found.startswith("exact") or sign == "£" or found.endswith(f" {code}")


def test_most_signs_of_a_place_are_read() -> None:
    written = [row for row in some(_signs(), 3) if row[0][0] < "\u0500" or row[0][0] > "\u2000"]
    rows = [row for row in written if row[0] not in ("$", "£")]
    lost = {
        (sign, code)
        for sign, code, place in rows
        if not outcome(f"{sign}5 million", geography=place).startswith("exact")
    }
    assert len(lost) < len({row[:2] for row in rows}) / 10, sorted(lost)


@pytest.mark.parametrize(
    ("wording", "locale", "place", "expected"),
    [
        ("Q49 mil 364.6 millones", "es-GT", "GTM", "exact 49364600000 GTQ"),
        ("Q4 millones", "es-GT", "GTM", "exact 4e6 GTQ"),
        ("L5,000 millones", "es-HN", "HND", "exact 5e9 HNL"),
        ("K5 million", "en", "ZMB", "exact 5e6 ZMW"),
        ("K5.5bn", "en", "PNG", "exact 5500000000 PGK"),
        ("P1.5-trillion", "en", "PHL", "exact 1500000000000 PHP"),
        ("D5 million", "en", "GMB", "exact 5e6 GMD"),
        ("Le 5 million", "en", "SLE", "exact 5e6 SLE"),
        ("Tk 218 billion", "en", None, "exact 218e9 BDT"),
        ("RM5 billion", "en", None, "exact 5e9 MYR"),
        ("Rp5 trillion", "en", None, "exact 5e12 IDR"),
        ("KSh5 billion", "en", None, "exact 5e9 KES"),
        ("5 million Ft", "en", None, "exact 5e6 HUF"),
        ("E£5 million", "en", None, "exact 5e6 EGP"),
        ("Dh5 million", "en", "ARE", "exact 5e6 AED"),
        ("Dh5 million", "en", "MAR", "exact 5e6 MAD"),
        ("5 milliards DA", "fr", "DZA", "exact 5e9 DZD"),
        ("5亿埃镑", "zh", None, "exact 5e8 EGP"),
        ("5億披索", "zh-Hant", "PHL", "exact 5e8 PHP"),
        ("5亿先令", "zh", "KEN", "exact 5e8 KES"),
        ("5 млрд шиллингов", "ru", "KEN", "exact 5e9 KES"),
        ("5 млрд норвежских крон", "ru", None, "exact 5e9 NOK"),
        ("5 млрд кенийскими шиллингами", "ru", None, "exact 5e9 KES"),
        ("5 Mio. ägyptischen Pfund", "de", None, "exact 5e6 EGP"),
        ("5 Mio. Pfund", "de", "EGY", "exact 5e6 EGP"),
        ("5 million crowns", "en", "NOR", "exact 5e6 NOK"),
        ("61 million Norwegian crowns, up from 58 million crowns", "en", None, "exact 61e6 NOK"),
    ],
)
def test_local_names_and_signs(wording: str, locale: str, place: str | None, expected: str) -> None:
    assert said(read(wording, locale, geography=place)) == stated(expected)


@pytest.mark.parametrize(
    ("wording", "locale", "place"),
    [
        ("Q49 millones", "es", None),  # of an unknown place
        ("Q3", "es-GT", "GTM"),  # a quarter
        ("Q3 2024", "es-GT", "GTM"),
        ("K9 units", "en", "ZMB"),
        ("5K", "en", "ZMB"),
        ("P95", "en", "PHL"),
        ("5亿先令", "zh", None),
        ("5 million crowns", "en", None),
        ("5 Mio. Pfund", "de", None),
        ("500 Pfund", "de", "GBR"),
        ("3,6 G$", "fr", None),  # billions of dollars
        ("61 million Swiss francs, up from 58 million crowns", "en", None),
    ],
)
def test_what_stays_open(wording: str, locale: str, place: str | None) -> None:
    assert refusals(wording, locale, geography=place)


def test_a_letter_before_an_amount_leans_on_its_place() -> None:
    assert leans_on_place("Q49 millones", None)
    assert not leans_on_place("5 millones en Q3", None)


@every_row([("RUS", "RUB"), ("BLR", "BYN"), ("UKR", "UAH"), (None, "RUB"), ("KAZ", "RUB")])
def test_kopecks_are_those_of_their_place(place: str | None, code: str) -> None:
    for kopecks in ("копейки", "копеек", "коп."):
        found = outcome(f"9,82 {kopecks}", "ru", statistic="level", geography=place)
        assert found == f"exact 0.0982 {code}", (place, kopecks)


@every_row([("бел", "BYN"), ("рос", "RUB"), ("росс", "RUB")])
def test_abbreviated_roubles_have_their_country(short: str, code: str) -> None:
    for stop in ("", "."):
        for roubles in ("руб", "руб.", "рублей"):
            found = outcome(f"5 млн {short}{stop} {roubles}", "ru", statistic="level")
            assert found == f"exact 5000000 {code}", (short, stop, roubles)
