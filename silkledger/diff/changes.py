"""Build the change list of a release, the table diff: rows added and removed, cells changed.

A first release has no changes. silkledger.diff.rows finds the changed rows, and
silkledger.diff.versions derives the version from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode, decode_as
from silkledger.diff.rows import identity
from silkledger.release import parquet
from silkledger.release.facts import contract_of
from silkledger.schemas.outcomes import DIFF
from silkledger.schemas.table import NUMBER, TEXT, TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from silkledger.diff.reasons import ChangeReasons
    from silkledger.diff.rows import RowDiff
    from silkledger.release.facts import TableFacts
    from silkledger.schemas.table import Table

# The parts of a column's declaration that readers rely on; "required" matters only when dropped.
# A description may be reworded: a column that changes its meaning gets another name.
_DECLARED = ("type", "unit")


@dataclass(frozen=True, slots=True)
class SchemaChange:
    """A table or column that was added, removed or changed in meaning."""

    table: str
    kind: str  # of silkledger.schemas.outcomes.DIFF, column change
    column: str | None = None
    old: str | None = None
    new: str | None = None

    @property
    def words(self) -> str:
        """The change as part of a sentence, such as "column figures.unit added"."""
        what = (
            f"table {self.table}" if self.column is None else f"column {self.table}.{self.column}"
        )
        return f"{what} {self.kind.rpartition('_')[2]}" + (
            f" ({self.old} -> {self.new})" if self.old or self.new else ""
        )


def of_schema(
    before: Mapping[str, TableFacts], after: Mapping[str, TableFacts]
) -> Iterator[SchemaChange]:
    """Yield every change of tables and columns between two releases, in table and column order."""
    for name in (*before, *(name for name in after if name not in before)):
        old, new = before.get(name), after.get(name)
        if old is None or new is None:
            yield SchemaChange(name, "table_added" if old is None else "table_removed")
            continue
        for column in old.columns:
            if new.column(column.name) is None:
                yield SchemaChange(name, "column_removed", column.name)
        for column in new.columns:
            before_column = old.column(column.name)
            if before_column is None:
                yield SchemaChange(name, "column_added", column.name)
                continue
            for attribute in _DECLARED:
                was, now = getattr(before_column, attribute), getattr(column, attribute)
                if was != now:
                    yield SchemaChange(
                        table=name,
                        kind="column_changed",
                        column=column.name,
                        old=f"{attribute}: {was}",
                        new=f"{attribute}: {now}",
                    )
            if before_column.required and not column.required:
                yield SchemaChange(name, "column_changed", column.name, "never null", "may be null")


def none() -> pa.Table:
    """Return a change list without changes."""
    return DIFF.empty()


def table(
    before: Mapping[str, TableFacts],
    after: Mapping[str, TableFacts],
    tables: Mapping[str, tuple[pa.Table, pa.Table]],
    diffs: Mapping[str, RowDiff],
    reasons: ChangeReasons,
) -> pa.Table:
    """Return the change list (silkledger.schemas.outcomes.DIFF).

    It has the changes of schema first, then for each table the rows added, rows removed and cells
    changed. `tables` holds the old and new version of every table in `diffs`.
    """
    schema = [
        {
            "table": change.table,
            "change": change.kind,
            "column": change.column,
            "old": change.old,
            "new": change.new,
        }
        for change in of_schema(before, after)
    ]
    parts = [pa.Table.from_pylist(schema, schema=DIFF.arrow)]
    for name, diff in diffs.items():
        old, new = tables[name]
        parts += _of_rows(contract_of(after[name]), old, new, diff, reasons)
    return pa.concat_tables(parts)


def _of_rows(
    contract: Table, old: pa.Table, new: pa.Table, diff: RowDiff, reasons: ChangeReasons
) -> Iterator[pa.Table]:
    for change, table, numbers, explain in (
        ("row_added", new, diff.added, reasons.added),
        ("row_removed", old, diff.removed, reasons.removed),
    ):
        if len(numbers):
            rows = table.take(pa.array(numbers))
            yield _rows(contract, change, keys(rows, contract), reason=explain(rows))
    if not diff.changed:
        return
    why = reasons.changed(contract, new, diff)
    for column, mask in diff.changed.items():
        changed = pa.array(np.flatnonzero(mask))
        old_rows, new_rows = pa.array(diff.kept_old[mask]), pa.array(diff.kept_new[mask])
        yield _rows(
            contract,
            "value_changed",
            keys(new.take(new_rows), contract),
            column=column,
            old=words(old.column(column).take(old_rows)),
            new=words(new.column(column).take(new_rows)),
            reason=why.take(changed),
        )


def _rows(contract: Table, change: str, key: pa.Array, **cells: object) -> pa.Table:
    count = len(key)
    columns: dict[str, object] = {"table": contract.name, "change": change, "key": key, **cells}
    return pa.table(
        {name: _filled(columns.get(name), count) for name in DIFF.names},
        schema=DIFF.arrow,
    )


def _filled(cell: object, count: int) -> pa.Array:
    if cell is None:
        return pa.nulls(count, TEXT)
    return pa.repeat(pa.scalar(cell, TEXT), count) if isinstance(cell, str) else cell


def keys(table: pa.Table, contract: Table) -> pa.Array:
    """Return the key of every row as text, its parts joined by "|".

    The parts are the cells by which rows are matched (silkledger.diff.rows.identity).
    """
    cells = [pc.fill_null(words(table.column(name)), "") for name in identity(contract)]
    return pc.binary_join_element_wise(*cells, "|")


def words(column: pa.ChunkedArray) -> pa.Array:
    """Format cells as text: numbers in their shortest exact form, ISO dates, list items joined.

    >>> words(pa.chunked_array([[1.5e10, None]])).to_pylist()
    ['15000000000', None]
    """
    values = decode(column)
    if pa.types.is_list(values.type):
        return _whole(parquet.joined(decode_as(values, TEXTS), "; "))
    if values.type == NUMBER:
        return pa.array(
            [
                None if value is None else repr(value).removesuffix(".0")
                for value in values.to_pylist()
            ],
            TEXT,
        )
    return _whole(values.cast(TEXT))


def _whole(values: pa.ChunkedArray) -> pa.Array:
    return pa.concat_arrays(values.chunks) if values.num_chunks else pa.array([], values.type)
