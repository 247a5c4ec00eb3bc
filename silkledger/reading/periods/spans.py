"""Calendar spans: a builder for each form of level `span` in period_forms.csv.

A builder takes what matched and returns a CalendarSpan, which may still lack its year, or raises
UnreadablePeriodError. Numbers that name nothing (a fifth quarter, a thirteenth month) are refused
here.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.periods.calendar import CalendarSpan, day, shift
from silkledger.reading.periods.context import PeriodContext, UnreadablePeriodError
from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.periods.years import printed_year, publication, relative
from silkledger.reading.text.languages import listed_languages

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.reading.periods.grammar import FormMatch

    SpanBuilder = Callable[[FormMatch, PeriodContext], CalendarSpan]

BUILDERS: dict[str, SpanBuilder] = {}
_MONTHS = {
    TokenKind.MONTHS: 1,
    TokenKind.MONTHS_SIGN: 1,
    TokenKind.QUARTER: 3,
    TokenKind.QUARTERS: 3,
    TokenKind.HALF: 6,
    TokenKind.HALVES: 6,
    TokenKind.HALF_NAME: 6,
    TokenKind.YEARS: 12,
    TokenKind.YEARS_PLURAL: 12,
    TokenKind.WHOLE: 12,
    TokenKind.FISCAL: 12,
    TokenKind.DECADES: 120,
    TokenKind.MONTH_MARK: 1,
}

_SHORT = 4  # letters of a month that is not printed in full (Sept)


def builds_span(form: str) -> Callable[[SpanBuilder], SpanBuilder]:
    """Register the builder of a form."""

    def register(builder: SpanBuilder) -> SpanBuilder:
        BUILDERS[form] = builder
        return builder

    return register


def months_of(kind: TokenKind) -> int:
    """Return how many months a unit of length has; 0 for weeks and days."""
    return _MONTHS.get(kind, 0)


def numbered(number: int, highest: int, what: str) -> int:
    """Return a number between 1 and `highest`. Raises UnreadablePeriodError for any other."""
    if not 1 <= number <= highest:
        raise UnreadablePeriodError("period.not_in_calendar", what=f"{what} {number}")
    return number


def _span(
    form: FormMatch, context: PeriodContext, rule: str, month: int, months: int
) -> CalendarSpan:
    """Return a span of whole months in the year that the match names."""
    year, running, rules = printed_year(form, context)
    return CalendarSpan(year, month, months=months, running=running, rules=(rule, *rules))


@builds_span("year")
def _calendar_year(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    year = _span(form, context, "period.year", 1, 12)
    return replace(year, running=False) if "all" in form else year  # 今年全年 has days to come


@builds_span("month")
def _month(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    return _span(form, context, "period.month", numbered(form.number("month"), 12, "month"), 1)


@builds_span("last_weekday")
def _last_weekday(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    """The latest such day not after publication; the first one from it on if words look ahead."""
    published, weekday = publication(context), form.number("weekday")
    back = (published.isoweekday() - weekday) % 7
    date = published + dt.timedelta(days=-back % 7 if context.ahead else -back)
    return CalendarSpan(
        date.year, date.month, date.day, days=1, rules=("period.day", "period.weekday_of")
    )


@builds_span("last_date")
def _last_date(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    """The latest month of that name that had ended on publication, or the day (es abril pasado).

    Last rather than past may as well be that of last year: refused.
    """
    if "past" in form and form.value("past") == "last":
        raise UnreadablePeriodError("period.ambiguous_month")
    published, month = publication(context), form.number("month")
    rules = ("period.month" if "day" not in form else "period.day", relative(-1))
    if "day" not in form:
        year = published.year - (month >= published.month)
        return CalendarSpan(year, month, months=1, rules=rules)
    number = form.number("day")
    year = published.year - ((month, number) >= (published.month, published.day))
    day(year, month, number)
    return CalendarSpan(year, month, number, days=1, rules=rules)


@builds_span("day")
def _day(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    year, running, rules = printed_year(form, context)
    month, day_of_month = numbered(form.number("month"), 12, "month"), form.number("day")
    day(2000 if year is None else year, month, day_of_month)
    if year is None and _may_be_year(form, context):
        raise UnreadablePeriodError("period.day_or_year", year=2000 + day_of_month)
    weekday = int(form.number("weekday")) if "weekday" in form else 0
    span = CalendarSpan(None, month, day_of_month, 0, 1, running, ("period.day", *rules), weekday)
    return span.dated(year)


def _may_be_year(form: FormMatch, context: PeriodContext) -> bool:
    """Whether two digits behind a short month can be a year close to publication: Dec 23.

    A month in full ("December 23"), an ordinal and Chinese signs name a day.
    """
    if "weekday" in form or list(form.kept).index("month") > list(form.kept).index("day"):
        return False
    month, digits = form.kept["month"][0].text, form.kept["day"][-1].text
    if not (month.isascii() and len(month.rstrip(".")) <= _SHORT and len(digits) == 2):
        return False
    year = 2000 + form.number("day")
    return context.published_on is None or abs(year - context.published_on.year) <= 1


def _day_first(context: PeriodContext) -> bool:
    language = listed_languages(context.vocabulary).get(context.language)
    return language is not None and language.day_first


@builds_span("numeric_date")
def _numeric_date(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    first, second = form.number("first"), form.number("second")
    year, _, rules = printed_year(form, context)
    if year is None:
        raise UnreadablePeriodError("period.unread", part="")
    if first > 12 or first == second or _day_first(context):
        day_of_month, month = first, second
    elif second > 12:
        month, day_of_month = first, second
    else:
        raise UnreadablePeriodError(
            "period.date_order",
            one=f"{year}-{first:02}-{second:02}",
            other=f"{year}-{second:02}-{first:02}",
        )
    day(year, numbered(month, 12, "month"), day_of_month)
    return CalendarSpan(
        year, month, day_of_month, days=1, rules=("period.day", "period.day.numeric", *rules)
    )


@builds_span("days")
def _days(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    year, running, rules = printed_year(form, context)
    month, first, last = (
        numbered(form.number("month"), 12, "month"),
        form.number("first"),
        form.number("last"),
    )
    for number in (first, last):
        day(2000 if year is None else year, month, number)
    if last < first:
        raise UnreadablePeriodError("period.reversed")
    return CalendarSpan(
        year, month, first, days=last - first + 1, running=running, rules=("period.range", *rules)
    )


@builds_span("days_beside")
def _days_beside(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    """Two days that follow each other: 3 and 4 May; two others are not one period."""
    if form.number("last") != form.number("first") + 1:
        raise UnreadablePeriodError("period.unread", part=form.kept["last"][0].text)
    return _days(form, context)


@builds_span("days_of_month")
def _days_of_month(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    """The days of an event without their month (zh 8日): the latest ones, or the next ones."""
    published, first = publication(context), form.number("first")
    last = form.number("last") if "last" in form else first
    if not context.event or last < first:
        raise UnreadablePeriodError("period.unread", part=form.kept["first"][0].text)
    for months in (0, 1) if context.ahead else (0, -1):
        month = shift(published.replace(day=1), months)
        start, end = (day(month.year, month.month, number) for number in (first, last))
        if end >= published if context.ahead else start <= published:
            rules = ("period.day", "period.day_of_month")
            return CalendarSpan(start.year, start.month, first, days=last - first + 1, rules=rules)
    raise UnreadablePeriodError("period.unread", part=form.kept["first"][0].text)


@builds_span("third")
def _third(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    year, running, rules = printed_year(form, context)
    month, third = numbered(form.number("month"), 12, "month"), form.number("third")
    days = 10 if third < 3 else 0
    return CalendarSpan(
        year,
        month,
        10 * third - 9,
        days=days,
        running=running,
        rules=("period.third_of_month", *rules),
    )


@builds_span("quarter")
def _quarter(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    number = form.number("n")
    if form.kind("n") is TokenKind.RELATIVE_QUARTER:
        if number != -1:
            raise UnreadablePeriodError("period.unread", part=form.kept["n"][0].text)
        number = 4
    return _span(form, context, "period.quarter", 3 * numbered(number, 4, "quarter") - 2, 3)


@builds_span("part_of_year")
def _part_of_year(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    """A stretch of two or four months (es bimestre, cuatrimestre)."""
    months = form.number("part")
    number = numbered(form.number("n"), 12 // months, "part of a year")
    return _span(form, context, "period.part_of_year", months * (number - 1) + 1, months)


@builds_span("half")
def _half(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    return _span(form, context, "period.half", 6 * numbered(form.number("n"), 2, "half") - 5, 6)


@builds_span("first_months")
def _first_months(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    """The first nine months of a year; one month of it can be any (zh 前一个月)."""
    months = form.number("n") * months_of(form.kind("unit"))
    if form.number("n") == 1 and form.kind("unit") is not TokenKind.MONTHS_SIGN:
        raise UnreadablePeriodError("period.unread", part=form.kept["unit"][0].text)
    if months == 12 and "year" not in form:
        raise UnreadablePeriodError("period.ambiguous_last")
    return _span(form, context, "period.first_months", 1, numbered(months, 12, "month"))


@builds_span("nth_month")
def _nth_month(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    return _span(form, context, "period.month", numbered(form.number("n"), 12, "month"), 1)


@builds_span("months_of_year")
def _months_of_year(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    """Nine months of a year are its first nine."""
    return _first_months(form, context)


@builds_span("last_months")
def _last_months(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    months = numbered(form.number("n") * months_of(form.kind("unit")), 12, "month")
    return _span(form, context, "period.last_months", 13 - months, months)


@builds_span("months")
def _months(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    first, last = (numbered(form.number(name), 12, "month") for name in ("first", "last"))
    if last < first:
        raise UnreadablePeriodError("period.reversed")
    return _span(form, context, "period.range", first, last - first + 1)


@builds_span("relative")
def _relative_unit(form: FormMatch, context: PeriodContext) -> CalendarSpan:
    published, number, kind = publication(context), form.number("n"), form.kind("n")
    rules = (relative(number),)
    if kind is TokenKind.RELATIVE_DAY:
        date = published + dt.timedelta(days=number)
        return CalendarSpan(date.year, date.month, date.day, days=1, rules=rules)
    months = {
        TokenKind.RELATIVE_HALF: 6,
        TokenKind.RELATIVE_QUARTER: 3,
        TokenKind.RELATIVE_MONTH: 1,
    }[kind]
    first = published.replace(day=1, month=(published.month - 1) // months * months + 1)
    start = shift(first, number * months)
    return CalendarSpan(start.year, start.month, months=months, running=number == 0, rules=rules)
