"""Whole periods: one builder for each form of level `period` in period_forms.csv.

A builder turns what matched into dates with a nature: relative words by the publication date, a missing year by
inference, edges (end of, as of, by) into instants. Words that lean on another figure's date are in `anchors`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger.reading.results import Period

from . import spans
from .calendar import Span, edtf, month_end, shift, whole_months
from .context import PeriodContext, UnreadableError
from .grammar import Match, match
from .words import Kind, Token, languages, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    Builder = Callable[[Match, PeriodContext, str], Period]
    Dates = tuple[dt.date, dt.date]

BUILDERS: dict[str, Builder] = {}
TIMELESS = frozenset({"vague", "window"})  # forms without dates
MANY = "many"  # the value of a unit in the plural
_DAY = dt.timedelta(days=1)
_PAST_RULES = {
    Kind.DAYS: "period.relative.days",
    Kind.WEEKS: "period.relative.weeks",
    Kind.MONTHS: "period.relative.months",
    Kind.QUARTER: "period.relative.quarters",
    Kind.QUARTERS: "period.relative.quarters",
    Kind.HALF: "period.relative.halves",
    Kind.HALVES: "period.relative.halves",
    Kind.YEARS: "period.relative.years",
    Kind.YEARS_PLURAL: "period.relative.years",
    Kind.DECADES: "period.relative.decade",
}


def builds(*forms: str) -> Callable[[Builder], Builder]:
    """Registers the builder of some forms."""

    def register(builder: Builder) -> Builder:
        for form in forms:
            BUILDERS[form] = builder
        return builder

    return register


def span_of(tokens: tuple[Token, ...], context: PeriodContext, language: str) -> Span:
    """The calendar span that these tokens are."""
    found = match("span", tokens, language)
    if found is None:  # only if the grammar took them for a span in the first place
        raise UnreadableError("period.unread", part=" ".join(token.text for token in tokens))
    return spans.BUILDERS[found.form](found, context)


def period(
    start: dt.date, end: dt.date | None, nature: str, rules: tuple[str, ...], flags: tuple[str, ...] = ()
) -> Period:
    """A period with its EDTF form; rules once each, in the order in which they applied."""
    if end is not None and end < start:
        raise UnreadableError("period.reversed")
    return Period(start, end, edtf(start, end), nature, tuple(dict.fromkeys(rules)), flags)


def undated(rule: str, *flags: str) -> Period:
    """No dates, and the rule and flags that say why."""
    return Period(None, None, None, None, (rule,), ("undated", *flags))


def dated(
    span: Span, context: PeriodContext, pick: Callable[[Dates], Dates] = lambda dates: dates
) -> tuple[Dates, Span]:
    """The dates that `pick` takes of a span, its year inferred where none is printed, and the span with that year.

    Without a year it is the latest one not after the publication, or the next one where the words look ahead.
    """
    if span.year is not None:
        return pick(span.of(span.year)), span
    published = spans.publication(context)
    if not context.ahead and not context.happened:
        raise UnreadableError("period.year_unknown")
    for year in (
        range(published.year + 1, published.year - 10, -1)
        if context.happened
        else range(published.year - 1, published.year + 10)
    ):
        try:
            start, end = pick(span.of(year))
        except UnreadableError:  # 29 February: the next year that has one
            continue
        if (context.happened and start > published) or (context.ahead and end < published):
            continue
        if context.happened and not context.event and end > published:
            raise UnreadableError("period.year_unfinished")
        return (start, end), span.dated(year)
    raise UnreadableError("period.not_in_calendar", what="that date")


def _flags(span: Span) -> tuple[str, ...]:
    return ("year_inferred",) if span.year is None else ()


def _rules(span: Span, *rules: str) -> tuple[str, ...]:
    return (*span.rules, *(("period.year_inferred",) if span.year is None else ()), *rules)


@builds("calendar")
def _calendar(found: Match, context: PeriodContext, language: str) -> Period:
    span = span_of(found.kept["span"], context, language)
    (start, end), _ = dated(span, context)
    rules = _rules(span)
    if span.running and context.happened and context.published_on and start <= context.published_on < end:
        end, rules = context.published_on, (*rules, "period.to_publication")
    return period(start, end, "instant" if span.is_day else "duration", rules, _flags(span))


@builds("so_far")
def _so_far(found: Match, context: PeriodContext, language: str) -> Period:
    span = span_of(found.kept["span"], context, language)
    published = spans.publication(context)
    if not span.running or span.is_day:
        raise UnreadableError("period.so_far")
    (start, end), _ = dated(span, context)
    if not start <= published <= end:
        raise UnreadableError("period.so_far")
    return period(start, published, "duration", _rules(span, "period.to_publication"))


@builds("so_far_year")
def _so_far_year(_: Match, context: PeriodContext, __: str) -> Period:
    published = spans.publication(context)
    return period(
        dt.date(published.year, 1, 1), published, "duration", ("period.relative.this", "period.to_publication")
    )


def _edge(dates: Dates, span: Span, edge: str) -> dt.date:
    """The day that start, middle or end of a span is. Its middle is a day only of a month: the 15th."""
    start, end = dates
    if span.is_day:
        raise UnreadableError("period.edge_of_day")
    if edge != "mid":
        return start if edge == "start" else end
    if span.months != 1 or span.day != 1:
        raise UnreadableError("period.middle")
    return start.replace(day=15)


def _instant(found: Match, context: PeriodContext, language: str, edge: str, rule: str) -> Period:
    span = span_of(found.kept["span"], context, language)
    (start, _), _ = dated(span, context, lambda dates: (_edge(dates, span, edge),) * 2)
    return period(start, start, "instant", _rules(span, rule), _flags(span))


@builds("edge")
def _edge_of(found: Match, context: PeriodContext, language: str) -> Period:
    edge = "start" if "early" in found else str(found.value("edge"))
    return _instant(found, context, language, edge, f"period.instant.{edge}")


@builds("by")
def _by(found: Match, context: PeriodContext, language: str) -> Period:
    if "edge" in found:
        return _edge_of(found, context, language)
    span = span_of(found.kept["span"], context, language)
    (_, end), _ = dated(span, context, lambda dates: (dates[1],) * 2)
    return period(end, end, "instant", _rules(span, "period.instant.by"), _flags(span))


@builds("as_of")
def _as_of(found: Match, context: PeriodContext, language: str) -> Period:
    span = span_of(found.kept["span"], context, language)
    if not span.is_day:
        raise UnreadableError("period.as_of_needs_day")
    (start, _), _ = dated(span, context)
    return period(start, start, "instant", _rules(span, "period.instant.as_of"), _flags(span))


@builds("now")
def _now(_: Match, context: PeriodContext, __: str) -> Period:
    published = spans.publication(context)
    return period(published, published, "instant", ("period.instant.now",))


@builds("edge_of_this_year")
def _edge_of_this_year(found: Match, context: PeriodContext, _: str) -> Period:
    year = Span(spans.publication(context).year, months=12)
    edge = str(found.value("edge"))
    date = _edge(year.of(year.year or 0), year, edge)
    return period(date, date, "instant", ("period.relative.this", f"period.instant.{edge}"))


def _joint(first: Span, last: Span, context: PeriodContext) -> tuple[Span, Span]:
    """Two ends of a range, each with the other's year where it has none of its own."""
    if first.year is None and last.year is None:
        start, end = first.of(2000)[0], last.of(2000)[1]
        if end < start:
            raise UnreadableError("period.reversed")
        both = Span(None, start.month, start.day, days=(end - start).days + 1)
        _, year = dated(replace(both, months=whole_months(start, end)), context)
        return first.dated(year.year), last.dated(year.year)
    return first.dated(last.year), last.dated(first.year)


