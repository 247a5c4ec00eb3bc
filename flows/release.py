"""The main job as a Prefect flow: raw/ -> ingest -> validate -> reconcile -> resolve -> gate ->
report -> publish.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from silkledger.flows import environment  # noqa: F401  sets Prefect's surroundings before Prefect is imported

# isort: split
from prefect import flow

from silkledger.flows.artifacts import tell
from silkledger.flows.freshness import alert
from silkledger.flows.states import named
from silkledger.flows.steps import each, step, step_on_disk
from silkledger.lineage import events
from silkledger.pipeline import steps
from silkledger.release.job import Job, Outcome, RefusedReleaseError
from silkledger.store.objects import located

find, read, publish = (
    step_on_disk(steps.find),
    step_on_disk(steps.read),
    step_on_disk(steps.publish),
)
hold_back, gather = step(steps.hold_back), step(steps.gather)
validate, reconcile = step(steps.validate), step(steps.reconcile)
resolve, compare = step(steps.resolve), step(steps.compare)
gate, report = step(steps.gate), step(steps.report)


@flow(
    name="release",
    description="Turn the figures in raw/ into a release in published/.",
    persist_result=False,
)
@named
def release(
    raw: list[str],
    published: str = "published",
    documents: str | None = None,
    accept: dict[str, str] | None = None,
    as_of: dt.date | None = None,
    republish: bool = False,
    dry_run: bool = False,
    reference: str | None = None,
) -> Outcome:
    """Reads the raw folders, publishes what passes the gate, and leaves a summary and the refusals
    as artifacts.
    """
    folders = tuple(map(Path, raw))
    documents_at, reference_at = (Path(path) if path else None for path in (documents, reference))
    job = Job(
        folders,
        located(published),
        documents_at,
        accept or {},
        as_of,
        republish,
        dry_run,
        reference_at,
    )

    with events.recorded(job) as run:
        found = find(job)
        run.dataset = found.dataset
        parts = steps.parts(found)
        intakes = each(read, parts)
        inputs = hold_back(found, intakes)
        alert(inputs)
        rows = gather(inputs, parts, intakes)
        validated = validate(inputs, rows)
        reconciled = reconcile(inputs, validated)
        candidate = resolve(inputs, validated, reconciled)
        plan = compare(candidate, job)
        verdict = gate(candidate, plan, job)
        pages = report(candidate, plan, verdict)
        outcome = publish(candidate, plan, verdict, pages, job)
        run.outcome = outcome

        tell(outcome)
        if not outcome.verdict.passed:
            raise RefusedReleaseError(outcome)
    return outcome
