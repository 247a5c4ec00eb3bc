"""One integer per row that combines the codes of several columns.

rows     codes   keys_of
x  null  1  0    2
x  y     1  1    3
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns.dictionaries import combine_chunks, encode, index_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import numpy.typing as npt

    from silkledger.columns.aliases import Codes

_MOST_KEYS = 2**62
# Rows of arrays in between: larger ones would take longer, for their pages, than the work.
ROWS_AT_ONCE = 1 << 19
_INT32_MAX = 2**31 - 1


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
    # Codes need not be wider than they become.
    wide = type_ if smallest == 0 and numbers.type.bit_width <= type_.bit_width else pa.int64()
    for start in range(0, len(numbers), ROWS_AT_ONCE):
        own = codes[start : start + ROWS_AT_ONCE]
        piece = numbers.slice(start, ROWS_AT_ONCE).cast(wide)
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
