"""Rows of an Arrow table as Python objects, for the few that the report shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import pyarrow as pa

from silkledger.columns import values

if TYPE_CHECKING:
    import numpy.typing as npt

Positions: TypeAlias = "npt.NDArray[np.int64]"


def rows_at(table: pa.Table, positions: Positions) -> list[dict[str, Any]]:
    """Return the rows at those positions, in that order.

    Rows are taken batch by batch, because Arrow can't unify the dictionaries of list columns.

    >>> rows_at(pa.table({"id": ["a", "b", "c"]}), np.array([2, 0]))
    [{'id': 'c'}, {'id': 'a'}]
    """
    order = np.argsort(positions, kind="stable")
    ascending, start = positions[order], 0
    names = table.column_names  # Arrow makes them anew each time
    in_table_order: list[dict[str, Any]] = []
    for batch in table.to_batches():
        end = start + batch.num_rows
        in_batch = ascending[(ascending >= start) & (ascending < end)] - start
        columns = map(values, batch.take(pa.array(in_batch, pa.int64())).columns)
        in_table_order += [
            dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)
        ]
        start = end
    rows: list[dict[str, Any]] = [{}] * len(in_table_order)
    for place, row in zip(order.tolist(), in_table_order, strict=True):
        rows[place] = row
    return rows
