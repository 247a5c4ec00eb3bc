"""The ledger: exactly one outcome per raw row, so that no row is lost and the counts add up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import combine_chunks, concat, constant, on_disk, sort_keys
from silkledger.schemas.outcomes import LEDGER, OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from silkledger.ingest.rows import BrokenRow

PUBLISHED, DUPLICATE, QUARANTINED, EXCLUDED = range(len(OUTCOMES))


@dataclass(frozen=True)
class RowOutcomes:
    """The outcomes of the raw rows of one table.

    `codes` are positions in OUTCOMES, `ids` the published figure or event, or the one into which
    the row was folded, `rules` the rules that decided.
    """

    codes: npt.NDArray[np.int8]
    ids: pa.DictionaryArray
    rules: pa.DictionaryArray


def ledger(rows: pa.Table, table: str, outcomes: RowOutcomes) -> pa.Table:
    """Return the rows of silkledger.schemas.outcomes.LEDGER for the raw rows of `table`.

    Text columns are dictionary-encoded.
    """
    columns = {
        "row_id": rows["row_id"],
        "source_id": rows["source_id"],
        "table": constant(table, rows.num_rows),
        "file": rows["file"],
        "line": rows["line"],
        "outcome": pa.DictionaryArray.from_arrays(
            pa.array(outcomes.codes), pa.array(OUTCOMES, pa.string())
        ),
        "figure_id": outcomes.ids,
        "rule": outcomes.rules,
    }
    return pa.table({name: columns[name] for name in LEDGER.names})


def broken_ledger(broken: Sequence[tuple[str, BrokenRow]], table: str, ids: pa.Array) -> pa.Table:
    """Return the rows of LEDGER for rows that could not be split into cells.

    `broken` has the source id of each; their row ids are the last ones of `ids`. Column types are
    those of `ledger`.
    """
    numbers = np.arange(len(ids) - len(broken), len(ids), dtype=np.int32)
    rows = [row for _, row in broken]
    texts: dict[str, list[str | None]] = {
        "source_id": [source_id for source_id, _ in broken],
        "file": [row.file for row in rows],
        "figure_id": [None] * len(broken),
        "rule": [row.rule for row in rows],
    }
    columns = {
        **{name: pa.array(cells, pa.string()).dictionary_encode() for name, cells in texts.items()},
        "row_id": pa.DictionaryArray.from_arrays(pa.array(numbers), ids),
        "table": constant(table, len(broken)),
        "line": pa.array([row.line for row in rows], pa.int64()),
        "outcome": constant(OUTCOMES[QUARANTINED], len(broken)),
    }
    return pa.table({name: columns[name] for name in LEDGER.names})


def in_file_order(tables: Sequence[pa.Table]) -> pa.Table:
    """Return the rows of ledgers or quarantines sorted by file and line.

    Several rows of one raw row, such as the reasons of its refusal, keep their order.
    """
    # One column at a time, so that no more than one is in memory twice.
    filled = [table for table in tables if table.num_rows] or list(tables[:1])

    def column(name: str) -> pa.Array:
        return concat([combine_chunks(table[name]) for table in filled])

    keys = sort_keys([column("file"), column("line")])
    if (keys[1:] >= keys[:-1]).all():
        return pa.table({name: column(name) for name in filled[0].column_names})
    order = np.argsort(keys, kind="stable")
    del keys
    return pa.table(
        {name: on_disk.take_column_away(column(name), order) for name in filled[0].column_names}
    )
