"""Words that depend on another figure's date (a year earlier, since then), read by the anchor.

The anchor is a printed date in the row, read by the same grammar. Without one a figure has no dates
and the flag period_leans (an event is refused); the date of a neighbouring figure is never taken.
With an anchor that has no dates the words are refused.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.periods import forms, spans, windows
from silkledger.reading.periods.calendar import CalendarSpan, month_end, shift, whole_months
from silkledger.reading.periods.context import PeriodContext, UnreadablePeriodError
from silkledger.reading.periods.instants import edge_day
from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.text.characters import fold

if TYPE_CHECKING:
    from silkledger.reading.periods.grammar import FormMatch
    from silkledger.reading.results import Period

# The rule of a year that is taken from the publication, unless an anchor says it.
YEAR_INFERRED = "period.year_inferred"
_TO_PUBLICATION = "period.to_publication"
_DAY = dt.timedelta(days=1)
_UNITS = {TokenKind.PREVIOUS_YEAR: 12, TokenKind.PREVIOUS_QUARTER: 3, TokenKind.PREVIOUS_MONTH: 1}


def anchor(context: PeriodContext) -> tuple[Period, dt.date, dt.date]:
    """Return the anchor as a period, and its two ends.

    Raises UnreadablePeriodError if there is none or it has no dates.
    """
    text = fold(context.anchor or "").strip()
    if not text:
        raise UnreadablePeriodError("period.no_anchor")
    try:
        period = forms.read(text, replace(context, anchor=None))
    except UnreadablePeriodError as fault:
        raise UnreadablePeriodError("period.anchor_unread", anchor=context.anchor) from fault
    if period.start is None or period.end is None:
        raise UnreadablePeriodError("period.anchor_unread", anchor=context.anchor)
    return period, period.start, period.end


def in_year_of_anchor(text: str, context: PeriodContext) -> Period:
    """Return the period of words without a year in the year of their anchor: on 1 October, 2019.

    Raises UnreadablePeriodError if the anchor has no dates or lies in two years.
    """
    on, start, end = anchor(context)
    if on.nature == "open" or start.year != end.year:
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)
    last_day, status = dt.date(start.year, 12, 31), "held" if context.event else "actual"
    there = replace(context, anchor=None, published_on=last_day, status=status)
    period = forms.read(text, there)
    rules = (rule for rule in period.rules if rule != YEAR_INFERRED)
    flags = tuple(flag for flag in period.flags if f"period.{flag}" != YEAR_INFERRED)
    period = replace(period, rules=(*on.rules, *rules, "period.anchor.same"), flags=flags)
    if _TO_PUBLICATION not in period.rules or period.start is None:
        return period
    until = min(end, context.published_on or end)  # since January, anchor August
    if until < period.start:
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)
    kept = (rule for rule in period.rules if rule != _TO_PUBLICATION)
    return forms.period(period.start, until, "duration", (*kept, "period.anchor.so_far"), flags)


def _leaning(start: dt.date, end: dt.date, on: Period, rule: str, *rules: str) -> Period:
    """Return a period that depends on its anchor, with the rules and flags of both."""
    return forms.period(start, end, on.nature or "duration", (*on.rules, rule, *rules), on.flags)


@forms.builds("earlier")
def _earlier(form: FormMatch, context: PeriodContext, _: str) -> Period:
    """The anchor's own stretch of time, moved back by a length."""
    on, start, end = anchor(context)
    if on.nature == "open":
        raise UnreadablePeriodError("period.anchor_unread", anchor=context.anchor)
    if "unit" in form:
        count, kind = windows.count_of(form), form.kind("unit")
        if not count:
            return forms.undated("period.vague")
        months = count * spans.months_of(kind)
        if not months:
            back = count * (7 if kind is TokenKind.WEEKS else 1) * _DAY
            return _leaning(start - back, end - back, on, "period.anchor.earlier")
    elif "named" in form or form.number("year") == -1:
        months = 12
    else:
        raise UnreadablePeriodError("period.unread", part=form.kept["year"][0].text)
    _check_unit(form, context, start, end)
    whole = whole_months(start, end)
    if "edge" in form and whole and form.value("edge") == "end":
        last = shift(shift(start, -months), whole) - _DAY  # 去年同月底
        rules = (*on.rules, "period.anchor.earlier", "period.instant.end")
        return forms.period(last, last, "instant", rules, on.flags)
    if whole > months:
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)
    moved = shift(start, -months)
    if whole:
        return _leaning(moved, shift(moved, whole) - _DAY, on, "period.anchor.earlier")
    if {"period.instant.end", "period.instant.by"} & set(on.rules) and end == month_end(end):
        return _leaning(month_end(moved), month_end(moved), on, "period.anchor.earlier")
    last = shift(end, -months)
    same = () if (moved.day, last.day) == (start.day, end.day) else ("period.same_day",)
    return _leaning(moved, last, on, "period.anchor.earlier", *same)


def _check_unit(form: FormMatch, context: PeriodContext, start: dt.date, end: dt.date) -> None:
    """Raise UnreadablePeriodError if the words name a quarter or month and the anchor is none."""
    named = [
        token.value
        for tokens in form.kept.values()
        for token in tokens
        if token.kind in (TokenKind.SAME_PERIOD, TokenKind.YEAR_EARLIER) and token.value
    ]
    if named and whole_months(start, end) not in named:
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)


