"""Dates of events: which day or month dates a word of an event, and whether it lies ahead.

Of several words, one in front of the date in its clause goes first, then the nearest; who opens a
conference meets, and starts no project.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from silkledger.extraction.event_vocabulary import AHEAD, every, looking_ahead, until
from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.results import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention

TextSpan = tuple[int, int]
BREAK = re.compile(r"[;:；：]|\s[–—]\s")
_SET_OFF = re.compile(r"\s*[:：]\s*|\s+[–—]\s+")
_YEAR = re.compile(r"\d{4}")
_REPORTED = ("讯", "訊", "电", "電")  # behind the day of a report
_MARK = 3  # characters of the mark of a list item
_NEXT_CLAUSE = re.compile(r",\s(?:and|und|et|y|и|а)\s")
_COMMA = re.compile(r"[,，、]")
_ONE_CLAUSE = 40  # characters between a verb and what it opens
_NEXT = 120  # days from an item of a list to the next
_LONGEST_DATE = 366  # days
_SOME_DAY = dt.date(2023, 6, 30)
_RELATIVE = frozenset((TokenKind.RELATIVE_DAY, TokenKind.RELATIVE_MONTH, TokenKind.RELATIVE_YEAR))
_PLACE = 60  # characters of the place with which a report begins
# Behind the day of a report: the agency in brackets, or a dash.
_REPORTING = re.compile(r"\s*(?:(?:г\.\s*)?[(/][^)/]{2,20}[)/]|\.?\s?[-–—]{1,2}\s)")
_SINCE = re.compile(r"[^,，;；。]*以[来來]")
_QUARTER = 92  # days
# Days of the longest date of a kind: a report on a half-year appears on a day.
_LONGEST = {"meeting": 31, "publication": 31, "project": 31}


def dated_events(
    mentioned: Mentioned, here: Mentions, kinds: list[MatchedPhrase]
) -> Iterator[tuple[PeriodMention, MatchedPhrase]]:
    """Yield each date with the nearest word of a kind of event in its clause."""
    text = mentioned.text
    for date in here.periods:
        if date.leans or date.dates is None or _is_long(date) or _is_reached(mentioned, here, date):
            continue
        # "Meets next on 3 April" has its own day; Chinese verbs have no tense: 每年5月.
        if here.language == "zh" and is_repeated(mentioned, here, date):
            continue
        if date.is_since and _SINCE.match(text, date.end):
            continue  # 自2015年协议签署以来: what is told is of later
        begin = date.end + heads(text, here, date)
        near = [
            each
            for each in kinds
            if not BREAK.search(text, min(each.end, begin), max(each.start, date.start))
            and not (date.start <= each.start < date.end)
            and not is_of_another(here, date, each)
            and not (each.start > date.end and _NEXT_CLAUSE.search(text, date.end, each.start))
            and _days(date) <= _longest(mentioned, here, each, _days(date))
        ]
        if near:
            yield date, _named(text, date, near)


def _longest(mentioned: Mentioned, here: Mentions, kind: MatchedPhrase, days: int) -> int:
    """Return how many days the date of a kind has at most; `days` are those of the date.

    What will be opened is often dated by its quarter only.
    """
    longest = _LONGEST.get(str(kind.value), days)
    if kind.value == "project" and any(
        each.value == AHEAD
        for each in looking_ahead(mentioned.source.vocabulary, here.language).find(here.words)
    ):
        return _QUARTER
    return longest


def _named(text: str, date: PeriodMention, near: list[MatchedPhrase]) -> MatchedPhrase:
    """Return the word of a kind that a date belongs to."""
    leading = [
        each
        for each in near
        if each.end <= date.start and not _COMMA.search(text, each.end, date.start)
    ]
    nearest = min(leading or near, key=lambda each: _gap((each.start, each.end), date))
    if nearest.value != "project":
        return nearest
    met = [each for each in near if each.value == "meeting" and _beside(each, nearest)]
    return min(met, key=lambda each: _gap((each.start, each.end), date), default=nearest)


def _beside(left: MatchedPhrase, right: MatchedPhrase) -> bool:
    return max(left.start - right.end, right.start - left.end) <= _ONE_CLAUSE


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


def is_nearer_next_year(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether a day without a year is nearer as the next one: meets on 6 May.

    Where the day of publication is unknown, it is so except in Chinese, whose verbs have no tense.
    """
    published = mentioned.source.published_on
    held, planned = (read_as(mentioned, date, status) for status in ("held", "planned"))
    if published is None:
        return date.day and held is None and here.language != "zh"
    if held is None or planned is None or not date.day:
        return False
    return planned > published and planned - published < published - held


def is_after(date: PeriodMention, mentioned: Mentioned) -> bool:
    """Whether a date lies after the publication even if its event is said to have been held."""
    source = mentioned.source
    told = date.kinds & _RELATIVE  # tomorrow lies ahead of any day
    context = PeriodContext(
        locale=source.locale,
        published_on=source.published_on or (_SOME_DAY if told else None),
        status="held",
        event=True,
        vocabulary=source.vocabulary,
    )
    read = read_period(date.text, context)
    return not isinstance(read, Period) and read[0].rule == "period.after_publication"


def is_of_another(here: Mentions, date: PeriodMention, kind: MatchedPhrase) -> bool:
    """Whether another day stands between a date and a word of a kind."""
    first, last = sorted(((date.start, date.end), (kind.start, kind.end)))
    return any(first[1] <= each.start and each.end <= last[0] for each in here.periods if each.day)


def block_start(text: str, at: int) -> int:
    """Return where the block of lines begins in which a place of a text lies."""
    blank = text.rfind("\n\n", 0, at)
    return blank + 2 if blank >= 0 else 0


def is_repeated(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether a date is any of its name: every Friday, 每年5月."""
    phrases = every(mentioned.source.vocabulary, here.language)
    return any(each.start < date.start <= each.end + 1 for each in phrases.find(here.words))


def _is_reached(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether a day is that of the report, or one until which something is counted."""
    phrases = until(mentioned.source.vocabulary, here.language)
    counted = any(
        each.start <= date.start and date.start - 1 <= each.end <= date.end
        for each in phrases.find(here.words)
    )
    text = mentioned.text
    return counted or text[date.end : date.end + 1] in _REPORTED or _is_reporting(text, here, date)


def _is_reporting(text: str, here: Mentions, date: PeriodMention) -> bool:
    """Whether a day stands behind the place with which a report begins: Faro, 23 oct (EFE).-."""
    led = _MARK < date.start - block_start(text, date.start) <= _PLACE and not heads(
        text, here, date
    )
    return led and date.day and bool(_REPORTING.match(text, date.end))


def _is_long(date: PeriodMention) -> bool:
    """Whether a period is too long to date an event; since when something goes on is not."""
    return _days(date) > _LONGEST_DATE and date.nature != "open"


def _days(date: PeriodMention) -> int:
    start, end = date.dates or (None, None)
    return (end - start).days if start is not None and end is not None else 0


def _gap(span: TextSpan, date: PeriodMention) -> int:
    return max(span[0] - date.end, date.start - span[1], 0)
