"""Stretches that still run: since a day, and the year so far, which ends with its source.

The year so far ends on the day of publication, or with the month, quarter or day that the row's
anchor names: a release on August tells of the year to the end of August.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.periods import years
from silkledger.reading.periods.anchors import anchor
from silkledger.reading.periods.context import PeriodContext, UnreadablePeriodError
from silkledger.reading.periods.forms import (
    builds,
    calendar_span,
    dated,
    flags_of,
    period,
    rules_of,
)
from silkledger.reading.periods.instants import edge_day
from silkledger.reading.periods.windows import open_from

if TYPE_CHECKING:
    from silkledger.reading.periods.grammar import FormMatch
    from silkledger.reading.results import Period

_YEAR = 12  # months


@builds("since")
def _since(form: FormMatch, context: PeriodContext, language: str) -> Period:
    span = calendar_span(form.kept["span"], _with_day(context), language)
    if span.months == _YEAR and "period.relative.this" in span.rules and _is_anchored(context):
        return _to_anchor(dt.date(span.year or 0, 1, 1), context, rules_of(span, "period.since"))
    edge = "start" if "early" in form else str(form.value("edge")) if "edge" in form else ""
    (start, _), _ = dated(
        span, context, lambda dates: ((edge_day(dates, span, edge) if edge else dates[0]),) * 2
    )
    return open_from(start, context, rules_of(span, "period.since"), flags_of(span))


@builds("since_this_year")
def _since_this_year(form: FormMatch, context: PeriodContext, _: str) -> Period:
    if "edge" in form and form.value("edge") != "start":
        raise UnreadablePeriodError("period.unread", part=form.kept["edge"][0].text)
    rules = ("period.relative.this", "period.since")
    if _is_anchored(context):
        return _to_anchor(None, context, rules)
    return open_from(dt.date(years.publication(context).year, 1, 1), context, rules)


@builds("so_far")
def _so_far(form: FormMatch, context: PeriodContext, language: str) -> Period:
    span = calendar_span(form.kept["span"], _with_day(context), language)
    if _is_anchored(context) and span.months == _YEAR and span.year is not None:
        return _to_anchor(dt.date(span.year, 1, 1), context, rules_of(span))
    published = years.publication(context)
    (start, end), _ = dated(span, context)
    if span.is_day or not start <= published <= end:
        raise UnreadablePeriodError("period.so_far")
    return period(start, published, "duration", rules_of(span, "period.to_publication"))


@builds("so_far_year")
def _so_far_year(form: FormMatch, context: PeriodContext, _: str) -> Period:
    printed = form.number("year") if "year" in form else None
    if _is_anchored(context):
        start = dt.date(printed, 1, 1) if printed is not None else None
        return _to_anchor(start, context, ("period.relative.this",))
    published = years.publication(context)
    if printed not in (None, published.year):
        raise UnreadablePeriodError("period.so_far")
    return period(
        dt.date(published.year, 1, 1),
        published,
        "duration",
        ("period.relative.this", "period.to_publication"),
    )


@builds("so_far_to")
def _so_far_to(form: FormMatch, context: PeriodContext, language: str) -> Period:
    """The year to a month, quarter or day that is printed behind it."""
    span = calendar_span(form.kept["end"], context, language)
    (_, end), _ = dated(span, context)
    if span.months >= _YEAR or ("edge" in form and form.value("edge") != "end"):
        raise UnreadablePeriodError("period.so_far")
    rules = rules_of(span, "period.range")
    return period(dt.date(end.year, 1, 1), end, "duration", rules, flags_of(span))


def _is_anchored(context: PeriodContext) -> bool:
    return not context.event and bool((context.anchor or "").strip())


def _with_day(context: PeriodContext) -> PeriodContext:
    """Return the context, published on the last day of its anchor if that is all that is known."""
    if context.published_on is not None or not _is_anchored(context):
        return context
    return replace(context, published_on=anchor(context)[2])


def _to_anchor(start: dt.date | None, context: PeriodContext, rules: tuple[str, ...]) -> Period:
    """Return the year that begins on that day, by default that of the anchor, to the anchor's end.

    Raises UnreadablePeriodError for an anchor that does not lie in it, or lies ahead.
    """
    on, first, last = anchor(context)
    begins, published = start or dt.date(first.year, 1, 1), context.published_on
    ahead = published is not None and last > published
    if on.nature == "open" or not begins.year == first.year == last.year or ahead:
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)
    return period(begins, last, "duration", (*on.rules, *rules, "period.anchor.so_far"), on.flags)
