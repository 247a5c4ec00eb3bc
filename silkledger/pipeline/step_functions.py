"""The steps of a release, each a function that takes what earlier steps returned and changes none
of it. Their order is declared in silkledger.pipeline.chain.
"""

from __future__ import annotations

import logging
from concurrent.futures import wait
from typing import TYPE_CHECKING

from silkledger.columns import freed_memory
from silkledger.diff import versions
from silkledger.ingest import gather as gathering
from silkledger.ingest.folder import sources
from silkledger.ingest.folder.documents import require_folder
from silkledger.ingest.folder.held_back import HeldBack
from silkledger.ingest.inputs import named_in_raw
from silkledger.ingest.row_kinds import KINDS
from silkledger.pipeline import additions, engines
from silkledger.pipeline.coming import Coming
from silkledger.pipeline.step import step
from silkledger.pipeline.unchecked_spans import unchecked_spans
from silkledger.published import crash_repair, status
from silkledger.published.releases import last
from silkledger.publishing import approval, corrected_withdrawals
from silkledger.publishing import publish as publishing
from silkledger.reconcile import reconcile_rows
from silkledger.release.job import Outcome
from silkledger.resolve import candidate_tables
from silkledger.validate.quarantine import Reasons
from silkledger.validate.raw_rules import Validated, validate_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from silkledger.ingest.folder.sources import Inputs
    from silkledger.ingest.gather import Part, RawRows
    from silkledger.ingest.rows import FileContent
    from silkledger.parts import Workers
    from silkledger.reconcile import Reconciled
    from silkledger.release.candidate import Plan, ReleaseCandidate, Verdict
    from silkledger.release.job import Job

log = logging.getLogger("silkledger")


def _tables(candidate: ReleaseCandidate) -> dict[str, int]:
    return {name: candidate.tables[name].num_rows for name in ("figures", "events")}


def _meetings(candidate: ReleaseCandidate) -> dict[str, int]:
    return {name: candidate.tables[name].num_rows for name in ("conflicts", "checks")}


