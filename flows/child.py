"""A process that this one starts, watches and ends by its own id, with its output in a log file.

A child has a session of its own, so that Ctrl-C in a terminal reaches the parent alone, which then
ends its children in the right order. On Linux the kernel ends a child whose parent was killed;
elsewhere it would stay.
"""

from __future__ import annotations

import ctypes
import signal
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_PATIENCE = 20.0  # seconds between asking a process to end and ending it
_EMPTY = (
    "An exception occurred.",
    "For further information visit",
)  # what Prefect ends the log of a fault with
_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of prctl(2)


@dataclass(frozen=True)
class Child:
    """A running process: what it is in words, and its log."""

    what: str
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def ended(self) -> bool:
        """Whether it has ended by itself or been ended."""
        return self.process.poll() is not None

    def require_running(self) -> None:
        """Raises CannotRunError where it has ended, with its last line."""
        if self.ended:
            raise CannotRunError(
                f"{self.what} ended by itself: {self.last_line()}; its log is {self.log}"
            )

    def stop(self, patience: float = _PATIENCE) -> None:
        """Asks it to end, and ends it where it does not within `patience` seconds."""
        if not self.ended:
            self.process.terminate()
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def last_line(self) -> str:
        """The last line that it logged, those apart that say nothing."""
        lines = [
            line.strip()
            for line in self.log.read_text(encoding="utf-8", errors="replace").split("\n")
        ]
        return next(
            (line for line in reversed(lines) if line and not line.startswith(_EMPTY)),
            "it said nothing",
        )


def start(what: str, words: Sequence[str], environment: Mapping[str, str], log: Path) -> Child:
    """Starts `python -m words` in the folder worked in; its output replaces the log of the one
    before.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603  (our own words, no shell)
            [sys.executable, "-m", *words],
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=_end_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509  (no threads yet)
        )
    return Child(what, process, log)


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGTERM)
