"""Engines: who does the work of a run that falls into parts. `local` is the process of the run.

`dask` hands the parts to workers (silkledger.pipeline.dask_workers). The bytes of a release are the
same; tables stay in the process of the run, which alone commits.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.parts import ThisProcess
from silkledger.release.progress import tracked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.parts import Workers
    from silkledger.release.job import Job

LOCAL, DASK = "local", "dask"


@contextmanager
def opened(job: Job) -> Iterator[Workers]:
    """Give the workers of a job's engine, which end with the block.

    Raises CannotRunError if the engine is unknown or can't be used.
    """
    if job.engine == DASK:
        from silkledger.pipeline import dask_workers

        with dask_workers.opened(job.scheduler) as workers:
            yield workers
    elif job.engine == LOCAL:
        if job.scheduler:
            raise CannotRunError(f"a scheduler needs the engine {DASK}")
        yield ThisProcess(tracked)
    else:
        raise CannotRunError(f"{job.engine!r} is not an engine; use {LOCAL} or {DASK}")
