"""The flows as the command line runs them. Prefect is silent: commands report faults.

The commands find these functions by their entry points (group silkledger.flows). Scheduled runs
import the flow itself and keep Prefect's own log.
"""

from __future__ import annotations

import importlib
import os
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.operations import settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.release.job import Job, Outcome


def release(job: Job) -> Outcome:
    """Run the flow `release` for a job, recorded by the server that is named, if any.

    Raises RefusedReleaseError if the gate refuses, CannotRunError if the server does not answer.
    """
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
    from silkledger.flows import environment  # noqa: F401  before Prefect is imported

    # isort: split
    from prefect.settings import get_current_settings

    from silkledger.flows.recording import recorded
    from silkledger.flows.release import release as flow
    from silkledger.pipeline import beforehand

    def run() -> Outcome:
        return flow(
            raw=[str(path) for path in job.raws],
            published=str(job.published),
            documents=str(job.documents) if job.documents else None,
            accept=dict(job.accept),
            as_of=job.as_of,
            republish=job.republish,
            dry_run=job.dry_run,
            reference=str(job.reference) if job.reference else None,
            engine=job.engine,
            scheduler=job.scheduler,
            workers=job.workers,
        )

    if not get_current_settings().api.url:
        # The run waits for a server of its own. Its module is imported before the thread starts,
        # so that the two don't wait for each other's imports.
        importlib.import_module("prefect.server.api.server")
        beforehand.start(job.raws)
    return recorded(job, run)


def serve(ports: tuple[int, int], say: Callable[[str], None], *, watch: bool = False) -> None:
    """Run server, schedule and worker until asked to stop (silkledger.flows.serve)."""
    _prepare_schedule()
    from silkledger.flows.serve import serve as run

    run(ports, say, watch_raw=watch)


def worker(address: str, pool: str, say: Callable[[str], None]) -> None:
    """Run a worker for an existing server until asked to stop (silkledger.flows.serve).

    Without an address it is that of the active Prefect profile. Raises CannotRunError if there is
    none.
    """
    _prepare_schedule()
    from silkledger.flows.serve import worker as run

    if not address:
        from prefect.settings import get_current_settings

        address = str(get_current_settings().api.url or "")
    if not address:
        raise CannotRunError(
            f"no server given; add --server URL, set {settings.API_NAME} or a Prefect profile, "
            "or start a server and a worker with `silkledger serve`"
        )
    run(address.rstrip("/"), pool, say)


def _prepare_schedule() -> None:
    """Set the schedule's variables before Prefect is imported with the defaults of `release`."""
    for name, value in settings.SCHEDULE.items():
        os.environ.setdefault(name, value)
