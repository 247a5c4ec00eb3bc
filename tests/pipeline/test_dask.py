"""A release made with the workers of Dask is the one that this process makes."""

from __future__ import annotations

import os
import signal
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from silkledger.errors import CannotRunError
from silkledger.pipeline import chain, engines
from silkledger.release.job import Job
from tests.bench.generate import generate
from tests.support.releases import tree

pytest.importorskip("distributed")

import dask
import psutil
from distributed import Client, LocalCluster, Security

from silkledger.pipeline import dask_workers
from tests.support.depth import some

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


METHOD = "distributed.worker.multiprocessing-method"


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dask") / "raw"
    generate(folder, 800, seed=5, name="harder")
    return folder


@pytest.fixture(scope="module")
def expected(raw: Path) -> dict[str, bytes]:
    """The files of the release that this process makes."""
    return released(Job((raw,), raw.parent / "local"))


def started(workers: int, scratch: Path) -> LocalCluster:
    return LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        host=dask_workers.HOST,
        dashboard_address=f"{dask_workers.HOST}:0",
        local_directory=str(scratch),
        silence_logs="CRITICAL",
    )


@pytest.fixture(scope="module", autouse=True)
def imported_once() -> Iterator[None]:
    """Fork workers from a process that has imported Dask, instead of starting each from nothing."""
    with dask.config.set({METHOD: "forkserver"}):
        yield


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCluster]:
    """A scheduler with one worker, or as many as a test before has asked for."""
    with started(1, tmp_path_factory.mktemp("scratch")) as cluster:
        yield cluster


def released(job: Job) -> dict[str, bytes]:
    folder = chain.release(job).folder
    assert folder is not None
    return tree(folder)


def end_once(marker: Path, do: Callable[[Any, Any], Any], shared: Any, part: Any) -> Any:
    """Do a part; the first worker that would is killed by the signal that nothing can stop."""
    try:
        marker.touch(exist_ok=False)
    except FileExistsError:
        return do(shared, part)
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def end_always(_shared: Any, _part: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def hold(pipes: tuple[Path, Path], _part: Any) -> None:
    """Say by the first pipe that the part is begun, and do it until the second is written to."""
    begun, end = pipes
    begun.write_bytes(b"")
    end.read_bytes()


@pytest.mark.parametrize("workers", some([3, 1], 2))
def test_the_release_is_the_same_with_any_number_of_workers(
    workers: int,
    raw: Path,
    expected: dict[str, bytes],
    cluster: LocalCluster,
    tmp_path: Path,
) -> None:
    address = cluster.scheduler_address
    cluster.scale(workers)
    with Client(address) as client:
        client.wait_for_workers(workers)
        assert len(client.nthreads()) == workers
    job = Job((raw,), tmp_path / "published", engine=engines.DASK, scheduler=address)
    assert released(job) == expected


def test_workers_that_are_killed_change_nothing(
    raw: Path,
    expected: dict[str, bytes],
    cluster: LocalCluster,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    each = dask_workers.DaskWorkers.each
    markers = {name: tmp_path / name for name in ("partitions of subjects", "files")}

    def killing(self: Any, do: Any, shared: Any, parts: Any, name: str) -> Any:
        marker = markers.get(name)
        return each(self, partial(end_once, marker, do) if marker else do, shared, parts, name)

    monkeypatch.setattr(dask_workers.DaskWorkers, "each", killing)
    address = cluster.scheduler_address
    job = Job((raw,), tmp_path / "published", engine=engines.DASK, scheduler=address)
    assert released(job) == expected
    assert all(marker.exists() for marker in markers.values())


def test_work_that_kills_each_worker_ends_the_run(cluster: LocalCluster) -> None:
    with (
        dask_workers.opened(cluster.scheduler_address) as workers,
        pytest.raises(CannotRunError, match="each worker that began with things was lost"),
    ):
        list(workers.each(end_always, None, [1], "things"))


def test_a_scheduler_that_is_lost_ends_the_run(tmp_path: Path) -> None:
    lost = started(1, tmp_path)
    pipes = (tmp_path / "begun", tmp_path / "end")
    for pipe in pipes:
        os.mkfifo(pipe)

    def lose() -> None:
        pipes[0].read_bytes()
        lost.close()

    with dask_workers.opened(lost.scheduler_address) as workers, ThreadPoolExecutor(1) as beside:
        losing = beside.submit(lose)
        try:
            with pytest.raises(CannotRunError, match="the scheduler of Dask was lost"):
                list(workers.each(hold, pipes, [1], "things"))
        finally:
            os.close(os.open(pipes[0], os.O_RDWR))  # a part that never began is not waited for
        losing.result()


def test_workers_that_are_started_here_listen_on_this_machine_alone(
    raw: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    with dask_workers.opened("") as workers:
        assert list(workers.each(pow, 2, [3, 4, 5], "powers")) == [8, 16, 32]
        here = psutil.Process()
        processes = [here, *here.children(recursive=True)]
        listening = [
            found.laddr.ip
            for process in processes
            for found in process.net_connections("inet")
            if found.status == psutil.CONN_LISTEN
        ]
        assert len(listening) > 2
        assert set(listening) == {dask_workers.HOST}
        address = workers._client.scheduler.address
        assert address.startswith("tls://")
        stranger = Security.temporary()
        with pytest.raises(OSError, match=r"Timed out|certificate"):
            Client(address, security=stranger, timeout=3)
    assert released(Job((raw,), tmp_path / "published", engine=engines.DASK)) == expected


def test_a_scheduler_that_does_not_answer_ends_the_run_before_anything_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_workers, "_PATIENCE", 0.5)
    job = Job((tmp_path,), tmp_path / "published", engine=engines.DASK, scheduler="127.0.0.1:1")
    with pytest.raises(CannotRunError, match=r"^the scheduler at 127\.0\.0\.1:1 does not answer"):
        chain.release(job)


def test_workers_that_would_do_something_else_are_refused(
    cluster: LocalCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = cluster.scheduler_address
    with monkeypatch.context() as moved:
        moved.chdir(tmp_path)
        with pytest.raises(CannotRunError, match=r"runs in .*; start it in"):
            dask_workers.opened(address).__enter__()
    monkeypatch.setattr(dask_workers, "_program", lambda: "another")
    with pytest.raises(CannotRunError, match="another version of silkledger"):
        dask_workers.opened(address).__enter__()


@pytest.mark.parametrize(
    ("asked", "match"),
    [
        (Job((), Path("published"), engine="spark"), "'spark' is not an engine"),
        (Job((), Path("published"), scheduler="127.0.0.1:1"), "a scheduler needs the engine dask"),
    ],
)
def test_an_engine_that_is_not_known_is_refused(asked: Job, match: str) -> None:
    with pytest.raises(CannotRunError, match=match), engines.opened(asked):
        pass
