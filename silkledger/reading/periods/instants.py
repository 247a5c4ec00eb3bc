"""Instants: the end, start or middle of a span; by and as of a date; now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.periods import years
from silkledger.reading.periods.calendar import CalendarSpan
from silkledger.reading.periods.context import PeriodContext, UnreadablePeriodError
from silkledger.reading.periods.forms import (
    Dates,
    builds,
    calendar_span,
    dated,
    flags_of,
    period,
    rules_of,
)

if TYPE_CHECKING:
    import datetime as dt

    from silkledger.reading.periods.grammar import FormMatch
    from silkledger.reading.results import Period


def edge_day(dates: Dates, span: CalendarSpan, edge: str) -> dt.date:
    """Return the day that is the start, middle or end of a span.

    The middle of a month is the 15th, of a calendar year 30 June. Raises UnreadablePeriodError for
    the middle of anything else.
    """
    start, end = dates
    if span.is_day:
        raise UnreadablePeriodError("period.edge_of_day")
    if edge != "mid":
        return start if edge == "start" else end
    if (span.months, span.month, span.day) == (12, 1, 1):
        return start.replace(month=6, day=30)
    if (span.months, span.day) != (1, 1):
        raise UnreadablePeriodError("period.middle")
    return start.replace(day=15)


def _instant(
    form: FormMatch, context: PeriodContext, language: str, edge: str, rule: str
) -> Period:
    span = calendar_span(form.kept["span"], context, language)
    (start, _), _ = dated(span, context, lambda dates: (edge_day(dates, span, edge),) * 2)
    return period(start, start, "instant", rules_of(span, rule), flags_of(span))


@builds("edge")
def _edge_of(form: FormMatch, context: PeriodContext, language: str) -> Period:
    edge = "start" if "early" in form else str(form.value("edge"))
    return _instant(form, context, language, edge, f"period.instant.{edge}")


@builds("by")
def _by(form: FormMatch, context: PeriodContext, language: str) -> Period:
    if "edge" in form:
        return _edge_of(form, context, language)
    span = calendar_span(form.kept["span"], context, language)
    (_, end), _ = dated(span, context, lambda dates: (dates[1],) * 2)
    return period(end, end, "instant", rules_of(span, "period.instant.by"), flags_of(span))


@builds("meant")
def _meant(form: FormMatch, context: PeriodContext, language: str) -> Period:
    """Return the span that an outcome is told for (para 2022), and the last day of one ahead."""
    span = calendar_span(form.kept["span"], context, language)
    if span.is_day or context.ahead:
        return _by(form, context, language)
    (start, end), _ = dated(span, context)
    return period(start, end, "duration", rules_of(span), flags_of(span))


@builds("as_of")
def _as_of(form: FormMatch, context: PeriodContext, language: str) -> Period:
    span = calendar_span(form.kept["span"], context, language)
    if not span.is_day and context.event and context.ahead:  # ru намечен на декабрь
        (start, end), _ = dated(span, context)
        return period(start, end, "duration", rules_of(span), flags_of(span))
    if not span.is_day:
        raise UnreadablePeriodError("period.as_of_needs_day")
    (start, _), _ = dated(span, context)
    return period(start, start, "instant", rules_of(span, "period.instant.as_of"), flags_of(span))


@builds("outlook_year")
def _outlook_year(form: FormMatch, context: PeriodContext, language: str) -> Period:
    """Return the year of a forecast or target (на 2026 год); of an outcome no day is named."""
    span = calendar_span(form.kept["span"], context, language)
    if not context.ahead:
        raise UnreadablePeriodError("period.as_of_needs_day")
    (start, end), _ = dated(span, context)
    return period(start, end, "duration", rules_of(span), flags_of(span))


@builds("now")
def _now(_: FormMatch, context: PeriodContext, __: str) -> Period:
    published = years.publication(context)
    return period(published, published, "instant", ("period.instant.now",))


@builds("edge_of_this_year")
def _edge_of_this_year(form: FormMatch, context: PeriodContext, _: str) -> Period:
    year = CalendarSpan(years.publication(context).year, months=12)
    edge = str(form.value("edge"))
    date = edge_day(year.of_own_year(), year, edge)
    return period(date, date, "instant", ("period.relative.this", f"period.instant.{edge}"))
