"""Distinct combinations of columns, so that whatever is read is read once per combination and joined back to the rows.

All work on rows in the library goes through here or through Arrow kernels; nothing loops over rows in Python. A column
of the rows is a dictionary of distinct values and one code a row, of the narrowest integers that hold it: most columns
take one or two bytes a row whatever their values are.
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

    Codes = npt.NDArray[np.signedinteger[Any]]

_ROOM = 2**62
_NEAR = 2**31
_PIECE = 1 << 16
_INDICES = (pa.int8(), pa.int16(), pa.int32())


@dataclass(frozen=True)
class Distinct:
    """`codes` gives each row's combination (0 .. count - 1, in order of first appearance); `first` a row that has it."""

    codes: Codes
    first: npt.NDArray[np.int64]

    @property
    def count(self) -> int:
        """Number of distinct combinations."""
        return len(self.first)

    def spread(self, values: pa.Array) -> pa.DictionaryArray:
        """One value a combination -> one value a row. Costs nothing a row: all columns of one reading share its codes."""
        return pa.DictionaryArray.from_arrays(pa.array(self.codes), values, safe=False)

    def each(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """One number or truth a combination -> one a row."""
        return values[self.codes]


def distinct(columns: Sequence[pa.Array | pa.ChunkedArray | Codes]) -> Distinct:
    """The distinct combinations of the columns' values (null is a value of its own). Arrays of codes are taken as they are."""
    import pandas as pd

    combined: npt.NDArray[Any] | None = None
    room = 1
    for column in columns:
        codes = codes_of(column)
        size = int(codes.max()) + 1 if len(codes) else 1
        if combined is None:
            combined, room = codes.astype(np.int64), size
            continue
        if room > _ROOM // max(size, 1):
            combined = pd.factorize(combined)[0].astype(np.int64)
            room = int(combined.max()) + 1
        if size > 1:
            combined *= size
            combined += codes
            room *= size
    if combined is None:
        raise ValueError("no columns")
    codes, found = pd.factorize(combined if room > np.iinfo(np.int32).max else combined.astype(np.int32))
    codes = narrow(codes, len(found))
    first = np.empty(len(found), dtype=np.int64)
    # Written from the last row to the first, so that the first row of each combination stays.
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
    return Distinct(codes, first)


def in_order(columns: Sequence[pa.Array | pa.ChunkedArray]) -> npt.NDArray[np.int64]:
    """A number a row that sorts as the rows do by those columns, the first one first; null comes before all values."""
    combined, room = np.zeros(len(columns[0]), np.int64), 1
    for column in columns:
        ranks = _ranks(column)
        size = int(ranks.max(initial=0)) + 1
        if room > _ROOM // size:
            combined = np.unique(combined, return_inverse=True)[1]
            room = len(combined)
        combined = combined * size + ranks
        room *= size
    return combined


def _ranks(column: pa.Array | pa.ChunkedArray) -> npt.NDArray[np.int64]:
    if (numbers := _themselves(column)) is not None:
        return numbers
    encoded = encode(column)
    ranks = np.concatenate([[0], pc.rank(encoded.dictionary, tiebreaker="first").to_numpy()]).astype(np.int64)
    return ranks[codes_of(encoded)]


def narrow(codes: npt.NDArray[Any], count: int) -> Codes:
    """Codes below `count` as the narrowest integers that hold them."""
    return codes.astype(narrow_index(count).to_pandas_dtype(), copy=False)


def narrow_index(count: int) -> pa.DataType:
    """The narrowest type of codes for that many values."""
    return next(kind for kind in _INDICES if count - 1 <= np.iinfo(kind.to_pandas_dtype()).max)


def codes_of(column: pa.Array | pa.ChunkedArray | Codes) -> Codes:
    """A code a row that is equal where values are equal; null is 0, numbers in numpy are taken as they are."""
    if isinstance(column, np.ndarray):
        return column
    if (numbers := _themselves(column)) is not None:
        return numbers
    encoded = encode(column)
    codes = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    return narrow(codes, len(encoded.dictionary) + 1) + 1


def _themselves(column: pa.Array | pa.ChunkedArray) -> npt.NDArray[np.int64] | None:
    """Whole numbers that lie near each other are codes of their own, counted from 1 for the least of them."""
    if not pa.types.is_integer(column.type):
        return None
    least, most = pc.min_max(column).as_py().values()
    if least is None or most - least >= _NEAR:
        return None
    codes = pc.add(pc.subtract(whole(column), least), 1).fill_null(0)
    return np.asarray(codes.to_numpy()).astype(np.int64, copy=False)


def encode(column: pa.Array | pa.ChunkedArray) -> pa.DictionaryArray:
    """The column as one dictionary array with narrow codes, its dictionary without repeats and nulls."""
    column = whole(column)
    if not pa.types.is_dictionary(column.type):
        column = column.dictionary_encode()
    indices, values = column.indices, column.dictionary
    if len(values.drop_null().unique()) != len(values):
        once = values.dictionary_encode()
        indices, values = narrow_indices(once.indices, len(once.dictionary)).take(indices), once.dictionary
    return pa.DictionaryArray.from_arrays(narrow_indices(indices, len(values)), values, safe=False)


def whole(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    """The column in one piece, with one dictionary."""
    if not isinstance(column, pa.ChunkedArray):
        return column
    if column.num_chunks == 1:
        return column.chunk(0)
    if pa.types.is_dictionary(column.type):  # narrow codes may not hold what the dictionaries hold together
        wide = [
            pa.DictionaryArray.from_arrays(chunk.indices.cast(pa.int32()), chunk.dictionary) for chunk in column.chunks
        ]
        column = pa.chunked_array(wide, pa.dictionary(pa.int32(), column.type.value_type)).unify_dictionaries()
    return pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], column.type)


