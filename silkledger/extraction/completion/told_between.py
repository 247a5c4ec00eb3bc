"""Whether the date of a document still holds at a figure, or another one was told since."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.completion.compared_dates import is_date_compared
from silkledger.extraction.completion.contrasted_dates import opens_contrast
from silkledger.extraction.completion.days import days_told_by

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_YEAR = re.compile(r"\d{2}")


def agrees(setting: FigureSetting, period: PeriodMention) -> bool:
    """Whether no other date has been named since that of the document.

    It is named in the title or before the figure: what is told first may be of another time.
    """
    title = setting.passages.title
    if period.start > setting.sentence.start and (title is None or period.start >= title[1]):
        return False
    for number in range(setting.sentence.number - 1, -1, -1):
        sentence = setting.passages.sentences[number]
        mentions = setting.mentioned.within(sentence.start, sentence.end)
        if sentence.start <= period.start:
            return not opens_contrast(setting, mentions, period)
        periods = [] if mentions.outlooks else mentions.periods
        dated = [
            each
            for each in periods
            if (each.dates is not None or not each.leans)
            and not each.is_long
            and not is_date_compared(setting, sentence.start, each)
        ]
        if dated:
            last = dated[-1]
            return _is_part(last, period) or _same_days(setting, last, period)
    return True


def _is_part(left: PeriodMention, right: PeriodMention) -> bool:
    """Whether one of two dates is the other without its year: "in July", "in July 2024"."""
    short, long = sorted((left.text.lower(), right.text.lower()), key=len)
    return short in long and not _YEAR.search(short)


def _same_days(setting: FigureSetting, one: PeriodMention, other: PeriodMention) -> bool:
    """Whether two dates are of the same days, or have none and the same words."""
    first, second = (days_told_by(setting, each) or each.text.lower() for each in (one, other))
    return first == second
