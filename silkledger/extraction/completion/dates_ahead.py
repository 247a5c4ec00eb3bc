"""Dates that lie ahead of a document, or may if its day of publication is not known.

A release would refuse the figure, as nothing says that it is expected: the works for 5 billion
begin in June 2027. The third quarter of which a report of August tells is one of another count of
years, or of the year before. The value holds without the date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period

if TYPE_CHECKING:
    import datetime as dt

    from silkledger.extraction.candidate import Cell
    from silkledger.extraction.completion.setting import FigureSetting

_FIRST = 4  # sentences
_AHEAD = "it is later than what the document is about, and may lie ahead"
_RULE = "period.year_unfinished"
_UNFINISHED = "it is not over on the day of publication"
_EXPECTED = "it is when something is expected"


def why_ahead(setting: FigureSetting, period: Cell | None, anchor: Cell | None) -> str:
    """Return why the date of a figure that is told as an outcome may lie ahead, empty if not."""
    if period is None or not period.value or period.span is None:
        return ""
    if _is_expected(setting, period.span):
        return _EXPECTED
    source = setting.mentioned.source
    if source.published_on is not None:
        leaning = anchor.value if anchor is not None else None
        context = PeriodContext(
            source.locale, source.published_on, leaning, vocabulary=source.vocabulary
        )
        told = read_period(period.value, context)
        return _UNFINISHED if isinstance(told, tuple) and told[0].rule == _RULE else ""
    if (last := _told(setting)) is None:
        return ""
    read = read_period(period.value, PeriodContext(source.locale, vocabulary=source.vocabulary))
    is_later = isinstance(read, Period) and read.start is not None and read.start.year > last.year
    return _AHEAD if is_later else ""


def _told(setting: FigureSetting) -> dt.date | None:
    """Return the last day of what the document is about, by its topic and the first dated sentence.

    Of two years that a sentence tells side by side, the later one is not ahead.
    """
    topic = setting.mentioned.topic.period
    ends = [topic.dates[1]] if topic is not None and topic.dates is not None else []
    for each in setting.passages.sentences[:_FIRST]:
        dated = setting.mentioned.within(each.start, each.end).periods
        days = [date.dates[1] for date in dated if not date.day and date.dates is not None]
        if any(days):
            ends += days
            break
    return max(filter(None, ends), default=None)


def _is_expected(setting: FigureSetting, span: tuple[int, int]) -> bool:
    """Whether a word that looks ahead leads to a date before a figure: 预期11月…, 减少者20%.

    One with a year is told by it.
    """
    return any(
        not setting.text[each.end : span[0]].strip()
        and each.end <= span[0]
        and span[1] <= setting.span[0]
        and not any(map(str.isdigit, setting.text[each.start : each.end]))
        for each in setting.here.outlooks
    )
