"""Spans of many years: decades, and China's five-year plans; they register with `spans`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.periods.calendar import CalendarSpan
from silkledger.reading.periods.context import PeriodContext, UnreadablePeriodError
from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.periods.spans import builds_span, numbered
from silkledger.reading.periods.years import publication
from silkledger.schemas.vocabulary import Vocabulary, built_once

if TYPE_CHECKING:
    from silkledger.reading.periods.grammar import FormMatch


@builds_span("decade")
def _decade(form: FormMatch, _: PeriodContext) -> CalendarSpan:
    year = form.number("year")
    if year % 10 or (year % 100 == 0 and year != 2000):
        raise UnreadablePeriodError("period.no_decade")
    return CalendarSpan(year, months=120, rules=("period.decade",))


@builds_span("decade_of_century")
def _decade_of_century(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    decade = form.number("year")
    if decade % 10:
        raise UnreadablePeriodError("period.no_decade")
    if form.kind("number") is TokenKind.LAST_CENTURY:
        century = (publication(context).year - 1) // 100
    else:
        century = numbered(form.number("number"), 21, "century")
    return CalendarSpan(100 * (century - 1) + decade, months=120, rules=("period.decade",))


@built_once
def _plans(vocabulary: Vocabulary) -> dict[int, tuple[int, int]]:
    """Return China's five-year plans: number to first and last year."""
    columns = ("number", "start", "end")
    entries = vocabulary.load("five_year_plans", columns, required=columns, key=("number",))
    return {int(entry["number"]): (int(entry["start"]), int(entry["end"])) for entry in entries}


@builds_span("plan")
def _plan(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    number, plans = form.number("n"), _plans(context.vocabulary)
    if number not in plans:
        raise UnreadablePeriodError("period.not_in_calendar", what=f"five-year plan {number}")
    start, end = plans[number]
    return CalendarSpan(start, months=12 * (end - start + 1), rules=("period.five_year_plan",))
