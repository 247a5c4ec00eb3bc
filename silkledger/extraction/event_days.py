"""Days that date events alone: a weekday, a Chinese day without its month, that of publication.

They are told by the day of publication, so they date nothing in a paragraph that named another
time before, nor what somebody says on that day ("said on Friday that a bridge was opened").
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.extraction.calendar_names import is_name_of_day
from silkledger.extraction.event_dates import is_repeated
from silkledger.extraction.event_vocabulary import (
    AUXILIARY,
    CEREMONY,
    DAY_COUNT,
    DAY_NAME,
    FOR,
    HOUR,
    LAST,
    NEXT,
    THIS,
    listed_phrases,
    nearness,
)
from silkledger.extraction.event_years import read_as
from silkledger.extraction.other_days import block_start, is_told
from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.periods.mentions import mentions
from silkledger.reading.periods.naming import SHORT_DATE
from silkledger.reading.periods.unknown_years import SOME_DAY

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

_WEEK = dt.timedelta(days=7)
_NEAR = dt.timedelta(days=45)
_PLACE = 100  # characters of the headline and the place with which a report begins
_CEREMONY = 30  # characters between an act and its day
_FEW = 14  # days of the longest meeting that a date tells to have happened
# What stands behind the day of a dateline or of a report.
_DATELINE = re.compile(
    r"\s*(?:г(?:ода)?\.?)?\s*(?:[(/:：—–|]|--?\s|\.\s*[(/—–]|\n\s*\n|\Z|[讯訊电電])"
)
# The day of the month behind a weekday, and the start of a range before a Chinese day: 3至|5日.
_DAY_BEHIND = re.compile(r",?\s*\d{1,2}\b(?!:)")
_RANGE = re.compile(r"\d\s*(?:[-–—~～、]|[至到])\s*\Z")
_DIGIT = re.compile(r"\d")
_RANGE_END = tuple("至到")
_BESIDE = 4  # characters between a weekday and the word that says which one
_TWICE = 2  # characters between two words for one day
_ALONE = frozenset((TokenKind.WEEKDAY, TokenKind.DAY_MARK, TokenKind.RELATIVE_WEEK))
_MONTHS = frozenset((TokenKind.MONTH, TokenKind.MONTH_MARK))
_WEEKS = frozenset((TokenKind.RELATIVE_WEEK,))
_COMMA = re.compile(r"[,，]")


def with_event_days(mentioned: Mentioned, here: Mentions, words: list[MatchedPhrase]) -> Mentions:
    """Return what a sentence mentions with the days that date its events alone.

    `words` are those of its events.
    """
    text, source = mentioned.text, mentioned.source
    known = [*here.periods, *here.bases]
    dates = mentions(here.text, source.locale, source.published_on, source.vocabulary, event=True)
    event_days = [
        each
        for each in (date.moved(here.start) for date in dates)
        if not any(period.start < each.end and each.start < period.end for period in known)
    ]
    days = [
        each
        for each in event_days
        if (
            _is_bare(each)
            and _is_near(mentioned, here, each)
            and not _is_habit(mentioned, here, each)
            and not _is_part(mentioned, here, each)
            and not is_name_of_day(text, (each.start, each.end), source.vocabulary, here.language)
            and not _is_of_another_week(mentioned, here, each)
        )
        or (_is_publication(mentioned, each) and not _is_dateline(text, each))
    ]
    days = [each for each in days if not _is_attributed(text, here, each, words)]
    dates = sorted((*here.periods, *days), key=lambda each: each.start)
    dates = [each for each in dates if not any(_is_said(mentioned, each, by) for by in dates)]
    return replace(here, periods=tuple(_without_for(mentioned, here, each) for each in dates))


def _without_for(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> PeriodMention:
    """Return a date without the word that plans for it, which may mean by: es para 2026."""
    source, text = mentioned.source, mentioned.text
    words = listed_phrases(source.vocabulary, here.language, FOR).find(here.words)
    led = next((each for each in words if each.start == date.start), None)
    if led is None:
        return date
    rest = text[led.end : date.end]
    dates = mentions(rest, source.locale, source.published_on, source.vocabulary, event=True)
    return dates[0].moved(led.end) if len(dates) == 1 else date


def _is_dateline(text: str, date: PeriodMention) -> bool:
    """Whether a report begins with a day: Harare, Aug. 3 (Agency)."""
    led = date.start - block_start(text, date.start) <= _PLACE
    return led and _DATELINE.match(text, date.end) is not None


def _is_attributed(
    text: str, here: Mentions, date: PeriodMention, words: list[MatchedPhrase]
) -> bool:
    """Whether somebody says something on a day, rather than that it is of the event before it.

    The ministers met on Friday, the ministry said: its comma parts the day from who says so.
    """
    led = any(
        each.end <= date.start and _COMMA.search(text, each.end, date.start) is None
        for each in words
    )
    said = [
        each
        for each in here.attributions
        if each.value == "after"
        and not (led and each.start >= date.end and _COMMA.search(text, date.end, each.start))
    ]
    return is_told(here, date, words, said)


def _is_said(mentioned: Mentioned, date: PeriodMention, fuller: PeriodMention) -> bool:
    """Whether a fuller date beside it says the same day: 今天（5月14日）, Wednesday (May 31)."""
    first, last = sorted((date, fuller), key=lambda each: each.start)
    between = mentioned.text[first.end : last.start]
    if date is fuller or len(between) > _TWICE or any(map(str.isalnum, between)):
        return False
    days = {read_as(mentioned, fuller, status) for status in ("held", "planned")} - {None}
    if _is_bare(date) and TokenKind.DAY_MARK not in date.kinds and date.dates is not None:
        printed = fuller.kinds & (_MONTHS | {TokenKind.DAY_MARK})
        return bool(printed) and date.dates[0].isoweekday() in {
            day.isoweekday() for day in days if day is not None
        }
    if not fuller.kinds & _MONTHS or date.kinds & _MONTHS:
        return False
    return read_as(mentioned, date, "held") in days


def happens_by_itself(kind: MatchedPhrase, date: PeriodMention) -> bool:
    """Whether a word of a kind needs no verb: a meeting on a day, or on a few, takes place."""
    start, end = date.dates or (None, None)
    few = start is not None and end is not None and (end - start).days < _FEW
    return kind.value == "meeting" and few and not date.is_now


def is_ceremony(
    text: str,
    here: Mentions,
    event: tuple[PeriodMention, MatchedPhrase],
    vocabulary: Vocabulary,
) -> bool:
    """Whether a word names an act of the day beside it: the inauguration, on Monday."""
    date, kind = event
    acts = listed_phrases(vocabulary, here.language, CEREMONY).find(here.words)
    if not any(each.start <= kind.start < each.end for each in acts):
        return False
    start, end = min(kind.end, date.end), max(kind.start, date.start)
    return (date.day and end - start <= _CEREMONY) or any(
        not _COMMA.search(text, min(each.end, kind.end), max(each.start, kind.start))
        and not _COMMA.search(text, start, end)
        for each in listed_phrases(vocabulary, here.language, AUXILIARY).find(here.words)
    )


def _is_bare(date: PeriodMention) -> bool:
    """Whether a date is a weekday, a week, a day without its month, or in short: 10.09.04."""
    bare = bool(date.kinds & _ALONE) and not date.kinds & _MONTHS
    bare = bare or (TokenKind.AS_OF in date.kinds and not date.day)  # ru намечен на декабрь
    return bare or SHORT_DATE.match(date.text) is not None


def _is_part(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether more than a weekday is printed, or a Chinese day is the end of a range."""
    text = mentioned.text
    vocabulary = mentioned.source.vocabulary
    if here.language != "zh":
        behind = _DAY_BEHIND.match(text, date.end)
        hours = listed_phrases(vocabulary, here.language, HOUR).find(here.words)
        return behind is not None and not any(0 <= each.start - behind.end() <= 1 for each in hours)
    started = _RANGE.search(text, here.start, date.start) is not None
    counts = listed_phrases(vocabulary, here.language, DAY_COUNT).find(here.words)
    counted = any(each.end == date.start for each in counts)
    return started or counted or date.text.startswith(_RANGE_END)


