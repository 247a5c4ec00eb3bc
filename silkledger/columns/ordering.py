"""The order of rows by several columns.

rows        sort_keys   argsort(columns, tiebreaker=ids)
b  2  id r  2           2, 0, 1: row 2 first; of the equal rows 0 and 1 the smaller id first
b  2  id s  2
a  9  id q  1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns.dictionaries import encode
from silkledger.columns.grouping import dense_rank
from silkledger.columns.packed_keys import integer_codes, pack_keys, row_codes
from silkledger.columns.repeated import duplicated_sorted
from silkledger.columns.selecting import take_decoded
from silkledger.columns.stable_order import stable_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from silkledger.columns.aliases import Codes, RowNumbers

_AT_ONCE = 1 << 19  # rows


def sort_keys(columns: Sequence[pa.Array | pa.ChunkedArray | Codes]) -> npt.NDArray[Any]:
    """Return one integer per row that sorts as the rows do by the columns, nulls first.

    Numpy arrays must hold integers from 0 on and are used as they are.

    >>> keys = sort_keys([pa.array(["b", "b", None]), pa.array([2, 1, 9])])
    >>> np.argsort(keys).tolist()
    [2, 1, 0]
    """
    return pack_keys((_ranks(column) for column in columns), len(columns[0]), dense_rank)


def _ranks(column: pa.Array | pa.ChunkedArray | Codes) -> npt.NDArray[Any]:
    if isinstance(column, np.ndarray):
        return column
    if (numbers := integer_codes(column)) is not None:
        return numbers
    encoded = encode(column)
    ranks = np.zeros(len(encoded.dictionary) + 1, np.int64)
    ranks[1:] = pc.rank(encoded.dictionary, tiebreaker="first").to_numpy()
    return ranks[row_codes(encoded)]


def order_of_codes(codes: Codes) -> npt.NDArray[np.int32]:
    """Return the order of rows by codes, which are few numbers from 0 on; equal ones stay in order.

    Some rows after the others are put where they belong: numpy.argsort takes eight bytes a row.

    >>> order_of_codes(np.array([2, 0, 2, 1])).tolist()
    [1, 3, 0, 2]
    """
    sizes = np.bincount(codes)
    place = np.cumsum(sizes) - sizes  # of the next row of each code
    order = np.empty(len(codes), np.int32)
    for start in range(0, len(codes), _AT_ONCE):
        piece = codes[start : start + _AT_ONCE]
        own = np.bincount(piece, minlength=len(sizes))
        before = np.cumsum(own) - own
        places = np.arange(len(piece)) + np.repeat(place - before, own)
        order[places] = np.argsort(piece, kind="stable") + start
        place += own
    return order


def argsort(
    columns: Sequence[pa.Array | pa.ChunkedArray | Codes],
    tiebreaker: pa.Array | pa.ChunkedArray,
    rows: RowNumbers | None = None,
) -> RowNumbers:
    """Return the order of rows by the columns, rows equal in all of them by `tiebreaker`.

    The tiebreaker is a text column of which only the tied rows are read. If `rows` is given, the
    columns hold values for these rows only: the value of columns[i] belongs to row rows[i] of the
    tiebreaker.

    >>> argsort([np.array([2, 2, 1])], pa.array(["s", "r", "q"])).tolist()
    [2, 1, 0]
    """
    keys = sort_keys(columns)
    order = stable_order(keys)
    ties = np.flatnonzero(duplicated_sorted(keys[order]))
    if len(ties):
        tied = order[ties]
        texts = take_decoded(tiebreaker, tied if rows is None else rows[tied])
        ranks = pc.rank(texts, tiebreaker="first").to_numpy()
        order[ties] = tied[np.lexsort((ranks, keys[tied]))]
    return order
