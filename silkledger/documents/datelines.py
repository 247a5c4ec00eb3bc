"""Datelines: the place and day with which the report of an agency begins.

"PARIS, 8 October 2024 (AFP) – " and 南宁10月25日电 say where and when a report was written, not
what it is about.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from silkledger.reading.periods.mentions import mentions

LONGEST = 64  # characters
_AGENCY = r"(?:\s*(?:\([^)]{2,20}\)|/[^/]{2,20}/))?"
# A day without its year, in words and digits: , Nov. 18 or , 18 nov.
_DAY = r"[,.]\s(?:le\s|den\s)?(?:[^\W\d_]{3,9}\.?\s\d{1,2}|\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,10}\.?)"
# A dash with or without a day before it; in Chinese the word for a dispatch.
_DASHED = re.compile(
    r"\s*(?:[,.]?\s*(?:le|den|am|el)?\s*\(?\w{0,3}\.?\s*\d{1,2}\.?\s*(?:de\s)?\w+\.?\s*"
    rf"(?:de\s)?(?:\d{{4}})?\)?\s*(?:г\.)?)?{_AGENCY}\s*[–—]\s"
    rf"|{_DAY}{_AGENCY}\s*(?:-{{1,2}}|\.-)\s"
    r"|\s?[.:]-\s(?=[^\W\d_a-zа-я])"
    r"|\s*\((?=[^()]*[A-Za-zА-я])[^()\d]{2,20}\)\.?\s*-{1,2}\s(?=[^\W\d_a-zа-я])"
    r"|(?:\d{4}年)?\d+月\d+日\s?(?:[（(][^）)]{2,20}[）)])?(?:电|電|讯|訊|消息)"
)
# What stands between a place and a day, and behind a day with its year: at least a full stop.
_LEAD = re.compile(r"[\s,.，]+(?:[^\W\d_]{1,3}\s)?\(?\Z")
_CLOSE = re.compile(
    rf"\)?{_AGENCY}\s*(?:\.|[–—:]|--)\s|\)?{_AGENCY}\s*\n\s*\n"
    rf"|\)?{_AGENCY}\s-\s(?=[^\W\d_a-zа-я])"
)
_YEAR = re.compile(r"\d{4}")
# The day that a page tells before its text: date 2018-07-19 Visitor arrivals ...
_LED_DAY = re.compile(r"(?:date:?\s+)?(?P<day>\d{4}-\d\d-\d\d)\s+(?=[^\W\d_])", re.IGNORECASE)
_PLACE = re.compile(r"[^\W\d_]+(?:[\s'’/().-]{1,2}[^\W\d_]+){0,4}")
# The names of one or two people before their place: Von Anna Muster, .
_NAMES_BEFORE = re.compile(r"(?:[^\W\d_a-zа-яё][\w’'.-]*\s){1,5}[^\W\d_a-zа-яё][\w’'.-]+,\s")
_HAN = "㐀"
_NAMES = range(2, 9)  # characters of a Chinese place


class Dateline(NamedTuple):
    """What stands behind the place of a dateline: its length, and the day if its year is given."""

    length: int
    day: dt.date | None


def behind_place(text: str, locale: str | None) -> Dateline | None:
    """Return the dateline of which a text is the part behind the place, or None.

    >>> behind_place(", 6 November 2024. Zambia mined more copper.", "en").day.isoformat()
    '2024-11-06'
    >>> behind_place(" mined more copper on 6 November 2024.", "en")
    """
    text = text[:LONGEST]
    dashed = _DASHED.match(text)
    if dashed is None and (text[:1].isalpha() or not _LEAD.match(text[:2].rstrip())):
        return None
    for day in mentions(text[: dashed.end()] if dashed else text, locale):
        dated = day.day and day.dates is not None and _YEAR.search(day.text)
        if not dated or day.dates is None:
            continue
        if dashed is not None:
            return Dateline(dashed.end(), day.dates[0])
        close = _CLOSE.match(text, day.end)
        if close is None or not _LEAD.match(text[: day.start]):
            return None
        return Dateline(close.end(), day.dates[0])
    return Dateline(dashed.end(), None) if dashed is not None else None


def dateline_day(block: str, locale: str | None) -> dt.date | None:
    """Return the day of the dateline with which a block begins, None without day and year.

    >>> dateline_day("2018-07-19 Arrivals reached 3.7 million.", "en").isoformat()
    '2018-07-19'
    """
    led = _LED_DAY.match(block)
    if led is not None:
        return _iso(led["day"])
    if block[:1] >= _HAN:
        ends = [end for end in _NAMES if block[:end].isalpha()]
    else:
        place = _PLACE.match(block)
        ends = [place.end()] if place is not None and block[:1].isupper() else []
    lines = (behind_place(block[end:], locale) for end in ends)
    return next((line.day for line in lines if line is not None and line.day), None)


def ends_byline(text: str, start: int, end: int) -> bool:
    """Whether a place ends a short line of names behind a comma: By Jane Doe, Cairo.

    >>> text = "By Jane Doe, Cairo"
    >>> ends_byline(text, 13, 18), ends_byline("Sales of sugar, Cairo", 16, 21)
    (True, False)
    """
    if text[end : end + 1] not in ("", "\n"):
        return False
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return _NAMES_BEFORE.fullmatch(line) is not None


def _iso(day: str) -> dt.date | None:
    """Return the day that digits print, None for one that no calendar has."""
    try:
        return dt.date.fromisoformat(day)
    except ValueError:
        return None
