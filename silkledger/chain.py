"""The chain of steps from raw files to a published release, as plain functions.

`release` runs them one after the other; flows/release.py runs the same functions as Prefect tasks, with equal bytes out.
Each step takes what the steps before gave and leaves it as it was.
"""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from silkledger import sources, versions
from silkledger.errors import CannotRunError, RefusedError
from silkledger.gather import gather, parts, read
from silkledger.held_back import HeldBack
from silkledger.kinds import KINDS
from silkledger.publish import publish as publish_release
from silkledger.publish import recover
from silkledger.releases import last
from silkledger.resolve import resolve
from silkledger.validate import Validated, validate_rows

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from silkledger.candidate import Candidate, Plan, Verdict
    from silkledger.gather import Rows
    from silkledger.ingest import Intake
    from silkledger.reconcile import Reconciled
    from silkledger.sources import Inputs

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

# One line a step for the person who watches; the command line and Prefect each show them in their way.
log = logging.getLogger("silkledger")


@dataclass(frozen=True)
class Job:
    """What a person asks for: which raw folders, where to publish, and with which exceptions."""

    raws: tuple[Path, ...]
    published: Path
    documents: Path | None = None
    accept: Mapping[str, str] = field(default_factory=dict)
    as_of: dt.date | None = None
    republish: bool = False
    dry_run: bool = False


@dataclass(frozen=True)
class Outcome:
    """How a run ended: published, unchanged, dry run or refused. `folder` holds the release, or the refused page."""

    state: str
    candidate: Candidate
    plan: Plan
    verdict: Verdict
    folder: Path | None


class RefusedReleaseError(RefusedError):
    """The gate says no; `outcome` holds the candidate, the verdict and the folder of the candidate's page."""

    def __init__(self, outcome: Outcome) -> None:
        reasons = "; ".join(finding.sentence.rstrip(".") for finding in outcome.verdict.findings if finding.refuses)
        super().__init__(f"the gate refuses {outcome.candidate.dataset.name}: {reasons}")
        self.outcome = outcome


def find(job: Job) -> Inputs:
    """The sources and files that the run reads, each with its digest."""
    inputs = sources.find(job.raws, as_of=job.as_of, documents=job.documents)
    log.info("ingest     %d files of %d sources", len(inputs.inputs), len(inputs.sources))
    return inputs


def hold_back(inputs: Inputs, intakes: Sequence[Intake | HeldBack]) -> Inputs:
    """The inputs without the sources of which a file can't be read. Raises InputError where none is left."""
    left = inputs.without(found for found in intakes if isinstance(found, HeldBack))
    for fault in left.held_back:
        log.warning("held back  %s: %s", fault.source_id, fault)
    return left


def validate(inputs: Inputs, rows: tuple[Rows, ...]) -> tuple[Validated, ...]:
    """The raw contract held against all rows; spans against the documents that are at hand."""
    at_hand = {folder.source.source_id: folder.text for folder in inputs.sources if folder.text is not None}
    known = {folder.source.source_id for folder in inputs.sources}
    validated = tuple(
        Validated(part, validate_rows(part.rows, kind.raw, at_hand, known))
        for kind, part in zip(KINDS, rows, strict=True)
    )
    count = sum(part.rows.num_rows + len(part.broken) for part in rows)
    log.info("validate   %d raw rows, %d keep the raw contract", count, sum(len(part.kept) for part in validated))
    return validated


def reconcile(inputs: Inputs, validated: tuple[Validated, ...]) -> tuple[Reconciled, ...]:
    """Figures and events of the rows that keep the raw contract."""
    by_id = {folder.source.source_id: folder.source for folder in inputs.sources}
    read = tuple(kind.reconcile(part.kept_rows, by_id) for kind, part in zip(KINDS, validated, strict=True))
    log.info("reconcile  %d figures and %d events read", *(part.rows.num_rows for part in read))
    return read


def compare(candidate: Candidate, job: Job) -> Plan:
    """What publishing would do, compared with the last release; first what a crash left behind is mended."""
    if not job.dry_run:
        recover(job.published, candidate.dataset.name)
    plan = versions.plan(candidate, last(job.published, candidate.dataset.name), republish=job.republish)
    tables = candidate.tables
    log.info("resolve    %d figures, %d events; %s", tables["figures"].num_rows, tables["events"].num_rows, plan.why)
    return plan


def gate(candidate: Candidate, plan: Plan, job: Job) -> Verdict:
    """The verdict on the candidate as a whole."""
    from silkledger.gate import judge

    verdict = judge(candidate, plan, accept=job.accept, as_of=job.as_of)
    failed = sum(not finding.passed for finding in verdict.findings)
    log.info("gate       %s: %d expectations, %d not met", _said(verdict), len(verdict.findings), failed)
    return verdict


def report(candidate: Candidate, plan: Plan, verdict: Verdict) -> dict[str, bytes]:
    """The reviewer's page and the same facts as JSON, by path in the release."""
    from silkledger.report import render

    pages = render(candidate, plan, verdict)
    log.info("report     %d kB", sum(map(len, pages.values())) // 1000)
    return pages


def publish(candidate: Candidate, plan: Plan, verdict: Verdict, pages: Mapping[str, bytes], job: Job) -> Outcome:
    """Publishes what passed and differs; keeps the page of what was refused; says what was done."""
    if not verdict.passed:
        outcome = Outcome("refused", candidate, plan, verdict, keep_pages(candidate, plan, pages, job.published))
    elif plan.bump == "none":
        outcome = Outcome("unchanged", candidate, plan, verdict, plan.last.folder if plan.last else None)
    elif job.dry_run:
        outcome = Outcome("dry run", candidate, plan, verdict, None)
    else:
        folder = publish_release(candidate, plan, verdict, pages, job.published)
        outcome = Outcome("published", candidate, plan, verdict, folder)
    log.info("publish    %s", outcome.state)
    return outcome


def _said(verdict: Verdict) -> str:
    return "passed" if verdict.passed else "refused"


def release(job: Job) -> Outcome:
    """The whole chain without Prefect. Raises RefusedReleaseError where the gate says no."""
    found = find(job)
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
    if not verdict.passed:
        raise RefusedReleaseError(outcome)
    return outcome


def keep_pages(candidate: Candidate, plan: Plan, pages: Mapping[str, bytes], published: Path) -> Path:
    """Writes the pages of a refused candidate below runs/, named after what it would have published."""
    content = "".join(f"{name}={facts.content}" for name, facts in sorted(plan.facts.items()))
    folder = published / candidate.dataset.name / "runs" / hashlib.sha256(content.encode()).hexdigest()[:16]
    try:
        for name, page in pages.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(page)
    except OSError as fault:
        raise CannotRunError(f"{folder}: can't be written ({fault.strerror}); give a folder that can be") from fault
    return folder
