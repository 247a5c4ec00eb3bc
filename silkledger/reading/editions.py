"""Editions of publications: a date as exact as printed, or an ordinal such as "second estimate".

A text that names a publication may name its edition, too: "World Bank, Global Economic Prospects,
June 2023". The words of ordinals are rows of vocabularies/editions/; edition_codes.csv gives each
the first and last place that it may have among the editions of one figure, so that "revised" is
later than "first estimate", but not known to be earlier or later than "second estimate". A date is
a year, a year and month, or a day; a text with two different dates names no edition by them.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from silkledger.reading.edition_words import (
    TOKEN,
    edition_codes,
    edition_words,
    folded_spellings,
    longest_ordinal,
    months,
)
from silkledger.reading.text.characters import fold
from silkledger.schemas.vocabulary import SHIPPED

_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?(?![\d-])")
_RANGE = re.compile(r"(?:19|20)\d\d\s*[-/–]\s*(?:(?:19|20)\d\d|\d\d)(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\Z")
_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_EMPTY_BRACKETS = re.compile(r"[(\[（]\s*[,;]*\s*[)\]）]")
_NO_PLACE = -1
# The places of an ordinal that does not say which edition it is, such as "previous".
ANY_PLACE = (0, 9)


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition: the first and last day that its date may mean, and an ordinal.

    `code` is the edition as published: the date in ISO 8601 as exact as printed, the ordinal, or
    both; "" if none is stated. `first` and `last` are the places of the ordinal (-1: none).
    """

    code: str = ""
    start: dt.date | None = None
    end: dt.date | None = None
    first: int = _NO_PLACE
    last: int = _NO_PLACE

    @property
    def is_any(self) -> bool:
        """Whether the words name an edition, but not which one.

        >>> read_edition("previous forecast").is_any, read_edition("first estimate").is_any
        (True, False)
        """
        return self.start is None and (self.first, self.last) == ANY_PLACE

    def is_later(self, other: Edition) -> bool:
        """Whether this edition is certainly later than another one of the same publication.

        >>> read_edition("June 2023").is_later(read_edition("2022"))
        True
        >>> read_edition("June 2023").is_later(read_edition("2023"))
        False
        """
        if self.start and other.end and self.end and other.start:
            if self.start > other.end:
                return True
            if self.end < other.start:
                return False
        return self.first > other.last > _NO_PLACE


class _Token(NamedTuple):
    word: str
    start: int
    end: int


class _Found(NamedTuple):
    """A date or ordinal in a text: the tokens that it takes, and its code."""

    first: int
    stop: int
    code: str


@lru_cache(maxsize=65536)
def read_edition(text: str) -> Edition:
    """Return the edition that a text names, whatever else it says.

    >>> read_edition("18 April 2023").code, read_edition("2023年4月初步核算").code
    ('2023-04-18', '2023-04 preliminary')
    >>> read_edition("Yearbook 2020-2021").code
    ''
    """
    return split_edition(text)[1]


@lru_cache(maxsize=65536)
def split_edition(text: str) -> tuple[str, Edition]:
    """Return the name of a publication without its edition, and the edition.

    >>> name, edition = split_edition("BP Statistical Review, 2021 edition")
    >>> name, edition.code
    ('BP Statistical Review', '2021')
    """
    folded = fold(text)
    tokens = _tokens(folded)
    dates = _dates(folded, tokens)
    ordinals = _ordinals(tokens)
    date = dates[0].code if len({date_match.code for date_match in dates}) == 1 else ""
    codes = edition_codes(SHIPPED)
    ordinal = ordinals[0].code if len({date_match.code for date_match in ordinals}) == 1 else ""
    if not date and not ordinal:
        return text, Edition()
    used = [*(dates if date else ()), *(ordinals if ordinal else ())]
    start, end = _bounds(date)
    first, last = codes.get(ordinal, (_NO_PLACE, _NO_PLACE))
    code = " ".join(part for part in (date, ordinal) if part)
    return _without(folded, tokens, used), Edition(code, start, end, first, last)


def _tokens(text: str) -> list[_Token]:
    lower = text.translate(folded_spellings(SHIPPED)).lower()
    return [_Token(match[0], *match.span()) for match in TOKEN.finditer(lower)]


