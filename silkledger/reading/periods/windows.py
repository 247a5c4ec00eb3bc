"""Stretches with a named end: ranges, since, past and next years, the months to a date, so far."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from silkledger.reading.periods import spans, years
from silkledger.reading.periods.calendar import CalendarSpan, month_end, shift, whole_months
from silkledger.reading.periods.context import PeriodContext, UnreadablePeriodError
from silkledger.reading.periods.forms import (
    builds,
    calendar_span,
    dated,
    flags_of,
    period,
    rules_of,
    undated,
)
from silkledger.reading.periods.instants import edge_day
from silkledger.reading.periods.kinds import TokenKind

if TYPE_CHECKING:
    from silkledger.reading.periods.grammar import FormMatch
    from silkledger.reading.results import Period

_DAY = dt.timedelta(days=1)
# Quarters and halves are not among them: the past two quarters can be calendar ones.
_PAST_RULES = {
    TokenKind.DAYS: "period.relative.days",
    TokenKind.WEEKS: "period.relative.weeks",
    TokenKind.MONTHS: "period.relative.months",
    TokenKind.YEARS: "period.relative.years",
    TokenKind.YEARS_PLURAL: "period.relative.years",
    TokenKind.DECADES: "period.relative.decade",
}


def _joint(
    first: CalendarSpan, last: CalendarSpan, context: PeriodContext
) -> tuple[CalendarSpan, CalendarSpan]:
    """Return two ends of a range, each with the other's year if it has none of its own.

    Without a year, an end that comes before the start lies in the following year.
    """
    if first.year is None and last.year is None:
        turns = int(last.of(2000)[1] < first.of(2000)[0])
        _, first = dated(
            first, context, lambda dates: (dates[0], last.of(dates[0].year + turns)[1])
        )
        return first, last.dated((first.year or 0) + turns)
    if (first.year is None or last.year is None) and first.months != last.months:
        raise UnreadablePeriodError("period.range_units")
    return first.dated(last.year), last.dated(first.year)


@builds("range")
def _range(form: FormMatch, context: PeriodContext, language: str) -> Period:
    first, last = (calendar_span(form.kept[name], context, language) for name in ("start", "end"))
    start_span, end_span = _joint(first, last, context)
    if ("period.fiscal" in first.rules) != ("period.fiscal" in last.rules):
        raise UnreadablePeriodError("period.range_units")
    if "period.first_months" in first.rules and last.rules == ("period.year",):
        raise UnreadablePeriodError("period.fiscal_rule_missing")  # nine months 2014-2015
    starts, ends = start_span.of_own_year(), end_span.of_own_year()
    start, end, rules = starts[0], ends[1], ("period.range",)
    if "start_edge" in form:
        start = edge_day(starts, start_span, str(form.value("start_edge")))
    if "end_edge" in form:
        end = edge_day(ends, end_span, str(form.value("end_edge")))
    if end < start or ends[0] < starts[0] or ends[1] < starts[1]:
        raise UnreadablePeriodError("period.reversed")
    inferred = first.year is None and last.year is None
    return period(
        start,
        end,
        "duration",
        (*first.rules, *last.rules, *rules, *(("period.year_inferred",) if inferred else ())),
        ("year_inferred",) if inferred else (),
    )


@builds("year_to")
def _year_to(form: FormMatch, context: PeriodContext, language: str) -> Period:
    """From 1 January to a day or month of the same year, printed or that of publication."""
    if "edge" in form and form.value("edge") != "start":
        raise UnreadablePeriodError("period.unread", part=form.kept["edge"][0].text)
    last = calendar_span(form.kept["end"], context, language)
    if not last.is_day and last.months != 1:
        raise UnreadablePeriodError("period.range_units")
    year = _year_of(form, context)
    if last.year not in (None, year):
        raise UnreadablePeriodError("period.reversed")
    end = last.of(year)[1]
    return period(dt.date(year, 1, 1), end, "duration", (*last.rules, "period.range"))


def _year_of(form: FormMatch, context: PeriodContext) -> int:
    if "year" not in form:
        return years.publication(context).year
    number = form.number("year")
    relative = any(token.kind is TokenKind.RELATIVE_YEAR for token in form.kept["year"])
    return years.publication(context).year + number if relative else number


@builds("pair")
def _pair(form: FormMatch, context: PeriodContext, language: str) -> Period:
    """Two spans of one length, the second of which follows the first; years may be two figures."""
    both = _range(form, context, language)
    first, last = (calendar_span(form.kept[name], context, language) for name in ("start", "end"))
    start, end = _joint(first, last, context)
    follows = start.of_own_year()[1] + _DAY == end.of_own_year()[0]
    same_length = (first.months, first.days) == (last.months, last.days)
    if not follows or not same_length or first.months >= 12:
        raise UnreadablePeriodError("period.unread", part=form.kept["end"][0].text)
    return both


@builds("week_of")
def _week_of(form: FormMatch, context: PeriodContext, language: str) -> Period:
    """The week of its seven days."""
    span = calendar_span(form.kept["span"], context, language)
    if span.days != 7:
        raise UnreadablePeriodError("period.week")
    (start, end), _ = dated(span, context)
    return period(start, end, "duration", rules_of(span), flags_of(span))


@builds("range_of_length")
def _range_of_length(form: FormMatch, context: PeriodContext, language: str) -> Period:
    """A range with its length printed, which must be its own."""
    stretch = _range(form, context, language)
    months = (form.number("n") if "n" in form else 1) * spans.months_of(form.kind("unit"))
    if stretch.start is None or stretch.end is None:
        raise UnreadablePeriodError("period.unread", part=form.kept["unit"][0].text)
    if not months:
        weeks = form.number("n") if "n" in form else 1
        is_own = stretch.end - stretch.start + _DAY == 7 * weeks * _DAY
    else:
        is_own = whole_months(stretch.start, stretch.end) == months
    if not is_own:
        raise UnreadablePeriodError("period.range_units")
    return stretch


def open_from(
    start: dt.date, context: PeriodContext, rules: tuple[str, ...], flags: tuple[str, ...] = ()
) -> Period:
    """Return the period from that day on: until publication for a figure, open for an event."""
    if context.event:
        return period(start, None, "open", rules, flags)
    published = years.publication(context)
    if start > published:
        raise UnreadablePeriodError("period.after_publication", published_on=published.isoformat())
    return period(start, published, "open", (*rules, "period.to_publication"), flags)


def window(date: dt.date, count: int, kind: TokenKind) -> tuple[dt.date, tuple[str, ...]]:
    """Return the same day so many units later (earlier if negative), and the rule that applied.

    29 February has no such day in most years; the rule says so.
    """
    months = spans.months_of(kind)
    if not months:
        return date + count * (7 if kind is TokenKind.WEEKS else 1) * _DAY, ()
    other = shift(date, count * months)
    return other, () if other.day == date.day else ("period.same_day",)


def count_of(form: FormMatch) -> int:
    """Return the number of units: as printed, else 1, or 0 for a plural (the past years)."""
    if "n" not in form:
        return 0 if form.kept["unit"][0].value == "many" else 1
    if form.number("n") == 0:
        raise UnreadablePeriodError("period.not_in_calendar", what="a length of 0")
    return form.number("n")


def _is_last(form: FormMatch) -> bool:
    """Whether the words say last rather than past: the last month can be the calendar one."""
    return form.value("past") == "last"


@builds("past")
def _past(form: FormMatch, context: PeriodContext, _: str) -> Period:
    count, kind = count_of(form), form.kind("unit")
    if not count:
        return undated("period.vague")
    if kind not in _PAST_RULES or (
        "n" not in form and kind is not TokenKind.DECADES and _is_last(form)
    ):
        raise UnreadablePeriodError("period.ambiguous_last")
    published = years.publication(context)
    start, rules = window(published, -count, kind)
    return period(start, published, "duration", (_PAST_RULES[kind], *rules))


@builds("ahead")
def _ahead(form: FormMatch, context: PeriodContext, _: str) -> Period:
    published, count = years.publication(context), count_of(form)
    if not count:
        return undated("period.vague")
    if form.kind("unit") not in _PAST_RULES or (
        "n" not in form and form.kind("unit") is not TokenKind.DECADES
    ):
        raise UnreadablePeriodError("period.ambiguous_last")
    if not context.ahead:
        raise UnreadablePeriodError("period.after_publication", published_on=published.isoformat())
    end, rules = window(published, count, form.kind("unit"))
    return period(published, end, "duration", ("period.relative.ahead", *rules))


@builds("twelve_months")
def _twelve_months(form: FormMatch, context: PeriodContext, language: str) -> Period:
    """The months that end in the month or on the day named; a year is twelve of them."""
    span = calendar_span(form.kept["end"], context, language)
    if not (span.is_day or (span.months in (1, 3) and span.day == 1)):
        raise UnreadablePeriodError("period.twelve_months")
    edge = str(form.value("end_edge")) if "end_edge" in form else ""
    if edge not in ("", "end"):
        raise UnreadablePeriodError("period.twelve_months")
    (end, _), _ = dated(span, context, lambda dates: (dates[1],) * 2)
    count, kind = count_of(form), form.kind("unit")
    months = count * spans.months_of(kind)
    if not count or (not months and not span.is_day):
        raise UnreadablePeriodError("period.unread", part=form.kept["unit"][0].text)
    days = count * (7 if kind is TokenKind.WEEKS else 1)
    return period(
        months_before(end, months) if months else end - (days - 1) * _DAY,
        end,
        "duration",
        rules_of(span, "period.months_to"),
        flags_of(span),
    )


def months_before(end: dt.date, months: int) -> dt.date:
    """Return the first day of so many months that end on that day."""
    if end == month_end(end):
        return shift(end.replace(day=1), 1 - months)
    return shift(end, -months) + _DAY
