"""The flows as the command line runs them: the command tells every fault itself, in one line, so Prefect keeps silent.

The command finds this module by its entry point (group silkledger.flows). Scheduled runs import the flows themselves and
keep Prefect's own log.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.chain import Job, Outcome


def release(job: Job) -> Outcome:
    """The flow `release` for a job of the command line. Raises RefusedReleaseError where the gate says no."""
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
    from flows.release import release as flow

    documents = str(job.documents) if job.documents else None
    paths = [str(path) for path in job.raws]
    return flow(paths, str(job.published), documents, dict(job.accept), job.as_of, job.republish, job.dry_run)
