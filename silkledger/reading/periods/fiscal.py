"""Fiscal years, and the pairs of numbers that can be one: FY22, 2021/22, 2021-22; quarters, halves.

A fiscal year is read by the source's rule (the month in which it starts, and by which year it is
named) or by an end printed beside it; without either it is refused.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.periods import spans, windows, years
from silkledger.reading.periods.calendar import CalendarSpan, month_end, shift
from silkledger.reading.periods.context import PeriodContext, UnreadablePeriodError
from silkledger.reading.periods.forms import (
    builds,
    calendar_span,
    dated,
    flags_of,
    period,
    rules_of,
)
from silkledger.reading.periods.kinds import PeriodToken, TokenKind

if TYPE_CHECKING:
    import datetime as dt

    from silkledger.reading.periods.grammar import FormMatch
    from silkledger.reading.results import Period


@spans.builds_span("year_number")
def _year_number(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    """`2022-05` is a month, `2021-22` a fiscal year, `2015-20` a range.

    Raises UnreadablePeriodError where two of them fit.
    """
    year, number, text = form.number("year"), form.number("number"), form.kept["number"][0].text
    later = len(text) == 2 and number > year % 100
    if 1 <= number <= 12 and later:
        raise UnreadablePeriodError("period.month_or_years", year=year, number=text)
    if 1 <= number <= 12:
        return CalendarSpan(year, number, months=1, rules=("period.month",))
    if len(text) == 2 and number == (year + 1) % 100:
        return fiscal_year(FiscalName(year, 2), context)
    if not later or form.kind("sign") is TokenKind.SLASH:
        raise UnreadablePeriodError("period.not_in_calendar", what=f"{year}-{text}")
    return CalendarSpan(year, months=12 * (number - year % 100 + 1), rules=("period.range",))


@spans.builds_span("year_pair")
def _year_pair(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    start, end = (
        token.value
        for token in form.kept["year"] + form.kept["number"]
        if isinstance(token.value, int)
    )
    if end == start + 1:
        return fiscal_year(FiscalName(start, 2), context)
    if end < start:
        raise UnreadablePeriodError("period.reversed")
    return CalendarSpan(start, months=12 * (end - start + 1), rules=("period.range",))


@spans.builds_span("fiscal")
def _fiscal(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    return fiscal_year(fiscal_name(form.kept["year"]), context)


@spans.builds_span("relative_fiscal")
def _relative_fiscal(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    return _fiscal_of_publication(form.number("n"), context)


def _fiscal_of_publication(number: int, context: PeriodContext) -> CalendarSpan:
    """Return the fiscal year so many years after the one in which the publication lies."""
    month, published = context.fiscal_year_start_month, years.publication(context)
    if month is None:
        raise UnreadablePeriodError("period.fiscal_rule_missing")
    return CalendarSpan(
        published.year - (published.month < month) + number,
        month,
        months=12,
        running=number == 0,
        rules=("period.fiscal", years.relative(number)),
    )


@spans.builds_span("fiscal_part")
def _fiscal_part(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    """A quarter or half of a fiscal year."""
    whole = _whole(form, context)
    months = spans.months_of(form.kind("part"))
    number = form.number("n" if "n" in form else "part")
    number = spans.numbered(number, 12 // months, "quarter" if months == 3 else "half")
    start = shift(whole.of_own_year()[0], (number - 1) * months)
    return CalendarSpan(start.year, start.month, months=months, rules=whole.rules)


@spans.builds_span("fiscal_months")
def _fiscal_months(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    """The first months or quarters of a fiscal year."""
    whole = _whole(form, context)
    months = form.number("n") * spans.months_of(form.kind("unit"))
    return replace(
        whole,
        months=spans.numbered(months, 12, "month"),
        rules=(*whole.rules, "period.first_months"),
    )


def _whole(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    """Return the fiscal year under the name `year`."""
    if form.kind("year") is TokenKind.RELATIVE_FISCAL:
        return replace(_fiscal_of_publication(form.number("year"), context), running=False)
    return fiscal_year(fiscal_name(form.kept["year"]), context)


class FiscalName(NamedTuple):
    """The name of a fiscal year: its first year, how many are named (1 or 2), and the rules."""

    year: int
    names: int
    rules: tuple[str, ...] = ()


def fiscal_name(tokens: tuple[PeriodToken, ...]) -> FiscalName:
    """Return the name of a fiscal year.

    Raises UnreadablePeriodError if its two years don't follow each other.
    """
    numbers = [token for token in tokens if token.kind in (TokenKind.YEAR, TokenKind.NUMBER)]
    first = int(numbers[0].value)
    rules: tuple[str, ...] = ()
    if numbers[0].kind is TokenKind.NUMBER:
        first, _, rules = years.two_digits(first, numbers[0].text)
    if len(numbers) == 1:
        return FiscalName(first, 1, rules)
    second = int(numbers[1].value)
    follows = (
        second == first + 1 if numbers[1].kind is TokenKind.YEAR else second == (first + 1) % 100
    )
    if not follows:
        raise UnreadablePeriodError(
            "period.fiscal_years", first=numbers[0].text, second=numbers[1].text
        )
    return FiscalName(first, 2, rules)


def fiscal_year(name: FiscalName, context: PeriodContext) -> CalendarSpan:
    """Return the twelve months of a fiscal year by the source's rule.

    Raises UnreadablePeriodError if the source has none.
    """
    month = context.fiscal_year_start_month
    if month is None:
        raise UnreadablePeriodError("period.fiscal_rule_missing")
    if name.names == 2 and month == 1:
        raise UnreadablePeriodError("period.fiscal_is_calendar")
    by_start = name.names == 2 or month == 1 or context.named_by_start
    return CalendarSpan(
        name.year if by_start else name.year - 1,
        month,
        months=12,
        rules=("period.fiscal", *name.rules),
    )


@builds("fiscal_ended")
def _fiscal_ended(form: FormMatch, context: PeriodContext, language: str) -> Period:
    """Twelve months with their end printed beside the name; the name must match the end.

    A date that no word calls an end is one only if it ends a month.
    """
    bare = "bare" in form
    span = calendar_span(form.kept["bare" if bare else "end"], context, language)
    name = fiscal_name(form.kept["year"]) if "year" in form else None
    if "end_edge" in form and form.value("end_edge") != "end":
        raise UnreadablePeriodError("period.twelve_months")
    if not (span.is_day or (span.months == 1 and span.day == 1)):
        raise UnreadablePeriodError("period.twelve_months")
    if span.year is None and name is not None:
        in_first = name.names == 1 and (not context.named_by_start or span.month == 12)
        span = span.dated(name.year if in_first else name.year + 1)
    (_, end), _ = dated(span, context, lambda dates: (dates[1],) * 2)
    if bare and end != month_end(end):
        raise UnreadablePeriodError("period.unread", part=form.kept["bare"][0].text)
    start = windows.months_before(end, 12)
    if name is not None and not _fits(name, start, end, context):
        raise UnreadablePeriodError(
            "period.fiscal_end", start=start.isoformat(), end=end.isoformat()
        )
    return period(
        start,
        end,
        "duration",
        rules_of(span, "period.fiscal", "period.fiscal.end_printed"),
        flags_of(span),
    )


def _fits(name: FiscalName, start: dt.date, end: dt.date, context: PeriodContext) -> bool:
    if name.names == 2:
        return (start.year, end.year) == (name.year, name.year + 1)
    return name.year == (start if context.named_by_start else end).year


@builds("fiscal_between")
def _fiscal_between(form: FormMatch, context: PeriodContext, language: str) -> Period:
    """A fiscal year with its first and last month printed beside it.

    They must be twelve months apart and match the name.
    """
    name = fiscal_name(form.kept["year"])
    first, last = (calendar_span(form.kept[part], context, language) for part in ("start", "end"))
    starts_month = first.months == 1 or (first.is_day and first.day == 1)
    ends_month = last.months == 1 or (
        last.is_day and last.day == month_end(last.of(last.year or 2000)[0]).day
    )
    whole = starts_month and ends_month
    if not whole or (last.month - first.month) % 12 != 11:
        raise UnreadablePeriodError("period.fiscal_months")
    start, end = fiscal_year(
        name, replace(context, fiscal_year_start_month=first.month)
    ).of_own_year()
    printed = first.year in (None, start.year) and last.year in (None, end.year)
    if not printed or not _fits(name, start, end, context):
        raise UnreadablePeriodError(
            "period.fiscal_end", start=start.isoformat(), end=end.isoformat()
        )
    return period(
        start, end, "duration", ("period.fiscal", *name.rules, "period.fiscal.end_printed")
    )
