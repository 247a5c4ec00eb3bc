"""Rows of an Arrow table as Python objects, for the few that the report shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    import numpy.typing as npt

Positions: TypeAlias = "npt.NDArray[np.int64]"


def taken(table: pa.Table, positions: Positions) -> list[dict[str, Any]]:
    """The rows at those positions, in that order. Taken batch by batch, as dictionaries of lists
    can't be unified.
    """
    order = np.argsort(positions, kind="stable")
    sorted_, start = positions[order], 0
    found: list[dict[str, Any]] = []
    for batch in table.to_batches():
        here = sorted_[(sorted_ >= start) & (sorted_ < start + batch.num_rows)] - start
        found += batch.take(pa.array(here, pa.int64())).to_pylist()
        start += batch.num_rows
    rows: list[dict[str, Any]] = [{}] * len(found)
    for place, row in zip(order.tolist(), found, strict=True):
        rows[place] = row
    return rows
