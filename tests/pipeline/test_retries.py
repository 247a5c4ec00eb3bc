"""What may be gone is tried again, what fails the same way is not, and no step runs for ever."""

from __future__ import annotations

import errno
import signal
import threading

import pytest

from silkledger.errors import CannotRunError, InputError
from silkledger.pipeline.retries import PAUSES
from silkledger.pipeline.runner import Runner
from silkledger.pipeline.step import step
from silkledger.pipeline.time_limits import time_limit

calls: list[int] = []
faults: list[Exception] = []


@step(counts=lambda _: {}, uses_files=True)
def look(number: int) -> int:
    calls.append(number)
    if faults:
        raise faults.pop(0)
    return number


@step(counts=lambda _: {})
def think(number: int) -> int:
    return look.function(number)


@pytest.fixture(autouse=True)
def _fresh() -> None:
    calls.clear()
    faults.clear()


def _run(what: object, *given: Exception) -> list[float]:
    waits: list[float] = []
    faults[:] = given
    Runner(wait=waits.append).run(what, 1)  # type: ignore[arg-type]
    return waits


def _wrapped(fault: OSError) -> InputError:
    error = InputError("s/figures.csv", "can't be read", fix="look")
    error.__cause__ = fault
    return error


def test_a_fault_of_the_network_is_tried_again_with_growing_pauses() -> None:
    device, peer = OSError(errno.EIO, "device"), OSError(errno.ECONNRESET, "peer")
    assert _run(look, device) == [PAUSES[0]]
    assert _run(look, device, _wrapped(peer)) == list(PAUSES)
    assert PAUSES[0] < PAUSES[1]
    with pytest.raises(OSError, match="device"):
        _run(look, device, device, device)


@pytest.mark.parametrize(
    "fault",
    [
        FileNotFoundError(errno.ENOENT, "none"),
        PermissionError(errno.EACCES, "no"),
        OSError(errno.ENOSPC, "full"),
        InputError("s/figures.csv", "no header", fix="add it"),
        _wrapped(FileNotFoundError(errno.ENOENT, "none")),
        ValueError("a bug"),
    ],
)
def test_what_fails_the_same_way_again_is_not_tried_again(fault: Exception) -> None:
    with pytest.raises(type(fault)):
        _run(look, fault)
    assert calls == [1]


def test_a_step_that_uses_no_files_is_not_tried_again() -> None:
    with pytest.raises(OSError, match="device"):
        _run(think, OSError(errno.EIO, "device"))


def test_a_step_that_takes_too_long_is_ended_with_its_name() -> None:
    before = signal.getsignal(signal.SIGALRM)

    @step(counts=lambda _: {})
    def wait_for_ever() -> None:
        threading.Event().wait()

    with pytest.raises(CannotRunError, match="the step wait for ever took longer than"):
        Runner(limit=0.05).run(wait_for_ever)
    assert signal.getsignal(signal.SIGALRM) == before
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_in_another_thread_there_is_no_limit() -> None:
    done: list[bool] = []

    def work() -> None:
        with time_limit("look", 1e-9):
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]
