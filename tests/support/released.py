"""Where a release is, for tests of whole runs that must publish one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.pipeline import chain

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.release.job import Job


def released(job: Job) -> Path:
    """Release as the job says, and return the folder."""
    folder = chain.release(job).folder
    assert folder is not None
    return folder
