"""Engines: who does the work of a run that falls into parts. `local` is the process of the run, and
for a large release others that are forked from it (silkledger.pipeline.process_workers).

`dask` hands the parts to workers (silkledger.pipeline.dask_workers). The bytes of a release are the
same; tables stay in the process of the run, which alone commits.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from silkledger.errors import CannotRunError
from silkledger.parts import ThisProcess
from silkledger.pipeline.coming import Coming
from silkledger.pipeline.process_workers import ProcessWorkers, processes_of
from silkledger.release.progress import tracked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from silkledger.parts import Workers
    from silkledger.release.job import Job

MadeKey = TypeVar("MadeKey")
MadeContent = TypeVar("MadeContent")

LOCAL, DASK = "local", "dask"
# Figures; with fewer, processes cost more than they save.
_FEW = 200_000


@contextmanager
def opened(job: Job) -> Iterator[Workers]:
    """Give the workers of a job's engine, which end with the block.

    Raises CannotRunError if the engine is unknown or can't be used.
    """
    if job.engine == DASK:
        from silkledger.pipeline import dask_workers

        with dask_workers.opened(job.scheduler, job.workers) as workers:
            yield workers
    elif job.engine == LOCAL:
        if job.scheduler:
            raise CannotRunError(f"a scheduler needs the engine {DASK}")
        yield ProcessWorkers(processes_of(job.workers))
    else:
        raise CannotRunError(f"{job.engine!r} is not an engine; use {LOCAL} or {DASK}")


def begun(
    workers: Workers | None, count: int, make: Callable[[], Mapping[MadeKey, MadeContent]]
) -> Mapping[MadeKey, MadeContent]:
    """Return what `make` returns; for so many figures, another process may make it meanwhile."""
    is_forking = isinstance(workers, ProcessWorkers) and workers.processes > 1
    return Coming(make) if is_forking and count >= _FEW else make()


def for_figures(workers: Workers, count: int) -> Workers:
    """Return who does the work on so many figures: this process alone if they are few."""
    is_forking = isinstance(workers, ProcessWorkers)
    return ThisProcess(tracked) if is_forking and count < _FEW else workers
