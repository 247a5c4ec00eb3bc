"""Killing what changes a published folder at any of its steps: a child process in which each step
can be met.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

from silkledger.errors import SilkledgerError

# Every call by which the disk is changed, as the interpreter announces it (sys.audit), or as
# os.fsync is called.
STEPS = ("open", "os.mkdir", "os.rename", "os.rmdir", "os.remove", "fsync")


def in_child(work: Callable[[], int]) -> int:
    """Runs `work` in a forked child and gives its exit code, or minus the signal that killed it."""
    child = os.fork()
    if not child:
        code = 99
        try:
            code = work()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def stepwise(published: Path, act: Callable[[], object], on_step: Callable[[int], None]) -> None:
    """Does `act`; calls `on_step` with the number of each step in the folder before it is done.
    Only in a child.
    """
    number = 0

    def step(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal number
        where = str(arguments[0]) if arguments else ""
        if event in STEPS and (str(published) in where or event == "fsync" or event != "open"):
            number += 1
            on_step(number)

    real = os.fsync

    def fsync(descriptor: int) -> None:
        step("fsync", ())
        real(descriptor)

    os.fsync = fsync  # type: ignore[assignment]
    sys.addaudithook(step)
    act()


def count(published: Path, act: Callable[[], object]) -> int:
    """How many steps `act` takes; it is done in a child, so the folder has changed afterwards."""
    reader, writer = os.pipe()

    def work() -> int:
        last = 0

        def on_step(number: int) -> None:
            nonlocal last
            last = number

        stepwise(published, act, on_step)
        os.write(writer, str(last).encode())
        return 0

    assert in_child(work) == 0
    os.close(writer)
    with os.fdopen(reader) as pipe:
        return int(pipe.read())


def crashed(published: Path, act: Callable[[], object], at: int, fault: str) -> int:
    """Does `act` in a child that is killed before step `at`, or whose step fails (a full disk);
    gives its exit code.
    """

    def on_step(number: int) -> None:
        if number == at and fault == "killed":
            os.kill(os.getpid(), 9)
        if number == at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "a file")

    def work() -> int:
        try:
            stepwise(published, act, on_step)
        except SilkledgerError as refused:
            return refused.exit_code if "\n" not in str(refused) else 98
        return 0

    return in_child(work)


def spread(number: int, crashes: int, steps: int) -> tuple[int, str]:
    """Of so many crashes spread evenly over all steps, the step and the fault of one: every third
    fails, others kill.
    """
    return 1 + round(
        number / max(1, crashes - 1) * (steps - 1)
    ), "failed" if number % 3 == 2 else "killed"