@forms.builds("same_period")
def _same_period(form: FormMatch, context: PeriodContext, _: str) -> Period:
    on, start, end = anchor(context)
    if on.nature == "open":
        raise UnreadablePeriodError("period.anchor_unread", anchor=context.anchor)
    _check_unit(form, context, start, end)
    return _leaning(start, end, on, "period.anchor.same")


@forms.builds("same_period_of")
def _same_period_of(form: FormMatch, context: PeriodContext, language: str) -> Period:
    """The anchor's own stretch of time in the year that is printed."""
    on, start, end = anchor(context)
    year = forms.calendar_span(form.kept["year"], context, language)
    if on.nature == "open" or (start.year, year.months) != (end.year, 12) or year.year is None:
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)
    _check_unit(form, context, start, end)
    months = 12 * (year.year - start.year)
    whole = whole_months(start, end)
    moved = shift(start, months)
    last = shift(moved, whole) - _DAY if whole else shift(end, months)
    return _leaning(moved, last, on, "period.anchor.same", *year.rules)


@forms.builds("part_of_previous")
def _part_of_previous(form: FormMatch, context: PeriodContext, language: str) -> Period:
    """A part, or an edge, of the calendar year before (or after) the one of the anchor."""
    on, start, end = anchor(context)
    year = start.year + form.number("year")
    if on.nature == "open" or start.year != end.year:
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)
    rules = (*on.rules, "period.anchor.previous")
    if "edge" in form:
        whole = CalendarSpan(year, months=12)
        day = edge_day(whole.of_own_year(), whole, str(form.value("edge")))
        rule = f"period.instant.{form.value('edge')}"
        return forms.period(day, day, "instant", (*rules, rule), on.flags)
    span = forms.calendar_span(form.kept["span"], replace(context, anchor=None), language)
    if span.year is not None:
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)
    nature = "instant" if span.is_day else "duration"
    return forms.period(*span.of(year), nature, (*rules, *span.rules), on.flags)


@forms.builds("leaning")
def _leaning_unit(form: FormMatch, context: PeriodContext, _: str) -> Period:
    """The year, quarter or month in which the anchor lies, or the period that it is."""
    token = form.kept["unit"][0]
    if token.kind is TokenKind.LEANING:
        months = token.value
    elif token.kind is TokenKind.PERIOD:
        months = 0
    else:
        months = spans.months_of(token.kind)
    if token.value == "many":
        raise UnreadablePeriodError("period.unread", part=token.text)
    on, start, end = anchor(context)
    if on.nature == "open" or not isinstance(months, int):
        raise UnreadablePeriodError("period.anchor_unread", anchor=context.anchor)
    if token.kind is TokenKind.FISCAL and "period.fiscal" not in on.rules:
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)
    if months == 0 or whole_months(start, end) == months:
        return _leaning(start, end, on, "period.anchor.same")
    first = start.replace(day=1, month=(start.month - 1) // months * months + 1)
    if end >= shift(first, months) or "period.fiscal" in on.rules:
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)
    last = shift(first, months) - _DAY
    return forms.period(first, last, "duration", (*on.rules, "period.anchor.same"), on.flags)


@forms.builds("previous")
def _previous(form: FormMatch, context: PeriodContext, _: str) -> Period:
    """The calendar year, quarter or month before (or after) the one in which the anchor lies."""
    on, start, end = anchor(context)
    months = _UNITS[form.kind("unit")]
    first = start.replace(day=1, month=(start.month - 1) // months * months + 1)
    if end >= shift(first, months) or on.nature == "open":
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)
    moved = shift(first, form.number("unit") * months)
    end = shift(moved, months) - _DAY
    return forms.period(moved, end, "duration", (*on.rules, "period.anchor.previous"), on.flags)


@forms.builds("leaning_part")
def _leaning_part(form: FormMatch, context: PeriodContext, language: str) -> Period:
    """A quarter or half of the fiscal year that the anchor names."""
    on, _, _ = anchor(context)
    span = forms.calendar_span(form.kept["span"], context, language)
    if span.year is None or "period.anchor.fiscal" not in span.rules:
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)
    return forms.period(*span.of_own_year(), "duration", span.rules, on.flags)


@forms.builds("since_anchor")
def _since_anchor(_: FormMatch, context: PeriodContext, __: str) -> Period:
    on, start, _end = anchor(context)
    return windows.open_from(
        start, context, (*on.rules, "period.since", "period.since.anchor"), on.flags
    )


@forms.builds("length_and_start")
def _length_and_start(form: FormMatch, context: PeriodContext, language: str) -> Period:
    """A length and a start are both printed: the start decides."""
    if "span" in form:
        span = forms.calendar_span(form.kept["span"], context, language)
        (start, _), _ = forms.dated(span, context, lambda dates: (dates[0],) * 2)
        rules, flags = forms.rules_of(span, "period.since"), forms.flags_of(span)
    else:
        on, start, _ = anchor(context)
        rules, flags = (*on.rules, "period.since", "period.since.anchor"), on.flags
    return windows.open_from(
        start, context, (*rules, "period.length_and_start"), (*flags, "length_and_start")
    )