def _dates(text: str, tokens: list[_Token]) -> list[_Found]:
    """All dates of a text, each with the tokens that it takes."""
    skipped = [
        match.span() for match in _RANGE.finditer(text) if not _ISO.match(text, match.start())
    ]
    iso = {match.start(): match for match in _ISO.finditer(text)}
    dates: list[_Found] = []
    for place, token in enumerate(tokens):
        if not _YEAR.match(token.word) or any(a <= token.start < b for a, b in skipped):
            continue
        match = iso.get(token.start)
        if match and _is_date(match):
            dates.append(_Found(place, place + (3 if match[3] else 2), match[0]))
            continue
        dates.append(_date_beside(tokens, place))
    if skipped:
        dates.append(_Found(0, 0, ""))  # a span of years is another date
    return dates


def _is_date(match: re.Match[str]) -> bool:
    try:
        dt.date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return False
    return True


def _date_beside(tokens: list[_Token], place: int) -> _Found:
    """The date of a year: with the month and the day beside it, if there are any."""
    words = [token.word for token in tokens]
    year = words[place]
    known = months(SHIPPED)
    if words[place + 1 : place + 2] == ["年"]:
        return _chinese_date(words, place)
    month_at = next(
        (
            at
            for at in (place - 1, place - 2, place - 3, place + 1)
            if 0 <= at < len(words)
            and words[at] in known
            and all(_DAY.match(word) or word in _ORDINAL_ENDINGS for word in words[at + 1 : place])
        ),
        None,
    )
    if month_at is None:
        return _Found(place, place + 1, year)
    month = known[words[month_at]]
    first, stop = min(month_at, place), max(month_at, place) + 1
    days = [at for at in (month_at - 1, month_at + 1) if 0 <= at < len(words) and at != place]
    day = next((int(words[at]) for at in days if _DAY.match(words[at])), None)
    if day is None or day > calendar.monthrange(int(year), month)[1]:
        return _Found(first, stop, f"{year}-{month:02}")
    first = min(first, *(at for at in days if _DAY.match(words[at])))
    return _Found(first, stop, f"{year}-{month:02}-{day:02}")


def _chinese_date(words: list[str], place: int) -> _Found:
    """2023年, 2023年4月 or 2023年4月18日."""
    year = words[place]
    if words[place + 3 : place + 4] != ["月"] or not 1 <= int(words[place + 2]) <= 12:
        return _Found(place, place + 2, year)
    month = int(words[place + 2])
    if words[place + 5 : place + 6] != ["日"] or not _DAY.match(words[place + 4]):
        return _Found(place, place + 4, f"{year}-{month:02}")
    return _Found(place, place + 6, f"{year}-{month:02}-{int(words[place + 4]):02}")


def _ordinals(tokens: list[_Token]) -> list[_Found]:
    """All ordinals of a text, the longest words first at each place."""
    words, ordinals, place = edition_words(SHIPPED), [], 0
    while place < len(tokens):
        for stop in range(min(place + longest_ordinal(SHIPPED), len(tokens)), place, -1):
            code = words.get(tuple(token.word for token in tokens[place:stop]))
            if code:
                ordinals.append(_Found(place, stop, code))
                place = stop - 1
                break
        place += 1
    return ordinals


def _without(text: str, tokens: list[_Token], used: list[_Found]) -> str:
    """The text without an edition and the words beside it that belong to it ("edition")."""
    taken = {place for match in used for place in range(match.first, match.stop)}
    words = edition_words(SHIPPED)
    for step in (1, -1):
        for place in sorted(taken, reverse=step < 0):
            beside = place + step
            # Only words behind a date, or between it and an ordinal, are words of the edition.
            while 0 <= beside < len(tokens) and words.get((tokens[beside].word,)) == "":
                taken.add(beside)
                beside += step
    kept = [text]
    for place in sorted(taken, reverse=True):
        kept[0] = kept[0][: tokens[place].start] + " " + kept[0][tokens[place].end :]
    name = _EMPTY_BRACKETS.sub(" ", kept[0])
    name = re.sub(r"\s+(?=[,;.)])|(?<=[(])\s+", "", " ".join(name.split()))
    name = re.sub(r"([,;])(?:\s*[,;.:])+", r"\1", name)
    return name.strip(" ,;:.-–—") if name.strip(" ,;:.-–—()") else ""


def _bounds(date: str) -> tuple[dt.date | None, dt.date | None]:
    """First and last day of a date as exact as printed."""
    if not date:
        return None, None
    year, month, day = (*map(int, date.split("-")), 0, 0)[:3]
    if day:
        return dt.date(year, month, day), dt.date(year, month, day)
    if month:
        return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
    return dt.date(year, 1, 1), dt.date(year, 12, 31)
