"""Coded columns: made at rows, filled, put in order, put one below the other. Few values, and a narrow code a row.

Left out on purpose: telling values apart (silkledger.distinct).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.distinct import ROOM, codes_of, encode, narrow_index, narrow_indices, themselves, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

_PIECE = 1 << 16


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


def in_order(columns: Sequence[pa.Array | pa.ChunkedArray]) -> npt.NDArray[np.int64]:
    """A number a row that sorts as the rows do by those columns, the first one first; null comes before all values."""
    combined, room = np.zeros(len(columns[0]), np.int64), 1
    for column in columns:
        ranks = _ranks(column)
        size = int(ranks.max(initial=0)) + 1
        if room > ROOM // size:
            combined = np.unique(combined, return_inverse=True)[1]
            room = len(combined)
        combined = combined * size + ranks
        room *= size
    return combined


def _ranks(column: pa.Array | pa.ChunkedArray) -> npt.NDArray[np.int64]:
    if (numbers := themselves(column)) is not None:
        return numbers
    encoded = encode(column)
    ranks = np.concatenate([[0], pc.rank(encoded.dictionary, tiebreaker="first").to_numpy()]).astype(np.int64)
    return ranks[codes_of(encoded)]


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
