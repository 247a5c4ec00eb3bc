"""One measured run in a process of its own: wall and processor time of the run itself, imports
done, and the peak memory of the process, those that it forks included. Wall time is what the limits
are of; where it strays far from processor time, others were using the machine.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

# Of this process and those that it has forked: the most that they took together, in KiB.
_TOGETHER = {"most": 0}
_EVERY = 0.2  # seconds


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
    threading.Thread(target=_watch_others, daemon=True).start()
    start, start_processor = time.perf_counter(), processor_time()
    found = run(raw, out)
    seconds, processor = time.perf_counter() - start, processor_time() - start_processor
    print(json.dumps([seconds, processor, peak(), found]))  # noqa: T201


def processor_time() -> float:
    """Processor seconds of this process, and of those that it forked and that have ended."""
    both = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


def peak() -> float:
    """The most resident memory that this process has had so far, in MiB; where it forked others,
    that of all of them together, each page once.

    Linux counts what the process had before it became this program, so it is asked otherwise.
    """
    status = Path("/proc/self/status")
    if status.exists():
        return max(_kibibytes(status, "VmHWM:"), _TOGETHER["most"]) / 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _watch_others() -> None:
    """Ask again and again what this process and the ones that it has forked take together."""
    while Path("/proc/self/smaps_rollup").exists():
        time.sleep(_EVERY)
        others = [each.read_text() for each in Path("/proc/self/task").glob("*/children")]
        with suppress(OSError, StopIteration):  # one has ended meanwhile
            every = ["self", *" ".join(others).split()]
            if len(every) > 1:
                taken = sum(_kibibytes(Path("/proc", one, "smaps_rollup"), "Pss:") for one in every)
                _TOGETHER["most"] = max(_TOGETHER["most"], taken)


def _kibibytes(file: Path, name: str) -> int:
    lines = file.read_text(encoding="ascii", errors="replace").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


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
