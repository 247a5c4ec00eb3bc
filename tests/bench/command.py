"""Records a second that `silkledger read` reads from a file of distinct wordings, on one core and
on two. Start-up, which is what a file of one record takes, is taken off.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import time
from random import Random
from statistics import median
from typing import TYPE_CHECKING

from tests.bench.wordings import benched, wording_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RECORDS, TURNS, CORES = 100_000, 3, (1, 2)
_COLUMNS = ("id", "as_reported", "unit", "locale", "indicator", "period", "published_at")


def speeds(folder: Path, count: int = RECORDS, turns: int = TURNS) -> dict[int, float]:
    """Records a second by the number of cores: medians of turns, as many cores as there are."""
    many, one = folder / "records.csv", folder / "record.csv"
    write(many, count)
    write(one, 1)
    usable = sorted(os.sched_getaffinity(0))
    found: dict[int, float] = {}
    for cores in CORES:
        if cores <= len(usable):
            pairs = [[_seconds(file, usable[:cores]) for file in (many, one)] for _ in range(turns)]
            found[cores] = (count - 1) / median(whole - startup for whole, startup in pairs)
    return found


def write(file: Path, count: int) -> None:
    """A CSV file of so many records with distinct wordings; the same for the same count."""
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(_COLUMNS)
        writer.writerows(_records(count))


def _records(count: int) -> Iterator[tuple[object, ...]]:
    random, known = Random(1), list(benched().values())
    printed: set[tuple[str, str]] = set()
    while len(printed) < count:
        indicator = random.choice(known)
        pair = wording_of(indicator.dimension, random)
        if pair not in printed:
            year = 2000 + len(printed) % 20
            yield (len(printed), *pair, "en", indicator.code, year, "2023-05-03")
            printed.add(pair)


def _seconds(file: Path, cores: list[int]) -> float:
    command = [sys.executable, "-m", "silkledger", "read", str(file)]
    start = time.perf_counter()
    subprocess.run(
        command,
        check=True,
        stdout=subprocess.DEVNULL,
        preexec_fn=lambda: os.sched_setaffinity(0, cores),
    )
    return time.perf_counter() - start
