"""Periods: the words that date a figure or an event, read to inclusive dates or refused
(conventions: docs/reading.md).

`read_period` is the way in. Inside, `words` cuts the text into tokens (period_words/*.csv),
`grammar` finds the form that they are (period_forms.csv), `spans` and `forms` turn it into dates by
rules, `anchors` reads words that lean on another date, `calendar` knows months and EDTF. A new word
is a row; a new order of words is a row; a new meaning is a builder.

Left out on purpose: weeks of the calendar (they start on different days), centuries, times of day
and time zones, and finding periods inside a sentence: the text is the words that date one figure
and nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.characters import fold
from silkledger.reading.periods import anchors, fiscal, forms, instants, windows
from silkledger.reading.periods.context import PeriodContext, UnreadablePeriodError
from silkledger.rules import Refusal, refuse

if TYPE_CHECKING:
    from silkledger.reading.periods.grammar import Match
    from silkledger.reading.results import Period

__all__ = ["PeriodContext", "leans", "read_period"]

_BUILDERS = (
    anchors,
    fiscal,
    instants,
    windows,
)  # imported for the builders that they register with forms and spans


def read_period(period: str | None, context: PeriodContext) -> Period | tuple[Refusal, ...]:
    """The period that the words name, with inclusive ends; or why it can't be read without
    guessing.

    No words, or vague ones, give a period without dates and the flag `undated`. What has happened
    (status actual or held) can't lie wholly after its publication. Dates are those of the proleptic
    Gregorian calendar; the source of every rule is docs/reading.md. The flag `forecast_period`
    follows from the status alone and is the caller's to set.
    """
    text = fold(period or "").strip()
    if not text:
        return forms.undated("period.none")
    try:
        found = forms.read(text, context)
        _check_publication(found, context)
    except UnreadablePeriodError as fault:
        column = "as_reported" if context.event else "period"
        return (refuse(fault.rule, column, (period or "").strip(), **fault.words),)
    return found


def leans(period: str | None, anchor: str | None) -> bool:
    """Whether the dates depend on the publication date or the status; True when in doubt.

    Where it says False, `read_period` without a publication date gives what it gives with any, but
    for the refusal `period.after_publication`, which is then the caller's: an actual must not start
    after its publication.
    """
    text = fold(period or "").strip()
    return bool(text) and any(
        _leans(found, language, anchor) for language, found in forms.all_parses(text)
    )


def _leans(found: Match, language: str, anchor: str | None) -> bool:
    """Whether a form can't be read without a publication date, under habits that let all else be
    read.
    """
    context = PeriodContext(locale="de", anchor=anchor, fiscal_year_start_month=4)
    try:
        forms.BUILDERS[found.form](found, context, language)
    except UnreadablePeriodError as fault:
        return fault.rule in ("period.no_publication_date", "period.anchor_unread")
    return False


def _check_publication(found: Period, context: PeriodContext) -> None:
    """An actual that lies wholly after its publication is a fault of the source or of the
    transcription.
    """
    published = context.published_on
    if (
        context.happened
        and published is not None
        and found.start is not None
        and found.start > published
    ):
        raise UnreadablePeriodError("period.after_publication", published_on=published.isoformat())
