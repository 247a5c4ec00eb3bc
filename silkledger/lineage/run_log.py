"""The log of a run and the time its steps took, kept in the run's folder beside its lineage.

    log.txt         every line that was logged, with its time; one block per run
    timings.jsonl   one object per run: start and end, outcome, and the seconds of each step

Runs that come to the same end share a folder (silkledger.published.runs), so both files grow. Times
belong here and nowhere inside a release.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from silkledger.store import regular

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

LOG, TIMINGS = "log.txt", "timings.jsonl"


@dataclass(frozen=True, slots=True)
class LogLine:
    """One logged line."""

    at: dt.datetime
    level: str
    text: str


class _Capture(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.lines: list[LogLine] = []

    def emit(self, record: logging.LogRecord) -> None:
        at = dt.datetime.fromtimestamp(record.created, dt.UTC)
        seconds = getattr(record, "seconds", None)
        took = "" if seconds is None else f" ({seconds:.2f} s)"
        self.lines.append(LogLine(at, record.levelname, record.getMessage() + took))


@contextlib.contextmanager
def captured() -> Iterator[list[LogLine]]:
    """Collect what the library logs within the block."""
    handler, log = _Capture(), logging.getLogger("silkledger")
    log.addHandler(handler)
    try:
        yield handler.lines
    finally:
        log.removeHandler(handler)


def leave(
    folder: Path,
    *,
    run: str,
    lines: Sequence[LogLine],
    steps: Mapping[str, float],
    outcome: str,
    span: tuple[dt.datetime, dt.datetime],
) -> None:
    """Add a run, by its id, to both files. Raises OSError if they cannot be written.

    `span` is when it started and when it ended.
    """
    started, ended = span
    entries = [
        (started, f"started run {run}"),
        *((line.at, f"{line.level:<7} {line.text}") for line in lines),
        (ended, outcome),
    ]
    text = "".join(
        f"{at.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%S.%fZ} {' '.join(entry.split())}\n"
        for at, entry in entries
    )
    with regular.appending(folder / LOG) as file:
        file.write(text.encode())
    with regular.appending(folder / TIMINGS) as file:
        file.write(
            (json.dumps({"run": run, **timings(steps, outcome, started, ended)}) + "\n").encode()
        )


def timings(
    steps: Mapping[str, float], outcome: str, started: dt.datetime, ended: dt.datetime
) -> dict[str, Any]:
    """Return one entry of timings.jsonl: start and end, and the seconds of each step."""
    return {
        "started": started.isoformat(),
        "ended": ended.isoformat(),
        "outcome": outcome,
        "seconds": round((ended - started).total_seconds(), 3),
        "steps": {step: round(seconds, 3) for step, seconds in steps.items()},
    }
