"""What a run said and how long its steps took, kept in the run's folder beside its lineage.

    log.txt         every line of progress with its time, one block a run
    timings.jsonl   one object a run: when it started and ended, its outcome, and the seconds of each step

Runs that come to the same end share a folder (silkledger.published.runs), so both files grow by a
run. Times belong here, and nowhere inside a release.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

LOG, TIMINGS = "log.txt", "timings.jsonl"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of progress. `step` is its first word: the step that ends with it."""

    at: dt.datetime
    level: str
    text: str

    @property
    def step(self) -> str:
        """The step that ends with the line."""
        return self.text.partition(" ")[0]


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.lines: list[Line] = []

    def emit(self, record: logging.LogRecord) -> None:
        at = dt.datetime.fromtimestamp(record.created, dt.UTC)
        self.lines.append(Line(at, record.levelname, record.getMessage()))


@contextlib.contextmanager
def heard() -> Iterator[list[Line]]:
    """What the library says of its progress while the block runs."""
    listener, log = _Listener(), logging.getLogger("silkledger")
    log.addHandler(listener)
    try:
        yield listener.lines
    finally:
        log.removeHandler(listener)


def leave(
    folder: Path, lines: Sequence[Line], outcome: str, started: dt.datetime, ended: dt.datetime
) -> None:
    """Adds a run to both files. Raises OSError where they can't be written."""
    told = (
        (started, "started"),
        *((line.at, f"{line.level:<7} {line.text}") for line in lines),
        (ended, outcome),
    )
    text = "".join(
        f"{at.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%S.%fZ} {' '.join(said.split())}\n"
        for at, said in told
    )
    with (folder / LOG).open("ab") as file:
        file.write(text.encode())
    with (folder / TIMINGS).open("ab") as file:
        file.write((json.dumps(timings(lines, outcome, started, ended)) + "\n").encode())


def timings(
    lines: Sequence[Line], outcome: str, started: dt.datetime, ended: dt.datetime
) -> dict[str, Any]:
    """How long each step took: from the line before it to its own, in seconds."""
    steps: dict[str, float] = {}
    before = started
    for line in lines:
        if line.level == "INFO":
            steps[line.step] = round(
                steps.get(line.step, 0.0) + (line.at - before).total_seconds(), 3
            )
            before = line.at
    return {
        "started": started.isoformat(),
        "ended": ended.isoformat(),
        "outcome": outcome,
        "seconds": round((ended - started).total_seconds(), 3),
        "steps": steps,
    }
