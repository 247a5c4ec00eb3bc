"""Work done by the workers of Dask: those of a scheduler, or processes on this machine.

Functions, and what they are called with, go to the workers by pickle. Processes that are started
here listen on this machine alone, and speak only to those who have the certificate that is made for
the run. A scheduler that others started is as safe as they made it.
"""

from __future__ import annotations

import hashlib
import logging
import os
import pickle
import tempfile
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import dask
from distributed import CancelledError, Client, LocalCluster
from distributed.comm import CommClosedError
from distributed.scheduler import KilledWorker

import silkledger
from silkledger.errors import CannotRunError
from silkledger.parts import batches
from silkledger.release.progress import tracked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

HOST = "127.0.0.1"
# Parts for each worker: enough that none waits long for the last one, few enough to cost little.
_PARTS_PER_WORKER = 8
_PATIENCE = 10  # seconds in which a scheduler must answer
_SETTINGS = {
    # What all parts share is sent once to each worker that needs it, however large it is.
    "distributed.admin.large-graph-warning-threshold": "1TiB",
    "distributed.comm.timeouts.connect": f"{_PATIENCE}s",
}
# On a worker: what the parts of the present work share, by a key of that work.
_SHARED: dict[str, Any] = {}
_ALONE = Lock()


class DaskWorkers:
    """Does the parts on the workers of a scheduler."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self.parts = _PARTS_PER_WORKER * max(1, sum(client.nthreads().values()))

    def each(
        self,
        do: Callable[[Any, Any], Any],
        shared: Any,
        parts: Sequence[Any],
        name: str,
    ) -> Iterable[Any]:
        """Yield `do(shared, part)` for each part; parts of a lost worker are done by others.

        Raises CannotRunError if the scheduler is lost, or each worker that takes a part.
        """
        if not parts:
            return
        size = -(-len(parts) // self.parts)
        try:
            # The scheduler keeps what is submitted, so a copy that is lost is made again. All goes
            # as bytes, in which Dask looks for nothing.
            key, common = uuid4().hex, self._client.submit(bytes, _packed(shared), pure=False)
            pending = [
                self._client.submit(_batch, key, common, _packed((do, batch)), pure=False)
                for batch in batches(parts, size)
            ]
            for future in tracked(pending, f"batches of {name}"):
                yield from _unpacked(future.result())
        except KilledWorker as fault:
            raise CannotRunError(
                f"each worker that began with {name} was lost; give the workers more memory, or "
                "run without --engine dask"
            ) from fault
        except (CancelledError, CommClosedError, TimeoutError) as fault:
            raise CannotRunError(f"the scheduler of Dask was lost ({fault}); run again") from fault

    def begin(self, make: Callable[[], Iterable[Any]], _count: int) -> Callable[[], Iterable[Any]]:
        """Return what makes the results: tables stay in the process of the run."""
        return make


@contextmanager
def opened(address: str, count: int = 0) -> Iterator[DaskWorkers]:
    """Give the workers of the scheduler at an address; without one, some that are started here.

    These are `count`, or one a processor.

    Raises CannotRunError if the scheduler does not answer, has no worker, or has one that runs
    another program or in another folder.
    """
    with ExitStack() as stack:
        stack.enter_context(dask.config.set(_SETTINGS))
        # Its modules have loggers of their own, some with a level.
        for name in list(logging.root.manager.loggerDict):
            if name.partition(".")[0] == "distributed":
                logging.getLogger(name).setLevel(logging.ERROR)
        if address:
            client = stack.enter_context(_connected(address))
            _require_alike(client, address)
        else:
            scratch = stack.enter_context(tempfile.TemporaryDirectory())
            cluster = stack.enter_context(local_cluster(count or os.cpu_count() or 1, scratch))
            client = stack.enter_context(Client(cluster))
        yield DaskWorkers(client)


def local_cluster(workers: int, scratch: str) -> LocalCluster:
    """Return processes on this machine, each with one thread; `scratch` is for what they spill."""
    return LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        host=HOST,
        dashboard_address=f"{HOST}:0",
        worker_dashboard_address=f"{HOST}:0",
        security=True,
        local_directory=scratch,
        silence_logs="ERROR",
    )


def _connected(address: str) -> Client:
    try:
        return Client(address, timeout=_PATIENCE)
    except (OSError, ValueError, TimeoutError) as fault:
        raise CannotRunError(f"the scheduler at {address} does not answer ({fault})") from fault


def _require_alike(client: Client, address: str) -> None:
    """Raise CannotRunError unless workers would do what this process does."""
    descriptions = client.run(_description)
    if not descriptions:
        raise CannotRunError(f"the scheduler at {address} has no workers; start some")
    own = _description()
    for worker, (program, folder) in descriptions.items():
        if program != own[0]:
            raise CannotRunError(
                f"the worker {worker} runs another version of silkledger or of its packages; "
                "install the same ones"
            )
        if folder != own[1]:
            raise CannotRunError(
                f"the worker {worker} runs in {folder}; start it in {own[1]}, which it must share"
            )


def _description() -> tuple[str, str]:
    """Return a digest of the program and its packages, and the folder that it runs in."""
    return _program(), str(Path.cwd())


@cache
def _program() -> str:
    import platform

    import numpy as np
    import pyarrow as pa

    digest = hashlib.sha256()
    for version in (platform.python_version(), pa.__version__, np.__version__, dask.__version__):
        digest.update(version.encode())
    root = Path(silkledger.__file__).parent
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.suffix in {".py", ".csv", ".yaml", ".toml"}:
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _batch(key: str, shared: bytes, work: bytes) -> bytes:
    """Do some parts on a worker; one batch at a time, since they share what they share."""
    with _ALONE:
        if key not in _SHARED:
            _SHARED.clear()
            _SHARED[key] = _unpacked(shared)
        do, parts = _unpacked(work)
        return _packed([do(_SHARED[key], part) for part in parts])


def _packed(value: Any) -> bytes:
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def _unpacked(content: bytes) -> Any:
    return pickle.loads(content)  # noqa: S301  (from this run's own process or worker)
