"""How far a run has come, on a terminal: a bar of its steps with the time taken, below the lines of
the library.

It stands on stderr and goes away at the end; where stderr is no terminal only the lines are there.
Left out on purpose: a share of the rows, which nobody knows before they are read.
"""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING

from silkledger.messages import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress, TaskID

# The words with which the lines of the chain begin, in their order.
STEPS = ("ingest", "validate", "reconcile", "resolve", "gate", "report", "publish")


class _Lines(logging.Handler):
    """Prints the lines above the bar; the line of a step says that it is done."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        super().__init__()
        self._progress, self._task = progress, task

    def emit(self, record: logging.LogRecord) -> None:
        line = record.getMessage()
        self._progress.console.print(printable(line), markup=False, highlight=False, soft_wrap=True)
        word = line.split(maxsplit=1)[0] if line.strip() else ""
        if word in STEPS:
            done = STEPS.index(word) + 1
            following = STEPS[done] if done < len(STEPS) else word
            self._progress.update(self._task, completed=done, description=following)


@contextlib.contextmanager
def bar(*, hidden: bool) -> Iterator[None]:
    """Shows the bar while the block runs, on a terminal and unless it is to be `hidden`."""
    from rich.console import Console

    console = Console(stderr=True)
    if hidden or not console.is_terminal:
        yield
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    log = logging.getLogger("silkledger")
    columns = (
        TextColumn("{task.description:<9}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        before = log.handlers[:]
        log.handlers[:] = [_Lines(progress, progress.add_task("start", total=len(STEPS)))]
        try:
            yield
        finally:
            log.handlers[:] = before
