"""What forked processes do is what this process does, in any number of them."""

from __future__ import annotations

import errno
import os
import signal
from multiprocessing import get_context
from typing import IO, TYPE_CHECKING, cast

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.errors import CannotRunError
from silkledger.judging import partitions
from silkledger.judging.checks import contradictions
from silkledger.judging.checks.identities import sub_periods
from silkledger.parts import ThisProcess
from silkledger.pipeline import engines, process_workers
from silkledger.pipeline.process_workers import ProcessWorkers, processes_of
from silkledger.reconcile import quantities
from silkledger.release.facts import TableFacts
from silkledger.release.job import Job
from silkledger.resolve.candidate_tables import judge
from silkledger.schemas.release import CONTENT
from silkledger.verify import verify
from tests.bench.generate import generate
from tests.bench.job import settled
from tests.support import example
from tests.support.depth import deep, some
from tests.support.forking import needs_fork
from tests.support.releases import candidate as made_candidate
from tests.support.releases import publish_next

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.ingest.folder.sources import Inputs
    from silkledger.release.candidate import ReleaseCandidate

pytestmark = needs_fork


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("processes") / "raw"
    generate(folder, 3000, seed=3, name="plain")
    return folder


@pytest.fixture(scope="module")
def candidate(
    raw: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Inputs, ReleaseCandidate]:
    return settled(raw, tmp_path_factory.mktemp("out"))


def results(size: int, number: int) -> tuple[pa.Table, np.ndarray, int]:
    """A table of two columns of one array, an array, and a process."""
    column = pa.array(np.arange(size) + number)
    return pa.table({"one": column, "two": column}), np.full(size, number), os.getpid()


@settings(deadline=None, max_examples=deep(8, 20))
@given(
    processes=st.integers(1, 4),
    count=st.integers(0, 12),
    size=st.sampled_from([0, 3, 200_000]),
)
def test_results_are_those_of_this_process_in_order(processes: int, count: int, size: int) -> None:
    numbers = range(count)
    expected = [results(size, number) for number in numbers]
    found = list(ProcessWorkers(processes).each(results, size, numbers, "things"))
    assert [table for table, *_ in found] == [table for table, *_ in expected]
    assert all((own[1] == other[1]).all() for own, other in zip(found, expected, strict=True))


def test_other_processes_take_part() -> None:
    def alone(_: None, number: int) -> int:
        # The other process goes on to the next part once this one has begun.
        assert number < 2
        barrier.wait(timeout=60)
        return os.getpid()

    barrier = get_context("fork").Barrier(2)
    found = list(ProcessWorkers(2).each(alone, None, range(2), "things"))
    assert len(set(found)) == 2
    assert os.getpid() in found


def test_what_others_have_done_is_given_before_more_is_done_here() -> None:
    # The other process does two parts and tells that it has the third, before this one is asked.
    (reached, reach), (go_on, let_go) = os.pipe(), os.pipe()
    own = list[int]()

    def until_third(parent: int, number: int) -> int:
        if os.getpid() == parent:
            own.append(number)
        elif number == 2:
            os.write(reach, b".")
            os.read(go_on, 1)
        return number

    found = iter(ProcessWorkers(2).each(until_third, os.getpid(), range(5), "things"))
    assert os.read(reached, 1)
    assert [next(found), next(found)] == [0, 1]
    assert not own  # what it did would wait in memory
    os.write(let_go, b".")
    assert [*found] == [2, 3, 4]


def end_in(parent: int, number: int) -> int:
    if os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_this_process_does_what_a_killed_one_did() -> None:
    found = ProcessWorkers(3).each(end_in, os.getpid(), range(20), "things")
    assert list(found) == [*range(20)]


def fail(_: None, number: int) -> int:
    if number == 5:
        raise LookupError(number)
    return number


@pytest.mark.parametrize("processes", some([2, 1, 3], 3))
def test_a_fault_is_raised_here_and_ends_the_others(processes: int) -> None:
    with pytest.raises(LookupError, match="5"):
        list(ProcessWorkers(processes).each(fail, None, range(40), "things"))


def test_a_fault_tells_where_it_was_raised() -> None:
    def fail_elsewhere(parent: int, number: int) -> int:
        # Of two parts, each process has one: neither goes on alone.
        barrier.wait(timeout=60)
        if os.getpid() != parent:
            raise LookupError(number)
        return number

    barrier = get_context("fork").Barrier(2)
    with pytest.raises(LookupError) as raised:
        list(ProcessWorkers(2).each(fail_elsewhere, os.getpid(), range(2), "things"))
    assert "in fail_elsewhere" in raised.value.__notes__[0]


class _Full:
    """A file on a disk without room."""

    def tell(self) -> int:
        return 0

    def seek(self, place: int) -> int:
        return place

    def write(self, _content: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_told_with_the_folder() -> None:
    with pytest.raises(CannotRunError, match="can't be kept there"):
        process_workers._write(0, 1, cast("IO[bytes]", _Full()))


def test_results_that_nobody_asks_for_are_left() -> None:
    found = iter(ProcessWorkers(2).each(fail, None, range(3), "things"))
    assert next(found) == 0
    del found


@pytest.mark.parametrize("processes", some([2, 1, 3], 3))
def test_content_does_not_depend_on_the_number_of_processes(
    processes: int,
    candidate: tuple[Inputs, ReleaseCandidate],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = judge(*candidate)
    monkeypatch.setattr(partitions, "ROWS", 700)
    monkeypatch.setattr(sub_periods, "_MOST", 5)
    monkeypatch.setattr(contradictions, "_BATCH", 5)
    other = judge(*candidate, ProcessWorkers(processes))
    assert whole.tables["checks"].num_rows > whole.tables["figures"].num_rows
    for table in CONTENT:
        facts = [TableFacts.of(made.tables[table.name], table) for made in (whole, other)]
        assert facts[0].content == facts[1].content, table.name


@pytest.mark.parametrize("processes", some([2, 1, 3], 3))
def test_readings_do_not_depend_on_the_number_of_processes(
    processes: int,
    raw: Path,
    candidate: tuple[Inputs, ReleaseCandidate],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(quantities, "_FEW", 0)
    monkeypatch.setattr(quantities, "_BATCH", 7)
    _, other = settled(raw, tmp_path, ProcessWorkers(processes))
    for name in ("figures", "quarantine", "ledger"):
        tables = [made.tables[name] for made in (candidate[1], other)]
        assert tables[0].equals(tables[1]), name


def test_a_forged_number_is_found_by_any_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quantities, "_FEW", 0)
    monkeypatch.setattr(quantities, "_BATCH", 1)
    rows = example.figures()
    for row in rows:
        row["value"] = row["lower"] = row["upper"] = 7.25
    release = publish_next(tmp_path, made_candidate(figures=rows))
    assert len(verify(release)) == len(rows)
    assert verify(release, workers=ProcessWorkers(3)) == verify(release)


def test_processes_are_for_many_figures(tmp_path: Path) -> None:
    with engines.opened(Job((tmp_path,), tmp_path, workers=3)) as workers:
        assert isinstance(workers, ProcessWorkers)
        assert workers.processes == 3
        assert engines.for_figures(workers, 10_000_000) is workers
        assert isinstance(engines.for_figures(workers, 1_000), ThisProcess)
    assert 1 <= processes_of(0) <= 4
