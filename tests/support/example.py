"""A small candidate of every bound, flag, verdict and outcome, made from the table contracts; its
numbers are made up.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pyarrow as pa

from silkledger.ingest.folder.sources import Dataset, InputFile
from silkledger.release.candidate import LastRelease, Plan, ReleaseCandidate, Sentence
from silkledger.schemas.outcomes import DIFF
from silkledger.schemas.release import BY_NAME, CONTENT
from tests.support.example_figures import figures
from tests.support.example_rows import (
    checks,
    conflicts,
    events,
    official_values,
    quarantine,
    refusal,
)
from tests.support.figure_row import DIGEST, OTHER, SOURCE, figure

# Names that tests take from here, wherever they are defined.
__all__ = [
    "DIGEST",
    "OTHER",
    "SOURCE",
    "checks",
    "conflicts",
    "events",
    "figure",
    "figures",
    "official_values",
    "quarantine",
    "refusal",
]

Record = TypeVar("Record", Dataset, Plan)
HOSTILE = "<script>alert('1')</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}&amp;"
DATASET = Dataset(
    name="steppe-trade",
    title="Steppe trade",
    description="Made-up figures that show every case.",
    licence="CC-BY-4.0",
    contributors=("A. Reviewer",),
    required_indicators=("trade_turnover", "population"),
    required_places=("XCA", "CHN"),
    freshness_days=400,
)


def _ledger(
    figures: list[dict[str, Any]], events: list[dict[str, Any]], refused: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    def row(
        row_id: str, source: str, table: str, line: int, outcome: str, **cells: Any
    ) -> dict[str, Any]:
        return {
            "row_id": row_id,
            "source_id": source,
            "table": table,
            "file": f"{source}/{table}.csv",
            "line": line,
            "outcome": outcome,
            **cells,
        }

    rows = [
        row(f["row_id"], f["said_by"], "figures", f["line"], "published", figure_id=f["figure_id"])
        for f in figures
    ]
    rows += [
        row(e["row_id"], e["said_by"], "events", e["line"], "published", figure_id=e["event_id"])
        for e in events
    ]
    places = {(r["file"], r["line"]): r for r in reversed(refused)}
    rows += [
        row(r["row_id"], r["source_id"], r["table"], r["line"], "quarantined", rule=r["rule"])
        for r in places.values()
    ]
    if figures:
        rows.append(
            row(
                f"{OTHER}:90",
                OTHER,
                "figures",
                90,
                "duplicate",
                figure_id=figures[0]["figure_id"],
                rule="duplicate.same",
            )
        )
    rows.append(row(f"{OTHER}:91", OTHER, "figures", 91, "excluded", rule="correction.exclude"))
    return sorted(rows, key=lambda r: (r["file"], r["line"]))


def table(name: str, rows: list[dict[str, Any]]) -> pa.Table:
    """The rows under the table's Arrow schema; cells that the schema does not know are dropped."""
    return pa.Table.from_pylist(rows, schema=BY_NAME[name].arrow)


def tables(**rows: list[dict[str, Any]]) -> dict[str, pa.Table]:
    """Every table of a release; `rows` stand in for the example's own."""
    own: dict[str, list[dict[str, Any]]] = {
        "figures": figures(),
        "events": events(),
        "quarantine": quarantine(),
        "checks": checks(),
        "official_values": official_values(),
        "conflicts": conflicts(),
        "sources": [
            {
                "source_id": OTHER,
                "title": "Bulletin",
                "publisher": "An office",
                "published_at": "2022-09-01",
                "published_on": dt.date(2022, 9, 1),
                "locale": "en",
            },
            {
                "source_id": SOURCE,
                "title": "Trade note",
                "author": "A. Writer",
                "published_at": "2023-05-03T09:16+08:00",
                "published_on": dt.date(2023, 5, 3),
                "locale": "en",
                "document_sha256": DIGEST,
            },
        ],
        "indicators": [
            {
                "code": code,
                "name": code.replace("_", " ").capitalize(),
                "definition": "As named.",
                "dimension": "money",
                "implied_unit": False,
                "statistic": "flow",
                "parts": [],
                "difference": [],
                "factors": [],
                "signed": False,
            }
            for code in sorted({row["indicator"] for row in figures()})
        ],
        "places": [
            {"code": code, "name": name, "kind": kind, "members": members}
            for code, name, kind, members in (
                ("CHN", "China", "country", []),
                ("KAZ", "Kazakhstan", "country", []),
                ("KGZ", "Kyrgyzstan", "country", []),
                ("TJK", "Tajikistan", "country", []),
                ("XCA", "Central Asia", "group", ["KAZ", "KGZ", "TJK", "TKM", "UZB"]),
            )
        ],
    }
    own |= rows
    own.setdefault("ledger", _ledger(own["figures"], own["events"], own["quarantine"]))
    return {contract.name: table(contract.name, own.get(contract.name, [])) for contract in CONTENT}


