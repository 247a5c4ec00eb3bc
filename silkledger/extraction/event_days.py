"""Days that date events alone: a weekday, a Chinese day without its month, that of publication.

They are told by the day of publication, so they date nothing in a paragraph that named another
time before, nor what somebody says on that day ("said on Friday that a bridge was opened").
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.extraction.event_dates import is_repeated
from silkledger.extraction.event_vocabulary import (
    CEREMONY,
    LAST,
    NEXT,
    THIS,
    listed_phrases,
    nearness,
)
from silkledger.extraction.other_days import block_start, is_told
from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.periods.mentions import mentions

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

_WEEK = dt.timedelta(days=7)
_NEAR = dt.timedelta(days=45)
_CEREMONY = 30  # characters between an act and its day
_FEW = 14  # days of the longest meeting that a date tells to have happened
# What stands behind the day of a dateline or of a report.
_DATELINE = re.compile(
    r"\s*(?:г(?:ода)?\.?)?\s*(?:[(/:：—–|]|--?\s|\.\s*[(/—–]|\n\s*\n|\Z|[讯訊电電])"
)
# The day of the month behind a weekday, and the start of a range before a Chinese day: 3至|5日.
_DAY_BEHIND = re.compile(r",?\s*\d{1,2}\b(?!\s*(?:[h:]|Uhr|час|a\.m|p\.m|am\b|pm\b))")
_RANGE = re.compile(r"\d\s*(?:[-–—~～、]|[至到])\s*\Z")
_DIGIT = re.compile(r"\d")
_RANGE_END = tuple("至到")
# 第二日, 展开6日访华行程: the number of a day, or of days.
_COUNTED = re.compile(r"(?:第|展[开開]|[进進]行|[为為]期|[结結]束|一[连連])\Z")
_NAMED = ("Good", "Black", "Ash", "Holy", "Palm", "Easter", "Whit", "Super", "Cyber", "Bloody")
_BESIDE = 4  # characters between a weekday and the word that says which one
_ONE_DAY = frozenset((TokenKind.WEEKDAY, TokenKind.DAY_MARK))
_MONTHS = frozenset((TokenKind.MONTH, TokenKind.MONTH_MARK))


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
            and not _is_of_another_week(mentioned, here, each)
        )
        or (_is_publication(mentioned, each) and not _DATELINE.match(text, each.end))
    ]
    days = [each for each in days if not is_told(here, each, words)]
    if not days:
        return here
    return replace(here, periods=tuple(sorted((*here.periods, *days), key=lambda each: each.start)))


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
    between = text[min(kind.end, date.end) : max(kind.start, date.start)]
    return (
        date.day
        and len(between) <= _CEREMONY
        and any(each.start <= kind.start < each.end for each in acts)
    )


def _is_bare(date: PeriodMention) -> bool:
    """Whether a date is a weekday, or a day without its month."""
    return bool(date.kinds & _ONE_DAY) and not date.kinds & _MONTHS


def _is_part(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether more than a weekday is printed, or a Chinese day is the end of a range."""
    text = mentioned.text
    if here.language != "zh":
        return _DAY_BEHIND.match(text, date.end) is not None
    started = _RANGE.search(text, here.start, date.start) is not None
    counted = _COUNTED.search(text, here.start, date.start) is not None
    return started or counted or date.text.startswith(_RANGE_END)


def told_nearness(
    mentioned: Mentioned, here: Mentions, date: PeriodMention
) -> MatchedPhrase | None:
    """Return the word beside a weekday that says which one it is: last, next."""
    if TokenKind.WEEKDAY not in date.kinds or date.kinds & _MONTHS:
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
    which, published = told_nearness(mentioned, here, date), mentioned.source.published_on
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
    dated = [each.dates[0] for each in before if each.dates is not None and each.day]
    return published is None or all(abs(published - each) <= _NEAR for each in dated)


def _is_habit(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether a weekday is any of that name (every Friday), or part of a name (Good Friday)."""
    if is_repeated(mentioned, here, date):
        return True
    if len(date.text.split()) > 1:
        return False
    before = [word for word in here.words if word.end < date.start]
    printed = mentioned.text[before[-1].start : date.start] if before else ""
    return printed.rstrip() in _NAMED and here.language == "en"
