"""Check raw rows without publishing: contract, reading, comparison with each other and the last
release.

The chain runs up to the candidate, without Prefect and Great Expectations.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode, value_counts
from silkledger.diff import versions
from silkledger.diff.comparison import ReleaseSide
from silkledger.errors import InputError
from silkledger.gate import judge_limits, judge_sources
from silkledger.ingest.folder.held_back import HeldBack
from silkledger.ingest.gather import raw_parts
from silkledger.messages import raw_place
from silkledger.pipeline import chain
from silkledger.pipeline import step_functions as steps
from silkledger.pipeline.unchecked_spans import unchecked_spans
from silkledger.published.releases import last
from silkledger.release.summary import summarise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkledger.release.candidate import LastRelease, ReleaseCandidate
    from silkledger.release.job import Job

_SAID = ("value", "lower", "upper", "bound", "unit", "period")


@dataclass(frozen=True, slots=True)
class RefusalCause:
    """Why rows were refused: one rule, in one sentence, with the places of all its rows."""

    rule: str
    reason: str
    fix: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found.

    `compared` counts verdicts on pairs of figures and on claims; `changes` counts the figures that
    are added, removed and changed since the release `since` (empty without a last release). `gate`
    says what the gate will refuse, of single sources alone unless all were checked, `unchecked` how
    many spans had no document.
    """

    dataset: str
    sources: tuple[str, ...]
    rows: int
    published: int
    duplicates: int
    excluded: int
    refused: int
    causes: tuple[RefusalCause, ...]
    held_back: tuple[str, ...]
    flags: dict[str, int]
    compared: dict[str, int]
    since: str
    changes: dict[str, int]
    gate: tuple[str, ...]
    unchecked: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether no row is refused, no source held back, and nothing refused by the gate."""
        return not (self.refused or self.held_back or self.gate)

    def as_json(self) -> dict[str, Any]:
        """Return the result as JSON values."""
        return {**asdict(self), "passed": self.passed}


def check(job: Job, *, whole: bool = False) -> tuple[Checked, ReleaseCandidate]:
    """Check what the job names, and return what was found with the candidate.

    The `whole` dataset is judged by the limits of the gate; else its single sources are. Raises
    InputError for raw files that cannot be read.
    """
    inputs, candidate = chain.build(job)
    summary = summarise(candidate)
    before = last(job.published, candidate.dataset.name)
    sources = tuple(folder.source.source_id for folder in inputs.sources)
    outcomes = summary.outcomes
    findings = (
        judge_limits(candidate, versions.plan(candidate, before))
        if whole
        else judge_sources(candidate)
    )
    checked = Checked(
        dataset=candidate.dataset.name,
        sources=sources,
        rows=outcomes.rows,
        published=outcomes.published,
        duplicates=outcomes.duplicate,
        excluded=outcomes.excluded,
        refused=outcomes.quarantined,
        causes=causes(candidate.tables["quarantine"]),
        held_back=unreadable(job) if candidate.held_back else (),
        flags=dict(summary.flags),
        compared={**summary.meetings, **_checks(candidate)},
        since=before.version if before else "",
        changes=_changes(candidate, before, sources) if before else {},
        gate=tuple(
            f"{finding.sentence} {finding.advice} [{finding.rule}]"
            for finding in findings
            if finding.refuses
        ),
        unchecked=unchecked_spans(candidate, job),
    )
    return checked, candidate


def unreadable(job: Job) -> tuple[str, ...]:
    """Return the faults of all files that hold back a source, of several in one source too."""
    try:
        inputs = steps.find(job)
    except InputError as fault:
        return (str(fault), *fault.others)
    read = (steps.read(part) for part in raw_parts(inputs))
    faults = [*inputs.held_back, *(each for each in read if isinstance(each, HeldBack))]
    return tuple(sorted(map(str, faults)))


def causes(quarantine: pa.Table) -> tuple[RefusalCause, ...]:
    """Return the causes of all refusals, the most frequent first."""
    places: dict[tuple[str, str, str], list[str]] = {}
    for row in quarantine.select(["rule", "reason", "fix", "file", "line"]).to_pylist():
        cause = (row["rule"], row["reason"], row["fix"])
        places.setdefault(cause, []).append(raw_place(row["file"], row["line"]))
    return tuple(
        RefusalCause(*cause, tuple(rows))
        for cause, rows in sorted(places.items(), key=lambda item: (-len(item[1]), item[0]))
    )


def _checks(candidate: ReleaseCandidate) -> dict[str, int]:
    """Count the claims that were checked, by verdict."""
    checks = candidate.tables["checks"]
    among = checks.filter(pc.equal(decode(checks["role"]), "summary"))
    counts = value_counts(among["verdict"])
    return {verdict: count for verdict, count in counts.items() if verdict != "cannot_be_checked"}


def _changes(
    candidate: ReleaseCandidate, before: LastRelease, sources: Iterable[str]
) -> dict[str, int]:
    """Count the figures of the sources that the release has not, lacks, or has otherwise."""
    names = ["figure_id", "said_by", *_SAID]
    released = ReleaseSide.of_folder(before.folder).table("figures", names)
    mine = pc.is_in(decode(released["said_by"]), value_set=pa.array(sorted(sources)))
    old = _by_id(released.filter(mine))
    new = _by_id(candidate.tables["figures"].select(names))
    changed = sum(old[figure] != statement for figure, statement in new.items() if figure in old)
    counts = Counter(added=len(new.keys() - old.keys()), removed=len(old.keys() - new.keys()))
    return {**counts, "changed": changed}


def _by_id(figures: pa.Table) -> dict[str, tuple[Any, ...]]:
    columns = [decode(figures[name]).to_pylist() for name in ("figure_id", *_SAID)]
    return {figure_id: statement for figure_id, *statement in zip(*columns, strict=True)}  # type: ignore[misc]


def render(candidate: ReleaseCandidate, job: Job) -> dict[str, bytes]:
    """Return the files of the candidate's page by path, without the verdict of a gate."""
    from silkledger.release.candidate import Verdict
    from silkledger.report import render as render_report

    plan = versions.plan(candidate, last(job.published, candidate.dataset.name))
    return render_report(candidate, plan, Verdict())
