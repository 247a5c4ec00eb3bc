"""The tables of a release against its manifest, its contracts and each other.

A release of an earlier schema version is held to what its own manifest says its tables are; one of
the current schema version to the contracts as well.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode_as
from silkledger.diff.rows import require_unique
from silkledger.errors import RefusedError
from silkledger.release import digests, manifest, parquet
from silkledger.release.facts import contract_of, declaration_of
from silkledger.release.integrity import Problem
from silkledger.schemas.outcomes import OUTCOMES
from silkledger.schemas.release import SCHEMA_VERSION, TABLES
from silkledger.schemas.table import TEXT, TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from silkledger.release.facts import TableFacts

# (table, column) whose values must be among those of (table, column).
REFERENCES = (
    ("figures", "said_by", "sources", "source_id"),
    ("figures", "indicator", "indicators", "code"),
    ("figures", "geography", "places", "code"),
    ("figures", "counterpart", "places", "code"),
    ("figures", "reporter", "places", "code"),
    ("events", "said_by", "sources", "source_id"),
    ("events", "participants", "places", "code"),
    ("best", "figure_id", "figures", "figure_id"),
    ("conflicts", "figure_ids", "figures", "figure_id"),
    ("checks", "figure_ids", "figures", "figure_id"),
)
# Columns that tables are held against each other by; of all others a table's own digests tell.
_SUMMED = {
    ("ledger", "row_id"),
    ("ledger", "table"),
    ("ledger", "outcome"),
    ("ledger", "figure_id"),
    ("quarantine", "row_id"),
    ("figures", "figure_id"),
    ("events", "event_id"),
}
_LOOKED_UP = _SUMMED | {place for one in REFERENCES for place in (one[:2], one[2:])}


def problems(folder: Path, found: Mapping[str, Any]) -> Iterator[Problem]:
    """Every contradiction; a table that can't be read or breaks its contract is not looked into any
    further.
    """
    facts = manifest.tables(found)
    if found.get("version") is None or found.get("schema_version") is None:
        yield Problem(manifest.NAME, "names no version or schema version")
        return
    if found["schema_version"] == SCHEMA_VERSION and (faults := list(_contracts(facts))):
        yield from faults
        return
    with ThreadPoolExecutor(parquet.THREADS) as pool:
        read = dict(
            zip(facts, pool.map(lambda entry: _read(folder, entry), facts.values()), strict=True)
        )
    yield from (fault for _, faults in read.values() for fault in faults)
    tables = {
        name: table for name, (table, faults) in read.items() if table is not None and not faults
    }
    if len(tables) == len(facts):
        if tables.keys() >= {"ledger", "quarantine", "figures", "events"}:
            yield from _sums(tables, found)
        yield from _references(tables)


def _read(folder: Path, facts: TableFacts) -> tuple[pa.Table | None, list[Problem]]:
    """One table's columns that others are held against, where it can be read, and what is wrong
    with the whole of it.
    """
    path = folder / f"{facts.name}.parquet"
    try:
        table = parquet.read(path)
        faults = list(_table(table, parquet.schema(path), facts))
        return table.select(
            [name for name in table.column_names if (facts.name, name) in _LOOKED_UP]
        ), faults
    except RefusedError as fault:
        return None, [Problem(path.name, str(fault))]
    except (OSError, pa.ArrowException) as fault:
        return None, [Problem(path.name, f"can't be read as Parquet ({fault})")]


def _contracts(facts: Mapping[str, TableFacts]) -> Iterator[Problem]:
    if list(facts) != [table.name for table in TABLES]:
        yield Problem(
            manifest.NAME,
            f"its tables are not those of schema version {SCHEMA_VERSION}: {', '.join(facts)}",
        )
        return
    for table in TABLES:
        wanted = declaration_of(table)
        if facts[table.name].declared() != wanted:
            yield Problem(
                manifest.NAME,
                f"table {table.name} is not declared as schema version {SCHEMA_VERSION} has it",
            )


def _table(table: pa.Table, schema: pa.Schema, facts: TableFacts) -> Iterator[Problem]:
    file = f"{facts.name}.parquet"
    try:
        declared = contract_of(facts)
    except (KeyError, ValueError) as fault:
        yield Problem(manifest.NAME, f"table {facts.name} is declared wrongly ({fault})")
        return
    if not schema.remove_metadata().equals(declared.arrow.remove_metadata()):
        yield Problem(file, "its columns are not those that the manifest declares")
        return
    if table.num_rows != facts.rows:
        yield Problem(file, f"has {table.num_rows:,} rows; the manifest says {facts.rows:,}")
    found = digests.column_digests(table, declared)
    for column in facts.columns:
        if found.get(column.name, "") != column.content:
            yield Problem(
                file, f"the content of column {column.name} is not what the manifest says"
            )
    if facts.digest() != facts.content:
        yield Problem(
            manifest.NAME, f"the content digest of {facts.name} does not follow from its columns"
        )
    if facts.name == "diff":
        return  # its key holds text made of keys, which may repeat where a ledger row does
    require_unique(table, declared)


def _sums(tables: Mapping[str, pa.Table], found: Mapping[str, Any]) -> Iterator[Problem]:
    """Every raw row has one outcome, and every outcome its rows."""
    ledger = tables["ledger"]
    sums = manifest.ledger_sums(ledger)
    if found.get("ledger") != sums:
        yield Problem(
            "ledger.parquet", f"its sums are {sums}; the manifest says {found.get('ledger')}"
        )
    if sum(sums[outcome] for outcome in OUTCOMES) != sums["rows"]:
        yield Problem("ledger.parquet", "holds rows without a known outcome")
    outcome = decode_as(ledger.column("outcome"), TEXT)
    refused = ledger.filter(pc.equal(outcome, "quarantined"))
    if _apart(refused, "row_id", tables["quarantine"], "row_id"):
        yield Problem(
            "quarantine.parquet", "its rows are not those that the ledger calls quarantined"
        )
    kind = decode_as(ledger.column("table"), TEXT)
    for name, key in (("figures", "figure_id"), ("events", "event_id")):
        published = ledger.filter(pc.and_(pc.equal(outcome, "published"), pc.equal(kind, name)))
        if published.num_rows != tables[name].num_rows or _apart(
            published, "figure_id", tables[name], key
        ):
            yield Problem(
                f"{name}.parquet", "its rows are not those that the ledger calls published"
            )
        folded = ledger.filter(pc.and_(pc.equal(outcome, "duplicate"), pc.equal(kind, name)))
        if _missing(folded, "figure_id", tables[name], key) is not None:
            yield Problem(
                "ledger.parquet", f"a duplicate was folded into a row that is not in {name}"
            )


def _references(tables: Mapping[str, pa.Table]) -> Iterator[Problem]:
    for name, column, other, key in REFERENCES:
        if not {name, other} <= tables.keys():
            continue
        missing = _missing(tables[name], column, tables[other], key)
        if missing is not None:
            yield Problem(
                f"{name}.parquet",
                f"column {column} points to {missing!r}, which is not in table {other}",
            )


def _apart(first: pa.Table, column: str, second: pa.Table, key: str) -> bool:
    """Whether the two columns hold other distinct values."""
    return (
        _missing(first, column, second, key) is not None
        or _missing(second, key, first, column) is not None
    )


def _missing(table: pa.Table, column: str, other: pa.Table, key: str) -> str | None:
    """A value of the column (of its lists, where it holds lists) that is not in the other one; None
    where all are.
    """
    values = _values(table.column(column))
    if values.equals(known := _values(other.column(key))):
        return None
    strangers = values.filter(pc.invert(pc.is_in(values, value_set=known.unique())))
    return strangers[0].as_py() if len(strangers) else None


def _values(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """The values of a text or list column as plain text, nulls apart; each once where that is cheap
    to know.
    """
    if pa.types.is_dictionary(column.type):
        few = sum(len(chunk.dictionary) for chunk in column.chunks) * 4 < len(column)
        return decode_as(pa.chunked_array([column.unique()]) if few else column, TEXT).drop_null()
    if pa.types.is_list(column.type):
        return pa.chunked_array([pc.list_flatten(decode_as(column, TEXTS)).unique()])
    return decode_as(column, TEXT).drop_null()
