"""The entries of the lists: refused rows, figures, events, quantities, changes, comparisons.

The text after each type is the field's description in the JSON Schema, as in model.py.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (the JSON Schema is made from these types)
from collections.abc import Mapping  # noqa: TC003
from dataclasses import dataclass
from typing import Annotated, Any, Literal


@dataclass(frozen=True, slots=True)
class Reason:
    """One of the reasons why a row was refused."""

    stage: Annotated[str, "Step that refused it."]
    rule: Annotated[str, "Id of the rule."]
    column: Annotated[str | None, "The raw column concerned."]
    text: Annotated[str | None, "The text that could not be read."]
    reason: Annotated[str, "What is wrong, in words."]
    fix: Annotated[str, "What would fix it."]


@dataclass(frozen=True, slots=True)
class Refused:
    """A refused raw row with all its reasons."""

    row_id: Annotated[str, "Id of the raw row."]
    source_id: Annotated[str, "Its source."]
    table: Annotated[str, "figures or events."]
    file: Annotated[str, "Path in the raw folder."]
    line: Annotated[int, "Line of the file, counted from 1."]
    wording: Annotated[str, "The printed wording; empty if it is missing."]
    reasons: Annotated[tuple[Reason, ...], "All reasons."]
    raw: Annotated[Mapping[str, str], "The raw row's non-empty cells."]


@dataclass(frozen=True, slots=True)
class Figure:
    """A published figure: its printed wording, reading, evidence, and the verdicts on it."""

    figure_id: Annotated[str, "Key of figures.parquet."]
    as_reported: Annotated[str, "The printed wording."]
    reading: Annotated[str, "The reading in words: bound, number and unit."]
    interval: Annotated[str, "The exact bounds in the canonical unit, as an inequality."]
    bound: Annotated[str, "How the wording bounds the number."]
    value: Annotated[float, "The printed number, converted to the canonical unit."]
    lower: Annotated[float | None, "Lowest value that the wording allows."]
    upper: Annotated[float | None, "Highest value that the wording allows."]
    unit: Annotated[str, "Canonical unit."]
    unit_as_reported: Annotated[str | None, "Unit, if it is printed separately."]
    indicator: Annotated[str, "Code of the indicator."]
    indicator_name: Annotated[str, "Name of the indicator."]
    geography: Annotated[str | None, "Code of the place."]
    place: Annotated[str, "Names of the place and counterpart."]
    counterpart: Annotated[str | None, "Code of the counterpart."]
    statistic: Annotated[str, "Kind of statistic: stock, flow, growth rate, …"]
    status: Annotated[str, "actual, forecast or target."]
    qualities: Annotated[
        str,
        "Entity, item, whole of a share, basis, coverage, reporter and base of a change, where "
        "stated, in words.",
    ]
    when: Annotated[str, "The period in words."]
    period: Annotated[str | None, "Period in EDTF; null if undated."]
    period_start: Annotated[dt.date | None, "First day."]
    period_end: Annotated[dt.date | None, "Last day, inclusive."]
    nature: Annotated[str | None, "instant, duration or open."]
    period_as_reported: Annotated[str | None, "The wording that dates it."]
    stated_on: Annotated[dt.date, "Publication date of the source."]
    said_by: Annotated[str, "Id of the source that prints it."]
    measured_by: Annotated[str | None, "Publisher that measured it."]
    edition: Annotated[str | None, "Edition of that publication."]
    where: Annotated[str, "Location of the wording in the source: code points, or page and table."]
    file: Annotated[str, "Path of the raw file."]
    line: Annotated[int | None, "Line of the raw file, counted from 1."]
    row_id: Annotated[str, "Id of the raw row."]
    rules: Annotated[tuple[str, ...], "Rules applied in the reading."]
    flags: Annotated[tuple[str, ...], "Caveats for users."]
    standing: Annotated[str, "accepted, disputed or superseded."]
    verdicts: Annotated[
        tuple[str, ...], "Verdicts of checks and of comparisons with other figures."
    ]
    change: Annotated[
        Literal["", "added", "changed"], "Change since the last release; empty if unchanged."
    ]


@dataclass(frozen=True, slots=True)
class Event:
    """A published event."""

    event_id: Annotated[str, "Key of events.parquet."]
    as_reported: Annotated[str, "The wording that dates it."]
    kind: Annotated[str, "Kind of event."]
    title: Annotated[str, "Short description."]
    participants: Annotated[tuple[str, ...], "Names of the places that take part."]
    place: Annotated[str | None, "Location."]
    when: Annotated[str, "The period in words."]
    period: Annotated[str | None, "Period in EDTF."]
    period_start: Annotated[dt.date | None, "First day."]
    period_end: Annotated[dt.date | None, "Last day, inclusive."]
    status: Annotated[str, "held, planned or cancelled."]
    said_by: Annotated[str, "Id of the source that prints it."]
    where: Annotated[str, "Location of the wording in the source."]
    rules: Annotated[tuple[str, ...], "Rules applied in the reading."]
    flags: Annotated[tuple[str, ...], "Caveats for users."]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quantity that several witnesses report, with its best figure (table best)."""

    figure_id: Annotated[str, "Id of the chosen figure."]
    indicator_name: Annotated[str, "Name of the indicator."]
    place: Annotated[str, "Place, with the counterpart."]
    when: Annotated[str, "Period in words."]
    qualities: Annotated[str, "What else tells it from others: status, entity, item, basis."]
    reading: Annotated[str, "The chosen figure in words."]
    interval: Annotated[str, "The interval that all accepted witnesses allow."]
    verdict: Annotated[str, "The verdict over all figures of the quantity."]
    witnesses: Annotated[int, "Number of independent witnesses that support it."]
    others: Annotated[int, "Number of figures of the cell that measure something else."]


