"""The main job as a Prefect flow. Each step of the chain is a task, in the order of
silkledger.pipeline.chain:

    raw/ -> ingest -> validate -> reconcile -> resolve -> gate -> report -> publish -> published/
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from silkledger.flows import environment  # noqa: F401  before Prefect is imported

# isort: split
from prefect import flow

from silkledger.alarm.watch import crashed
from silkledger.flows.artifacts import create_artifacts
from silkledger.flows.freshness import alert_if_stale
from silkledger.flows.states import named
from silkledger.flows.tasks import TaskRunner
from silkledger.operations.inbox import until_quiet
from silkledger.pipeline import beforehand, chain
from silkledger.release.job import Job, Outcome, RefusedReleaseError
from silkledger.release.progress import listening
from silkledger.store.objects import located

if TYPE_CHECKING:
    from prefect import State
    from prefect.client.schemas.objects import FlowRun


def tell_crash(flow: Any, flow_run: FlowRun, state: State[Any]) -> None:  # noqa: ARG001  (Prefect's)
    """Tell of a run whose process was ended from outside; whoever sees it calls this."""
    given = flow_run.parameters
    raws = tuple(Path(each) for each in given["raw"])
    crashed(Job(raws, located(given.get("published", "published"))), state.message or "")


@flow(
    name="release",
    on_crashed=[tell_crash],
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
    engine: str = "local",
    scheduler: str = "",
    workers: int = 0,
    quiet_seconds: float = 0,
) -> Outcome:
    """Read the raw folders, publish what passes the gate, and leave a summary and the refused rows
    as artifacts.

    With `quiet_seconds`, it starts once nobody has written to the raw folders for that long.
    """
    beforehand.wait()
    if quiet_seconds:
        until_quiet([Path(folder) for folder in raw], quiet_seconds)
    job = Job(
        raws=tuple(Path(folder) for folder in raw),
        published=located(published),
        documents=Path(documents) if documents else None,
        accept=accept or {},
        as_of=as_of,
        republish=republish,
        dry_run=dry_run,
        reference=Path(reference) if reference else None,
        engine=engine,
        scheduler=scheduler,
        workers=workers,
    )
    try:
        with listening(alert_if_stale):
            outcome = chain.release(job, TaskRunner(chain.time_limit()))
    except RefusedReleaseError as refused:
        create_artifacts(refused.outcome)
        raise
    create_artifacts(outcome)
    return outcome
