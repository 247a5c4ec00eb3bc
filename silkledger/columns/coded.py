"""Coded columns: made at rows, filled, put in order, put one below the other. Few values, and a
narrow code a row.

Left out on purpose: telling values apart (silkledger.columns.distinct).
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns.distinct import (
    codes_of,
    encode,
    narrow_index,
    narrow_indices,
    packed,
    plain,
    themselves,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

_PIECE, _THREADS = 1 << 16, 2


def at(columns: Mapping[str, pa.DictionaryArray], rows: npt.NDArray[np.int64]) -> pa.Table:
    """The columns at those rows, still coded, each text once in its dictionary, nulls among the
    codes.

    Columns that share their codes still do: all numbers of one reading take the memory of one of
    them.
    """
    numbers = pa.array(rows)
    by_codes = {_place(column.indices): column.indices for column in columns.values()}
    with ThreadPoolExecutor(_THREADS) as pool:
        taken = dict(
            zip(
                by_codes,
                pool.map(lambda codes: codes.take(numbers), by_codes.values()),
                strict=True,
            )
        )
        made = pool.map(
            lambda column: _published(taken[_place(column.indices)], column.dictionary),
            columns.values(),
        )
        return pa.table(dict(zip(columns, made, strict=True)))


def _published(codes: pa.Array, values: pa.Array) -> pa.DictionaryArray:
    if values.null_count:
        valid = values.is_valid().take(codes).fill_null(False)
        codes = pa.Array.from_buffers(
            codes.type, len(codes), [valid.buffers()[1], codes.buffers()[1]]
        )
    column = pa.DictionaryArray.from_arrays(codes, values, safe=False)
    return encode(column) if pa.types.is_string(values.type) else column


def _place(codes: pa.Array) -> tuple[int, ...]:
    """Where the codes lie in memory."""
    return codes.offset, *(buffer.address if buffer else 0 for buffer in codes.buffers())


def plain_numbers(table: pa.Table) -> pa.Table:
    """The table with plain numbers, days and truths, as whoever reckons with them needs them."""
    for number, column in enumerate(table.columns):
        if pa.types.is_dictionary(column.type) and pa.types.is_primitive(column.type.value_type):
            table = table.set_column(number, table.column_names[number], plain(column))
    return table


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


def in_order(columns: Sequence[pa.Array | pa.ChunkedArray]) -> npt.NDArray[Any]:
    """A number a row that sorts as the rows do by those columns, the first one first; null comes
    before all values.
    """

    def dense(combined: npt.NDArray[Any]) -> npt.NDArray[Any]:
        return np.unique(combined, return_inverse=True)[1]

    return packed((_ranks(column) for column in columns), len(columns[0]), dense)


def _ranks(column: pa.Array | pa.ChunkedArray) -> npt.NDArray[Any]:
    if (numbers := themselves(column)) is not None:
        return numbers
    encoded = encode(column)
    ranks = np.concatenate(
        [[0], pc.rank(encoded.dictionary, tiebreaker="first").to_numpy()]
    ).astype(np.int64)
    return ranks[codes_of(encoded)]


def stacked(parts: Sequence[pa.Array]) -> pa.Array:
    """Columns one below the other. Of coded ones the dictionaries are put one after the other as
    they are: no value is looked at, and one that they share, or that is the only one with values,
    is not copied.
    """
    if len(parts) == 1:
        return parts[0]
    if not pa.types.is_dictionary(parts[0].type):
        return pa.concat_arrays(parts)
    filled_ones = [part.dictionary for part in parts if len(part.dictionary)] or [
        parts[0].dictionary
    ]
    if all(len(one) == len(filled_ones[0]) and one.equals(filled_ones[0]) for one in filled_ones):
        kind = narrow_index(len(filled_ones[0]))
        indices = pa.concat_arrays([part.indices.cast(kind) for part in parts])
        return pa.DictionaryArray.from_arrays(indices, filled_ones[0], safe=False)
    before = np.cumsum([0, *(len(part.dictionary) for part in parts)]).tolist()
    kind = narrow_index(before[-1])
    moved = [
        pc.add(part.indices.cast(kind), pa.scalar(base, kind))
        for part, base in zip(parts, before, strict=False)
    ]
    return pa.DictionaryArray.from_arrays(
        pa.concat_arrays(moved), pa.concat_arrays([part.dictionary for part in parts])
    )


def constant(text: str, count: int) -> pa.DictionaryArray:
    """A column of that many rows that all hold `text`."""
    return pa.DictionaryArray.from_arrays(
        pa.array(np.zeros(count, np.int8)), pa.array([text], pa.string())
    )


def nulls(count: int, kind: pa.DataType) -> pa.ChunkedArray:
    """A column of that many nulls: one piece of them, over and over."""
    piece = pa.nulls(min(count, _PIECE), kind)
    return pa.chunked_array([piece] * (count // _PIECE) + [piece.slice(0, count % _PIECE)], kind)
