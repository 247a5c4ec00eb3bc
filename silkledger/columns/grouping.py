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
import pyarrow.compute as pc

from silkledger.columns.dictionaries import combine_chunks, downcast, encode, index_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import numpy.typing as npt

    from silkledger.columns.aliases import Codes, Mask, RowNumbers

_MOST_KEYS = 2**62
_ROWS_AT_ONCE = 1 << 19
_INT32_MAX = 2**31 - 1
# Keys may be so many times as far apart as they are many where their ranks are marked.
_GAPS = 4


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
        return values[self.codes]


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

    codes, uniques = pd.factorize(keys_of(columns))
    codes = downcast(codes, len(uniques))
    return Groups(codes, first_rows(codes, len(uniques)))


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
    for stop in range(len(codes), 0, -_ROWS_AT_ONCE):
        start = max(stop - _ROWS_AT_ONCE, 0)
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


def distinct(numbers: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return the distinct numbers in their order.

    They are sorted; numpy.unique hashes many of them, which takes ten times as long.

    >>> distinct(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    ordered = np.sort(numbers)
    is_first = np.ones(len(ordered), bool)
    is_first[1:] = ordered[1:] != ordered[:-1]
    return ordered[is_first]


def dense_codes(numbers: npt.NDArray[Any]) -> tuple[Codes, RowNumbers]:
    """Return the place of each number among the distinct ones, and these in order.

    They are from 0 on, and marked: sooner than by sorting, and in a fifth of the memory.

    >>> [each.tolist() for each in dense_codes(np.array([7, 2, 7]))]
    [[1, 0, 1], [2, 7]]
    """
    is_there = np.zeros(int(numbers.max(initial=-1)) + 1, bool)
    is_there[numbers] = True
    places = np.cumsum(is_there, dtype=np.int32) - np.int32(1)
    return places[numbers], np.flatnonzero(is_there)


def duplicated(columns: Sequence[pa.Array | pa.ChunkedArray | Codes]) -> Mask:
    """Return which rows share their combined values with another row.

    >>> duplicated([pa.array(["x", "y", "x"])]).tolist()
    [True, False, True]
    """
    keys = keys_of(columns)
    order = np.argsort(keys)
    mask = np.empty(len(order), bool)
    mask[order] = duplicated_sorted(keys[order])
    return mask


def duplicated_sorted(keys: npt.NDArray[Any]) -> Mask:
    """Return which of the sorted keys are equal to a neighbour."""
    equal = np.zeros(len(keys) + 1, bool)
    equal[1:-1] = keys[1:] == keys[:-1]
    return equal[1:] | equal[:-1]


def row_codes(column: pa.Array | pa.ChunkedArray | Codes) -> Codes:
    """Return one code per row, equal where values are equal; 0 is null.

    Numpy arrays are returned as they are.

    >>> row_codes(pa.array(["x", None, "y", "x"])).tolist()
    [1, 0, 2, 1]
    """
    if isinstance(column, np.ndarray):
        return column
    if (numbers := integer_codes(column)) is not None:
        return numbers
    encoded = encode(column)
    return _one_more(encoded.indices, index_type(len(encoded.dictionary) + 1))


def integer_codes(column: pa.Array | pa.ChunkedArray) -> npt.NDArray[np.int32] | None:
    """Return integers as codes in their own order, 1 for the smallest and 0 for null.

    None if the column has another type or its range exceeds 32 bits.
    """
    if not pa.types.is_integer(column.type):
        return None
    smallest, largest = pc.min_max(column).as_py().values()
    if smallest is None or largest - smallest >= _INT32_MAX:
        return None
    return _one_more(combine_chunks(column), pa.int32(), smallest)


def _one_more(numbers: pa.Array, type_: pa.DataType, smallest: int = 0) -> Codes:
    """Return the numbers, 1 for the smallest and 0 for null, as another type.

    Large arrays in between would take longer, for their pages, than the numbers.
    """
    codes = np.empty(len(numbers), type_.to_pandas_dtype())
    for start in range(0, len(numbers), _ROWS_AT_ONCE):
        own = codes[start : start + _ROWS_AT_ONCE]
        piece = numbers.slice(start, _ROWS_AT_ONCE).cast(pa.int64())
        if piece.null_count:
            piece = piece.fill_null(smallest - 1)
        np.subtract(piece.to_numpy(), smallest - 1, out=own, casting="same_kind")
    return codes


def pack_keys(
    columns: Iterable[npt.NDArray[Any]],
    rows: int,
    renumber: Callable[[npt.NDArray[Any]], npt.NDArray[Any]],
) -> npt.NDArray[Any]:
    """Return one integer per row that combines the columns' codes, the first column foremost.

    The keys have 32 bits if these are enough, else 64. Where 64 are not, `renumber` first replaces
    the keys so far by numbers without gaps. Raises OverflowError if even these don't fit.
    """
    keys, room = np.zeros(rows, np.int32), 1
    for codes in columns:
        size = int(codes.max(initial=0)) + 1
        if room > _MOST_KEYS // size:
            keys = renumber(keys)
            room = int(keys.max()) + 1
        if room > _MOST_KEYS // size:
            raise OverflowError("the combinations of the columns exceed 64 bits")
        room *= size
        if size > 1:
            keys = keys.astype(np.int64 if room > _INT32_MAX else np.int32, copy=False)
            keys *= keys.dtype.type(size)
            keys += codes  # in small parts, without a copy of all codes as wide as the keys
    return keys


def keys_of(columns: Sequence[pa.Array | pa.ChunkedArray | Codes]) -> npt.NDArray[Any]:
    """Return one integer per row that is equal where the values of all columns are."""
    import pandas as pd

    return pack_keys(map(row_codes, columns), len(columns[0]), lambda keys: pd.factorize(keys)[0])
