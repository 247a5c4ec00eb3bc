"""The flows as the command line runs them: the command tells every fault itself, in one line, so
Prefect keeps silent.

The commands find these functions by their entry points (group silkledger.flows). Scheduled runs
import the flow itself and keep Prefect's own log.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from silkledger.operations import settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.release.job import Job, Outcome


def release(job: Job) -> Outcome:
    """The flow `release` for a job of the command line. Raises RefusedReleaseError where the gate
    says no.
    """
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
    from silkledger.flows.release import release as flow

    return flow(
        raw=[str(path) for path in job.raws],
        published=str(job.published),
        documents=str(job.documents) if job.documents else None,
        accept=dict(job.accept),
        as_of=job.as_of,
        republish=job.republish,
        dry_run=job.dry_run,
        reference=str(job.reference) if job.reference else None,
    )


def serve(port: int, say: Callable[[str], None]) -> None:
    """Server, deployment and worker until somebody asks to stop (silkledger.flows.serve)."""
    _prepare_schedule()
    from silkledger.flows.serve import serve as run

    run(port, say)


def worker(address: str, pool: str, say: Callable[[str], None]) -> None:
    """A worker for a server that runs already, until somebody asks to stop
    (silkledger.flows.serve).
    """
    _prepare_schedule()
    from silkledger.flows.serve import worker as run

    run(address, pool, say)


def _prepare_schedule() -> None:
    """Before anything of Prefect is imported: what is not set here is set for the command `release`
    otherwise.
    """
    for name, value in settings.SCHEDULE.items():
        os.environ.setdefault(name, value)
