"""The data model of the report, from which checks.json, its JSON Schema and the page are made.

The text after each type is the field's description in the JSON Schema. The data dictionary of the
tables is not part of the model: datapackage.json has it, and the page shows it from the same
contracts.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 (the JSON Schema is made from these types)
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from silkledger.release.candidate import Sentence  # noqa: TC001
from silkledger.release.summary import Summary  # noqa: TC001
from silkledger.report.entries import (  # noqa: TC001
    Change,
    Comparison,
    Event,
    Figure,
    Quoted,
    Refused,
    Series,
    Unchecked,
)

FORMAT = "1.3.0"


@dataclass(frozen=True, slots=True)
class Judged:
    """The result of one gate expectation."""

    rule: Annotated[str, "Id of the rule, which is declared in schemas/expectations/."]
    severity: Annotated[
        Literal["fatal", "warn"], "A failed fatal rule refuses the release; warn does not."
    ]
    passed: Annotated[bool, "Whether the expectation is met."]
    sentence: Annotated[str, "The result in words."]
    found: Annotated[float | None, "The measured value; null if it could not be evaluated."]
    limit: Annotated[float | None, "Largest or smallest allowed value."]
    accepted: Annotated[str, "Who accepted a failed rule, and why; empty otherwise."]
    advice: Annotated[str, "What to do if it fails."]


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict on the candidate and what a person has to decide."""

    outcome: Annotated[
        Literal["accepted", "waiting", "refused", "unchanged"], "What happens to the candidate."
    ]
    sentence: Annotated[str, "The verdict in words."]
    version: Annotated[str, "Version that the candidate has or would have."]
    bump: Annotated[str, "first, major, minor, patch or none."]
    why: Annotated[str, "What determined the version bump, and what else differs, in words."]
    last_version: Annotated[
        str | None, "The release that it was compared with; null for the first one."
    ]
    needs: Annotated[tuple[str, ...], "What needs a decision or review, in words."]
    findings: Annotated[
        tuple[Judged, ...], "Every expectation: failed ones first, fatal before warn."
    ]
    evidence: Annotated[tuple[Any, ...], "Results of own suites of Great Expectations."]


@dataclass(frozen=True, slots=True)
class About:
    """The dataset."""

    name: Annotated[str, "Name of its folder."]
    title: Annotated[str, "Title."]
    description: Annotated[str, "Description."]
    licence: Annotated[str, "Licence of the data."]
    contributors: Annotated[tuple[str, ...], "Its contributors."]


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """A source, as described in its source.toml."""

    source_id: Annotated[str, "Name of its folder."]
    title: Annotated[str, "Title as printed."]
    author: Annotated[str | None, "Author as printed."]
    publisher: Annotated[str | None, "Who published it."]
    published_at: Annotated[str, "Date of publication, as stated."]
    url: Annotated[str | None, "Where it can be read."]
    locale: Annotated[str | None, "Locale under which its digits are read."]
    document_sha256: Annotated[str | None, "SHA-256 of the document's bytes."]


@dataclass(frozen=True, slots=True)
class File:
    """An input file of the run, or a vocabulary that it used."""

    name: Annotated[str, "Path relative to its folder, separated by /."]
    size: Annotated[int, "Size in bytes."]
    sha256: Annotated[str, "SHA-256 of its bytes."]


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of a list is included here; the Parquet file has all of it."""

    total: Annotated[int, "Number of rows."]
    shown: Annotated[int, "Number of rows included here."]
    file: Annotated[str, "File of the release that has all rows."]

    @property
    def capped(self) -> bool:
        """Whether rows are omitted."""
        return self.shown < self.total


@dataclass(frozen=True, slots=True)
class SourcePage:
    """The page of one source, if there are more figures than one page can hold."""

    source_id: Annotated[str, "Id of the source."]
    title: Annotated[str, "Title of the source."]
    page: Annotated[str, "Path of the page, relative to this file."]
    figures: Annotated[int, "Number of figures of the source."]
    listed: Annotated[int, "Number of figures that the page and its scripts list."]


@dataclass(frozen=True, slots=True)
class Term:
    """A rule or flag with its meaning."""

    id: Annotated[str, "Id."]
    meaning: Annotated[str, "Meaning."]
    advice: Annotated[str, "What to do about it; empty if nothing."]


@dataclass(frozen=True)
class Report:
    """What a reviewer needs to know about a release candidate; the page shows the same facts."""

    format: Annotated[str, "Version of this file's format."]
    schema_version: Annotated[str, "Version of the table contracts."]
    dataset: Annotated[About, "The dataset."]
    decision: Annotated[Decision, "The verdict."]
    counts: Annotated[Summary, "Counts of the candidate."]
    extents: Annotated[Mapping[str, Extent], "How much of each list is included here."]
    sources: Annotated[tuple[SourceFacts, ...], "Sources."]
    inputs: Annotated[tuple[File, ...], "Input files."]
    names: Annotated[Mapping[str, str], "Names of the indicators by code."]
    vocabularies: Annotated[
        tuple[File, ...],
        "Vocabularies and expectations that were used; a dataset's own are among the inputs.",
    ]
    quoted: Annotated[tuple[Quoted, ...], "The quantities that most witnesses report."]
    series: Annotated[tuple[Series, ...], "Quantities that are stated for several periods."]
    refused: Annotated[tuple[Refused, ...], "Refused rows."]
    figures: Annotated[tuple[Figure, ...], "Published figures."]
    events: Annotated[tuple[Event, ...], "Published events."]
    sentences: Annotated[
        tuple[Sentence, ...], "Changes of figures and events since the last release, in words."
    ]
    changes: Annotated[tuple[Change, ...], "Changes since the last release."]
    comparisons: Annotated[
        tuple[Comparison, ...], "Checks and comparisons of figures, disputes first."
    ]
    unchecked: Annotated[
        tuple[Unchecked, ...],
        "Figures that official statistics have no value for, by what is missing; not among the "
        "comparisons.",
    ]
    source_pages: Annotated[
        tuple[SourcePage, ...], "Pages of single sources; none if this file lists every figure."
    ]
    rules: Annotated[
        tuple[Term, ...], "Rules used by the figures, events and refused rows listed here."
    ]
    flags: Annotated[tuple[Term, ...], "Flags used by figures and events."]
    years: Annotated[
        Mapping[str, Mapping[str, int]],
        "Number of figures by indicator and year (the last year of the period).",
    ]
