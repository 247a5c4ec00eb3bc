"""Dates of events: which day or month dates a word of an event, and whether it lies ahead.

Of several words, one in front of the date in its clause goes first, then the nearest; who opens a
conference meets, and starts no project.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.event_vocabulary import (
    AHEAD,
    every,
    happenings,
    looking_ahead,
    until,
)
from silkledger.extraction.event_years import read_as
from silkledger.extraction.vocabularies import listed_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention

TextSpan = tuple[int, int]
BREAK = re.compile(r"[;:；：]|\s[–—]\s")
_SET_OFF = re.compile(r"\s*[:：]\s*|\s+[–—]\s+")
_REPORTED = ("讯", "訊", "电", "電")  # behind the day of a report
_MARK = 3  # characters of the mark of a list item
_NEXT_CLAUSE = re.compile(r",\s(?:and|und|et|y|и|а)\s")
_COMMA = re.compile(r"[,，、]")
_SET_OFF_BY = " ,，"  # before a date behind its clause: signed an accord, on Tuesday
_ONE_CLAUSE = 40  # characters between a verb and what it opens
_OBJECT = 15  # characters of the words between a verb and its object
_NEXT = 120  # days from an item of a list to the next
_LONGEST_DATE = 366  # days
_PLACE = 60  # characters of the place with which a report begins
# Behind the day of a report: the agency in brackets, or a dash.
_REPORTING = re.compile(r"\s*(?:(?:г\.\s*)?[(/][^)/]{2,20}[)/]|\.?\s?[-–—]{1,2}\s)")
_SINCE = re.compile(r"[^,，;；。]*以[来來]")
_QUARTER = 92  # days
_MONTH, _YEAR = 31, 360  # days
_COUNTED = re.compile(r"\d[\d.,' ]*\s(?:[^\W\d]+\s)?\Z")  # awarded 1,303 | contracts
_QUOTES = (("«", "»"), ("„", "“"), ("“", "”"), ("《", "》"), ("「", "」"))
_LONGEST_NAME = 200  # characters
# What stands between two dates of one event: on 3 May and on 5 May.
_ALIKE = re.compile(r"[^\d.;。；]{0,12}")
# Days of the longest date of a kind: a report on a half-year appears on a day.
_LONGEST = {"meeting": 31, "publication": 31, "project": 31}


def dated_events(
    mentioned: Mentioned, here: Mentions, kinds: list[MatchedPhrase]
) -> Iterator[tuple[PeriodMention, MatchedPhrase]]:
    """Yield each date with the nearest word of a kind of event in its clause."""
    dated = list(_dated(mentioned, here, kinds))
    for date, kind in dated:
        others = [other for other, same in dated if same is kind and other is not date]
        if not any(_is_nearer(mentioned.text, other, date, kind) for other in others):
            yield date, kind


def _is_nearer(text: str, other: PeriodMention, date: PeriodMention, kind: MatchedPhrase) -> bool:
    """Whether another date is that of an event: they met in May, and the bridge opened in June."""
    first, last = sorted((date, other), key=lambda each: each.start)
    if _ALIKE.fullmatch(text, first.end, last.start):
        return False
    span = kind.start, kind.end

    def apart(each: PeriodMention) -> tuple[bool, int]:
        left, right = sorted(((each.start, each.end), span))
        return _COMMA.search(text, left[1], right[0]) is not None, _gap(span, each)

    return apart(other) < apart(date)


def _dated(
    mentioned: Mentioned, here: Mentions, kinds: list[MatchedPhrase]
) -> Iterator[tuple[PeriodMention, MatchedPhrase]]:
    text = mentioned.text
    counted = {each.value for each in kinds if _is_counted(text, here, each)}
    for date in here.periods:
        if date.leans or date.dates is None or _is_long(date) or _is_reached(mentioned, here, date):
            continue
        if _is_writing(mentioned, here, date):
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
            and not (each.value == "agreement" and _MONTH < _days(date) < _YEAR)
            and not _is_said_between(here, each, date)
            and not _is_quoted(text, date, each)
            and not (_days(date) > _MONTH and each.value in counted)
        ]
        if near:
            yield date, _named(mentioned, here, date, near)


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


def _is_counted(text: str, here: Mentions, kind: MatchedPhrase) -> bool:
    """Whether a number that is not a date counts what a word names: awarded 130 contracts."""
    number = _COUNTED.search(text, here.start, kind.start)
    return number is not None and not any(
        each.start <= number.start() < each.end for each in here.periods
    )


def _is_writing(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether a date is the time of writing, and no day of it: now, inzwischen, 目前."""
    if not date.is_now:
        return False
    phrases = listed_words(mentioned.source.vocabulary, "days_of_writing", here.language)
    return not any(each.start == date.start for each in phrases.find(here.words))


def _is_said_between(here: Mentions, kind: MatchedPhrase, date: PeriodMention) -> bool:
    """Whether somebody says on an occasion what is dated: told a conference that on Monday."""
    return any(
        each.value == "after" and kind.end <= each.start and each.end <= date.start
        for each in here.attributions
    )


def _is_quoted(text: str, date: PeriodMention, kind: MatchedPhrase) -> bool:
    """Whether a date is part of a name in quotes that does not hold the word of the kind."""
    for opening, closing in _QUOTES:
        start = text.rfind(opening, max(date.start - _LONGEST_NAME, 0), date.start)
        end = text.find(closing, date.end, date.end + _LONGEST_NAME)
        if start < 0 or end < 0 or closing in text[start : date.start]:
            continue
        return not start < kind.start < end
    return False


def _named(
    mentioned: Mentioned, here: Mentions, date: PeriodMention, near: list[MatchedPhrase]
) -> MatchedPhrase:
    """Return the word of a kind that a date belongs to: of several, the verb of its clause."""
    text = mentioned.text
    leading = [
        each
        for each in near
        if each.end <= date.start
        and not _COMMA.search(text[each.end : date.start].rstrip(_SET_OFF_BY))
    ]
    nearest = min(leading or near, key=lambda each: _gap((each.start, each.end), date))
    verbs = happenings(mentioned.source.vocabulary, here.language).find(here.words)
    spans = {(each.start, each.end) for each in verbs}
    acts = [each for each in leading if (each.start, each.end) in spans]
    if nearest not in acts and len({each.value for each in acts}) == 1:
        nearest = _object(acts[-1], leading) or acts[-1]
    if nearest.value != "project":
        return nearest
    met = [each for each in near if each.value == "meeting" and _beside(each, nearest)]
    return min(met, key=lambda each: _gap((each.start, each.end), date), default=nearest)


def _object(act: MatchedPhrase, named: list[MatchedPhrase]) -> MatchedPhrase | None:
    """Return the word of a kind right behind a verb: opened diplomatic relations."""
    behind = [each for each in named if 0 <= each.start - act.end <= _OBJECT]
    return min(behind, key=lambda each: each.start, default=None)


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
