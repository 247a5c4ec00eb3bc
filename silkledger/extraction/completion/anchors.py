"""The anchor of a date: the date that it leans on, or the end of a year that still runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.base_phrases import dates_compared
from silkledger.extraction.completion.days import days_told_by
from silkledger.reading.periods.calendar import shift
from silkledger.reading.periods.kinds import TokenKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_RUNNING = frozenset(
    (TokenKind.SO_FAR, TokenKind.SO_FAR_YEAR, TokenKind.SINCE, TokenKind.SINCE_AFTER)
)
# 上季 and 上月, the period before the one that is told or, as in headlines, before the publication.
_PREVIOUS = {TokenKind.PREVIOUS_QUARTER: 3, TokenKind.PREVIOUS_MONTH: 1}
_LATE = 100  # days between the end of what a release tells and its publication
_LEAST, _MOST = 27, 340  # days of a month, and of the months of a year


def anchor_of(setting: FigureSetting, mention: PeriodMention) -> PeriodMention | None:
    """Return what a date that leans is read by, or where a running year ends, None otherwise.

    The former is the last date before it, in its sentence or in its paragraph, there none of what
    something is compared with (rose to 5 from 4 in 2018). A year whose half or quarter follows at
    once is not one: 2022年半年度报告, 报告期内. Nothing is, if the date before it in its sentence
    can't be read: a year before a fiscal year that begins in an unknown month.
    """
    if not mention.leans:
        return _told_end(setting, mention)

    def last(periods: Sequence[PeriodMention]) -> PeriodMention | None:
        parts = {each.start for each in periods if each.leans}
        dated = [each for each in periods if not each.leans and each.dates is not None]
        return dated[-1] if dated and dated[-1].end not in parts else None

    before = [each for each in setting.here.periods if each.end <= mention.start]
    if before and not before[-1].leans and before[-1].dates is None:
        return None
    if any(not each.leans and each.dates is not None for each in before):
        return last(before)
    for sentence in setting.passages.paragraph(setting.sentence)[:1]:
        told = setting.mentioned.within(sentence.start, sentence.end)
        vocabulary = setting.mentioned.source.vocabulary
        own = [
            each
            for each in told.periods
            if not dates_compared(
                setting.text[sentence.start : each.start], vocabulary, told.language
            )
        ]
        period = last(own)
        if period is not None:
            return period
    return setting.mentioned.topic.period


def may_be_last(setting: FigureSetting, mention: PeriodMention, anchor: PeriodMention) -> bool:
    """Whether the previous quarter or month may as well be the last one before the publication.

    Chinese says both in one word. An anchor before it in its sentence tells which it is, and so
    does one that is not itself the last quarter or month.
    """
    units = [months for kind, months in _PREVIOUS.items() if kind in mention.kinds]
    published = setting.mentioned.source.published_on
    if not units or setting.here.language != "zh" or published is None or anchor.dates is None:
        return False
    if setting.sentence.start <= anchor.start < mention.start:
        return False
    first = published.replace(day=1, month=(published.month - 1) // units[0] * units[0] + 1)
    return anchor.dates[0] >= shift(first, -units[0])


def runs_on(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether it is the year so far, which is read up to the publication: since January."""
    published = setting.mentioned.source.published_on
    if published is None or mention.dates is None or not mention.kinds & _RUNNING:
        return False
    start, end = mention.dates
    return (start.month, start.day, end) == (1, 1, published) and start.year == published.year


def _told_end(setting: FigureSetting, mention: PeriodMention) -> PeriodMention | None:
    """Return the last part of the year that the paragraph or the document's topic tells, or None.

    A release on August, of September, tells of the year to the end of August. Not so long after
    what it tells, and not while that part still runs.
    """
    if not runs_on(setting, mention):
        return None
    told = [
        each
        for sentence in setting.passages.paragraph(setting.sentence)
        for each in setting.mentioned.within(sentence.start, sentence.end).periods
    ]
    told += [each for each in setting.here.periods if each.end <= mention.start]
    topic = setting.mentioned.topic.period
    ends = [
        (end, each)
        for each in (*told, *([topic] if topic is not None else []))
        if (end := end_of_part(setting, each)) is not None and is_recent(setting, end)
    ]
    return max(ends, key=lambda each: each[0])[1] if ends else None


def is_recent(setting: FigureSetting, end: dt.date | None) -> bool:
    """Whether a day lies not long before the publication."""
    published = setting.mentioned.source.published_on
    return end is not None and published is not None and 0 < (published - end).days <= _LATE


def end_of_part(setting: FigureSetting, mention: PeriodMention) -> dt.date | None:
    """Return the last day of a month, or of months of one year, None for any other date."""
    start, end = days_told_by(setting, mention) or (None, None)
    if mention.leans or mention.day or start is None or end is None:
        return None
    is_part = start.year == end.year and _LEAST <= (end - start).days <= _MOST
    return end if is_part and not runs_on(setting, mention) else None