@builds("range")
def _range(found: Match, context: PeriodContext, language: str) -> Period:
    first, last = (span_of(found.kept[name], context, language) for name in ("start", "end"))
    start_span, end_span = _joint(first, last, context)
    starts, ends = start_span.of(start_span.year or 0), end_span.of(end_span.year or 0)
    start, end, rules = starts[0], ends[1], ("period.range",)
    if "start_edge" in found:
        start = _edge(starts, start_span, str(found.value("start_edge")))
        end = _edge(ends, end_span, str(found.value("end_edge")))
    if end < start or ends[0] < starts[0]:
        raise UnreadableError("period.reversed")
    inferred = first.year is None and last.year is None
    return period(
        start,
        end,
        "duration",
        (*first.rules, *last.rules, *rules, *(("period.year_inferred",) if inferred else ())),
        ("year_inferred",) if inferred else (),
    )


def open_from(start: dt.date, context: PeriodContext, rules: tuple[str, ...], flags: tuple[str, ...] = ()) -> Period:
    """From that day on: until publication for a figure, without end for an event."""
    if context.event:
        return period(start, None, "open", rules, flags)
    return period(start, spans.publication(context), "open", (*rules, "period.to_publication"), flags)


@builds("since")
def _since(found: Match, context: PeriodContext, language: str) -> Period:
    span = span_of(found.kept["span"], context, language)
    edge = "start" if "early" in found else str(found.value("edge")) if "edge" in found else ""
    (start, _), _ = dated(span, context, lambda dates: ((_edge(dates, span, edge) if edge else dates[0]),) * 2)
    return _started(open_from(start, context, _rules(span, "period.since"), _flags(span)), context)


