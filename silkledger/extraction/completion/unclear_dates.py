"""Dates without a year that may be of two times.

Two digits behind a month may be its year: during September 15. And a month that is expected may be
the one that has just passed, of which no numbers are out yet: 截至10月 in a text of early November.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from silkledger.reading.periods.kinds import TokenKind

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_DIGITS = re.compile(r"[^\W\d_]\.?,? \d\d\Z")
_RANGE = re.compile(
    r"(?:[^\W\d_]+\s)?[^\W\d_]{3,}\.?(?:\s?[-–—]\s?|\s[^\W\d_]+\s)[^\W\d_]+\.? (\d\d)"
)
_RECENT = 2  # years
_YEAR = re.compile(r"\d{4}")
_HALF_A_YEAR = dt.timedelta(days=183)
_MONTHS = frozenset((TokenKind.MONTH, TokenKind.MONTH_MARK))
# What tells the year of a month: of next year, last October, in the coming quarter.
_TOLD = frozenset(
    (
        *(TokenKind.YEAR, TokenKind.RELATIVE_YEAR, TokenKind.PREVIOUS_YEAR, TokenKind.ROC),
        *(TokenKind.PAST, TokenKind.AHEAD, TokenKind.SAME_PERIOD, TokenKind.FISCAL),
    )
)


def why_unclear(setting: FigureSetting, mention: PeriodMention) -> str:
    """Return why a date without a year may be of another time, empty if it is not."""
    if _is_numbered_otherwise(setting, mention):
        return "the document calls another month this one"
    if _YEAR.search(mention.text) or mention.kinds & _TOLD or not mention.kinds & _MONTHS:
        return ""
    if _ends_in_year(setting, mention):
        return "its digits may be a day or a year"
    if mention.dates is None and TokenKind.MONTH in mention.kinds and _DIGITS.search(mention.text):
        return "its digits may be a day or a year"
    return "it may have passed" if _may_have_passed(setting, mention) else ""


def _is_numbered_otherwise(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a sentence before told the number of this month, of another one: 本(11)月."""
    if TokenKind.RELATIVE_MONTH not in mention.kinds or any(map(str.isdigit, mention.text)):
        return False
    return any(
        TokenKind.RELATIVE_MONTH in each.kinds and each.dates not in (None, mention.dates)
        for sentence in setting.passages.sentences[: setting.sentence.number]
        for each in setting.mentioned.within(sentence.start, sentence.end).periods
        if each.text[:1] == mention.text[:1] and any(map(str.isdigit, each.text))
    )


def _ends_in_year(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether months end with digits that may be their year: January to September 15, of 2015."""
    range_ = _RANGE.fullmatch(mention.text)
    published = setting.mentioned.source.published_on
    return (
        range_ is not None
        and published is not None
        and 0 <= (published.year - int(range_[1])) % 100 <= _RECENT
    )


def _may_have_passed(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a month that is expected is told as past, or comes again in half a year only."""
    if mention.dates is None or not setting.here.outlooks:
        return False
    published, start = setting.mentioned.source.published_on, mention.dates[0]
    if published is not None and start - published > _HALF_A_YEAR:
        return True
    last = mention.dates[1] or start
    return last.month in setting.dates.last_months
