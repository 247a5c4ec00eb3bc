"""Days of texts whose day of publication is unknown, read as some day that fits their words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period

if TYPE_CHECKING:
    from silkledger.rules import Refusal

SOME_DAY = dt.date(2023, 6, 30)  # stands for the day of publication
_YEAR, _MONTHS = 366, 62  # days
_WEEKDAYS = 12  # years in which a day is of each weekday


def day_told(words: str, context: PeriodContext) -> Period | tuple[Refusal, ...]:
    """Return a Chinese day beside its word: 今（25）日 is read on a 25th.

    >>> day_told("今（25）日", PeriodContext(locale="zh", status="held", event=True)).start.day
    25
    """
    days = (SOME_DAY + dt.timedelta(days=day) for day in range(_MONTHS))
    periods = [read_period(words, replace(context, published_on=day)) for day in days]
    return next((period for period in periods if isinstance(period, Period)), periods[0])


def day_behind(words: str, context: PeriodContext) -> Period | tuple[Refusal, ...]:
    """Return a day that is not of its weekday next year, but was this year, or is in some year.

    The latter counts only where the year of publication is unknown.

    >>> context = PeriodContext(locale="en", published_on=dt.date(2024, 5, 15), event=True)
    >>> day_behind("Friday, May 3", context).start.isoformat()
    '2024-05-03'
    """
    status = "held" if context.event else "actual"
    published = context.published_on or SOME_DAY
    years = range(1 if published != SOME_DAY else _WEEKDAYS)
    dates = (published - dt.timedelta(days=_YEAR * year) for year in years)
    periods = [
        read_period(words, replace(context, status=status, published_on=day)) for day in dates
    ]
    return next((period for period in periods if isinstance(period, Period)), periods[0])
