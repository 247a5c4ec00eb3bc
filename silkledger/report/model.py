"""The model of the report: one declaration from which checks.json, its JSON Schema and the page
come.

The text behind each field is its description in the schema. Left out on purpose: the data
dictionary of the tables, which datapackage.json holds (the page shows it from the same contracts).
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (the JSON Schema is made from these types)
from collections.abc import Mapping  # noqa: TC003
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from silkledger.release.summary import Summary  # noqa: TC001

FORMAT = "1.0.0"


@dataclass(frozen=True, slots=True)
class Judged:
    """One expectation of the gate with what was found."""

    rule: Annotated[str, "Id of the rule; its limit stands in schemas/expectations/."]
    severity: Annotated[Literal["fatal", "warn"], "fatal refuses the release, warn does not."]
    passed: Annotated[bool, "Whether the expectation holds."]
    sentence: Annotated[str, "What was found, in words."]
    found: Annotated[float | None, "What was found; null where there is nothing to go by."]
    limit: Annotated[float | None, "Largest or smallest allowed value."]
    accepted: Annotated[str, "Who passed a failed rule, and why; empty otherwise."]
    advice: Annotated[str, "What to do where it fails."]


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict on the candidate and what a person has to decide."""

    outcome: Annotated[
        Literal["accepted", "waiting", "refused", "unchanged"], "What becomes of the candidate."
    ]
    sentence: Annotated[str, "The verdict in words."]
    version: Annotated[str, "Version that the candidate has or would have."]
    bump: Annotated[str, "first, major, minor, patch or none."]
    why: Annotated[str, "What made the version, in words."]
    last_version: Annotated[str | None, "The release that it was compared with."]
    needs: Annotated[tuple[str, ...], "What needs a decision or a look, in words."]
    findings: Annotated[
        tuple[Judged, ...], "Every expectation: failed ones first, fatal before warn."
    ]
    evidence: Annotated[tuple[Any, ...], "Great Expectations' own results, without times."]


@dataclass(frozen=True, slots=True)
class About:
    """The dataset."""

    name: Annotated[str, "Name of its folder."]
    title: Annotated[str, "Title."]
    description: Annotated[str, "What it is."]
    licence: Annotated[str, "Licence of the data."]
    contributors: Annotated[tuple[str, ...], "Who made it."]


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """A source and what became of its rows."""

    source_id: Annotated[str, "Name of its folder."]
    title: Annotated[str, "Title as printed."]
    author: Annotated[str | None, "Author as printed."]
    publisher: Annotated[str | None, "Who published it."]
    published_at: Annotated[str, "When, as given."]
    url: Annotated[str | None, "Where it can be read."]
    locale: Annotated[str | None, "Locale under which its digits are read."]
    document_sha256: Annotated[str | None, "SHA-256 of the document's bytes."]


