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
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

# Names the file in which the measuring process writes the most that the measured one and those that
# it has forked took together, in KiB.
_TOGETHER = "SILKLEDGER_BENCH_TOGETHER"
_EVERY = 0.2  # seconds between two looks


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
        together = Path(os.environ.get(_TOGETHER, os.devnull)).read_text(encoding="ascii")
        return max(_kibibytes(status, "VmHWM:"), int(together or 0)) / 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _together(process: int) -> int:
    """What a process and all that it has forked take together, in KiB; 0 if it has none."""
    with suppress(OSError, StopIteration):  # one has ended meanwhile
        every = [process]
        for one in every:
            every += _forked(one)
        files = [Path("/proc", f"{one}", "smaps_rollup") for one in every]
        return sum(_kibibytes(file, "Pss:") for file in files) if len(every) > 1 else 0
    return 0


def _forked(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}/task").glob("*/children")
    return [int(child) for each in tasks for child in each.read_text(encoding="ascii").split()]


def _kibibytes(file: Path, name: str) -> int:
    lines = file.read_text(encoding="ascii", errors="replace").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


def start(module: str, raw: Path, *words: str) -> Run:
    """In the measuring process: one Run of `tests.bench.<module>`, fresh interpreter, fresh output
    folder; further words of its command line.
    """
    with tempfile.TemporaryDirectory() as out, tempfile.NamedTemporaryFile("w") as together:
        command = [sys.executable, "-m", f"tests.bench.{module}", str(raw), out, *words]
        # The pool is that of the command line (silkledger.cli).
        environment = {"ARROW_DEFAULT_MEMORY_POOL": "system", _TOGETHER: together.name}
        done = subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env=os.environ | environment
        )
        text, most = "", 0
        while not text:
            with suppress(subprocess.TimeoutExpired):
                text, _ = done.communicate(timeout=_EVERY)
            if (taken := _together(done.pid)) > most:
                most = taken
                Path(together.name).write_text(f"{most}", encoding="ascii")
            if done.returncode:
                raise subprocess.CalledProcessError(done.returncode, command)
    return Run(*json.loads(text.splitlines()[-1]))


def medians(runs: Sequence[Run]) -> tuple[float, float, float]:
    """Median wall time, processor time and peak memory, each by itself."""
    seconds, processor, mebibytes = zip(
        *((run.seconds, run.processor, run.mebibytes) for run in runs), strict=True
    )
    return median(seconds), median(processor), median(mebibytes)
