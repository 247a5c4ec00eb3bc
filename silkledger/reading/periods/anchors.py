"""Words that lean on another figure's date (a year earlier, the previous year, since then): dates
by the row's anchor.

The anchor is a printed date, read by the same grammar. Without one, or with one that gives no
dates, the words are refused: the date of a neighbouring figure is never taken.
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
    """The anchor as a period with both ends. Raises UnreadablePeriodError where there is none that gives
    dates.
    """
    text = fold(context.anchor or "").strip()
    if not text:
        raise UnreadablePeriodError("period.no_anchor")
    try:
        found = forms.read(text, replace(context, anchor=None))
    except UnreadablePeriodError as fault:
        raise UnreadablePeriodError("period.anchor_unread", anchor=context.anchor) from fault
    if found.start is None or found.end is None:
        raise UnreadablePeriodError("period.anchor_unread", anchor=context.anchor)
    return found, found.start, found.end


def _leaning(start: dt.date, end: dt.date, on: Period, rule: str, *rules: str) -> Period:
    """A period that leans on its anchor, with the rules and flags of both."""
    return forms.period(start, end, on.nature or "duration", (*on.rules, rule, *rules), on.flags)


@forms.builds("earlier")
def _earlier(found: Match, context: PeriodContext, _: str) -> Period:
    """The anchor's own stretch of time, moved back by a length."""
    on, start, end = anchor(context)
    if on.nature == "open":
        raise UnreadablePeriodError("period.anchor_unread", anchor=context.anchor)
    if "unit" in found:
        count, kind = windows.count_of(found), found.kind("unit")
        if not count:
            return forms.undated("period.vague")
        months = count * spans.months_of(kind)
        if not months:
            back = count * (7 if kind is TokenKind.WEEKS else 1) * _DAY
            return _leaning(start - back, end - back, on, "period.anchor.earlier")
    elif "months" in found:
        months = found.number("months")
    elif found.number("year") == -1:
        months = 12
    else:
        raise UnreadablePeriodError("period.unread", part=found.kept["year"][0].text)
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
def _previous(found: Match, context: PeriodContext, _: str) -> Period:
    """The calendar year, quarter or month before (or after) the one in which the anchor lies."""
    on, start, end = anchor(context)
    months = _UNITS[found.kind("unit")]
    first = start.replace(day=1, month=(start.month - 1) // months * months + 1)
    if end >= shift(first, months) or on.nature == "open":
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)
    moved = shift(first, found.number("unit") * months)
    end = shift(moved, months) - _DAY
    return forms.period(moved, end, "duration", (*on.rules, "period.anchor.previous"), on.flags)


@forms.builds("since_anchor")
def _since_anchor(_: Match, context: PeriodContext, __: str) -> Period:
    on, start, _end = anchor(context)
    return windows.open_from(
        start, context, (*on.rules, "period.since", "period.since.anchor"), on.flags
    )


@forms.builds("length_and_start")
def _length_and_start(found: Match, context: PeriodContext, language: str) -> Period:
    """Where a length and a start are both printed, the start rules."""
    if "span" in found:
        span = forms.span_of(found.kept["span"], context, language)
        (start, _), _ = forms.dated(span, context, lambda dates: (dates[0],) * 2)
        rules, flags = forms.rules_of(span, "period.since"), forms.flags_of(span)
    else:
        on, start, _ = anchor(context)
        rules, flags = (*on.rules, "period.since", "period.since.anchor"), on.flags
    return windows.open_from(
        start, context, (*rules, "period.length_and_start"), (*flags, "length_and_start")
    )
