"""Dates cut off other words: 114年12月 of another calendar, Expo-2017, the start of 2023/24.

So are the second of two days or months with a slash between (25./27. September), the year of a name
(2025世界制造业大会), and a word that only looks like a date (四季): vocabularies/not_dates.csv.

An end of a range whose other one is not read is none either (de début janvier | à la fin mars).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.calendar_names import is_of_calendar
from silkledger.extraction.sided_words import words_by_side
from silkledger.reading.text.plain_characters import plain_characters
from silkledger.reading.text.word_patterns import alternatives
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

# Years of two or three digits before a month, months in a row (连三月), and the capitalised word
# of a name before its year.
_CUT = re.compile(r"(?<!\d)\d{2,3}年\s*\Z|[连連]\Z|\b[A-ZА-ЯЁÀ-ÖØ-Þ]\w*-\Z")
# A day or month before another one, of which it is open what is meant: 25./27. September, Mai/Juni.
_PAIRED = re.compile(r"(?:(?<!\d)\d{1,2}\.?\s?|[^\W\d_]{3,}\.?)/\s?\Z")
_PAIRED_BEHIND = re.compile(r"/\s?[^\W\d_]{3,}")
_FIRST = 12  # characters of the first of a pair and a slash
# The second half of a season or a financial year, behind the year in which it begins.
_GOES_ON = re.compile(r"[/–-]\d{2}(?!\d)")
# A letter alone, and a year in a name: S&P, the 1986 Federal Tax Reform Act.
_LETTER = re.compile(r"(?:\S+ )?[A-Z]")
_THE_YEAR = re.compile(r"\b[Tt]he\s+(?:\d{4}[-–])?\Z")
_TITLE = re.compile(r"(?:[-–]\d{2,4})?\s[A-Z][\w-]+\s[A-Z][a-z]")
# A change before its level, um 2074 auf 38 320, and the middle of an amount: 二十億二〇六一萬.
_CHANGE, _LEVEL = re.compile(r"\b(?:um|by|на)\s\Z"), re.compile(r"\s(?:auf|to|до)\s\d")
_SCALED = tuple("百千万亿萬億")
_SIDES = ("whole", "behind", "until")
_NAME = 24  # characters behind a year, among which the last word of its name is looked for
# A word right before a date, and one behind its range's "until": janvier | à la fin mars.
_MONTH_BEFORE, _BEFORE = re.compile(r"([^\W\d_]{3,})\s\Z"), 20
_DAY = re.compile(r"(?:[^\W\d_]+\s)?\d")
_CAPITALS = ("en", "de")  # languages that write months with a capital
_WITHIN = "[㐀-鿿]{2,14}?"  # of a name, before its last word


def is_cut(text: str, start: int, end: int, vocabulary: Vocabulary, language: str) -> bool:
    """Whether the words right beside the date at a place of the text belong to it.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> [is_cut("the Expo-2017", 9, 13, SHIPPED, "en"), is_cut("mid-2017", 4, 8, SHIPPED, "en")]
    [True, False]
    >>> [is_cut(each, 0, 4, SHIPPED, "zh") for each in ("2025世界制造业大会", "2025出口增长")]
    [True, False]
    >>> is_cut("114年12月", 4, 7, SHIPPED, "zh")
    True
    """
    date = text[start:end]
    if _is_amount(text, start, end):
        return True
    if _LETTER.fullmatch(date) or _names(text, start, end, vocabulary, language):
        return True
    if is_half_of_range(text, start, end, vocabulary, language):
        return True
    if _PAIRED.search(text, max(start - _FIRST, 0), start) or _PAIRED_BEHIND.match(text, end):
        return True
    if date[-4:].isdecimal():
        led = max(start, end - 4)
        if _GOES_ON.match(text, end) or (
            _TITLE.match(text, end) and _THE_YEAR.search(text, 0, led)
        ):
            return True
    return _CUT.search(text, max(text.rfind(" ", 0, start), 0), start) is not None


def is_half_of_range(
    text: str, start: int, end: int, vocabulary: Vocabulary, language: str
) -> bool:
    """Whether a month right before a date, or behind its "until", is the other end of its range.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> text, spans = "de début janvier à fin mars", ((17, 27), (3, 16))
    >>> [is_half_of_range(text, *span, SHIPPED, "fr") for span in spans]
    [True, False]
    >>> is_half_of_range("desde enero hasta finales de marzo", 0, 11, SHIPPED, "es")
    True
    """
    until = _until(vocabulary, language)
    led = until is not None and until.match(f" {text[start:end]}") is not None
    # datos de abril | el 21 de mayo
    by_itself = _DAY.match(text, start, end) is not None and not led
    before = None if by_itself else _MONTH_BEFORE.search(text, max(start - _BEFORE, 0), start)
    behind = until.match(text, end) if until is not None else None
    words = [before[1]] if before is not None else []
    words += behind[1].split() if behind is not None else ()
    return any(
        is_of_calendar(word, vocabulary, language)
        and (language not in _CAPITALS or word[:1].isupper())
        for word in words
    )


@built_once
def _until(vocabulary: Vocabulary, language: str) -> re.Pattern[str] | None:
    """Return a pattern of what leads from one end of a range to the words of the other one."""
    words = words_by_side(vocabulary, "not_dates", language, _SIDES)["until"]
    return re.compile(rf"\s{alternatives(words)}((?:\s[^\W\d_]+){{1,4}})") if words else None


def _is_amount(text: str, start: int, end: int) -> bool:
    """Whether digits like a year are those of an amount."""
    if not text[start:end].isnumeric():
        return False
    if text[max(start - 1, 0) : start] in _SCALED or text[end : end + 1] in _SCALED:
        return True
    led = max(start - _FIRST, 0)
    return _CHANGE.search(text, led, start) is not None and _LEVEL.match(text, end) is not None


def _names(text: str, start: int, end: int, vocabulary: Vocabulary, language: str) -> bool:
    """Whether a date is a word that only looks like one, or the year that opens a name."""
    date, (words, name) = text[start:end], _not_dates(vocabulary, language)
    if not date.isdecimal():
        return date in words
    return name.match(plain_characters(text[end : end + _NAME], vocabulary)) is not None


@built_once
def _not_dates(vocabulary: Vocabulary, language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """Return the words of a language that are not dates, and what ends a name behind its year."""
    listed = words_by_side(vocabulary, "not_dates", language, _SIDES)
    return frozenset(listed["whole"]), re.compile(_WITHIN + alternatives(listed["behind"]))
