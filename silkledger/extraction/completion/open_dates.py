"""Dates that are open: words that date a figure and are not read, ends of ranges, days ahead.

A figure that has one takes no date from its sentence, its paragraph or the document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.vocabularies import listed_words

if TYPE_CHECKING:
    import datetime as dt

    from silkledger.extraction.completion.setting import Setting
    from silkledger.reading.periods.mentions import PeriodMention

_OTHER_YEAR = re.compile(r"(?<!\d)\d{3}年(?![前来來间間内內])")  # that is not read: 106年
_YEAR = re.compile(r"\d{4}")
# A day before "and" or "to" begins a range of which only the end is read.
_START = re.compile(
    r"\d(?:er|re|st|nd|rd|th|º|\.|日)?(?:\s+de)?(?:\s+[^\W\d]+)?\s*"
    r"(?:[–—-]|\b(?:and|to|und|bis|et|au|y|a|al|по|и)\b|至|到|和)\s*(?:the|le|el|den|dem)?\s*$",
    re.IGNORECASE,
)
_HALF_A_YEAR = 183  # days
_QUARTER = range(85, 95)  # days


def open_date(setting: Setting) -> tuple[int, int] | None:
    """Return the span of words in the clause of a figure that date it and are not read."""
    here = setting.here
    start, end = setting.own
    spans = [(each.start, each.end) for each in (*here.periods, *here.bases)]
    spans += [(each.start, each.end) for each in here.base_words]
    for year in _OTHER_YEAR.finditer(setting.text, start, end):
        read = any(first < year.end() and year.start() < last for first, last in spans)
        if not read and not setting.span[0] <= year.start() < setting.span[1]:
            return year.span()
    phrases = listed_words(setting.mentioned.source.vocabulary, "open_dates", here.language)
    for found in phrases.find(here.words):
        inside = start <= found.start and found.end <= end
        own = setting.span[0] <= found.start < setting.span[1]
        dated = any(first < found.end and found.start < last for first, last in spans)
        if inside and not own and not dated:
            return found.start, found.end
    return None


def is_end(setting: Setting, mention: PeriodMention) -> bool:
    """Whether a day ends a range whose start is not read: between the 1st and 10 August."""
    led = setting.text[setting.sentence.start : mention.start]
    return mention.day and _START.search(led) is not None


def is_near_day(published: dt.date | None, mention: PeriodMention) -> bool:
    """Whether a day without a year may be the next one, as the last one is long ago."""
    if published is None or not mention.day or _YEAR.search(mention.text):
        return False
    if mention.dates is None or mention.dates[0] is None:
        return False
    ago = (published - mention.dates[0]).days
    return ago > _HALF_A_YEAR


def is_old_quarter(published: dt.date | None, mention: PeriodMention, dates: object) -> bool:
    """Whether a quarter without a year ended long before: it may be one of a financial year."""
    if published is None or not isinstance(dates, tuple) or _YEAR.search(mention.text):
        return False
    start, end = dates
    is_quarter = end is not None and (end - start).days in _QUARTER
    return is_quarter and (published - end).days > _HALF_A_YEAR