def candidate(dataset: Dataset = DATASET, /, **rows: list[dict[str, Any]]) -> ReleaseCandidate:
    """A candidate of the example's rows, or of those given."""
    files = (
        InputFile(f"{OTHER}/figures.csv", Path("unused"), 2100, DIGEST),
        InputFile(f"{SOURCE}/figures.csv", Path("unused"), 4200, DIGEST[::-1]),
    )
    return ReleaseCandidate(dataset, tables(**rows), files)


def plan(
    candidate: ReleaseCandidate,
    last: LastRelease | None = None,
    diff: list[dict[str, Any]] | None = None,
) -> Plan:
    """The plan of a first release, or of one after `last` with the changes `diff`."""
    version, bump, why = (
        ("1.1.0", "minor", "Rows came.") if last else ("1.0.0", "first", "It is the first release.")
    )
    return Plan(
        version,
        bump,
        why,
        last,
        candidate.tables,
        pa.Table.from_pylist(diff or [], schema=DIFF.arrow),
        sentences=SENTENCES if diff else (),
    )


SENTENCES = (
    Sentence("figures", "corrected", "a02", "“5.2 percent” is now “5.2 percent decline”", True),
    Sentence("figures", "changed", "a05", "“3.9%”: 2\u00a0% to 3.9\u00a0%", False),
    Sentence("figures", "removed", "a99", "“<b>70</b>” removed (its raw row is gone)", True),
)


def last(counts: dict[str, object]) -> LastRelease:
    """A last release whose manifest holds these counts."""
    return LastRelease("1.0.0", Path("unused"), {"counts": counts})


def changes() -> list[dict[str, Any]]:
    """Changes of every kind, one of them without a reason."""

    def row(change: str, key: str | None, **cells: Any) -> dict[str, Any]:
        return {"table": "figures", "change": change, "key": key, **cells}

    return [
        row(
            "value_changed",
            "a02",
            column="value",
            old="68000000000.0",
            new="69800000000.0",
            reason="corrected by A. Reviewer: misread",
        ),
        row("value_changed", "a05", column="value", old="2.0", new="3.9"),
        row("row_added", "a13", reason="new source"),
        row("row_removed", "a99", reason="its raw row is gone"),
        row("column_added", None, column="coverage", reason="schema 1.0.0"),
    ]


def renamed(record: Record, **fields: Any) -> Record:
    """The dataset or plan with other fields."""
    return replace(record, **fields)


def encoded(candidate: ReleaseCandidate) -> ReleaseCandidate:
    """The same candidate in two chunks with text and lists dictionary-encoded, as large inputs
    bring them.
    """
    return replace(
        candidate, tables={name: _encoded(rows) for name, rows in candidate.tables.items()}
    )


def _encoded(rows: pa.Table) -> pa.Table:
    half = rows.num_rows // 2
    pieces = [rows.slice(0, half), rows.slice(half)] if half else [rows]
    columns = {}
    for field in rows.schema:
        if pa.types.is_string(field.type):
            columns[field.name] = pa.chunked_array(
                [piece[field.name].combine_chunks().dictionary_encode() for piece in pieces]
            )
        elif pa.types.is_list(field.type):
            columns[field.name] = pa.chunked_array(
                [_encoded_lists(piece[field.name]) for piece in pieces]
            )
        else:
            columns[field.name] = rows[field.name]
    return pa.table(columns)


def _encoded_lists(column: pa.ChunkedArray) -> pa.DictionaryArray:
    lists = column.to_pylist()
    distinct = sorted({tuple(items) for items in lists})
    codes = pa.array([distinct.index(tuple(items)) for items in lists], pa.int32())
    return pa.DictionaryArray.from_arrays(
        codes, pa.array([list(items) for items in distinct], column.type)
    )
