"""Lengths and rates that name no dates (in one year, per year, year on year): their anchor's.

Without an anchor, or with one that they do not fit, they leave a figure undated: a rate a year says
nothing of the years in which it held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.periods import forms, spans, windows
from silkledger.reading.periods.anchors import anchor
from silkledger.reading.periods.calendar import whole_months
from silkledger.reading.periods.context import PeriodContext, UnreadablePeriodError
from silkledger.reading.periods.kinds import TokenKind

if TYPE_CHECKING:
    from silkledger.reading.periods.grammar import FormMatch
    from silkledger.reading.results import Period

# The value of words that compare with a year earlier. All others say of how many months they are.
_YEAR_EARLIER = "year_earlier"
_YEARS = (TokenKind.YEARS, TokenKind.YEARS_PLURAL)


@forms.builds("window")
def _window(form: FormMatch, context: PeriodContext, _: str) -> Period:
    """A rate: that of the anchor, if the anchor is as long as what it is a rate of."""
    return _rate({token.value for token in form.kept["rate"]} - {""}, context)


@forms.builds("per_year")
def _per_year(form: FormMatch, context: PeriodContext, _: str) -> Period:
    """A year, as in a rate per year."""
    return _rate({12 * form.number("n")}, context)


def _rate(values: set[int | str], context: PeriodContext) -> Period:
    if not (context.anchor or "").strip() or len(values) != 1:
        return _undated()
    on, start, end = anchor(context)
    length, months = whole_months(start, end), values.pop()
    fits = (length or 0) <= 12 if months == _YEAR_EARLIER else length == months
    if on.nature == "open" or not fits:
        return _undated()
    rules = (*on.rules, "period.anchor.same")
    return forms.period(start, end, on.nature or "duration", rules, on.flags)


@forms.builds("length")
def _length(form: FormMatch, context: PeriodContext, _: str) -> Period:
    """The stretch of that length that ends with the anchor; what lies ahead may begin with it."""
    count, kind = windows.count_of(form), form.kind("unit")
    if not (context.anchor or "").strip() or not context.happened or context.event:
        if count == 1 and kind in _YEARS:
            return _undated()
        words = " ".join(token.text for name in ("n", "unit") for token in form.kept[name])
        raise UnreadablePeriodError("period.unread", part=words)
    on, start, end = anchor(context)
    months = count * spans.months_of(kind)
    first = windows.months_before(end, months)
    if on.nature == "open" or start < first:
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)
    return forms.period(first, end, "duration", (*on.rules, "period.anchor.length"), on.flags)


def _undated() -> Period:
    return forms.undated("period.window", "window_not_stated")
