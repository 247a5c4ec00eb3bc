"""Distinct combinations of columns, so that whatever is read is read once per combination and joined back to the rows.

All work on rows in the library goes through here or through Arrow kernels; nothing loops over rows in Python.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

_ROOM = 2**62


@dataclass(frozen=True)
class Distinct:
    """`codes` gives each row's combination (0 .. count - 1, in order of first appearance); `first` a row that has it."""

    codes: npt.NDArray[np.int64]
    first: npt.NDArray[np.int64]

    @property
    def count(self) -> int:
        """Number of distinct combinations."""
        return len(self.first)

    def spread(self, values: pa.Array) -> pa.DictionaryArray:
        """One value a combination -> one value a row, dictionary-encoded: without repeats or nulls, unless they are lists."""
        codes = pa.array(self.codes.astype(np.int32))
        if pa.types.is_nested(values.type):
            return pa.DictionaryArray.from_arrays(codes, values)
        encoded = values.dictionary_encode()
        return pa.DictionaryArray.from_arrays(encoded.indices.take(codes), encoded.dictionary)

    def each(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """One number or truth a combination -> one a row."""
        return values[self.codes]


def distinct(columns: Sequence[pa.Array | pa.ChunkedArray | npt.NDArray[np.int64]]) -> Distinct:
    """The distinct combinations of the columns' values (null is a value of its own). Arrays of codes are taken as they are."""
    import pandas as pd

    combined: npt.NDArray[np.int64] | None = None
    room = 1
    for column in columns:
        codes = codes_of(column)
        size = int(codes.max()) + 1 if len(codes) else 1
        if combined is None:
            combined, room = codes, size
            continue
        if room > _ROOM // max(size, 1):
            combined = pd.factorize(combined)[0].astype(np.int64)
            room = int(combined.max()) + 1
        combined, room = combined * size + codes, room * size
    if combined is None:
        raise ValueError("no columns")
    codes, found = pd.factorize(combined)
    first = np.empty(len(found), dtype=np.int64)
    # Written from the last row to the first, so that the first row of each combination stays.
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
    return Distinct(codes.astype(np.int64), first)


def codes_of(column: pa.Array | pa.ChunkedArray | npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """A code a row that is equal where values are equal; null is 0, numbers in numpy are taken as they are."""
    if isinstance(column, np.ndarray):
        return column
    encoded = encode(column)
    return np.asarray(encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False)).astype(np.int64) + 1


def encode(column: pa.Array | pa.ChunkedArray) -> pa.DictionaryArray:
    """The column as one dictionary array, its dictionary without repeats."""
    if isinstance(column, pa.ChunkedArray):
        column = column.unify_dictionaries().combine_chunks() if pa.types.is_dictionary(column.type) else column
        column = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    if not pa.types.is_dictionary(column.type):
        column = column.dictionary_encode()
    if len(column.dictionary.unique()) != len(column.dictionary):
        column = column.dictionary_decode().dictionary_encode()
    return column


def whole_numbers(cells: pa.ChunkedArray) -> pa.Array:
    """Cells as int64, null where empty or no whole number; each distinct cell is cast once."""
    encoded = encode(cells)
    good = pc.match_substring_regex(encoded.dictionary, "^[0-9]{1,9}$")
    numbers = pc.cast(pc.if_else(good, encoded.dictionary, None), pa.int64())
    return numbers.take(encoded.indices)


def values(column: pa.Array | pa.ChunkedArray, rows: npt.NDArray[np.int64]) -> list[Any]:
    """The values at those rows, as Python objects."""
    found: list[Any] = column.take(pa.array(rows)).to_pylist()
    return found


def take(table: pa.Table, rows: npt.NDArray[Any]) -> pa.Table:
    """Those rows (numbers), or the rows where a truth array is true; dictionaries stay shared."""
    if rows.dtype == bool:
        rows = np.flatnonzero(rows)
    return table if len(rows) == table.num_rows and (np.diff(rows) == 1).all() else table.take(pa.array(rows))
