"""Dates of what a figure is likened to, which do not date it.

"An increase comparable with that of 2007 and 2009", "5 % over the comparative period in 2015".
Words of likeness lead to such a date with a preposition, or describe the period that it names. The
words are data (vocabularies/likenesses.csv).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.sided_words import words_by_side
from silkledger.reading.text.word_patterns import alternatives
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

_SIDES = ("akin", "to", "period", "between")
_DIGIT = re.compile(r"\d")
_ENDING = r"[^\W\d_]{0,4}"  # of an adjective: comparable, vergleichbaren, аналогичному


class _Likeness(NamedTuple):
    """Patterns of the words of a language, each up to the end of what stands before a date."""

    led: re.Pattern[str]
    described: re.Pattern[str]


def is_likened(text: str, date: PeriodMention, vocabulary: Vocabulary, language: str) -> bool:
    """Whether a word of likeness leads to a date of a text with a preposition.

    >>> from silkledger.reading.periods.mentions import mentions
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> def likened(text):
    ...     found = mentions(text, "en", None, SHIPPED)
    ...     return [is_likened(text, each, SHIPPED, "en") for each in found]
    >>> likened("similar to that of 2007"), likened("similar in 2007")
    ([True], [False])
    """
    patterns = _patterns(vocabulary, language)
    return patterns is not None and any(patterns.led.search(led) for led in _leads(text, date))


def without_likeness(
    text: str, date: PeriodMention, vocabulary: Vocabulary, language: str
) -> Iterator[str]:
    """Yield what stands before a like period that a date names: over the | like period of 2011."""
    patterns = _patterns(vocabulary, language)
    if patterns is None:
        return
    for led in _leads(text, date):
        if (found := patterns.described.search(led)) is not None:
            yield led[: found.start()]


def _leads(text: str, date: PeriodMention) -> tuple[str, str]:
    """Return what stands before a date, without and with the words of its own before its digits."""
    digit = _DIGIT.search(text, date.start, date.end)
    own = text[date.start : digit.start() if digit is not None else date.start]
    return text[: date.start], f"{text[: date.start]}{own}"


@built_once
def _patterns(vocabulary: Vocabulary, language: str) -> _Likeness | None:
    words = words_by_side(vocabulary, "likenesses", language, _SIDES)
    if not words["akin"]:
        return None
    akin, leads, period, between = (alternatives(words[side]) for side in _SIDES)
    akin = rf"(?<![\w-]){akin}{_ENDING}"
    light, flags = rf"(?:\s+(?:{between})|\s*['’])", re.IGNORECASE
    further = rf"(?:{light}|\s+(?:{leads}|{period}))*"
    return _Likeness(
        re.compile(rf"{akin}{light}*\s+(?:{leads}){further}\s*\Z", flags),
        re.compile(rf"\s+(?:{akin}\s+{period}|{period}\s+{akin}){further}\s*\Z", flags),
    )
