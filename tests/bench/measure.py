"""One measured run in a process of its own: wall and processor time of the run itself, imports
done, and the peak memory of the process. Wall time is what the limits are of; where it strays far
from processor time, others were using the machine.
"""

from __future__ import annotations

import json
import os
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
    from collections.abc import Callable, Mapping, Sequence


@dataclass(frozen=True)
class Run:
    """What one run took: seconds on the wall and of processors, peak resident memory in MiB, and
    what it found.
    """

    seconds: float
    processor: float
    mebibytes: float
    found: Mapping[str, float]


def measured(run: Callable[[Path, Path], Mapping[str, float]]) -> None:
    """In the measured process: runs `run(raw, out)` with the two folders of the command line and
    prints a Run as JSON.
    """
    raw, out = (Path(argument) for argument in sys.argv[1:3])
    start, start_processor = time.perf_counter(), time.process_time()
    found = run(raw, out)
    seconds, processor = time.perf_counter() - start, time.process_time() - start_processor
    print(json.dumps([seconds, processor, peak(), found]))  # noqa: T201


def peak() -> float:
    """The most resident memory that this process has had so far, in MiB.

    Linux counts what the process had before it became this program, so it is asked otherwise.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii", errors="replace").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def start(module: str, raw: Path, *words: str) -> Run:
    """In the measuring process: one Run of `tests.bench.<module>`, fresh interpreter, fresh output
    folder; further words of its command line.
    """
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", f"tests.bench.{module}", str(raw), out, *words]
        # As the command line does (silkledger.cli).
        environment = os.environ | {"ARROW_DEFAULT_MEMORY_POOL": "system"}
        done = subprocess.run(
            command, check=True, stdout=subprocess.PIPE, text=True, env=environment
        )
    return Run(*json.loads(done.stdout.splitlines()[-1]))


def medians(runs: Sequence[Run]) -> tuple[float, float, float]:
    """Median wall time, processor time and peak memory, each by itself."""
    seconds, processor, mebibytes = zip(
        *((run.seconds, run.processor, run.mebibytes) for run in runs), strict=True
    )
    return median(seconds), median(processor), median(mebibytes)
