"""Periods: the words that date a figure or an event, as inclusive dates (rules: docs/reading.md).

`read_period` is the entry point. Inside, `words` cuts the text into tokens (period_words/*.csv),
`grammar` finds the form that they match (period_forms.csv), `spans`, `decades_and_plans` and
`forms` turn it into dates, `anchors` and `lengths` read words that depend on another date,
`calendar` knows months and EDTF.
A new word is a row; a new order of words is a row; a new meaning is a builder.

Not read: calendar weeks of figures (they start on different days), centuries, times of day and time
zones, and periods inside a sentence: the text holds only the words that date one figure.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.periods import (
    anchors,
    decades_and_plans,
    fiscal,
    forms,
    instants,
    lengths,
    named_twice,
    running_years,
    weeks,
    windows,
)
from silkledger.reading.periods.context import PeriodContext, UnreadablePeriodError
from silkledger.reading.text.characters import fold
from silkledger.rules import Refusal, refuse
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary

if TYPE_CHECKING:
    import datetime as dt

    from silkledger.reading.periods.grammar import FormMatch
    from silkledger.reading.results import Period

__all__ = ["PeriodContext", "is_unfinished", "leans", "read_period", "with_unfinished"]

_BUILDERS = (
    anchors,
    decades_and_plans,
    fiscal,
    instants,
    lengths,
    named_twice,
    running_years,
    weeks,
    windows,
)  # imported for the builders that they register with forms and spans


def read_period(period: str | None, context: PeriodContext) -> Period | tuple[Refusal, ...]:
    """Return the period that the words name, with inclusive ends, or why it can't be read.

    No words, or vague ones, yield a period without dates and the flag `undated`. What has happened
    (status actual or held) can't lie wholly after its publication. Dates are those of the proleptic
    Gregorian calendar; docs/reading.md lists the rules. The flag `forecast_period` depends on the
    status alone; callers set it.

    >>> period = read_period("the first quarter of 2023", PeriodContext(locale="en"))
    >>> period.start.isoformat(), period.end.isoformat(), period.edtf
    ('2023-01-01', '2023-03-31', '2023-01/2023-03')
    >>> [refusal.rule for refusal in read_period("last year", PeriodContext(locale="en"))]
    ['period.no_publication_date']
    """
    text = fold(period or "").strip()
    if not text:
        return forms.undated("period.none")
    try:
        period_read = _read(text, context)
        _check_publication(period_read, context)
    except UnreadablePeriodError as fault:
        column = "as_reported" if context.event else "period"
        return (refuse(fault.rule, column, (period or "").strip(), **fault.words),)
    if context.published_on is None or not context.happened or context.event:
        return period_read
    return with_unfinished(period_read, context.published_on)


# Why words without a year can't be read by the day of publication, but by an anchor.
_YEAR_MISSING = ("period.no_publication_date", "period.year_unfinished")


def _read(text: str, context: PeriodContext) -> Period:
    """Return the period of the words; their year is that of the anchor, if none is printed."""
    if not (context.anchor or "").strip():
        return forms.read(text, context)
    try:
        period = forms.read(text, context)
    except UnreadablePeriodError as fault:
        if fault.rule not in _YEAR_MISSING:
            raise
        return anchors.in_year_of_anchor(text, context)
    inferred = anchors.YEAR_INFERRED in period.rules
    return anchors.in_year_of_anchor(text, context) if inferred else period


def is_unfinished(nature: str | None, end: dt.date | None, published_on: dt.date) -> bool:
    """Whether the period of an actual had not ended when its source was published."""
    return nature == "duration" and end is not None and end > published_on


def with_unfinished(period: Period, published_on: dt.date) -> Period:
    """Return the period of an actual, flagged if it had not ended on publication."""
    is_flagged = "period_unfinished" in period.flags
    if is_flagged or not is_unfinished(period.nature, period.end, published_on):
        return period
    return replace(
        period,
        rules=(*period.rules, "period.unfinished"),
        flags=(*period.flags, "period_unfinished"),
    )


def leans(period: str | None, anchor: str | None, vocabulary: Vocabulary = SHIPPED) -> bool:
    """Whether the dates depend on the publication date or the status; True when in doubt.

    If False, `read_period` returns the same with and without a publication date, except for two
    things that callers then add themselves: the refusal `period.after_publication` (an actual must
    not start after its publication) and the flag of `with_unfinished`.
    """
    text = fold(period or "").strip()
    return bool(text) and any(
        _leans(form, language, anchor, vocabulary)
        for language, form in forms.all_parses(text, vocabulary)
    )


_NEED_PUBLICATION = (
    "period.no_publication_date",
    "period.anchor_unread",
    "period.roc_unclear",
    "period.day_or_year",
)


# Whether so long a time lies before its anchor or behind it depends on the status.
_NEED_STATUS = ("length",)


def _leans(form: FormMatch, language: str, anchor: str | None, vocabulary: Vocabulary) -> bool:
    """Whether a form needs the publication date, in a context that provides all else."""
    if form.form in _NEED_STATUS:
        return bool((anchor or "").strip())
    context = PeriodContext(
        locale="de", anchor=anchor, fiscal_year_start_month=4, vocabulary=vocabulary
    )
    try:
        forms.BUILDERS[form.form](form, context, language)
    except UnreadablePeriodError as fault:
        return fault.rule in _NEED_PUBLICATION
    return False


def _check_publication(period: Period, context: PeriodContext) -> None:
    """Raise UnreadablePeriodError for an actual that lies wholly after its publication.

    Either the source or the transcription is wrong.
    """
    published = context.published_on
    if (
        context.happened
        and published is not None
        and period.start is not None
        and period.start > published
    ):
        raise UnreadablePeriodError("period.after_publication", published_on=published.isoformat())
