"""The chain of steps from raw files to a published release, as plain functions.

`release` runs them one after the other; flows/release.py runs the same functions as Prefect tasks,
with equal bytes out. Each step takes what the steps before gave and leaves it as it was.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from silkledger.columns import memory
from silkledger.diff import versions
from silkledger.ingest.folder import sources
from silkledger.ingest.folder.held_back import HeldBack
from silkledger.ingest.gather import gather, parts, read
from silkledger.ingest.kinds import KINDS
from silkledger.lineage import events
from silkledger.published import status
from silkledger.published.releases import last
from silkledger.publishing import approval
from silkledger.publishing.publish import publish as publish_release
from silkledger.publishing.publish import recover
from silkledger.reconcile import reconcile_rows
from silkledger.release.job import Job, Outcome, RefusedReleaseError
from silkledger.resolve.candidate_tables import resolve
from silkledger.validate.rows import Validated, validate_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.ingest.folder.sources import Inputs
    from silkledger.ingest.gather import RawRows
    from silkledger.ingest.rows import Intake
    from silkledger.reconcile import Reconciled
    from silkledger.release.candidate import Candidate, Plan, Verdict

# The steps in their order; those that have a room of their own are named here too.
__all__ = [  # noqa: RUF022  in the order in which they run
    "Job",
    "Outcome",
    "RefusedReleaseError",
    "find",
    "parts",
    "read",
    "hold_back",
    "gather",
    "validate",
    "reconcile",
    "resolve",
    "compare",
    "gate",
    "report",
    "publish",
    "release",
]

# One line a step for the person who watches; the command line and Prefect each show them in their
# way.
log = logging.getLogger("silkledger")


def find(job: Job) -> Inputs:
    """The sources and files that the run reads, each with its digest."""
    memory.prepare()
    inputs = sources.find(
        job.raws, as_of=job.as_of, documents=job.documents, reference=job.reference
    )
    log.info("ingest     %d files of %d sources", len(inputs.inputs), len(inputs.sources))
    return inputs


def hold_back(inputs: Inputs, intakes: Sequence[Intake | HeldBack]) -> Inputs:
    """The inputs without the sources of which a file can't be read. Raises InputError where none is
    left.
    """
    left = inputs.without(found for found in intakes if isinstance(found, HeldBack))
    for fault in left.held_back:
        log.warning("held back  %s", fault)
    return left


def validate(inputs: Inputs, rows: tuple[RawRows, ...]) -> tuple[Validated, ...]:
    """The raw contract held against all rows; spans against the documents that are at hand."""
    at_hand = {
        folder.source.source_id: folder.text for folder in inputs.sources if folder.text is not None
    }
    known = {folder.source.source_id for folder in inputs.sources}
    validated = tuple(
        Validated(part, validate_rows(part.rows, kind.raw, at_hand, known))
        for kind, part in zip(KINDS, rows, strict=True)
    )
    count = sum(part.rows.num_rows + len(part.broken) for part in rows)
    log.info(
        "validate   %d raw rows, %d keep the raw contract",
        count,
        sum(len(part.kept) for part in validated),
    )
    return validated


def reconcile(inputs: Inputs, validated: tuple[Validated, ...]) -> tuple[Reconciled, ...]:
    """Figures and events of the rows that keep the raw contract."""
    by_id = {folder.source.source_id: folder.source for folder in inputs.sources}
    read = tuple(
        reconcile_rows(kind, part.kept_rows, by_id)
        for kind, part in zip(KINDS, validated, strict=True)
    )
    memory.give_back()
    log.info("reconcile  %d figures and %d events read", *(len(part.numbers) for part in read))
    return read


def compare(candidate: Candidate, job: Job) -> Plan:
    """What publishing would do, compared with the last release; first what a crash left behind is
    mended.
    """
    if not job.dry_run:
        recover(job.published, candidate.dataset.name)
    plan = versions.plan(
        candidate, last(job.published, candidate.dataset.name), republish=job.republish
    )
    tables = candidate.tables
    log.info(
        "resolve    %d figures, %d events; %s",
        tables["figures"].num_rows,
        tables["events"].num_rows,
        plan.why,
    )
    return plan


def gate(candidate: Candidate, plan: Plan, job: Job) -> Verdict:
    """The verdict on the candidate as a whole."""
    from silkledger.gate import judge

    verdict = judge(candidate, plan, accept=job.accept, as_of=job.as_of)
    failed = sum(not finding.passed for finding in verdict.findings)
    log.info(
        "gate       %s: %d expectations, %d not met", _said(verdict), len(verdict.findings), failed
    )
    return verdict


def report(candidate: Candidate, plan: Plan, verdict: Verdict) -> dict[str, bytes]:
    """The reviewer's page and the same facts as JSON, by path in the release."""
    from silkledger.report import render

    pages = render(candidate, plan, verdict)
    log.info("report     %d kB", sum(map(len, pages.values())) // 1000)
    return pages


def publish(
    candidate: Candidate, plan: Plan, verdict: Verdict, pages: Mapping[str, bytes], job: Job
) -> Outcome:
    """Publishes what passed and differs, or lets it wait for a person; keeps what was refused; says
    what was done.
    """
    before = status.waiting(job.published / candidate.dataset.name)
    waits = (f"run {before.run} ({before.version}) waits for approval",) if before else ()
    if not verdict.passed:
        folder = approval.keep_refused(candidate, plan, verdict, pages, job.published)
        outcome = Outcome("refused", candidate, plan, verdict, folder, waits)
    elif plan.bump == "none":
        outcome = Outcome(
            "unchanged", candidate, plan, verdict, plan.last.folder if plan.last else None, waits
        )
    elif job.dry_run:
        outcome = Outcome("dry run", candidate, plan, verdict, None, waits)
    elif candidate.dataset.review == "required":
        outcome = _wait(candidate, plan, verdict, pages, job)
    else:
        folder = publish_release(candidate, plan, verdict, pages, job.published)
        overtaken = (
            (f"run {before.run} ({before.version}) waits no longer: it was overtaken",)
            if before
            else ()
        )
        outcome = Outcome("published", candidate, plan, verdict, folder, overtaken)
    log.info("publish    %s", outcome.state)
    return outcome


def _wait(
    candidate: Candidate, plan: Plan, verdict: Verdict, pages: Mapping[str, bytes], job: Job
) -> Outcome:
    kept = approval.wait(candidate, plan, verdict, pages, job.published)
    if kept.rejected is not None:
        said = f"{kept.rejected.by} rejected this very candidate on {kept.rejected.at[:10]}: {kept.rejected.note}"
        return Outcome("rejected", candidate, plan, verdict, kept.folder, (said,))
    replaces = kept.replaces
    said = (
        f"replaces run {replaces.run} ({replaces.version}), which waited since {replaces.since}"
        if replaces
        else ""
    )
    return Outcome("waiting", candidate, plan, verdict, kept.folder, (said,) if said else ())


def _said(verdict: Verdict) -> str:
    return "passed" if verdict.passed else "refused"


def release(job: Job) -> Outcome:
    """The whole chain without Prefect. Raises RefusedReleaseError where the gate says no."""
    with events.recorded(job) as run:
        found = find(job)
        run.dataset = found.dataset
        files = parts(found)
        intakes = [read(part) for part in files]
        inputs = hold_back(found, intakes)
        rows = gather(inputs, files, intakes)
        validated = validate(inputs, rows)
        reconciled = reconcile(inputs, validated)
        candidate = resolve(inputs, validated, reconciled)
        plan = compare(candidate, job)
        verdict = gate(candidate, plan, job)
        pages = report(candidate, plan, verdict)
        outcome = publish(candidate, plan, verdict, pages, job)
        run.outcome = outcome
        if not verdict.passed:
            raise RefusedReleaseError(outcome)
    return outcome
