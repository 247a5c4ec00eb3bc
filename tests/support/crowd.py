"""Two releases of figures that meet, add up and contradict each other: the second has more."""

from __future__ import annotations

import csv
import re
import shutil
from typing import TYPE_CHECKING, NamedTuple

from silkledger.release.job import Job
from tests.bench.generate import generate
from tests.support.released import released

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ROWS = 1500
PLACES = ("China", "Kazakhstan", "Uzbekistan")
YEARS = range(2010, 2013)


class Crowd(NamedTuple):
    """The raw folder of the second release, the published folder as the first one left it, and the
    folders of both releases: that of the second lies beside a copy of the first.
    """

    raw: Path
    published: Path
    first: Path
    second: Path


def crowd(folder: Path) -> Crowd:
    """Make both releases within a folder: the plain input, on few places and years, and half."""
    raw, half = folder / "raw", folder / "half"
    generate(raw, ROWS, seed=5, name="plain")
    path = raw / "figures.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    place, period = header.index("geography"), header.index("period")
    for number, row in enumerate(rows):
        year = YEARS[number // len(PLACES) % len(YEARS)]
        row[place] = PLACES[number % len(PLACES)]
        row[period] = re.sub(r"(?<!-)\d{4}$", str(year), row[period])
    shutil.copytree(raw, half)
    _write(path, [header, *rows])
    _write(half / path.name, [header, *rows[::2]])
    published = folder / "published"
    first = released(Job((half,), published))
    both = shutil.copytree(published, folder / "both")
    return Crowd(raw, published, first, released(Job((raw,), both)))


def _write(path: Path, rows: Iterable[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
