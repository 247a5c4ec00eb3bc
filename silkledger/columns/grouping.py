"""Groups of rows: work is done once per distinct combination of values and joined back to the rows.

    rows            codes   groups.first
    x  1            0       0   (x, 1 appears first in row 0)
    y  1            1       1
    x  1            0

Codes are numbered in order of first appearance; a null is a value of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from silkledger.columns.dictionaries import downcast, index_type
from silkledger.columns.packed_keys import ROWS_AT_ONCE, keys_of, pack_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from silkledger.columns.aliases import Codes, Mask, RowNumbers

# Keys may be so many times as far apart as they are many where their ranks are marked.
_GAPS = 4
# Room of numbers for each of them, from which on they are sorted sooner than marked.
_SPARSE = 64


@dataclass(frozen=True)
class Groups:
    """Rows grouped by their values.

    `codes` is the group of each row (0 .. count - 1), `first` the first row of each group.
    """

    codes: Codes
    first: RowNumbers

    @property
    def count(self) -> int:
        """Number of groups."""
        return len(self.first)

    def broadcast(self, values: pa.Array) -> pa.DictionaryArray:
        """Return a column with the value of each row's group, from one value per group.

        The column is dictionary-encoded; columns broadcast from one Groups share their codes.
        """
        return pa.DictionaryArray.from_arrays(pa.array(self.codes), values, safe=False)

    def take(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Return the numpy value of each row's group, from one value per group."""
        return taken_in_parts(values, self.codes)


def group_by(columns: Sequence[pa.Array | pa.ChunkedArray | Codes]) -> Groups:
    """Return the rows grouped by the combined values of the columns.

    Numpy arrays must hold codes (integers from 0 on) and are used as they are.

    >>> groups = group_by([pa.array(["x", "y", "x"]), pa.array([1, 1, 1])])
    >>> groups.codes.tolist(), groups.first.tolist()
    ([0, 1, 0], [0, 1])
    >>> groups.broadcast(pa.array(["read x", "read y"])).to_pylist()
    ['read x', 'read y', 'read x']
    """
    import pandas as pd

    keys = keys_of(columns)
    if (room := int(keys.max(initial=0)) + 1) <= len(keys):
        return _numbered(keys, room)
    codes, uniques = pd.factorize(keys)
    codes = downcast(codes, len(uniques))
    return Groups(codes, first_rows(codes, len(uniques)))


def _numbered(keys: npt.NDArray[Any], room: int) -> Groups:
    """Return the rows grouped by keys below `room`, for which a table is quicker than hashing."""
    first = first_rows(keys, room)
    used = np.flatnonzero(first >= 0)
    used = used[np.argsort(first[used])]
    code_of = np.zeros(room, index_type(len(used)).to_pandas_dtype())
    code_of[used] = np.arange(len(used))
    return Groups(taken_in_parts(code_of, keys), first[used])


def taken_in_parts(
    values: npt.NDArray[Any], codes: npt.NDArray[np.integer[Any]]
) -> npt.NDArray[Any]:
    """Return the value of each code.

    Some codes at a time: numpy makes eight bytes of each, for whose pages the system takes as long.

    >>> taken_in_parts(np.array([5, 7]), np.array([1, 1, 0], np.int8)).tolist()
    [7, 7, 5]
    """
    taken = np.empty((len(codes), *values.shape[1:]), values.dtype)
    for start in range(0, len(codes), ROWS_AT_ONCE):
        stop = start + ROWS_AT_ONCE
        taken[start:stop] = values[codes[start:stop]]
    return taken


def group_where(shared: Mask, columns: Sequence[pa.Array | pa.ChunkedArray]) -> Groups:
    """Return what `group_by` returns, comparing only the rows where `shared` is true.

    The other rows must not share their values with any row.
    """
    rows = np.flatnonzero(shared)
    groups = group_by([column.take(pa.array(rows)) for column in columns])
    is_first = ~shared
    is_first[rows[groups.first]] = True
    codes = np.cumsum(is_first, dtype=np.int32) - np.int32(1)
    codes[rows] = codes[rows[groups.first]][groups.codes]
    first = np.flatnonzero(is_first)
    return Groups(downcast(codes, len(first)), first)