def _started(found: Period, context: PeriodContext) -> Period:
    """A period that began before it was published; `since` of a later day is a contradiction."""
    if context.happened and context.published_on and found.start and found.start > context.published_on:
        raise UnreadableError("period.after_publication", published_on=context.published_on.isoformat())
    return found


@builds("since_this_year")
def _since_this_year(found: Match, context: PeriodContext, _: str) -> Period:
    if "edge" in found and found.value("edge") != "start":
        raise UnreadableError("period.unread", part=found.kept["edge"][0].text)
    start = dt.date(spans.publication(context).year, 1, 1)
    return open_from(start, context, ("period.relative.this", "period.since"))


def window(date: dt.date, count: int, kind: Kind) -> tuple[dt.date, tuple[str, ...]]:
    """The same day so many units later (earlier if negative), and the rule that gives 29 February its counterpart."""
    months = spans.months_of(kind)
    if not months:
        return date + count * (7 if kind is Kind.WEEKS else 1) * _DAY, ()
    other = shift(date, count * months)
    return other, () if other.day == date.day else ("period.same_day",)


def count_of(found: Match) -> int:
    """How many units: the number printed, else one, or 0 where the unit is in the plural (the past years)."""
    if "n" not in found:
        return 0 if found.kept["unit"][0].value == MANY else 1
    if found.number("n") == 0:
        raise UnreadableError("period.not_in_calendar", what="a length of 0")
    return found.number("n")


@builds("past")
def _past(found: Match, context: PeriodContext, _: str) -> Period:
    count, kind = count_of(found), found.kind("unit")
    if not count:
        return undated("period.vague")
    published = spans.publication(context)
    start, rules = window(published, -count, kind)
    return period(start, published, "duration", (_PAST_RULES[kind], *rules))


@builds("ahead")
def _ahead(found: Match, context: PeriodContext, _: str) -> Period:
    count, published = count_of(found), spans.publication(context)
    if not count:
        return undated("period.vague")
    if not context.ahead:
        raise UnreadableError("period.after_publication", published_on=published.isoformat())
    end, rules = window(published, count, found.kind("unit"))
    return period(published, end, "duration", ("period.relative.ahead", *rules))


@builds("twelve_months")
def _twelve_months(found: Match, context: PeriodContext, language: str) -> Period:
    """The months that end in the month or on the day named; a year is twelve of them."""
    span = span_of(found.kept["end"], context, language)
    if not (span.is_day or (span.months in (1, 3) and span.day == 1)):
        raise UnreadableError("period.twelve_months")
    edge = str(found.value("end_edge")) if "end_edge" in found else ""
    if edge not in ("", "end"):
        raise UnreadableError("period.twelve_months")
    (end, _), _ = dated(span, context, lambda dates: (dates[1],) * 2)
    months = count_of(found) * spans.months_of(found.kind("unit"))
    if not months:
        raise UnreadableError("period.unread", part=found.kept["unit"][0].text)
    return period(months_before(end, months), end, "duration", _rules(span, "period.months_to"), _flags(span))


