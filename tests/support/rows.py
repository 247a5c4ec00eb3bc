"""Small tables of raw rows, as ingest makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import encode
from silkledger.identity import FIGURE_DETAILS, row_ids
from silkledger.schemas import raw

if TYPE_CHECKING:
    from silkledger.schemas.table import Table

CELL = pa.dictionary(pa.int32(), pa.string())


def raw_rows(
    *rows: dict[str, str], contract: Table = raw.FIGURES, details: tuple[str, ...] = FIGURE_DETAILS
) -> pa.Table:
    """Return rows with the columns of the contract, source_id (default `s`), file, line, row_id."""
    names = (
        *contract.names,
        "source_id",
        *sorted({name for row in rows for name in row} - {*contract.names, "source_id"}),
    )
    full = [{"source_id": "s", **row} for row in rows]
    columns = {
        name: encode(pa.array([row.get(name) for row in full], pa.string())) for name in names
    }
    columns = {name: column.cast(CELL) for name, column in columns.items()}
    table = pa.table(
        {
            **columns,
            "file": encode(
                pa.array([f"{row['source_id']}/figures.csv" for row in full], pa.string())
            ),
        }
    )
    table = table.append_column("line", pa.array(np.arange(2, len(rows) + 2), pa.int64()))
    return table.append_column("row_id", row_ids(table, details))
