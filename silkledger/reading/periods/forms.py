"""Whole periods: which form of level `period` a text has (period_forms.csv), and its dates.

This module has the common steps (a missing year, the period with its EDTF form) and the plain
forms; the builders of the others are in `instants`, `windows`, `fiscal`, `anchors` and `lengths`,
which register themselves here.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger.reading.periods import spans, years
from silkledger.reading.periods.calendar import CalendarSpan, edtf, shift, whole_months
from silkledger.reading.periods.context import PeriodContext, UnreadablePeriodError
from silkledger.reading.periods.grammar import FormMatch, match
from silkledger.reading.periods.kinds import PeriodToken, TokenKind
from silkledger.reading.periods.led_days import year_led_to
from silkledger.reading.periods.words import also_numbers, languages, tokens
from silkledger.reading.results import Period
from silkledger.reading.text.characters import fold
from silkledger.reading.text.languages import language_codes

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.schemas.vocabulary import Vocabulary

    Builder = Callable[[FormMatch, PeriodContext, str], Period]

Dates = tuple[dt.date, dt.date]
BUILDERS: dict[str, Builder] = {}
_RELATIVE = frozenset(("period.relative.last", "period.relative.this", "period.relative.next"))
_PARTS_OF_YEAR = ("quarter", "half", "first_months", "months_of_year", "last_months")


def builds(*forms: str) -> Callable[[Builder], Builder]:
    """Register the builder of some forms."""

    def register(builder: Builder) -> Builder:
        for form in forms:
            BUILDERS[form] = builder
        return builder

    return register


def calendar_span(
    tokens: tuple[PeriodToken, ...], context: PeriodContext, language: str
) -> CalendarSpan:
    """Return the calendar span that these tokens are."""
    form = match("span", tokens, language, context.vocabulary)
    if form is None:  # only if the grammar took them for a span in the first place
        raise UnreadablePeriodError("period.unread", part=" ".join(token.text for token in tokens))
    span = spans.BUILDERS[form.form](form, context)
    is_part = form.form in _PARTS_OF_YEAR and context.anchor
    return _in_fiscal_year(span, context) if is_part else span


def _in_fiscal_year(span: CalendarSpan, context: PeriodContext) -> CalendarSpan:
    """Return a part of a year as that part of the fiscal year, if the anchor names one."""
    try:
        year = read(fold(context.anchor or "").strip(), replace(context, anchor=None))
    except UnreadablePeriodError as fault:
        if fault.rule.startswith("period.fiscal"):
            raise
        return span
    if "period.fiscal" not in year.rules or year.start is None or year.end is None:
        return span
    if not _RELATIVE.isdisjoint(span.rules):  # the first quarter of this year is a calendar one
        return span
    if whole_months(year.start, year.end) != 12:
        raise UnreadablePeriodError("period.anchor_unit", anchor=context.anchor)
    start = year.start
    if span.year is not None:
        same_year = start.month == 1 or context.named_by_start
        start = start.replace(year=span.year if same_year else span.year - 1)
    first = shift(start, span.month - 1)
    rules = (*span.rules, *year.rules, "period.anchor.fiscal")
    return replace(span, year=first.year, month=first.month, rules=rules)


def period(
    start: dt.date,
    end: dt.date | None,
    nature: str,
    rules: tuple[str, ...],
    flags: tuple[str, ...] = (),
) -> Period:
    """Return a period with its EDTF form; each rule once, in the order in which they applied."""
    if end is not None and end < start:
        raise UnreadablePeriodError("period.reversed")
    return Period(
        start=start,
        end=end,
        edtf=edtf(start, end),
        nature=nature,
        rules=tuple(dict.fromkeys(rules)),
        flags=flags,
    )


def undated(rule: str, *flags: str) -> Period:
    """Return a period without dates, with the rule and flags that say why."""
    return Period(
        start=None, end=None, edtf=None, nature=None, rules=(rule,), flags=("undated", *flags)
    )


def dated(
    span: CalendarSpan, context: PeriodContext, pick: Callable[[Dates], Dates] = lambda dates: dates
) -> tuple[Dates, CalendarSpan]:
    """Return the dates that `pick` takes from a span, and the span with its year.

    A missing year is the latest one not after the publication, or the next one where the words look
    ahead.
    """
    if span.year is not None:
        return pick(span.of(span.year)), span
    published = years.publication(context)
    if not context.ahead and not context.happened:
        raise UnreadablePeriodError("period.year_unknown")
    backward = range(published.year + 1, published.year - 10, -1)
    forward = range(published.year - 1, published.year + 10)
    for year in backward if context.happened else forward:
        try:
            start, end = pick(span.of(year))
        except UnreadablePeriodError:  # 29 February: the next year that has one
            continue
        if (context.happened and start > published) or (context.ahead and end < published):
            continue
        if context.happened and not context.event and end > published:
            raise UnreadablePeriodError("period.year_unfinished")
        return (start, end), span.dated(year)
    raise UnreadablePeriodError("period.not_in_calendar", what="that date")


def flags_of(span: CalendarSpan) -> tuple[str, ...]:
    """Return the flag of a span whose year is inferred."""
    return ("year_inferred",) if span.year is None else ()


def rules_of(span: CalendarSpan, *rules: str) -> tuple[str, ...]:
    """Return the rules of a span, the one of its inferred year, and then `rules`."""
    return (*span.rules, *(("period.year_inferred",) if span.year is None else ()), *rules)


@builds("calendar")
def _calendar(form: FormMatch, context: PeriodContext, language: str) -> Period:
    span = calendar_span(form.kept["span"], context, language)
    (start, end), _ = dated(span, context)
    rules = rules_of(span)
    if (
        span.running
        and context.happened
        and context.published_on
        and start <= context.published_on < end
    ):
        end, rules = context.published_on, (*rules, "period.to_publication")
    return period(start, end, "instant" if span.is_day else "duration", rules, flags_of(span))


@builds("conflicting")
def _conflicting(form: FormMatch, _: PeriodContext, __: str) -> Period:
    rule = form.value("conflicting")
    raise UnreadablePeriodError(rule if isinstance(rule, str) else "period.ambiguous_last")


@builds("vague")
def _vague(_: FormMatch, __: PeriodContext, ___: str) -> Period:
    return undated("period.vague")


@lru_cache(maxsize=65536)
def form_of(text: str, language: str, vocabulary: Vocabulary) -> FormMatch | None:
    """Return the form that a folded text has in a language, or None."""
    form = match("period", tokens(text, language, vocabulary), language, vocabulary)
    if form is None and also_numbers(vocabulary, language):
        numbers = tokens(text, language, vocabulary, as_numbers=True)
        form = match("period", numbers, language, vocabulary)
    return form


def parses(text: str, declared: str, vocabulary: Vocabulary) -> list[tuple[str, FormMatch]]:
    """Return the language and form of each way to read a folded text.

    Only the declared language counts if the text has a form in it.
    """
    parses_found = []
    for language in languages(text, declared, vocabulary):
        form = form_of(text, language, vocabulary)
        if form is not None:
            parses_found.append((language, form))
            if language == declared:
                break
    return parses_found


def all_parses(text: str, vocabulary: Vocabulary) -> list[tuple[str, FormMatch]]:
    """Return the forms of a folded text in all languages in which it may be read."""
    return [
        parse
        for declared in ("", *language_codes(vocabulary))
        for parse in parses(text, declared, vocabulary)
    ]


def read(text: str, context: PeriodContext) -> Period:
    """Return the period that a folded text names.

    Raises UnreadablePeriodError where it can't be read without guessing.
    """
    readings: list[Period] = []
    faults: list[UnreadablePeriodError] = []
    for language, form in parses(text, context.language, context.vocabulary):
        try:
            _check_days(text, context, language)
            reading = BUILDERS[form.form](form, context, language)
        except UnreadablePeriodError as fault:
            if fault.rule != "period.no_anchor" or context.event:
                faults.append(fault)
                continue
            reading = undated("period.leans", "period_leans")
        if reading not in readings:
            readings.append(reading)
    if faults and not readings:
        raise faults[0]
    if not readings:
        raise UnreadablePeriodError("period.unread", part=unknown_words(text, context))
    if len(readings) > 1 or faults:
        raise UnreadablePeriodError("period.language_unknown")
    return readings[0]


def _check_days(text: str, context: PeriodContext, language: str) -> None:
    """Raise UnreadablePeriodError for digits of a figure's date that may be a year as well."""
    year = None if context.event else year_led_to(text, language, context.vocabulary)
    if year is not None:
        raise UnreadablePeriodError("period.day_or_year", year=year)


def unknown_words(text: str, context: PeriodContext) -> str:
    """Return the words of a text that its first language does not know, else the whole text."""
    pieces = tokens(
        text, languages(text, context.language, context.vocabulary)[0], context.vocabulary
    )
    return (
        " ".join(token.text for token in pieces if token.kind in (TokenKind.WORD, TokenKind.DIGITS))
        or text
    )
