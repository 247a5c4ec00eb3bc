"""Rows that have one code, found once for all codes: each is asked about several times."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import find_runs, on_disk, stable_order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.columns import Codes, Mask, RowNumbers


def rows_by_code(codes: Codes, among: Mask) -> dict[int, RowNumbers]:
    """Return the rows of each code among some rows, in order, on disk if they are many.

    >>> found = rows_by_code(np.array([2, 1, 2, 2]), np.array([True, True, False, True]))
    >>> {code: rows.tolist() for code, rows in found.items()}
    {1: [1], 2: [0, 3]}
    """
    rows = np.flatnonzero(among).astype(np.int32)
    rows = rows[stable_order(codes[rows])]
    starts, stops = (ends.tolist() for ends in find_runs(codes[rows]))
    own = codes[rows[starts]].tolist()
    rows = on_disk.put_numbers_away(rows)
    return {code: rows[start:stop] for code, start, stop in zip(own, starts, stops, strict=True)}


def joined_rows(rows: Mapping[int, RowNumbers], codes: Sequence[int]) -> RowNumbers:
    """Return the rows of some codes, in order.

    >>> joined_rows({1: np.array([1]), 2: np.array([0, 3])}, [1, 2, 7]).tolist()
    [0, 1, 3]
    """
    found = [rows[code] for code in codes if code in rows]
    joined = np.concatenate([np.zeros(0, np.int64), *found])
    return np.sort(joined) if len(found) > 1 else joined
