"""What is begun in another process comes here in order, with what that process tells meanwhile."""

from __future__ import annotations

import gc
import os
import signal
from contextlib import ExitStack
from multiprocessing import active_children
from typing import TYPE_CHECKING

import pytest

from silkledger.parts import ThisProcess
from silkledger.pipeline.process_workers import ProcessWorkers
from silkledger.release import progress
from silkledger.release.progress import StepAdvanced, StepDone, StepStarted
from tests.support.forking import needs_fork

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = needs_fork


def square(_: None, number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def test_another_process_makes_the_results_and_forks_in_turn() -> None:
    workers = ProcessWorkers(2)

    def make() -> Iterator[tuple[int, int]]:
        yield square(None, 10)
        yield from workers.each(square, None, range(40), "squares")

    coming = workers.begin(make, 41)
    found = list(coming())
    assert [value for value, _ in found] == [100, *(number * number for number in range(40))]
    assert os.getpid() not in {process for _, process in found}
    assert not active_children()


def test_one_process_makes_them_itself() -> None:
    for workers in (ThisProcess(), ProcessWorkers(1)):
        assert [*workers.begin(lambda: [os.getpid()], 1)()] == [os.getpid()]


def test_what_makes_results_has_ended_once_they_are_there(tmp_path: Path) -> None:
    # Its own processes too, so that their processor time is that of this one.
    def make() -> Iterator[int]:
        with ExitStack() as end:
            end.callback((tmp_path / "ended").touch)
            yield 1
            yield 2

    assert list(ProcessWorkers(2).begin(make, 2)()) == [1, 2]
    assert (tmp_path / "ended").exists()


def test_this_process_makes_all_that_a_killed_one_began() -> None:
    here = os.getpid()

    def make() -> Iterator[int]:
        yield 1
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        yield 2

    assert list(ProcessWorkers(2).begin(make, 2)()) == [1, 2]


def test_a_fault_is_raised_here_and_nobody_is_left() -> None:
    def make() -> Iterator[int]:
        yield 1
        raise LookupError("nothing")

    with pytest.raises(LookupError, match="nothing"):
        list(ProcessWorkers(2).begin(make, 2)())
    assert not active_children()


def test_the_process_ends_with_results_that_nobody_asks_for() -> None:
    def make() -> Iterator[int]:
        signal.pause()
        yield 1

    coming = ProcessWorkers(2).begin(make, 1)
    assert active_children()
    del coming
    gc.collect()
    assert not active_children()


def test_how_far_it_is_is_announced_here(caplog: pytest.LogCaptureFixture) -> None:
    report = StepAdvanced("wordings", 5, 10, 2.0)

    def make() -> Iterator[int]:
        progress.announce(report)
        yield 1

    heard = list[StepStarted | StepAdvanced | StepDone]()
    with progress.listening(heard.append), caplog.at_level("INFO", "silkledger"):
        assert list(ProcessWorkers(2).begin(make, 1)()) == [1]
    assert heard == [report]
    assert [record.process for record in caplog.records] == [os.getpid()]


def announcing(_: None, number: int) -> int:
    if number == 3:
        progress.announce(StepAdvanced("parts", number, 10, 2.0))
    return number


def test_parts_of_others_may_tell_how_far_they_are() -> None:
    heard = list[StepStarted | StepAdvanced | StepDone]()
    with progress.listening(heard.append):
        assert list(ProcessWorkers(2).each(announcing, None, range(10), "parts")) == [*range(10)]
    assert len(heard) == 1
