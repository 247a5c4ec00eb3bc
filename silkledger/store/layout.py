"""The layout of `published/`: the name of every file and folder, in one place.

published/.staging/                    releases in progress, removed after a crash
published/<dataset>/<version>/         a release, guarded by manifest.json and manifest.sha256;
                                       its large tables are several files
published/<dataset>/latest.json        the current version, replaced last
published/<dataset>/status.json        the state of every version, and people's decisions
published/<dataset>/releases.json      the same as a list
published/<dataset>/index.html         the catalogue of the releases, with feed.xml
published/<dataset>/dcat.jsonld        the same for data portals
published/<dataset>/<version>.WITHDRAWN.md, <version>.ERASED.json
published/.alarm/                      the last run and open incidents of each dataset
published/<dataset>/runs/<run id>/     waiting or refused candidates, logs, lineage
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

STAGING, RUNS = ".staging", "runs"
RUN_DIGITS = 16  # of the SHA-256 of a candidate's manifest: the id of its run
# Beside the releases of a dataset.
LATEST, STATUS, RELEASES = "latest.json", "status.json", "releases.json"
INDEX, FEED, CATALOGUE = "index.html", "feed.xml", "dcat.jsonld"
NOTICE, ERASED = "WITHDRAWN.md", "ERASED.json"
# In a release.
MANIFEST, GUARD = "manifest.json", "manifest.sha256"
SIGNATURE = "manifest.json.minisig"  # where the publisher has a key
REPORT = "report/index.html"
CHANGES, CITATION = "CHANGES.md", "CITATION.cff"
DATAPACKAGE, CROISSANT = "datapackage.json", "croissant.json"
CONTRACT = "contract.odcs.yaml"
SPREADSHEET = "figures.csv"
TABLE_SUFFIX = ".parquet"


# A table of more rows is several files of so many rows each: a multiple of the rows of a row group.
ROWS_PER_FILE = 1 << 22
_PART = re.compile(
    rf"(?P<table>[^-/]+)-(?P<number>\d{{5}})-of-(?P<count>\d{{5}}){re.escape(TABLE_SUFFIX)}"
)


def table_file(name: str) -> str:
    """Return the name of the file that holds a published table, if one file does.

    >>> table_file("figures")
    'figures.parquet'
    """
    return f"{name}{TABLE_SUFFIX}"


def table_files(name: str, rows: int) -> list[str]:
    """Return the names of the files of a table that is written with so many rows, in their order.

    >>> table_files("figures", ROWS_PER_FILE)
    ['figures.parquet']
    >>> table_files("figures", ROWS_PER_FILE + 1)
    ['figures-00001-of-00002.parquet', 'figures-00002-of-00002.parquet']
    """
    count = -(-rows // ROWS_PER_FILE)
    if count < 2:
        return [table_file(name)]
    return [f"{name}-{number:05}-of-{count:05}{TABLE_SUFFIX}" for number in range(1, count + 1)]


def table_pattern(name: str, rows: int) -> str:
    """Return one name for all files of a table: its file, or a pattern that matches its files.

    >>> table_pattern("figures", 100), table_pattern("figures", ROWS_PER_FILE + 1)
    ('figures.parquet', 'figures-*.parquet')
    """
    return table_file(name) if rows <= ROWS_PER_FILE else f"{name}-*{TABLE_SUFFIX}"


def table_of(file: str) -> str:
    """Return the table that a file of a release holds, all of it or a part; empty for others.

    >>> table_of("figures.parquet"), table_of("figures-00002-of-00003.parquet"), table_of("x.csv")
    ('figures', 'figures', '')
    """
    part = _PART.fullmatch(file)
    if part:
        return part["table"]
    return file.removesuffix(TABLE_SUFFIX) if file.endswith(TABLE_SUFFIX) else ""


def files_of(name: str, present: Iterable[str]) -> list[str]:
    """Return those of the files of a release that hold a table, in the order of its rows.

    Empty if the release has no such table, or lacks a part of it.

    >>> files_of("best", ["best-00002-of-00002.parquet", "best-00001-of-00002.parquet"])
    ['best-00001-of-00002.parquet', 'best-00002-of-00002.parquet']
    >>> files_of("best", ["best-00001-of-00002.parquet"])
    []
    """
    present = set(present)
    if table_file(name) in present:
        return [table_file(name)]
    parts = sorted(
        (part["number"], file, int(part["count"]))
        for file in present
        if (part := _PART.fullmatch(file)) and part["table"] == name
    )
    whole = [int(number) for number, _, _ in parts] == list(range(1, len(parts) + 1))
    return [file for _, file, count in parts if whole and count == len(parts)]