def months_before(end: dt.date, months: int) -> dt.date:
    """The first day of so many months that end on that day."""
    if end == month_end(end):
        return shift(end.replace(day=1), 1 - months)
    return shift(end, -months) + _DAY


@builds("fiscal_ended")
def _fiscal_ended(found: Match, context: PeriodContext, language: str) -> Period:
    """Twelve months with their end printed beside the name; the name must fit the end."""
    span = span_of(found.kept["end"], context, language)
    name = spans.fiscal_name(found.kept["year"]) if "year" in found else None
    if "end_edge" in found and found.value("end_edge") != "end":
        raise UnreadableError("period.twelve_months")
    if not (span.is_day or (span.months == 1 and span.day == 1)):
        raise UnreadableError("period.twelve_months")
    if span.year is None and name is not None:
        year, names = name
        ends_in_first = names == 1 and context.fiscal_named_by == "end"
        span = span.dated(year if ends_in_first or (names == 1 and span.month == 12) else year + 1)
    (_, end), _ = dated(span, context, lambda dates: (dates[1],) * 2)
    start = months_before(end, 12)
    if name is not None and not _fits(name, start, end, context):
        raise UnreadableError("period.fiscal_end", start=start.isoformat(), end=end.isoformat())
    return period(start, end, "duration", _rules(span, "period.fiscal", "period.fiscal.end_printed"), _flags(span))


def _fits(name: tuple[int, int], start: dt.date, end: dt.date, context: PeriodContext) -> bool:
    year, names = name
    if names == 2:
        return (start.year, end.year) == (year, year + 1)
    return year == (end if context.fiscal_named_by == "end" else start).year


@builds("fiscal_between")
def _fiscal_between(found: Match, context: PeriodContext, _: str) -> Period:
    """A fiscal year with its first and last month printed beside it; they must be twelve."""
    first, last = (spans.numbered(found.number(name), 12, "month") for name in ("start", "end"))
    if (last - first) % 12 != 11:
        raise UnreadableError("period.fiscal_months")
    span = spans.fiscal_year(*spans.fiscal_name(found.kept["year"]), replace(context, fiscal_year_start_month=first))
    start, end = span.of(span.year or 0)
    return period(start, end, "duration", (*span.rules, "period.fiscal.end_printed"))


@builds("conflicting")
def _conflicting(found: Match, _: PeriodContext, __: str) -> Period:
    rule = found.value("conflicting")
    raise UnreadableError(rule if isinstance(rule, str) else "period.ambiguous_last")


@builds("vague")
def _vague(_: Match, __: PeriodContext, ___: str) -> Period:
    return undated("period.vague")


@builds("window")
def _window(_: Match, __: PeriodContext, ___: str) -> Period:
    return undated("period.window", "window_not_stated")


@lru_cache(maxsize=65536)
def parses(text: str, language: str) -> tuple[tuple[str, Match], ...]:
    """What the text is as a form: in the source's language if it is one there, else in each language in which it is.

    `text` is folded (silkledger.reading.characters), `language` that of the source or empty.
    """
    found = []
    for candidate in languages(text, language):
        form = match("period", tokens(text, candidate), candidate)
        if form is not None:
            found.append((candidate, form))
            if candidate == language:
                break
    return tuple(found)


def read(text: str, context: PeriodContext) -> Period:
    """The period that a folded text names. Raises UnreadableError where it can't be read without guessing."""
    readings: list[Period] = []
    faults: list[UnreadableError] = []
    for language, found in parses(text, context.language):
        try:
            reading = BUILDERS[found.form](found, context, language)
        except UnreadableError as fault:
            faults.append(fault)
        else:
            if reading not in readings:
                readings.append(reading)
    if faults and not readings:
        raise faults[0]
    if not readings:
        raise UnreadableError("period.unread", part=unknown_words(text, context.language))
    if len(readings) > 1 or faults:
        raise UnreadableError("period.language_unknown")
    return readings[0]


def unknown_words(text: str, language: str) -> str:
    """The words of a text that no vocabulary of its first language knows; all of it if it knows them all."""
    found = tokens(text, languages(text, language)[0])
    return " ".join(token.text for token in found if token.kind in (Kind.WORD, Kind.DIGITS)) or text
