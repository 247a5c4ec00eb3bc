"""Small candidates and releases for the tests of publishing, made from the reviewer's example."""

from __future__ import annotations

import atexit
import datetime as dt
import functools
import io
import shutil
import tempfile
from collections.abc import Callable, Container
from itertools import count
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from silkledger.diff import versions
from silkledger.published import releases
from silkledger.publishing import publish
from silkledger.release import parquet
from silkledger.release.candidate import ReleaseCandidate, Verdict
from silkledger.release.digests import HISTORY
from silkledger.schemas.table import Table
from tests.support import example

DATASET = example.DATASET.name
PAGES = {"report/index.html": b"<!doctype html><title>page</title>", "report/checks.json": b"{}\n"}
MOMENT = dt.datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=dt.UTC)

TABLES = (
    "figures",
    "events",
    "sources",
    "indicators",
    "places",
    "best",
    "conflicts",
    "checks",
    "official_values",
    "quarantine",
    "ledger",
)
FILES = {
    *(f"{name}.parquet" for name in (*TABLES, "diff")),
    "contract.odcs.yaml",
    "datapackage.json",
    "manifest.json",
    "manifest.sha256",
    "CHANGES.md",
    "CITATION.cff",
    "croissant.json",
    "figures.csv",
    *PAGES,
}
# What lies beside the releases of a dataset.
BESIDE = {"latest.json", "status.json", "releases.json", "index.html", "feed.xml", "dcat.jsonld"}


def candidate(**rows: list[dict[str, Any]]) -> ReleaseCandidate:
    """The example as a candidate: without history. `rows` stand in for tables of the example."""
    made = example.candidate(**rows)
    tables = {
        name: table.drop_columns([column for column in HISTORY if column in table.column_names])
        for name, table in made.tables.items()
    }
    return ReleaseCandidate(made.dataset, tables, made.inputs)


def changed(number: int = 0, **cells: Any) -> ReleaseCandidate:
    """The example with other cells in one figure."""
    figures = example.figures()
    figures[number] |= cells
    return candidate(figures=figures)


def shortened(count: int = 1) -> ReleaseCandidate:
    """The example without its last figures, and without checks and meetings, which would point
    to them.
    """
    return candidate(figures=example.figures()[:-count], checks=[], conflicts=[])


def publish_next(published: Path, made: ReleaseCandidate, **options: Any) -> Path:
    """Plans and publishes the candidate."""
    plan = versions.plan(made, releases.last(published, made.dataset.name), **options)
    return publish.publish(made, plan, Verdict(), PAGES, published, clock=lambda: MOMENT)


def publish_first(published: Path) -> Path:
    """Publish the example as 1.0.0 into a folder without releases of it."""
    return copied(_publish_first, published) / DATASET / "1.0.0"


def publish_two(published: Path) -> Path:
    """Publish 1.0.0 and 1.1.0, in which a figure is gone, into a folder without releases of it."""
    return copied(_publish_two, published) / DATASET / "1.1.0"


def copied(make: Callable[[Path], object], published: Path) -> Path:
    """Copy what `make` puts into a folder, which it does once in a process."""
    assert not (published / DATASET).exists()
    shutil.copytree(_made(make), published, dirs_exist_ok=True)
    return published


@functools.cache
def _made(make: Callable[[Path], object]) -> Path:
    published = Path(tempfile.mkdtemp(prefix="silkledger-tests-"))
    atexit.register(shutil.rmtree, published, ignore_errors=True)
    make(published)
    return published


def _publish_first(published: Path) -> None:
    publish_next(published, candidate())


def _publish_two(published: Path) -> None:
    publish_first(published)
    publish_next(published, shortened())


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def differing(first: Path, second: Path) -> list[str]:
    """Paths of files that only one of two folders has, or whose bytes differ.

    Trees are not compared as they are: pytest would tell how large files differ, for very long.
    """
    one, other = tree(first), tree(second)
    return [path for path in sorted(one | other) if one.get(path) != other.get(path)]


def write_wrong(patch: pytest.MonkeyPatch, files: Container[int]) -> None:
    """Let some files of figures, by their number, hold other values than the writer is shown."""
    write, numbers = parquet.write, count()

    def wrong(table: pa.Table, contract: Table, *arguments: Any, **named: Any) -> None:
        if contract.name == "figures" and next(numbers) in files:
            write(table, contract, io.BytesIO(), **named)
            del named["seen"]
            place = table.column_names.index("value")
            table = table.set_column(place, "value", pa.array([1.0] * len(table)))
        write(table, contract, *arguments, **named)

    patch.setattr(parquet, "write", wrong)