def first_rows(codes: Codes, count: int) -> RowNumbers:
    """Return the first row of each of `count` codes, -1 for a code without rows.

    >>> first_rows(np.array([2, 0, 2]), 3).tolist()
    [1, -1, 0]
    """
    first = np.full(count, -1, np.int64)
    # Written from the last row to the first, so that the first row of each code stays.
    for stop in range(len(codes), 0, -ROWS_AT_ONCE):
        start = max(stop - ROWS_AT_ONCE, 0)
        first[codes[start:stop][::-1]] = np.arange(stop - 1, start - 1, -1)
    return first


def cumcount(codes: Codes) -> RowNumbers:
    """Return how many earlier rows have the same code, for each row.

    >>> cumcount(np.array([7, 5, 7, 7])).tolist()
    [0, 0, 1, 2]
    """
    order = np.argsort(codes, kind="stable")
    places = np.arange(len(codes))
    opens = np.ones(len(codes), bool)
    opens[1:] = codes[order[1:]] != codes[order[:-1]]
    counts = np.empty(len(codes), np.int64)
    counts[order] = places - np.maximum.accumulate(np.where(opens, places, 0))
    return counts


def nunique(codes: Codes, values: Codes) -> RowNumbers:
    """Return the number of distinct values in each group; every group 0 .. n - 1 has a row.

    >>> nunique(np.array([0, 0, 1, 0]), np.array([4, 4, 4, 2])).tolist()
    [2, 1]
    """
    size = int(values.max(initial=0)) + 1
    pairs = np.sort(pack_keys([codes, values], len(codes), dense_rank))
    first = pairs[np.diff(pairs, prepend=-1) > 0]
    return np.bincount(first // size)


def dense_rank(keys: npt.NDArray[Any]) -> RowNumbers:
    """Return the keys, which are integers, numbered from 0 in their order, without gaps.

    >>> dense_rank(np.array([30, 10, 30])).tolist()
    [1, 0, 1]
    """
    if not len(keys):
        return np.zeros(0, np.int64)
    smallest = int(keys.min())
    span = int(keys.max()) - smallest + 1
    if span > _GAPS * len(keys):
        return np.unique(keys, return_inverse=True)[1]
    offsets = keys - keys.dtype.type(smallest)  # which are marked sooner than sorted
    is_there = np.zeros(span, bool)
    is_there[offsets] = True
    ranks = np.cumsum(is_there, dtype=np.int64) - 1
    return np.asarray(ranks[offsets])


def distinct(numbers: npt.NDArray[Any], *, are_nearly_sorted: bool = False) -> npt.NDArray[Any]:
    """Return the distinct numbers in their order.

    They are sorted; numpy.unique hashes many of them, which takes ten times as long. What is in
    order already is merged, if most of them are.

    >>> distinct(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    ordered = np.sort(numbers, kind="stable" if are_nearly_sorted else None)
    is_first = np.ones(len(ordered), bool)
    is_first[1:] = ordered[1:] != ordered[:-1]
    return ordered[is_first]


def dense_codes(numbers: npt.NDArray[Any]) -> tuple[Codes, RowNumbers]:
    """Return the place of each number among the distinct ones, and these in order.

    They are from 0 on, and marked: sooner than by sorting, and in a fifth of the memory, unless
    they are few for their room.

    >>> [each.tolist() for each in dense_codes(np.array([7, 2, 7]))]
    [[1, 0, 1], [2, 7]]
    """
    room = int(numbers.max(initial=-1)) + 1
    if room > _SPARSE * len(numbers):
        ordered, places_of = np.unique(numbers, return_inverse=True)
        return places_of, ordered
    is_there = np.zeros(room, bool)
    is_there[numbers] = True
    places = np.cumsum(is_there, dtype=np.int32) - np.int32(1)
    return places[numbers], np.flatnonzero(is_there)
