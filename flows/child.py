"""A child process with its output in a log file, ended by its own process id.

A child has its own session, so Ctrl-C in a terminal reaches only the parent, which ends its
children in the right order. On Linux the kernel ends a child whose parent was killed; elsewhere it
would stay.
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
    """A running process, its name in messages, and its log."""

    what: str
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def ended(self) -> bool:
        """Whether the process has ended, by itself or by `stop`."""
        return self.process.poll() is not None

    def require_running(self) -> None:
        """Raise CannotRunError with the last log line if the process has ended."""
        if self.ended:
            raise CannotRunError(
                f"{self.what} ended by itself: {self.last_line()}; its log is {self.log}"
            )

    def stop(self, patience: float = _PATIENCE) -> None:
        """Ask the process to end, and kill it if it has not ended within `patience` seconds."""
        if not self.ended:
            self.process.terminate()
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def last_line(self) -> str:
        """Return the last line of the log that carries information."""
        lines = [
            line.strip()
            for line in self.log.read_text(encoding="utf-8", errors="replace").split("\n")
        ]
        return next(
            (line for line in reversed(lines) if line and not line.startswith(_EMPTY)),
            "it said nothing",
        )


def start(what: str, words: Sequence[str], environment: Mapping[str, str], log: Path) -> Child:
    """Start `python -m words` in the working directory. Its output replaces the previous log."""
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