def told_nearness(
    mentioned: Mentioned, here: Mentions, date: PeriodMention
) -> MatchedPhrase | None:
    """Return the word beside a weekday that says which one it is: last, next."""
    if TokenKind.WEEKDAY not in date.kinds or date.kinds & (_MONTHS | _WEEKS):
        return None
    phrases = nearness(mentioned.source.vocabulary, here.language).find(here.words)
    places = [(each.start, each.end) for each in here.places]
    return next(
        (
            each
            for each in phrases
            if 0 <= date.start - each.end <= (0 if each.value == THIS else _BESIDE)
            or date.start <= each.start < date.end
            or (here.language != "zh" and 0 <= each.start - date.end <= 1)  # 周日下午
            if not any(start <= each.start < end for start, end in places)  # 日本
        ),
        None,
    )


def _is_of_another_week(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether a word makes a weekday one that it is not when it is read alone.

    Said on a Wednesday, "last Friday" is the last one before, but "last Monday" may be a week ago,
    as "next Friday" may be one week on.
    """
    if _DIGIT.search(date.text):
        return False  # es el próximo miércoles 21
    which, published = told_nearness(mentioned, here, date), mentioned.source.published_on
    if date.kinds & _WEEKS:  # this week, of an unknown one, may be over
        start = date.dates[0] if date.dates is not None else SOME_DAY
        return published is None and start.isocalendar()[:2] == SOME_DAY.isocalendar()[:2]
    if which is None or published is None or date.dates is None:
        return which is not None and which.value == THIS  # of an unknown week
    day = date.dates[0].isoweekday() - published.isoweekday()
    if which.value == THIS:
        return False
    return day == 0 or (which.value == LAST and day < 0) or (which.value == NEXT and day > 0)


def _is_publication(mentioned: Mentioned, date: PeriodMention) -> bool:
    published = mentioned.source.published_on
    if _is_bare(date) and TokenKind.WEEKDAY in date.kinds:
        return False  # told by the rules of weekdays: every Wednesday
    if published is None:
        return date.is_now and _DIGIT.search(date.text) is not None  # 今（25）日
    return date.day and date.dates is not None and date.dates[0] == published


def _is_near(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether no other time than that of publication was named before in the paragraph."""
    text, published = mentioned.text, mentioned.source.published_on
    start = block_start(text, here.start)
    before = mentioned.within(start, date.start).periods if start < date.start else ()
    days = [each for each in before if each.dates is not None and each.day]
    return published is None or all(
        any(
            read is not None and abs(published - read) <= _NEAR
            for read in (read_as(mentioned, each, status) for status in ("held", "planned"))
        )
        for each in days
    )


def _is_habit(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether a weekday is any of that name (every Friday), or part of a name (Good Friday)."""
    if is_repeated(mentioned, here, date):
        return True
    if len(date.text.split()) > 1:
        return False
    names = listed_phrases(mentioned.source.vocabulary, here.language, DAY_NAME).find(here.words)
    return any(each.end + 1 == date.start for each in names)
