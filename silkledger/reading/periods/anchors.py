"""Words that depend on another figure's date (a year earlier, since then), read by the anchor.

The anchor is a printed date in the row, read by the same grammar. Without one, or with one that has
no dates, the words are refused: the date of a neighbouring figure is never taken.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.characters import fold
from silkledger.reading.periods import forms, spans, windows
from silkledger.reading.periods.calendar import month_end, shift, whole_months
from silkledger.reading.periods.context import PeriodContext, UnreadablePeriodError
from silkledger.reading.periods.words import TokenKind

if TYPE_CHECKING:
    from silkledger.reading.periods.grammar import Match
    from silkledger.reading.results import Period

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


def _leaning(start: dt.date, end: dt.date, on: Period, rule: str, *rules: str) -> Period:
    """Return a period that depends on its anchor, with the rules and flags of both."""
    return forms.period(start, end, on.nature or "duration", (*on.rules, rule, *rules), on.flags)


@forms.builds("earlier")
def _earlier(form: Match, context: PeriodContext, _: str) -> Period:
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
    elif "months" in form:
        months = form.number("months")
    elif form.number("year") == -1:
        months = 12
    else:
        raise UnreadablePeriodError("period.unread", part=form.kept["year"][0].text)
    whole = whole_months(start, end)
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


@forms.builds("same_period")
def _same_period(_: Match, context: PeriodContext, __: str) -> Period:
    on, start, end = anchor(context)
    if on.nature == "open":
        raise UnreadablePeriodError("period.anchor_unread", anchor=context.anchor)
    return _leaning(start, end, on, "period.anchor.same")


@forms.builds("previous")
def _previous(form: Match, context: PeriodContext, _: str) -> Period:
    """The calendar year, quarter or month before (or after) the one in which the anchor lies."""
    on, start, end = anchor(context)
    months = _UNITS[form.kind("unit")]
    first = start.replace(day=1, month=(start.month - 1) // months * months + 1)
    if end >= shift(first, months) or on.nature == "open":
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)
    moved = shift(first, form.number("unit") * months)
    end = shift(moved, months) - _DAY
    return forms.period(moved, end, "duration", (*on.rules, "period.anchor.previous"), on.flags)


@forms.builds("since_anchor")
def _since_anchor(_: Match, context: PeriodContext, __: str) -> Period:
    on, start, _end = anchor(context)
    return windows.open_from(
        start, context, (*on.rules, "period.since", "period.since.anchor"), on.flags
    )


@forms.builds("length_and_start")
def _length_and_start(form: Match, context: PeriodContext, language: str) -> Period:
    """A length and a start are both printed: the start decides."""
    if "span" in form:
        span = forms.span_of(form.kept["span"], context, language)
        (start, _), _ = forms.dated(span, context, lambda dates: (dates[0],) * 2)
        rules, flags = forms.rules_of(span, "period.since"), forms.flags_of(span)
    else:
        on, start, _ = anchor(context)
        rules, flags = (*on.rules, "period.since", "period.since.anchor"), on.flags
    return windows.open_from(
        start, context, (*rules, "period.length_and_start"), (*flags, "length_and_start")
    )
