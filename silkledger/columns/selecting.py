"""Rows of tables and columns, selected by row number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import on_disk, spilling
from silkledger.columns.dictionaries import combine_chunks, decode, encode
from silkledger.columns.distinct_texts import may_be_among
from silkledger.columns.runs import get_indexer
from silkledger.columns.stable_order import stable_order
from silkledger.columns.threads import each_in_threads

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from silkledger.columns.aliases import Codes, Mask, RowNumbers

_THREADS = 2
# Rows; fewer are read too often for pages to be forgotten after each column, unless they are those
# of a large table, any of whose columns has many pages.
_MANY, _LARGE = 1 << 12, 1 << 19
# Words of a dictionary for each of few rows.
_SPARSE = 16


def take(table: pa.Table, rows: RowNumbers | Mask) -> pa.Table:
    """Return the rows of a table, by row number or by mask; dictionaries stay shared.

    >>> take(pa.table({"n": [1, 2, 3]}), np.array([True, False, True]))["n"].to_pylist()
    [1, 3]
    """
    if rows.dtype == bool:
        rows = np.flatnonzero(rows)
    is_whole = len(rows) == table.num_rows and (np.diff(rows) == 1).all()
    if is_whole or (len(rows) < _MANY and table.num_rows < _LARGE):
        return table if is_whole else table.take(pa.array(rows))
    # One column after the other, so that no pages of others that are on disk stay in memory.
    taken = {}
    for name in table.column_names:
        taken[name] = table[name].take(pa.array(rows))
        spilling.forget()
    return pa.table(taken)


def copied(table: pa.Table, start: int, count: int) -> pa.Table:
    """Return rows that follow each other, sooner than `take` does; dictionaries stay shared.

    They are not a slice, which would be packed with all rows of its table.

    >>> copied(pa.table({"n": [1, 2, 3]}), 1, 2)["n"].to_pylist()
    [2, 3]
    """
    columns = {}
    for name in table.column_names:
        columns[name] = pa.concat_arrays([combine_chunks(table[name].slice(start, count))])
        spilling.forget()
    return pa.table(columns)


def take_codes(columns: Iterable[Codes], rows: RowNumbers) -> list[Codes]:
    """Return the rows of arrays that may be on disk.

    >>> take_codes([np.array([4, 5])], np.array([1]))[0].tolist()
    [5]
    """
    taken = []
    for codes in columns:
        taken.append(codes[rows])
        spilling.forget()  # no other thread can while numpy takes
    return taken


def take_decoded(column: pa.Array | pa.ChunkedArray, rows: RowNumbers) -> pa.Array:
    """Return the values of the rows as one plain array.

    >>> take_decoded(pa.array(["a", "b"]).dictionary_encode(), np.array([1, 0])).to_pylist()
    ['b', 'a']
    """
    return decode(combine_chunks(column.take(pa.array(rows))))


def values_at(column: pa.Array | pa.ChunkedArray, rows: RowNumbers) -> list[Any]:
    """Return the values of the rows as Python objects.

    >>> values_at(pa.array(["a", None, "b"]), np.array([2, 1]))
    ['b', None]
    """
    return list(take_decoded(column, rows).to_pylist())


def values(column: pa.Array | pa.ChunkedArray) -> list[Any]:
    """Return a column as Python objects; one that a dictionary holds once is one object.

    >>> first, _, third = values(pa.array(["a", None, "a"]).dictionary_encode())
    >>> first is third
    True
    """
    column = combine_chunks(column)
    if not pa.types.is_dictionary(column.type) or len(column.dictionary) > len(column):
        return list(decode(column).to_pylist())
    distinct = [*column.dictionary.to_pylist(), None]
    # The last one by -1: the number of values may not fit the type of the codes.
    return [distinct[code] for code in _codes(column).tolist()]


def is_among(column: pa.Array | pa.ChunkedArray, wanted: Iterable[str] | pa.Array) -> Mask:
    """Return whether each cell is one of the wanted values; false for null.

    Of a dictionary-encoded column, only the dictionary is compared.

    >>> is_among(pa.chunked_array([["a", None, "b"]]), ["a"]).tolist()
    [True, False, False]
    """
    if not isinstance(wanted, pa.Array):
        wanted = pa.array(sorted(wanted), pa.string())
    chunks = column.chunks if isinstance(column, pa.ChunkedArray) else [column]
    return np.concatenate([np.zeros(0, bool), *(_is_among(chunk, wanted) for chunk in chunks)])


def _is_among(chunk: pa.Array, wanted: pa.Array) -> Mask:
    if not pa.types.is_dictionary(chunk.type):
        is_wanted: Mask = pc.is_in(chunk, value_set=wanted).to_numpy(zero_copy_only=False)
        return is_wanted
    chosen = pc.is_in(chunk.dictionary, value_set=wanted)
    truths: Mask = np.append(chosen.to_numpy(zero_copy_only=False), False)
    return truths[_codes(chunk)]


def rows_of_texts(wanted: pa.ChunkedArray, column: pa.Array) -> pa.Array:
    """Return the rows of some texts in a column that has each of them once.

    Quick for a few texts of a large column.

    >>> rows_of_texts(pa.chunked_array([["c", "a"]]), pa.array(["a", "b", "c"])).to_pylist()
    [2, 0]
    """
    encoded = encode(wanted)
    among = encoded.dictionary
    rows = None
    if len(column) > _LARGE:
        # Most are told from those wanted without being compared.
        rows = np.flatnonzero(may_be_among(column, among))
        column = column.take(pa.array(rows))
    place = pc.index_in(column, value_set=among)
    found = np.flatnonzero(pc.is_valid(place))
    row_of = np.zeros(len(among), np.int32)
    row_of[place.drop_null().to_numpy()] = found if rows is None else rows[found]
    return pa.array(row_of).take(encoded.indices)


def take_columns(columns: Mapping[str, pa.DictionaryArray], rows: RowNumbers) -> pa.Table:
    """Return the rows of dictionary-encoded columns as a table; large columns are on disk.

    Numbers, dates and booleans are decoded, as arithmetic needs them. Other columns that share
    their codes still do, so that all columns of one reading take the memory of one of them; where
    a value is null, so is the code. Dictionaries of texts are freed of repeated values.
    """
    shared = {_address(column.indices): column.indices for column in columns.values()}
    taken = dict(
        zip(
            shared,
            each_in_threads(
                lambda codes: on_disk.take_column_away(codes, rows),
                shared.values(),
                len(rows),
                _THREADS,
            ),
            strict=True,
        )
    )

    def made(column: pa.DictionaryArray) -> pa.Array | pa.ChunkedArray:
        codes, values = taken[_address(column.indices)], column.dictionary
        if pa.types.is_primitive(values.type):
            return on_disk.decode_away(pa.DictionaryArray.from_arrays(codes, values, safe=False))
        return on_disk.put_column_away(_with_null_codes(codes, values))

    return pa.table(
        each_in_threads(made, columns.values(), len(rows), _THREADS), names=list(columns)
    )


def is_in(column: pa.Array | pa.ChunkedArray, other: pa.Array | pa.ChunkedArray) -> Mask:
    """Return whether each text of a column is one of those of another column.

    Where both have one dictionary, which repeats nothing, only codes are compared.

    >>> is_in(pa.array(["a", "b"]), pa.array(["b", "c"])).tolist()
    [False, True]
    """
    column, other = combine_chunks(column), combine_chunks(other)
    if not _has_dictionary_of(column, other):
        return is_among(column, decode(other))
    marks = np.zeros(len(column.dictionary) + 1, bool)
    marks[other.indices.drop_null().to_numpy()] = True
    is_other: Mask = marks[_codes(column)]
    return is_other


def places_in(column: pa.Array | pa.ChunkedArray, other: pa.Array | pa.ChunkedArray) -> RowNumbers:
    """Return the place of each text of a column in another one, -1 for a text that is not there.

    The other one repeats nothing. Where both have one dictionary, only codes are compared.

    >>> places_in(pa.array(["a", "c", "b"]), pa.array(["b", "c"])).tolist()
    [-1, 1, 0]
    """
    column, other = combine_chunks(column), combine_chunks(other)
    if not _has_dictionary_of(column, other):
        places = pc.index_in(decode(column), value_set=decode(other))
        return np.asarray(places.fill_null(-1).to_numpy())
    wanted, codes = _codes(column), other.indices.to_numpy()
    if len(column.dictionary) > _SPARSE * (len(wanted) + len(codes)):
        # Few rows of many: a place for each word takes longer than putting theirs in order.
        order = stable_order(codes)
        found = get_indexer(codes[order], wanted)
        return np.where(found < 0, -1, np.append(order, -1)[found]).astype(np.int32)
    place_of = np.full(len(column.dictionary) + 1, -1, np.int32)
    place_of[codes] = np.arange(len(codes), dtype=np.int32)
    return np.asarray(place_of[wanted])


def _codes(column: pa.DictionaryArray) -> Codes:
    """Return the codes of a column, -1 for null; they are not copied where there is no null."""
    codes: Codes = (column.indices.fill_null(-1) if column.null_count else column.indices).to_numpy(
        zero_copy_only=False
    )
    return codes


def _has_dictionary_of(column: pa.Array, other: pa.Array) -> bool:
    return all(pa.types.is_dictionary(each.type) for each in (column, other)) and (
        spilling.place(column.dictionary) == spilling.place(other.dictionary)
    )


def _with_null_codes(codes: pa.Array, values: pa.Array) -> pa.DictionaryArray:
    """The column of these codes; where the value is null, so is the code."""
    column = pa.DictionaryArray.from_arrays(codes, values, safe=False)
    if pa.types.is_string(values.type):
        return encode(column)  # which leaves nulls out
    if not values.null_count:
        return column
    valid = values.is_valid().take(codes).fill_null(False)
    codes = pa.Array.from_buffers(codes.type, len(codes), [valid.buffers()[1], codes.buffers()[1]])
    return pa.DictionaryArray.from_arrays(codes, values, safe=False)


def _address(codes: pa.Array) -> tuple[int, ...]:
    """Where the codes lie in memory."""
    return codes.offset, *(buffer.address if buffer else 0 for buffer in codes.buffers())
