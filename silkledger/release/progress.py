"""How far a run has come: each step of a run is reported as it starts and as it is done.

Whoever wants to know listens: the progress bar, the log, the timings of a run, Prefect's alerts.
A report holds what is to be known (step, counts, seconds, result), so that nothing has to be read
back out of a line of text.

>>> with listening(lambda report: print(report.step, report.text)):
...     announce(StepDone("find", {"files": 3, "sources": 1}, 0.01))
find 3 files, 1 source
"""

from __future__ import annotations

import contextlib
import logging
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Listener = Callable[["StepStarted | StepDone"], None]

log = logging.getLogger("silkledger")
RUN: ContextVar[str] = ContextVar("run", default="")
_LISTENERS: ContextVar[tuple[Listener, ...]] = ContextVar("listeners", default=())


@dataclass(frozen=True, slots=True)
class StepStarted:
    """A step has started."""

    step: str


@dataclass(frozen=True, slots=True)
class StepDone:
    """A step is done: what it counted, how many seconds it took, and what it returned."""

    step: str
    counts: Mapping[str, int | str]
    seconds: float
    result: object = None

    @property
    def text(self) -> str:
        """The counts in words, such as "3 files, 1 source"; empty if there are none."""
        return ", ".join(_counted(name, value) for name, value in self.counts.items())


def announce(report: StepStarted | StepDone) -> None:
    """Report to everyone who listens, and log a step that is done and has counted something."""
    if isinstance(report, StepDone) and report.text:
        more = {"step": report.step, "counts": dict(report.counts), "seconds": report.seconds}
        log.info("%-10s %s", report.step, report.text, extra=more)
    for listener in _LISTENERS.get():
        listener(report)


@contextlib.contextmanager
def running(run: str) -> Iterator[None]:
    """Name the run of the block, for its log lines."""
    token = RUN.set(run)
    try:
        yield
    finally:
        RUN.reset(token)


@contextlib.contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Call `listener` with every report that is announced within the block."""
    token = _LISTENERS.set((*_LISTENERS.get(), listener))
    try:
        yield
    finally:
        _LISTENERS.reset(token)


def _counted(name: str, value: int | str) -> str:
    if isinstance(value, str):
        return value
    return f"{value:,} {name.removesuffix('s') if value == 1 else name}"
