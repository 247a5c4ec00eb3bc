"""Check the tables of a release against its manifest, the contracts and each other.

A release of an earlier schema version is checked against its own manifest; one of the current
schema version against the contracts as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa

from silkledger.columns import decode_as, is_among, on_disk, row_groups
from silkledger.columns.threads import each_in_threads
from silkledger.diff.rows import require_unique
from silkledger.errors import RefusedError
from silkledger.release import digests, erased, manifest, parquet
from silkledger.release.facts import contract_of, declaration_of
from silkledger.release.footers import read_footers
from silkledger.release.integrity import Problem
from silkledger.schemas.outcomes import OUTCOMES
from silkledger.schemas.release import SCHEMA_VERSION, TABLES
from silkledger.store import layout
from silkledger.verify.columns_on_disk import kept_columns
from silkledger.verify.id_lookup import Sought, look_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from silkledger.release.digests import TableDigests
    from silkledger.release.facts import TableFacts
    from silkledger.release.footers import Footer
    from silkledger.schemas.table import Table
    from silkledger.verify.id_lookup import LookedUp

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
    ("checks", "official_ids", "official_values", "official_id"),
)
# Columns by which tables are compared with each other; digests check all other columns.
_SUMMED = {
    ("ledger", "row_id"),
    ("ledger", "table"),
    ("ledger", "outcome"),
    ("ledger", "figure_id"),
    ("quarantine", "row_id"),
    ("figures", "figure_id"),
    ("events", "event_id"),
}
_LOOKED_UP = _SUMMED | {
    place for reference in REFERENCES for place in (reference[:2], reference[2:])
}
# Rows of a table that this process has written that are read back, of the first row group of a
# file.
_READ_BACK = 1 << 14


def problems(
    folder: Path, content: Mapping[str, Any], written: Mapping[str, TableDigests]
) -> Iterator[Problem]:
    """Yield every contradiction in a release; `content` is its manifest.

    `written` has the digests of tables that were taken as they were written. A table that can't be
    read or breaks its contract is not compared with the others.
    """
    facts = manifest.tables(content)
    if content.get("version") is None or content.get("schema_version") is None:
        yield Problem(manifest.NAME, "has no version or no schema version")
        return
    if content["schema_version"] == SCHEMA_VERSION and (faults := list(_contracts(facts))):
        yield from faults
        return
    is_read = not facts.keys() <= written.keys()  # by threads, one table after the other
    each = each_in_threads(
        lambda entry: _read(folder, entry, written.get(entry.name)),
        facts.values(),
        max((entry.rows for entry in facts.values()), default=0),
        1 if is_read else parquet.THREADS,
    )
    read = dict(zip(facts, each, strict=True))
    yield from (fault for _, faults in read.values() for fault in faults)
    tables = {
        name: table for name, (table, faults) in read.items() if table is not None and not faults
    }
    if len(tables) < len(facts):
        return
    references = {
        reference: Sought(tables[reference[0]].column(reference[1]), *reference[2:])
        for reference in REFERENCES
        if {reference[0], reference[2]} <= tables.keys()
    }
    has_sums = tables.keys() >= {"ledger", "quarantine", "figures", "events"}
    outcomes = _of_ledger(tables["ledger"]) if has_sums else {}
    answers = look_up(tables, [*outcomes.values(), *references.values()])
    if has_sums:
        yield from _sums(tables, content, dict(zip(outcomes, answers, strict=False)))
    yield from _references(dict(zip(references, answers[len(outcomes) :], strict=True)))


def _read(
    folder: Path, facts: TableFacts, written: TableDigests | None
) -> tuple[pa.Table | None, list[Problem]]:
    """Return the columns that are compared with other tables, and what is wrong with the table."""
    path = folder / layout.table_file(facts.name)
    try:
        files = parquet.files(path)
        footers = read_footers(files)
        schema = footers[0].schema
        # Reading a column by itself opens the file once more.
        is_small = facts.rows <= row_groups.BLOCK
        kept = [
            name
            for name in schema.names
            if is_small
            or (facts.name, name) in _LOOKED_UP
            or name in facts.key
            or name == schema.names[0]
        ]
        table = (
            kept_columns(files, kept, away=not is_small)
            if written is None
            else written.table.select(kept)
        )
        is_erased = not erased.read(folder).keys().isdisjoint(file.name for file in files)
        faults = list(_table(table, footers, facts, written, is_erased=is_erased))
        compared = table.select([name for name in kept if (facts.name, name) in _LOOKED_UP])
        away = {facts.name: compared} if written else on_disk.put_away({facts.name: compared})
        return away[facts.name], faults
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
                f"table {table.name} is declared differently than in schema {SCHEMA_VERSION}",
            )


def _table(
    kept: pa.Table,
    footers: Sequence[Footer],
    facts: TableFacts,
    written: TableDigests | None,
    *,
    is_erased: bool,
) -> Iterator[Problem]:
    """Yield what is wrong with a table of which some columns are in memory, `kept`."""
    file, schemas = layout.table_file(facts.name), [footer.schema for footer in footers]
    try:
        declared = contract_of(facts)
    except (KeyError, ValueError) as fault:
        yield Problem(manifest.NAME, f"table {facts.name} has an invalid declaration ({fault})")
        return
    if is_erased:  # blanked numbers are null, and digests are those of what was published
        schemas = [
            pa.schema([field.with_nullable(False) for field in schema]) for schema in schemas
        ]
        wanted = pa.schema([field.with_nullable(False) for field in declared.arrow])
    else:
        wanted = declared.arrow.remove_metadata()
    if not all(schema.remove_metadata().equals(wanted) for schema in schemas):
        yield Problem(file, "its columns are not those declared in the manifest")
        return
    rows = sum(footer.rows for footer in footers)
    if rows != facts.rows:
        yield Problem(file, f"has {rows:,} rows; the manifest says {facts.rows:,}")
    hashes = {} if is_erased else _digests(kept, footers, declared, written)
    for column in facts.columns:
        if not is_erased and hashes.get(column.name, "") != column.content:
            yield Problem(file, f"the content of column {column.name} differs from the manifest")
    if facts.digest() != facts.content:
        yield Problem(
            manifest.NAME, f"the content digest of {facts.name} does not follow from its columns"
        )
    if facts.name == "diff" or is_erased:
        return  # its key contains the keys of other tables, and may repeat; or parts of it are gone
    require_unique(kept, declared)


def _digests(
    kept: pa.Table,
    footers: Sequence[Footer],
    contract: Table,
    written: TableDigests | None,
) -> dict[str, str]:
    """Return the digest of each column; those that are not kept are read row group by row group.

    Of a table that this process has written, only the first rows of each file are read. Columns in
    which they are those in memory have the digests of what was written.
    """
    if written is None:
        files = [footer.path for footer in footers]
        return _digests_of(
            lambda name: (
                [kept[name]]
                if name in kept.column_names
                else (group[name] for group in parquet.groups(files, [name]))
            ),
            contract,
            sum(footer.rows for footer in footers),
        )
    same, start = written.whole(), 0
    for file in footers:
        first = parquet.head([file.path], _READ_BACK)
        wanted = written.table.slice(start, min(file.rows, _READ_BACK, row_groups.BLOCK))
        same = {
            name: digest
            for name, digest in same.items()
            if first[name].equals(decode_as(wanted[name], contract.column(name).type))
        }
        start += file.rows
    return same


def _digests_of(
    pieces: Callable[[str], Iterable[pa.ChunkedArray]], contract: Table, rows: int
) -> dict[str, str]:
    columns = [column for column in contract.columns if column.name not in digests.HISTORY]
    hashes = each_in_threads(
        lambda column: digests.column_digest(pieces(column.name), contract, column),
        columns,
        rows,
        parquet.THREADS,
    )
    return {column.name: digest for column, digest in zip(columns, hashes, strict=True)}


def _sums(
    tables: Mapping[str, pa.Table], content: Mapping[str, Any], ids: Mapping[str, LookedUp]
) -> Iterator[Problem]:
    """Check that every raw row has one outcome, and every outcome its rows."""
    ledger = tables["ledger"]
    file, sums = layout.table_file("ledger"), manifest.ledger_sums(ledger)
    if content.get("ledger") != sums:
        yield Problem(file, f"its sums are {sums}; the manifest says {content.get('ledger')}")
    if sum(sums[outcome] for outcome in OUTCOMES) != sums["rows"]:
        yield Problem(file, "has rows without a valid outcome")
    refused = ids["quarantined"]
    if refused.missing is not None or refused.is_left:
        yield Problem(
            layout.table_file("quarantine"),
            "its rows are not those that the ledger lists as quarantined",
        )
    for name in ("figures", "events"):
        published = ids[f"published {name}"]
        if (
            published.rows != tables[name].num_rows
            or published.missing is not None
            or published.is_left
        ):
            yield Problem(
                layout.table_file(name), "its rows are not those that the ledger lists as published"
            )
        if ids[f"duplicate {name}"].missing is not None:
            yield Problem(file, f"a duplicate was merged into a row that is not in {name}")


def _of_ledger(ledger: pa.Table) -> dict[str, Sought]:
    """Return by outcome and table the ids in the ledger that must be among those of a table."""
    refused = ledger["row_id"].filter(pa.array(is_among(ledger["outcome"], ["quarantined"])))
    sought = {"quarantined": Sought(refused, "quarantine", "row_id", is_whole=True)}
    for name, key in (("figures", "figure_id"), ("events", "event_id")):
        is_of_table = is_among(ledger["table"], [name])
        for word in ("published", "duplicate"):
            rows = pa.array(is_of_table & is_among(ledger["outcome"], [word]))
            column, is_whole = ledger["figure_id"].filter(rows), word == "published"
            sought[f"{word} {name}"] = Sought(column, name, key, is_whole)
    return sought


def _references(answers: Mapping[tuple[str, ...], LookedUp]) -> Iterator[Problem]:
    for (name, column, other, _), answer in answers.items():
        if answer.missing is not None:
            yield Problem(
                layout.table_file(name),
                f"column {column} refers to {answer.missing!r}, which is not in table {other}",
            )
