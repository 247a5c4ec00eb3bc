"""How far a run has come: each step of a run is reported as it starts and as it is done.

The parts of a step that may take long (`tracked`) also report how far they are, how many items a
second they do, and how long the rest will take at that speed.

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
import time
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Listener = Callable[["StepStarted | StepAdvanced | StepDone"], None]

Element = TypeVar("Element")
# Seconds between two reports of one part; steps that take as long say their speed.
_EVERY = 5.0

log = logging.getLogger("silkledger")
RUN: ContextVar[str] = ContextVar("run", default="")
_LISTENERS: ContextVar[tuple[Listener, ...]] = ContextVar("listeners", default=())
_RELAY: ContextVar[Listener | None] = ContextVar("relay", default=None)


@dataclass(frozen=True, slots=True)
class StepStarted:
    """A step has started."""

    step: str


@dataclass(frozen=True, slots=True)
class StepAdvanced:
    """A part of a step has done some of its items in so many seconds."""

    items: str
    done: int
    total: int
    seconds: float

    @property
    def text(self) -> str:
        """How far the part is, such as "200 of 1,000 identities, 40 a second, 20 s left"."""
        speed = self.done / self.seconds
        left = round((self.total - self.done) / speed)
        minutes = f"{left // 60} min {left % 60} s" if left >= 60 else f"{left} s"
        return (
            f"{self.done:,} of {self.total:,} {self.items}, "
            f"{speed:,.{0 if speed >= 10 else 1}f} a second, {minutes} left"
        )


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


def announce(report: StepStarted | StepAdvanced | StepDone) -> None:
    """Report to everyone who listens; log how far a part is, and steps that have counted something.

    A step that took long is logged with its speed.
    """
    if (relay := _RELAY.get()) is not None:
        relay(report)
        return
    if isinstance(report, StepAdvanced):
        log.info("%-10s %s", "", report.text)
    elif isinstance(report, StepDone) and report.text:
        more = {"step": report.step, "counts": dict(report.counts), "seconds": report.seconds}
        log.info("%-10s %s%s", report.step, report.text, _speed(report), extra=more)
    for listener in _LISTENERS.get():
        listener(report)


def tracked(
    items: Sequence[Element], name: str, clock: Callable[[], float] = time.perf_counter
) -> Iterator[Element]:
    """Yield the items, reporting every few seconds how far that is.

    >>> seconds = iter([0.0, 4.0, 8.0, 9.0])
    >>> with listening(lambda report: print(report.text)):
    ...     done = list(tracked("abc", "letters", lambda: next(seconds)))
    2 of 3 letters, 0.2 a second, 4 s left
    """
    start = last = clock()
    for number, item in enumerate(items, 1):
        yield item
        now = clock()
        if now - last >= _EVERY and number < len(items):
            last = now
            announce(StepAdvanced(name, number, len(items), now - start))


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


def relay(to: Listener) -> None:
    """Give every report of this process to `to` alone, which has it announced by another one."""
    _RELAY.set(to)


def _speed(report: StepDone) -> str:
    """Return how many rows a second a long step did, by the first thing that it counts."""
    name, count = next(iter(report.counts.items()))
    if report.seconds < _EVERY or not isinstance(count, int):
        return ""
    return f", {count / report.seconds:,.0f} {name} a second"


def _counted(name: str, value: int | str) -> str:
    if isinstance(value, str):
        return value
    return f"{value:,} {name.removesuffix('s') if value == 1 else name}"
