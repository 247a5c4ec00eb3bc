"""Crash an operation on a published folder at any of its steps, in a child process."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

from silkledger.errors import SilkledgerError

# Calls that change the disk: audit events of the interpreter (sys.audit), and os.fsync.
STEPS = ("open", "os.mkdir", "os.rename", "os.rmdir", "os.remove", "fsync")


def in_child(work: Callable[[], int]) -> int:
    """Run `work` in a forked child; return its exit code, or minus the signal that killed it."""
    child = os.fork()
    if not child:
        code = 99
        try:
            code = work()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def stepwise(published: Path, act: Callable[[], object], on_step: Callable[[int], None]) -> None:
    """Call `act`, and `on_step` with the number of each step in the folder before it is taken.

    Use it only in a child process: the audit hook can't be removed.
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
    """Return the number of steps of `act`, which is run in a child and changes the folder."""
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
    """Run `act` in a child that is killed before step `at`, or whose step fails with a full disk.

    Return the exit code of the child, or 98 if the error message has several lines.
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
    """Return the step and the fault of one of `crashes` crashes, spread evenly over all steps.

    Every third crash is a failed step; the others kill the process.
    """
    return 1 + round(
        number / max(1, crashes - 1) * (steps - 1)
    ), "failed" if number % 3 == 2 else "killed"