@dataclass(frozen=True, slots=True)
class File:
    """A file that the run read, or a vocabulary that it read with."""

    name: Annotated[str, "Path in its folder, with /."]
    size: Annotated[int, "Bytes."]
    sha256: Annotated[str, "SHA-256 of its bytes."]


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for which a row was refused."""

    stage: Annotated[str, "Step that refused it."]
    rule: Annotated[str, "Id of the rule."]
    column: Annotated[str | None, "Raw column at fault."]
    text: Annotated[str | None, "Offending text."]
    reason: Annotated[str, "What is wrong, in words."]
    fix: Annotated[str, "What would fix it."]


@dataclass(frozen=True, slots=True)
class Refused:
    """A refused raw row with all its reasons."""

    row_id: Annotated[str, "The raw row's id."]
    source_id: Annotated[str, "Its source."]
    table: Annotated[str, "figures or events."]
    file: Annotated[str, "File in the raw folder."]
    line: Annotated[int, "Line of the file, from 1."]
    wording: Annotated[str, "The printed wording; empty where it is missing."]
    reasons: Annotated[tuple[Reason, ...], "Every reason."]
    raw: Annotated[Mapping[str, str], "The raw row's non-empty cells."]


@dataclass(frozen=True, slots=True)
class Figure:
    """A published figure: what was printed, how it was read, where it stands, what is said
    against it.
    """

    figure_id: Annotated[str, "Key of figures.parquet."]
    as_reported: Annotated[str, "The printed wording."]
    reading: Annotated[str, "The reading for people: bound, number and unit in words."]
    interval: Annotated[str, "The exact bounds in the canonical unit, as an inequality."]
    bound: Annotated[str, "What the words say of the number."]
    value: Annotated[float, "The number as printed, in the canonical unit."]
    lower: Annotated[float | None, "Lowest value that the words allow."]
    upper: Annotated[float | None, "Highest value that the words allow."]
    unit: Annotated[str, "Canonical unit."]
    unit_as_reported: Annotated[str | None, "Unit printed apart."]
    indicator: Annotated[str, "What is measured."]
    indicator_name: Annotated[str, "The same in words."]
    geography: Annotated[str | None, "Place, by code."]
    place: Annotated[str, "Place and counterpart in words."]
    counterpart: Annotated[str | None, "Other side, by code."]
    statistic: Annotated[str, "What kind of number it is."]
    status: Annotated[str, "actual, forecast or target."]
    qualities: Annotated[str, "Share of, basis, coverage and reporter where stated, in words."]
    when: Annotated[str, "The period for people."]
    period: Annotated[str | None, "Period in EDTF; null when undated."]
    period_start: Annotated[dt.date | None, "First day."]
    period_end: Annotated[dt.date | None, "Last day, included."]
    nature: Annotated[str | None, "instant, duration or open."]
    period_as_reported: Annotated[str | None, "The words that date it."]
    stated_on: Annotated[dt.date, "Publication date of the source."]
    said_by: Annotated[str, "The source that prints it."]
    measured_by: Annotated[str | None, "Publisher that measured it."]
    edition: Annotated[str | None, "Edition of that publication."]
    where: Annotated[str, "Where the wording stands in the source: code points, or page and table."]
    file: Annotated[str, "Raw file."]
    line: Annotated[int | None, "Line of the raw file, from 1."]
    row_id: Annotated[str, "Raw row."]
    rules: Annotated[tuple[str, ...], "Rules that made the reading."]
    flags: Annotated[tuple[str, ...], "What a user should know of it."]
    standing: Annotated[str, "accepted, disputed or superseded."]
    verdicts: Annotated[tuple[str, ...], "Verdicts of checks and of meetings with other figures."]
    change: Annotated[
        Literal["", "added", "changed"], "Against the last release; empty for unchanged."
    ]


@dataclass(frozen=True, slots=True)
class Event:
    """A published event."""

    event_id: Annotated[str, "Key of events.parquet."]
    as_reported: Annotated[str, "The words that date it."]
    kind: Annotated[str, "What sort of event."]
    title: Annotated[str, "The event in a few words."]
    participants: Annotated[tuple[str, ...], "Places that take part, in words."]
    place: Annotated[str | None, "Where it happens."]
    when: Annotated[str, "When, for people."]
    period: Annotated[str | None, "When, in EDTF."]
    period_start: Annotated[dt.date | None, "First day."]
    period_end: Annotated[dt.date | None, "Last day."]
    status: Annotated[str, "held, planned or cancelled."]
    said_by: Annotated[str, "The source that prints it."]
    where: Annotated[str, "Where the words stand in the source."]
    rules: Annotated[tuple[str, ...], "Rules that made the reading."]
    flags: Annotated[tuple[str, ...], "What a user should know of it."]


@dataclass(frozen=True, slots=True)
class Change:
    """A changed cell, added row or removed row since the last release."""

    table: Annotated[str, "Published table."]
    change: Annotated[str, "What happened."]
    key: Annotated[str | None, "Key of the row."]
    column: Annotated[str | None, "Column."]
    old: Annotated[str | None, "Value in the last release."]
    new: Annotated[str | None, "Value in this one."]
    reason: Annotated[str | None, "Why; null where nothing explains it."]


@dataclass(frozen=True, slots=True)
class Span:
    """An interval as it is compared; a null end is open."""

    name: Annotated[str, "Whose interval."]
    lower: Annotated[float | None, "Lower end."]
    upper: Annotated[float | None, "Upper end."]
    words: Annotated[str, "The interval in words, with its unit."]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A check of a claim, or a meeting of figures that speak of the same thing."""

    id: Annotated[str, "Key of checks.parquet or conflicts.parquet."]
    kind: Annotated[str, "Kind of check, or meeting."]
    role: Annotated[str, "summary, candidate, or meeting."]
    figure_ids: Annotated[tuple[str, ...], "Figures that take part, the first twenty."]
    figures: Annotated[int, "How many figures take part."]
    statement: Annotated[str, "What is compared, in words, with the numbers."]
    verdict: Annotated[str, "The verdict."]
    why: Annotated[str, "The verdict in words, or what is missing."]
    flags: Annotated[tuple[str, ...], "Remarks."]
    spans: Annotated[tuple[Span, ...], "The two intervals."]
    references: Annotated[tuple[Mapping[str, Any], ...], "Official values used."]


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of a list is shown here; the whole is in the Parquet file."""

    total: Annotated[int, "Rows in all."]
    shown: Annotated[int, "Rows listed here."]
    file: Annotated[str, "File of the release that holds all of them."]

    @property
    def capped(self) -> bool:
        """Whether rows are left out."""
        return self.shown < self.total


@dataclass(frozen=True, slots=True)
class SourcePage:
    """The page of one source, where there are more figures than one page holds."""

    source_id: Annotated[str, "The source."]
    title: Annotated[str, "Its title."]
    page: Annotated[str, "Path of the page, from this file's folder."]
    figures: Annotated[int, "Figures of the source."]
    listed: Annotated[int, "Those of them that the page lists, with the scripts beside it."]


@dataclass(frozen=True, slots=True)
class Term:
    """A rule or flag with its meaning."""

    id: Annotated[str, "Its id."]
    meaning: Annotated[str, "What it means."]
    advice: Annotated[str, "What to do about it; empty where nothing is."]


@dataclass(frozen=True)
class Report:
    """What a reviewer needs to know of a release candidate; the page shows the same facts."""

    format: Annotated[str, "Version of this file's format."]
    schema_version: Annotated[str, "Version of the table contracts."]
    dataset: Annotated[About, "The dataset."]
    decision: Annotated[Decision, "The verdict."]
    counts: Annotated[Summary, "Counts of the candidate."]
    extents: Annotated[Mapping[str, Extent], "How much of each list is shown here."]
    sources: Annotated[tuple[SourceFacts, ...], "Sources."]
    inputs: Annotated[tuple[File, ...], "Files that were read."]
    vocabularies: Annotated[tuple[File, ...], "Vocabularies and expectations that were used."]
    refused: Annotated[tuple[Refused, ...], "Refused rows."]
    figures: Annotated[tuple[Figure, ...], "Published figures."]
    events: Annotated[tuple[Event, ...], "Published events."]
    changes: Annotated[tuple[Change, ...], "Changes since the last release."]
    comparisons: Annotated[
        tuple[Comparison, ...], "Checks and meetings of figures, disputes first."
    ]
    source_pages: Annotated[
        tuple[SourcePage, ...], "Pages of single sources; none where this one lists every figure."
    ]
    rules: Annotated[
        tuple[Term, ...], "Rules that stand with the figures, events and refusals listed here."
    ]
    flags: Annotated[tuple[Term, ...], "Flags that stand with them."]
    years: Annotated[
        Mapping[str, Mapping[str, int]], "Figures by indicator and last year of their period."
    ]
