"""Distinct combinations of columns, so that whatever is read is read once per combination and
joined back to the rows.

All work on rows in the library goes through here or through Arrow kernels; nothing loops over rows
in Python. A column of the rows is a dictionary of distinct values and one code a row, of the
narrowest integers that hold it: most columns take one or two bytes a row whatever their values are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import numpy.typing as npt

    Codes = npt.NDArray[np.signedinteger[Any]]

_ROOM = 2**62
_NEAR = 2**31 - 1
_MIX = np.uint64(0x9E3779B97F4A7C15)  # odd, so that no text's own number is lost
_INDICES = (pa.int8(), pa.int16(), pa.int32())


@dataclass(frozen=True)
class Distinct:
    """`codes` gives each row's combination (0 .. count - 1, in order of first appearance); `first`
    a row that has it.
    """

    codes: Codes
    first: npt.NDArray[np.int64]

    @property
    def count(self) -> int:
        """Number of distinct combinations."""
        return len(self.first)

    def spread(self, values: pa.Array) -> pa.DictionaryArray:
        """One value a combination -> one value a row. Costs nothing a row: all columns of one
        reading share its codes.
        """
        return pa.DictionaryArray.from_arrays(pa.array(self.codes), values, safe=False)

    def each(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """One number or truth a combination -> one a row."""
        return values[self.codes]


def distinct(columns: Sequence[pa.Array | pa.ChunkedArray | Codes]) -> Distinct:
    """The distinct combinations of the columns' values (null is a value of its own). Arrays of
    codes are taken as they are.
    """
    import pandas as pd

    codes, found = pd.factorize(_combined(columns))
    codes = narrow(codes, len(found))
    return Distinct(codes, first_rows(codes, len(found)))


def first_rows(codes: Codes, count: int) -> npt.NDArray[np.int64]:
    """The first row that has each of `count` codes, -1 where none has."""
    first = np.full(count, -1, np.int64)
    # Written from the last row to the first, so that the first row of each code stays.
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
    return first


def distinct_among(
    shared: npt.NDArray[np.bool_], columns: Sequence[pa.Array | pa.ChunkedArray]
) -> Distinct:
    """As `distinct`, where only the `shared` rows may have a combination that another row has: only
    these are told apart.
    """
    rows = np.flatnonzero(shared)
    groups = distinct([column.take(pa.array(rows)) for column in columns])
    opens = ~shared
    opens[rows[groups.first]] = True
    numbers = np.cumsum(opens, dtype=np.int32) - np.int32(1)
    numbers[rows] = numbers[rows[groups.first]][groups.codes]
    first = np.flatnonzero(opens)
    return Distinct(narrow(numbers, len(first)), first)


def repeated(columns: Sequence[pa.Array | pa.ChunkedArray | Codes]) -> npt.NDArray[np.bool_]:
    """Which rows share their combination of values with another row."""
    combined = _combined(columns)
    order = np.argsort(combined)
    found = np.empty(len(order), bool)
    found[order] = tied(combined[order])
    return found


def tied(ordered: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
    """Which of numbers in order are equal to one beside them."""
    same = np.zeros(len(ordered) + 1, bool)
    same[1:-1] = ordered[1:] == ordered[:-1]
    return same[1:] | same[:-1]


def differ(texts: pa.Array) -> bool:
    """Whether all texts differ, where that shows at a glance: texts of one length are turned into
    numbers, of which equal texts have equal ones. False says that they are to be compared.
    """
    if not pa.types.is_string(texts.type) or texts.null_count or not len(texts):
        return not len(texts)
    offsets = np.frombuffer(texts.buffers()[1], np.int32)[
        texts.offset : texts.offset + len(texts) + 1
    ]
    width = int(offsets[1] - offsets[0])
    if not width or (np.diff(offsets) != width).any():
        return False
    signs = np.frombuffer(texts.buffers()[2], np.uint8)[offsets[0] : offsets[-1]].reshape(-1, width)
    numbers = np.zeros(len(texts), np.uint64)
    for start in range(0, width, 8):
        part = np.zeros((len(texts), 8), np.uint8)
        part[:, : width - start] = signs[:, start : start + 8]
        numbers = numbers * _MIX + part.view("<u8")[:, 0]
    numbers.sort()
    return not (numbers[1:] == numbers[:-1]).any()


def known_unique(columns: Sequence[pa.Array | pa.ChunkedArray]) -> bool:
    """Whether no two rows hold the same values. False for a single column of texts may also mean
    that the texts have to be compared: only lengths and digests of them were looked at.
    """
    if len(columns) > 1:
        return not repeated(columns).any()
    column = whole(columns[0])
    if pa.types.is_dictionary(column.type):
        return not repeated([column.indices]).any() and differ(column.dictionary)
    return differ(column)


def _combined(columns: Sequence[pa.Array | pa.ChunkedArray | Codes]) -> npt.NDArray[Any]:
    """A number a row that is equal where the values of all columns are."""
    import pandas as pd

    return packed(
        map(codes_of, columns), len(columns[0]), lambda combined: pd.factorize(combined)[0]
    )


def packed(
    columns: Iterable[npt.NDArray[Any]],
    rows: int,
    dense: Callable[[npt.NDArray[Any]], npt.NDArray[Any]],
) -> npt.NDArray[Any]:
    """One number a row from several, the first one first, in 32 bits where they have room there,
    else in 64.

    Where 64 have none, `dense` numbers anew the combinations that there are.
    """
    combined, room = np.zeros(rows, np.int32), 1
    for codes in columns:
        size = int(codes.max(initial=0)) + 1
        if room > _ROOM // size:
            combined = dense(combined)
            room = int(combined.max()) + 1
        room *= size
        if size > 1:
            combined = combined.astype(np.int64 if room > _NEAR else np.int32, copy=False)
            combined *= combined.dtype.type(size)
            combined += codes.astype(combined.dtype, copy=False)
    return combined


def narrow(codes: npt.NDArray[Any], count: int) -> Codes:
    """Codes below `count` as the narrowest integers that hold them."""
    return codes.astype(narrow_index(count).to_pandas_dtype(), copy=False)


def narrow_index(count: int) -> pa.DataType:
    """The narrowest type of codes for that many values."""
    return next(kind for kind in _INDICES if count - 1 <= np.iinfo(kind.to_pandas_dtype()).max)


def codes_of(column: pa.Array | pa.ChunkedArray | Codes) -> Codes:
    """A code a row that is equal where values are equal; null is 0, numbers in numpy are taken as
    they are.
    """
    if isinstance(column, np.ndarray):
        return column
    if (numbers := themselves(column)) is not None:
        return numbers
    encoded = encode(column)
    codes = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    return narrow(codes, len(encoded.dictionary) + 1) + 1


def themselves(column: pa.Array | pa.ChunkedArray) -> npt.NDArray[np.int32] | None:
    """Whole numbers that lie near each other are codes of their own, counted from 1 for the least
    of them.
    """
    if not pa.types.is_integer(column.type):
        return None
    least, most = pc.min_max(column).as_py().values()
    if least is None or most - least >= _NEAR:
        return None
    above = pc.subtract(whole(column), least).cast(pa.int32())
    return np.asarray(above.fill_null(-1).to_numpy()) + np.int32(1)


def encode(column: pa.Array | pa.ChunkedArray) -> pa.DictionaryArray:
    """The column as one dictionary array with narrow codes, its dictionary without repeats and
    nulls.
    """
    column = in_codes(column)
    once = column.dictionary.dictionary_encode()
    if len(once.dictionary) < len(column.dictionary):
        codes = narrowed(once).indices.take(column.indices)
        column = pa.DictionaryArray.from_arrays(codes, once.dictionary, safe=False)
    return narrowed(column)


def in_codes(column: pa.Array | pa.ChunkedArray) -> pa.DictionaryArray:
    """The column in one piece as codes over values; a dictionary that it has stays as it is."""
    column = whole(column)
    return column if pa.types.is_dictionary(column.type) else column.dictionary_encode()


def narrowed(column: pa.DictionaryArray) -> pa.DictionaryArray:
    """The column with codes as narrow as they can be."""
    indices = narrow_indices(column.indices, len(column.dictionary))
    return pa.DictionaryArray.from_arrays(indices, column.dictionary, safe=False)


def widened(column: pa.DictionaryArray) -> pa.DictionaryArray:
    """The column with codes in 32 bits, as all columns have that are to stand below each other."""
    return pa.DictionaryArray.from_arrays(column.indices.cast(pa.int32()), column.dictionary)


def whole(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    """The column in one piece, with one dictionary."""
    if not isinstance(column, pa.ChunkedArray):
        return column
    if column.num_chunks == 1:
        return column.chunk(0)
    if pa.types.is_dictionary(
        column.type
    ):  # narrow codes may not hold what the dictionaries hold together
        chunks = [
            encode(chunk) if chunk.dictionary.null_count else chunk for chunk in column.chunks
        ]
        kind = pa.dictionary(pa.int32(), column.type.value_type)
        column = pa.chunked_array(map(widened, chunks), kind).unify_dictionaries()
    return pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], column.type)


def plain(column: pa.Array | pa.ChunkedArray) -> pa.Array | pa.ChunkedArray:
    """The column without codes, each row with its own value; in pieces if it was."""
    if not pa.types.is_dictionary(column.type):
        return column
    if isinstance(column, pa.ChunkedArray):
        return pa.chunked_array(map(plain, column.chunks), column.type.value_type)
    return column.dictionary.take(column.indices)


def narrow_indices(indices: pa.Array, count: int) -> pa.Array:
    """Indices of a dictionary of `count` values as the narrowest integers that hold them."""
    return indices.cast(narrow_index(count), safe=False)


def values(column: pa.Array | pa.ChunkedArray, rows: npt.NDArray[np.int64]) -> list[Any]:
    """The values at those rows, as Python objects."""
    return list(plain(column.take(pa.array(rows))).to_pylist())


def take(table: pa.Table, rows: npt.NDArray[Any]) -> pa.Table:
    """Those rows (numbers), or the rows where a truth array is true; dictionaries stay shared."""
    if rows.dtype == bool:
        rows = np.flatnonzero(rows)
    return (
        table
        if len(rows) == table.num_rows and (np.diff(rows) == 1).all()
        else table.take(pa.array(rows))
    )
