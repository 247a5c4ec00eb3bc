"""Weeks that date an event by that of its publication, and days told by their weekday.

A week runs from Monday to Sunday. Some countries begin it on Sunday, so nothing is read on a Sunday
nor of one, except where the words name it as the last day (zh 上周日). Figures have no weeks.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from silkledger.reading.periods import years
from silkledger.reading.periods.calendar import CalendarSpan
from silkledger.reading.periods.context import PeriodContext, UnreadablePeriodError
from silkledger.reading.periods.forms import builds, period
from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.periods.spans import builds_span

if TYPE_CHECKING:
    from silkledger.reading.periods.grammar import FormMatch
    from silkledger.reading.results import Period

_SUNDAY = 7
_DAY, _WEEK = dt.timedelta(days=1), dt.timedelta(days=7)
_MONTH = 31  # days


def _monday(form: FormMatch, context: PeriodContext) -> dt.date:
    """Return the first day of a week told by that of publication.

    Raises UnreadablePeriodError for a figure, and on a Sunday.
    """
    published = years.publication(context)
    if not context.event or published.isoweekday() == _SUNDAY:
        raise UnreadablePeriodError("period.week")
    return published - (published.isoweekday() - 1) * _DAY + form.number("week") * _WEEK


@builds("relative_week")
def _relative_week(form: FormMatch, context: PeriodContext, _: str) -> Period:
    monday = _monday(form, context)
    rules = ("period.week_of", years.relative(form.number("week")))
    return period(monday, monday + 6 * _DAY, "duration", rules)


@builds_span("day_of_week")
def _day_of_week(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    monday = _monday(form, context)
    last, text = form.kind("weekday") is TokenKind.DAY_MARK, form.kept["weekday"][0].text
    if text.isdecimal() and text.isascii():
        raise UnreadablePeriodError("period.unread", part=text)  # 上周3家: a number
    weekday = _SUNDAY if last else form.number("weekday")
    if not 1 <= weekday <= _SUNDAY or (weekday == _SUNDAY and not last):
        raise UnreadablePeriodError("period.week")
    date = monday + (weekday - 1) * _DAY
    rules = ("period.day", "period.week_of", years.relative(form.number("week")))
    return CalendarSpan(date.year, date.month, date.day, days=1, rules=rules)


@builds_span("weekday_day")
def _weekday_day(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    """The day of an event by its weekday and its number: es el miércoles 21."""
    published, weekday, number = (
        years.publication(context),
        form.number("weekday"),
        form.number("day"),
    )
    step = _DAY if context.ahead else -_DAY
    for days in range(_MONTH if context.event else 0):
        date = published + days * step
        if (date.isoweekday(), date.day) == (weekday, number):
            rules = ("period.day", "period.weekday_of_month")
            return CalendarSpan(date.year, date.month, date.day, days=1, rules=rules)
    if context.event:
        raise UnreadablePeriodError("period.weekday", what=f"day {number}")
    raise UnreadablePeriodError("period.unread", part=form.kept["day"][0].text)
