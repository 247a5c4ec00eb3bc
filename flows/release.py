"""The main job as a Prefect flow. Each step of the chain is a task, in the order of
silkledger.pipeline.chain:

    raw/ -> ingest -> validate -> reconcile -> resolve -> gate -> report -> publish -> published/
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from silkledger.flows import environment  # noqa: F401  before Prefect is imported

# isort: split
from prefect import flow

from silkledger.flows.artifacts import tell
from silkledger.flows.freshness import alert_if_stale
from silkledger.flows.states import named
from silkledger.flows.tasks import TaskRunner
from silkledger.pipeline import chain
from silkledger.release.job import Job, Outcome, RefusedReleaseError
from silkledger.release.progress import listening
from silkledger.store.objects import located


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
    """Read the raw folders, publish what passes the gate, and leave a summary and the refused rows
    as artifacts.
    """
    job = Job(
        raws=tuple(Path(folder) for folder in raw),
        published=located(published),
        documents=Path(documents) if documents else None,
        accept=accept or {},
        as_of=as_of,
        republish=republish,
        dry_run=dry_run,
        reference=Path(reference) if reference else None,
    )
    try:
        with listening(alert_if_stale):
            outcome = chain.release(job, TaskRunner())
    except RefusedReleaseError as refused:
        tell(refused.outcome)
        raise
    tell(outcome)
    return outcome