def _kilobytes(pages: Mapping[str, bytes]) -> dict[str, int | str]:
    if isinstance(pages, Coming) and not pages.is_here:
        return {"kB": "to come"}
    return {"kB": sum(map(len, pages.values())) // 1000}


def _findings(verdict: Verdict) -> dict[str, int | str]:
    return {
        "verdict": "passed" if verdict.passed else "refused",
        "expectations": len(verdict.findings),
        "not met": sum(not finding.passed for finding in verdict.findings),
    }


@step(
    counts=lambda inputs: {"files": len(inputs.inputs), "sources": len(inputs.sources)},
    uses_files=True,
)
def find(job: Job) -> Inputs:
    """Find the sources and files that the run reads, each with its digest."""
    require_folder(job.documents)
    freed_memory.prepare()
    with additions.as_inputs():
        inputs = sources.find(
            job.raws, as_of=job.as_of, documents=job.documents, reference=job.reference
        )
    additions.check_additions(inputs)
    return inputs


@step(
    counts=lambda intake: {"rows": 0 if isinstance(intake, HeldBack) else intake.rows.num_rows},
    uses_files=True,
)
def read(part: Part) -> FileContent | HeldBack:
    """Read the raw rows of one file, or hold back its source if the file cannot be read."""
    with named_in_raw():
        return gathering.read(part)


@step(
    counts=lambda inputs: {"sources held back": len(inputs.held_back)} if inputs.held_back else {}
)
def hold_back(inputs: Inputs, intakes: Sequence[FileContent | HeldBack]) -> Inputs:
    """Leave out the sources that have a file which cannot be read.

    Raises InputError if no source is left.
    """
    with named_in_raw():
        left = inputs.without(intake for intake in intakes if isinstance(intake, HeldBack))
    for fault in left.held_back:
        log.warning("%-10s %s", "held back", fault)
    return left


@step(counts=lambda rows: {"raw rows": sum(part.rows.num_rows + len(part.broken) for part in rows)})
def gather(
    inputs: Inputs, parts: Sequence[Part], intakes: Sequence[FileContent | HeldBack]
) -> tuple[RawRows, ...]:
    """Put the rows of all files together by kind, with their ids, and apply corrections."""
    with named_in_raw():
        return gathering.gather(inputs, parts, intakes)


@step(counts=lambda validated: {"valid rows": sum(len(part.kept) for part in validated)})
def validate(inputs: Inputs, rows: tuple[RawRows, ...]) -> tuple[Validated, ...]:
    """Check all rows against the raw contract, and spans against the documents that are given."""
    documents = {
        folder.source.source_id: folder.text for folder in inputs.sources if folder.text is not None
    }
    source_ids = {folder.source.source_id for folder in inputs.sources}
    reasons = [
        validate_rows(part.rows, kind.raw, documents, source_ids)
        for kind, part in zip(KINDS, rows, strict=True)
    ]
    if documents:
        from silkledger.validate.short import read_short  # the whole search, for documents alone

        short = read_short(rows[0].rows, inputs.sources, inputs.vocabulary)
        reasons[0] = Reasons.join(reasons[0].stage, [reasons[0], short])
    return tuple(map(Validated, rows, reasons))


@step(
    counts=lambda reconciled: {
        name: len(part.numbers)
        for name, part in zip(("figures", "events"), reconciled, strict=True)
    }
)
def reconcile(
    inputs: Inputs, validated: tuple[Validated, ...], workers: Workers | None = None
) -> tuple[Reconciled, ...]:
    """Read figures and events from the valid rows."""
    by_id = {folder.source.source_id: folder.source for folder in inputs.sources}
    if workers is not None:
        # What a thread has locked is locked for ever in a process that is forked beside it.
        wait([part.raw.identified for part in validated])
    reconciled = tuple(
        reconcile_rows(kind, part.kept_rows, by_id, inputs.vocabulary, workers)
        for kind, part in zip(KINDS, validated, strict=True)
    )
    freed_memory.give_back()
    return reconciled


@step(counts=_tables)
def resolve(
    inputs: Inputs,
    validated: tuple[Validated, ...],
    reconciled: tuple[Reconciled, ...],
) -> ReleaseCandidate:
    """Fold duplicates, and account for every raw row in the tables of the release candidate."""
    return candidate_tables.settle(inputs, validated, reconciled)


@step(counts=_meetings)
def judge(
    inputs: Inputs, candidate: ReleaseCandidate, workers: Workers | None = None
) -> ReleaseCandidate:
    """Hold the figures of the candidate against each other and official statistics."""
    count = candidate.tables["figures"].num_rows
    workers = engines.for_figures(workers, count) if workers else None
    return candidate_tables.judge(inputs, candidate, workers)


@step(counts=lambda _: {}, uses_files=True)
def repair(candidate: ReleaseCandidate, job: Job) -> None:
    """Repair what a crash of an earlier run left in the dataset's folder. A dry run repairs
    nothing.
    """
    if not job.dry_run:
        crash_repair.repair_dataset(job.published, candidate.dataset.name)


@step(counts=lambda plan: {"version": plan.version, "why": plan.why}, uses_files=True)
def compare(candidate: ReleaseCandidate, job: Job) -> Plan:
    """Compare the candidate with the last release: what changed, and which version follows."""
    last_release = last(job.published, candidate.dataset.name)
    return versions.plan(candidate, last_release, republish=job.republish)


@step(counts=_findings)
def gate(candidate: ReleaseCandidate, plan: Plan, job: Job) -> Verdict:
    """Judge the candidate as a whole."""
    from silkledger.gate import judge

    with named_in_raw():
        return judge(candidate, plan, accept=job.accept, as_of=job.as_of)


@step(counts=_kilobytes)
def report(
    candidate: ReleaseCandidate, plan: Plan, verdict: Verdict, workers: Workers | None = None
) -> Mapping[str, bytes]:
    """Render the reviewer's page and the same facts as JSON, by path in the release.

    Of a large release, another process makes them while this one writes the tables.
    """
    from silkledger.report import render

    count = candidate.tables["figures"].num_rows
    return engines.begun(workers, count, lambda: render(candidate, plan, verdict))


@step(counts=lambda outcome: {"state": outcome.state}, uses_files=True)
def publish(
    candidate: ReleaseCandidate,
    plan: Plan,
    verdict: Verdict,
    pages: Mapping[str, bytes],
    job: Job,
    workers: Workers | None = None,
) -> Outcome:
    """Publish a candidate that passed and differs, or keep it if it was refused or has to wait."""
    spans = unchecked_spans(candidate, job)

    def outcome(state: str, folder: Path | None, notes: tuple[str, ...]) -> Outcome:
        return Outcome(state, candidate, plan, verdict, folder, (*notes, *spans))

    waiting = status.waiting(job.published / candidate.dataset.name)
    notes: tuple[str, ...] = ()
    if waiting:
        notes = (f"run {waiting.run} ({waiting.version}) waits for approval",)
    if not verdict.passed:
        folder = approval.keep_refused(candidate, plan, verdict, pages, job.published)
        return outcome("refused", folder=folder, notes=notes)
    if plan.bump == "none":
        folder = job.published / candidate.dataset.name
        notes += corrected_withdrawals.still_published(status.statuses(folder), plan, folder)
        return outcome("unchanged", folder=plan.last.folder if plan.last else None, notes=notes)
    if job.dry_run:
        return outcome("dry run", folder=None, notes=notes)
    if candidate.dataset.approvals:
        kept = approval.wait(candidate, plan, verdict, pages, job.published)
        state, notes = _waits(kept)
        return outcome(state, folder=kept.folder, notes=notes)
    folder = publishing.publish(candidate, plan, verdict, pages, job.published, workers=workers)
    if waiting:
        notes = (
            f"run {waiting.run} ({waiting.version}) no longer waits: this release replaces it",
        )
    return outcome("published", folder=folder, notes=notes)


def _waits(kept: approval.Kept) -> tuple[str, tuple[str, ...]]:
    """Return the state of a candidate that needs approval, and what a person should know of it."""
    if (rejected := kept.rejected) is not None:
        note = f"{rejected.by} rejected this candidate on {rejected.at[:10]}: {rejected.note}"
        return "rejected", (note,)
    if (replaced := kept.replaces) is None:
        return "waiting", ()
    note = f"replaces run {replaced.run} ({replaced.version}), waiting since {replaced.since}"
    return "waiting", (note,)