def narrow_indices(indices: pa.Array, count: int) -> pa.Array:
    """Indices of a dictionary of `count` values as the narrowest integers that hold them."""
    return indices.cast(narrow_index(count), safe=False)


def at(column: pa.DictionaryArray, rows: npt.NDArray[np.int64]) -> pa.Array:
    """A column at those rows as it is published: texts and lists by code, each text once; numbers, days and truths plain."""
    indices = column.indices.take(pa.array(rows))
    if pa.types.is_string(column.dictionary.type):
        return encode(pa.DictionaryArray.from_arrays(indices, column.dictionary, safe=False))
    if pa.types.is_nested(column.dictionary.type):
        return pa.DictionaryArray.from_arrays(indices, column.dictionary, safe=False)
    return column.dictionary.take(indices)


def filled(column: pa.Array | pa.ChunkedArray, value: str) -> pa.DictionaryArray:
    """A text column with that value where it is null."""
    encoded = encode(column)
    if not encoded.null_count:
        return encoded
    values = pa.concat_arrays([encoded.dictionary, pa.array([value], pa.string())])
    indices = narrow_indices(encoded.indices, len(values)).fill_null(len(values) - 1)
    return encode(pa.DictionaryArray.from_arrays(indices, values))


def whole_numbers(cells: pa.ChunkedArray) -> pa.DictionaryArray:
    """Cells as int64, null where empty or no whole number; each distinct cell is cast once."""
    encoded = encode(cells)
    good = pc.match_substring_regex(encoded.dictionary, "^[0-9]{1,9}$")
    numbers = pc.cast(pc.if_else(good, encoded.dictionary, None), pa.int64())
    return pa.DictionaryArray.from_arrays(encoded.indices, numbers, safe=False)


def values(column: pa.Array | pa.ChunkedArray, rows: npt.NDArray[np.int64]) -> list[Any]:
    """The values at those rows, as Python objects."""
    found = column.take(pa.array(rows))
    plain = found.cast(found.type.value_type) if pa.types.is_dictionary(found.type) else found
    return list(plain.to_pylist())


def take(table: pa.Table, rows: npt.NDArray[Any]) -> pa.Table:
    """Those rows (numbers), or the rows where a truth array is true; dictionaries stay shared."""
    if rows.dtype == bool:
        rows = np.flatnonzero(rows)
    return table if len(rows) == table.num_rows and (np.diff(rows) == 1).all() else table.take(pa.array(rows))


def stack(tables: Sequence[pa.Table]) -> pa.Table:
    """The rows of all tables, which have the same columns."""
    full = [table for table in tables if table.num_rows] or list(tables[:1])
    if len(full) == 1:
        return full[0]
    return pa.table({name: stacked([whole(table[name]) for table in full]) for name in full[0].column_names})


def stacked(parts: Sequence[pa.Array]) -> pa.Array:
    """Columns one below the other. Of coded ones the dictionaries are put one after the other as they are: no value is
    looked at, and one that they share, or that is the only one with values, is not copied."""
    if not pa.types.is_dictionary(parts[0].type):
        return pa.concat_arrays(parts)
    filled_ones = [part.dictionary for part in parts if len(part.dictionary)] or [parts[0].dictionary]
    if all(len(one) == len(filled_ones[0]) and one.equals(filled_ones[0]) for one in filled_ones):
        kind = narrow_index(len(filled_ones[0]))
        indices = pa.concat_arrays([part.indices.cast(kind) for part in parts])
        return pa.DictionaryArray.from_arrays(indices, filled_ones[0], safe=False)
    before = np.cumsum([0, *(len(part.dictionary) for part in parts)]).tolist()
    kind = narrow_index(before[-1])
    moved = [pc.add(part.indices.cast(kind), pa.scalar(base, kind)) for part, base in zip(parts, before, strict=False)]
    return pa.DictionaryArray.from_arrays(
        pa.concat_arrays(moved), pa.concat_arrays([part.dictionary for part in parts])
    )


def constant(text: str, count: int) -> pa.DictionaryArray:
    """A column of that many rows that all hold `text`."""
    return pa.DictionaryArray.from_arrays(pa.array(np.zeros(count, np.int8)), pa.array([text], pa.string()))


def nulls(count: int, kind: pa.DataType) -> pa.ChunkedArray:
    """A column of that many nulls: one piece of them, over and over."""
    piece = pa.nulls(min(count, _PIECE), kind)
    return pa.chunked_array([piece] * (count // _PIECE) + [piece.slice(0, count % _PIECE)], kind)
