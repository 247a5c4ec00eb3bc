"""The progress of a run on a terminal: a bar of its steps with the time taken, below the log lines.

It is written to stderr and disappears at the end. If stderr is not a terminal, only the log lines
are written. The bar counts steps, not rows: nobody knows the number of rows before they are read.
Long steps say in log lines how far they are.
"""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING

from silkledger.messages import printable
from silkledger.release.progress import StepDone, StepStarted, listening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from silkledger.release.progress import StepAdvanced


class _Lines(logging.Handler):
    """Prints log lines above the bar."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        self._console = console

    def emit(self, record: logging.LogRecord) -> None:
        line = printable(record.getMessage())
        self._console.print(line, markup=False, highlight=False, soft_wrap=True)


@contextlib.contextmanager
def bar(steps: int, *, hidden: bool) -> Iterator[None]:
    """Show the bar of a run of that many steps while the block runs, unless `hidden`."""
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
        task = progress.add_task("start", total=steps)

        def show(report: StepStarted | StepAdvanced | StepDone) -> None:
            if isinstance(report, StepStarted):
                progress.update(task, description=report.step)
            elif isinstance(report, StepDone):
                progress.advance(task)

        handlers = log.handlers[:]
        log.handlers[:] = [_Lines(progress.console)]
        try:
            with listening(show):
                yield
        finally:
            log.handlers[:] = handlers
