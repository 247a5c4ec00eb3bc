"""Dates of events: which day or month dates a word of an event, and whether it lies ahead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.event_vocabulary import until
from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import Found
    from silkledger.reading.periods.mentions import PeriodMention

TextSpan = tuple[int, int]
BREAK = re.compile(r"[;:；：]|\s[–—]\s")
_SET_OFF = re.compile(r"\s*[:：]\s*|\s+[–—]\s+")
_YEAR = re.compile(r"\d{4}")
_REPORTED = ("讯", "訊", "电", "電")  # behind the day of a report
_MARK = 3  # characters of the mark of a list item
_NEXT_CLAUSE = re.compile(r",\s(?:and|und|et|y|и|а)\s")
_NEXT = 120  # days from an item of a list to the next
_LONGEST_DATE = 366  # days
# Days of the longest date of a kind: a report on a half-year appears on a day.
_LONGEST = {"meeting": 31, "publication": 31, "project": 31}


def dated_events(
    mentioned: Mentioned, here: Mentions, kinds: list[Found]
) -> Iterator[tuple[PeriodMention, Found]]:
    """Yield each date with the nearest word of a kind of event in its clause."""
    text = mentioned.text
    for date in here.periods:
        if date.leans or date.dates is None or _is_long(date) or _is_reached(mentioned, here, date):
            continue
        begin = date.end + heads(text, here, date)
        near = [
            each
            for each in kinds
            if not BREAK.search(text, min(each.end, begin), max(each.start, date.start))
            and not (date.start <= each.start < date.end)
            and not is_of_another(here, date, each)
            and not (each.start > date.end and _NEXT_CLAUSE.search(text, date.end, each.start))
            and _days(date) <= _LONGEST.get(str(each.value), _days(date))
        ]
        if near:
            yield date, min(near, key=lambda each: _gap((each.start, each.end), date))


def heads(text: str, here: Mentions, date: PeriodMention) -> int:
    """Return the length of the colon or dash that sets a date before its event, as in a list."""
    opens = date.start - here.start <= _MARK
    colon = _SET_OFF.match(text, date.end, here.end) if opens else None
    return len(colon[0]) if colon is not None else 0


def day_of_item(
    text: str, mentioned: Mentioned, here: Mentions, listed: dt.date | None
) -> dt.date | None:
    """Return the day with which an item of a list by date begins, None if it begins with none.

    A day without a year is the next one if only that follows the item before it.
    """
    date = here.periods[0]
    if not heads(text, here, date) or not date.day:
        return None
    day = read_as(mentioned, date, "held")
    if day is None or listed is None or day >= listed:
        return day
    later = read_as(mentioned, date, "planned")
    return later if later is not None and 0 <= (later - listed).days <= _NEXT else day


def read_as(mentioned: Mentioned, date: PeriodMention, status: str) -> dt.date | None:
    """Return the first day of a date of an event with a status, None if it can't be read."""
    source = mentioned.source
    context = PeriodContext(
        locale=source.locale,
        published_on=source.published_on,
        status=status,
        event=True,
        vocabulary=source.vocabulary,
    )
    read = read_period(date.text, context)
    return read.start if isinstance(read, Period) else None


def is_nearer_next_year(mentioned: Mentioned, date: PeriodMention) -> bool:
    """Whether a day without a year is nearer as the next one: meets on 6 May."""
    published = mentioned.source.published_on
    held, planned = (read_as(mentioned, date, status) for status in ("held", "planned"))
    if published is None or held is None or planned is None or not date.day:
        return False
    return planned > published and planned - published < published - held


def is_after(date: PeriodMention, mentioned: Mentioned) -> bool:
    """Whether a date lies after the publication even if its event is said to have been held."""
    source = mentioned.source
    context = PeriodContext(
        locale=source.locale,
        published_on=source.published_on,
        status="held",
        event=True,
        vocabulary=source.vocabulary,
    )
    read = read_period(date.text, context)
    return not isinstance(read, Period) and read[0].rule == "period.after_publication"


def is_of_another(here: Mentions, date: PeriodMention, kind: Found) -> bool:
    """Whether another day stands between a date and a word of a kind."""
    first, last = sorted(((date.start, date.end), (kind.start, kind.end)))
    return any(first[1] <= each.start and each.end <= last[0] for each in here.periods if each.day)


def _is_reached(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether a day is that of the report, or one until which something is counted."""
    phrases = until(mentioned.source.vocabulary, here.language)
    counted = any(
        each.start <= date.start and date.start - 1 <= each.end <= date.end
        for each in phrases.find(here.words)
    )
    return counted or mentioned.text[date.end : date.end + 1] in _REPORTED


def _is_long(date: PeriodMention) -> bool:
    """Whether a period is too long to date an event; since when something goes on is not."""
    return _days(date) > _LONGEST_DATE and date.nature != "open"


def _days(date: PeriodMention) -> int:
    start, end = date.dates or (None, None)
    return (end - start).days if start is not None and end is not None else 0


def _gap(span: TextSpan, date: PeriodMention) -> int:
    return max(span[0] - date.end, date.start - span[1], 0)