@dataclass(frozen=True, slots=True)
class Change:
    """A changed cell, added row or removed row since the last release."""

    table: Annotated[str, "Published table."]
    change: Annotated[str, "Kind of change."]
    key: Annotated[str | None, "Key of the row; null for a change of the table."]
    column: Annotated[str | None, "Changed column."]
    old: Annotated[str | None, "Value in the last release."]
    new: Annotated[str | None, "Value in this release."]
    reason: Annotated[str | None, "Reason; null if none is recorded."]


@dataclass(frozen=True, slots=True)
class Span:
    """An interval used in a comparison; a null end is open."""

    name: Annotated[str, "Label: the claim, the compared value or a figure."]
    lower: Annotated[float | None, "Lower end."]
    upper: Annotated[float | None, "Upper end."]
    words: Annotated[str, "The interval in words, with its unit."]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A check of a claim, or a comparison of figures for the same quantity (a meeting)."""

    id: Annotated[str, "Key of checks.parquet or conflicts.parquet."]
    kind: Annotated[str, "Kind of check, or meeting."]
    role: Annotated[str, "summary, candidate, or meeting."]
    figure_ids: Annotated[tuple[str, ...], "Ids of the figures compared, at most forty."]
    figures: Annotated[int, "Number of figures compared."]
    statement: Annotated[str, "What is compared, in words and numbers."]
    verdict: Annotated[str, "The verdict."]
    why: Annotated[str, "The verdict in words, or what is missing."]
    flags: Annotated[tuple[str, ...], "Caveats."]
    spans: Annotated[tuple[Span, ...], "The two intervals."]
    references: Annotated[tuple[Mapping[str, Any], ...], "Official values that were used."]


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A reason why figures could not be compared with official statistics."""

    why: Annotated[str, "What is missing."]
    figures: Annotated[int, "Number of figures of which it is."]
    figure_ids: Annotated[tuple[str, ...], "Their ids, at most 2,000 over all reasons."]


@dataclass(frozen=True, slots=True)
class Point:
    """What a witness states for one period of a series."""

    figure_id: Annotated[str, "Key of figures.parquet."]
    when: Annotated[str, "The period in words."]
    year: Annotated[float, "The middle of the period, as a year with a fraction."]
    reading: Annotated[str, "The reading in words."]
    status: Annotated[str, "actual, forecast or target."]
    witness: Annotated[str, "Who measured it, or else who prints it."]
    value: Annotated[float, "The number in the canonical unit."]
    lower: Annotated[float | None, "Lowest value that the wording allows."]
    upper: Annotated[float | None, "Highest value that the wording allows."]
    official: Annotated[
        tuple[float, ...] | None,
        "Lower and upper end of the official values that it was compared with, with tolerance; "
        "null if there are none.",
    ]
    standing: Annotated[
        str,
        "accepted, disputed or superseded; differs, if it is accepted, and neither the best figure "
        "of its period nor the same number.",
    ]


@dataclass(frozen=True, slots=True)
class Series:
    """A quantity that is stated for several periods of one length."""

    indicator_name: Annotated[str, "Name of the indicator."]
    place: Annotated[str, "Names of the place and counterpart."]
    qualities: Annotated[str, "What else its figures have in common, with the length of a period."]
    unit: Annotated[str, "Canonical unit."]
    total: Annotated[int, "Number of points, with those that are left out."]
    points: Annotated[tuple[Point, ...], "The points by period; at most sixty."]
