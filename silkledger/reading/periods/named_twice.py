"""Periods that are named twice: 今(2025)年, 上(10)月, 昨(28)日 stand for 今年, 上月 and 昨日.

The number in brackets says which year, month or day the relative word means. Where the two differ,
the period is refused.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from silkledger.reading.periods import spans, years
from silkledger.reading.periods.calendar import CalendarSpan
from silkledger.reading.periods.context import PeriodContext, UnreadablePeriodError

if TYPE_CHECKING:
    from silkledger.reading.periods.grammar import FormMatch

_LATE_MONTHS, _LATE_DAYS = 1, 3  # how long after the period a text may still call it this one


@spans.builds_span("named_month")
def _named_month(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    published, month = years.publication(context), form.number("month")
    spans.numbered(month, 12, "month")
    back = (published.month - month) % 12 + form.number("n")
    if not 0 <= back <= _LATE_MONTHS:
        raise UnreadablePeriodError("period.unread", part=form.kept["month"][0].text)
    year = published.year - (month > published.month)
    running = (year, month) == (published.year, published.month)
    rules = ("period.month", years.relative(form.number("n")))
    return CalendarSpan(year, month, months=1, running=running, rules=rules)


@spans.builds_span("named_day")
def _named_day(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    token, number = form.kept["n"][0], form.number("day")
    days = token.value if isinstance(token.value, int) else 0
    latest = years.publication(context) + dt.timedelta(days=days)
    dates = [latest - dt.timedelta(days=back) for back in range(_LATE_DAYS + 1)]
    date = next((date for date in dates if date.day == number), None)
    if date is None:
        raise UnreadablePeriodError("period.unread", part=form.kept["day"][0].text)
    rules = ("period.day", years.relative(days))
    return CalendarSpan(date.year, date.month, date.day, days=1, rules=rules)
