"""One measured run in a process of its own: seconds of the run itself, imports done, and the peak memory of the process."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True)
class Run:
    """What one run took: seconds, peak resident memory in MiB, and what it counted."""

    seconds: float
    mebibytes: float
    counts: dict[str, int]


def measured(run: Callable[[Path, Path], dict[str, int]]) -> None:
    """In the measured process: runs `run(raw, out)` with the two folders of the command line and prints a Run as JSON."""
    raw, out = (Path(argument) for argument in sys.argv[1:3])
    start = time.perf_counter()
    counts = run(raw, out)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
    print(json.dumps([seconds, peak, counts]))  # noqa: T201


def start(module: str, raw: Path) -> Run:
    """In the measuring process: one Run of `tests.bench.<module>`, fresh interpreter, fresh output folder."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", f"tests.bench.{module}", str(raw), out]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return Run(*json.loads(done.stdout.splitlines()[-1]))


def medians(runs: Sequence[Run]) -> tuple[float, float]:
    """Median seconds and median peak memory."""
    return median(run.seconds for run in runs), median(run.mebibytes for run in runs)
