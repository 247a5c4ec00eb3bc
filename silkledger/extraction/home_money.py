"""The money of the country that a document is about, for signs that several countries have.

"Sh41 billion" in a document on Kenya is its shilling, although the row has no place, unless
another country with shillings is named before it. A "$" is taken so only in a document that names
one country alone, and its dollar by words, since papers of Canada may mean that of the United
States, the more so where they print C$; a price of goods stays open, as they are traded in that.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import CandidateReason
from silkledger.extraction.restated_changes import LentUnit
from silkledger.extraction.stated_money import moneys_meant, moneys_named
from silkledger.reading.definitions import currencies
from silkledger.reading.definitions.currencies import circulating, country_of
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.text.characters import fold
from silkledger.reading.text.word_patterns import any_word
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.extraction.mentions import Mentioned
    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.reading.search.open_numbers import OpenNumber
    from silkledger.schemas.vocabulary import Vocabulary

_LOOKED_AT = 20_000  # characters of the longest document in which countries are looked up
_CHINESE = frozenset(("CNY", "HKD", "TWD"))  # whose papers name the money of others alone
_ABROAD = frozenset(("USD", "GBP", "EUR", "JPY"))  # meant without a country as well
_OPENING = ("(", "（")
_DOCUMENTS = 4  # whose moneys are remembered
_OFTEN = 2  # mentions of a country that is not the topic
_CODE = re.compile(r"\b[A-Z]{3}\b")
_REASON = "the money of the country that the document is about"


def home_moneys(
    mentioned: Mentioned, numbers: Iterable[OpenNumber]
) -> Iterator[tuple[OpenNumber, LentUnit]]:
    """Yield the amounts whose sign several countries have, each with the money of the document."""
    for number in numbers:
        reasons = [CandidateReason(each.rule, each.reason) for each in number.reasons]
        unit = home_money(mentioned, (number.start, number.end), reasons)
        if unit is not None:
            yield number, unit


def home_money(
    mentioned: Mentioned, span: tuple[int, int], reasons: Sequence[CandidateReason]
) -> LentUnit | None:
    """Return the one of the moneys that a refusal names which is that of the document, or None."""
    if len(reasons) != 1 or len(mentioned.text) > _LOOKED_AT:
        return None
    message = reasons[0].message
    codes = frozenset(moneys_meant(reasons[0].rule, message))
    if not codes or not codes.isdisjoint(_CHINESE):
        return None
    places = mentioned.places_before(len(mentioned.text))
    home = _home(mentioned, places)
    own = codes.intersection(circulating(country_of(home.codes[0]))) if home is not None else ()
    if home is None or len(own) != 1:
        return None
    line = mentioned.text.find("\n", span[1])
    earlier = [each for each in places if line < 0 or each.start < line]
    others = codes.difference(own)
    named = moneys_told(mentioned)
    if any(_has(each, others) for each in earlier) or not named.isdisjoint(others):
        return None
    code = next(iter(own))
    if codes.isdisjoint(_ABROAD) or _is_told(mentioned, span, home, code, message):
        return LentUnit(code, home.start, home.end, _REASON)
    return None


def _home(mentioned: Mentioned, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """Return the place of the topic, or the only country of a document, named more than once."""
    topic = mentioned.topic.place
    if topic is not None:
        return topic if len(topic.codes) == 1 else None
    told = [each for each in places if each.codes]
    countries = {country_of(code) for each in told for code in each.codes}
    return told[0] if len(countries) == 1 and len(told) >= _OFTEN else None


def _has(place: PlaceMention, codes: frozenset[str]) -> bool:
    """Whether a place has one of some moneys."""
    return any(not codes.isdisjoint(circulating(country_of(code))) for code in place.codes)


def moneys_told(mentioned: Mentioned) -> frozenset[str]:
    """Return the codes of the moneys that a document names by words or codes of their own."""
    return _told_in(mentioned.text, mentioned.language, mentioned.source.vocabulary)


@lru_cache(maxsize=_DOCUMENTS)
def _told_in(text: str, language: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Return those of a text, which is looked through once for all of its amounts."""
    return moneys_named(text, language, vocabulary).union(_CODE.findall(text))


def with_money_sign(figure: FoundFigure, span: tuple[int, int] | None) -> FoundFigure:
    """Return a figure with the sign of money that another word decides: milliards de dollars."""
    if span is None or figure.shortened is not None:
        return figure
    return replace(figure, start=min(figure.start, span[0]), end=max(figure.end, span[1]))


def _is_told(
    mentioned: Mentioned, span: tuple[int, int], home: PlaceMention, code: str, message: str
) -> bool:
    """Whether a document of one country names its money otherwise, and an amount is not a price."""
    text, country = mentioned.text, country_of(home.codes[0])
    places = mentioned.places_before(len(text))
    if any(country_of(each) != country for place in places for each in place.codes):
        return False
    words = _words_at_home(mentioned.source.vocabulary, mentioned.language, country, code)
    folded = fold(text).lower()
    uses = [match for match in words.finditer(folded) if f'"{match[0]}"' not in message.lower()]
    if any(folded[: match.start()].rstrip().endswith(_OPENING) for match in uses):
        return False  # $35 million (C$47 million)
    if code not in moneys_told(mentioned) and not uses:
        return False
    context = QuantityContext(
        locale=mentioned.source.locale, unit=code, vocabulary=mentioned.source.vocabulary
    )
    reading = read_quantity(text[slice(*span)].replace("\n", " "), context)
    return isinstance(reading, Quantity) and reading.dimension == "money"


@built_once
def _words_at_home(
    vocabulary: Vocabulary, language: str, country: str, code: str
) -> re.Pattern[str]:
    """Return a pattern of the words that are one money in a country, without signs like C$."""
    senses: dict[str, list[currencies.Currency]] = {}
    for of, word, currency, _ in currencies.printed(vocabulary):
        if of.partition("-")[0] in (language, "*"):
            senses.setdefault(fold(word).lower(), []).append(currency)
    decided = {word: currencies.decide(tuple(all_), country, None) for word, all_ in senses.items()}
    own = (word for word, money in decided.items() if money and money.code == code)
    return any_word(word for word in own if word[-1:].isalpha())
