"""A column in blocks of rows, as it is digested and as files hold it, however it is held in memory.

Text comes as codes over the distinct values of its block, in the order in which these first appear,
and so do the items of lists: an article's words stand once where a million rows repeat them.
Columns that name rows (NAMES) come plain, for they repeat nothing. Left out on purpose: what is
done with the blocks (silkledger.release.digests, silkledger.release.parquet).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns.distinct import whole
from silkledger.errors import RefusedError
from silkledger.schemas.table import NUMBER, TEXT, TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.schemas.table import Column

# Rows of a block, and of a row group. Changing it changes every content digest.
BLOCK = 131_072

# Text columns that have a value of their own in nearly every row.
NAMES = frozenset(("figure_id", "event_id", "row_id"))

CODED = pa.dictionary(pa.int32(), TEXT)
CODED_LISTS = pa.list_(pa.field("item", CODED, nullable=False))


def type_of(column: Column) -> pa.DataType:
    """The type of the column's blocks."""
    if column.type == TEXTS:
        return CODED_LISTS
    return CODED if column.type == TEXT and column.name not in NAMES else column.type


def of(values: pa.ChunkedArray, table: str, column: Column) -> Iterator[pa.Array]:
    """One column in blocks of BLOCK rows. Raises RefusedError where a cell is not what the column
    takes.
    """
    kind = type_of(column)
    for start in range(0, len(values), BLOCK):
        block = _block(values.slice(start, BLOCK), kind)
        _require_values(table, column, block)
        yield block


def plain(column: pa.ChunkedArray, type_: pa.DataType) -> pa.ChunkedArray:
    """The column as that plain type: dictionaries (of text or of lists) decoded, other types cast,
    never lossily.
    """
    return pa.chunked_array([_plain(chunk, type_) for chunk in column.chunks], type=type_)


def _plain(chunk: pa.Array, type_: pa.DataType) -> pa.Array:
    if pa.types.is_dictionary(chunk.type):
        return _plain(chunk.dictionary, type_).take(chunk.indices)
    return chunk if chunk.type == type_ else chunk.cast(type_)


def _block(values: pa.ChunkedArray, kind: pa.DataType) -> pa.Array:
    if kind == CODED:
        return coded(whole(values))
    if kind == CODED_LISTS:
        single = values.num_chunks == 1 and pa.types.is_dictionary(values.type)
        return _coded_lists(values.chunk(0) if single else whole(plain(values, TEXTS)))
    return whole(plain(values, kind))


def coded(values: pa.Array) -> pa.DictionaryArray:
    """Text as codes over its distinct values in the order in which they first appear, null as no
    code.
    """
    if not pa.types.is_dictionary(values.type):
        return values.cast(TEXT).dictionary_encode()
    used = pc.unique(values.indices).drop_null()
    words = (
        values.dictionary.take(used).cast(TEXT).dictionary_encode()
    )  # a dictionary may repeat a word
    return pa.DictionaryArray.from_arrays(
        _renumbered(values, used, words.indices), words.dictionary, safe=False
    )


def _renumbered(values: pa.DictionaryArray, used: pa.Array, numbers: pa.Array) -> pa.Array:
    """The codes of the values, with those numbers in place of the codes in `used`."""
    table = np.full(len(values.dictionary), -1, np.int32)
    table[used.to_numpy()] = numbers.fill_null(-1).to_numpy()
    return pa.array(table, mask=table < 0 if numbers.null_count else None).take(values.indices)


def _coded_lists(values: pa.Array) -> pa.ListArray:
    """Lists with coded items. Where lists are held in a dictionary, each item is looked at once a
    distinct list.
    """
    if pa.types.is_dictionary(values.type):
        used = pc.unique(values.indices).drop_null()
        lists = values.dictionary.take(used).cast(TEXTS)
        items = lists.values.dictionary_encode()
        numbered = pa.ListArray.from_arrays(lists.offsets, items.indices, mask=_missing(lists))
        values = numbered.take(_renumbered(values, used, pa.array(np.arange(len(used)))))
        flat = pa.DictionaryArray.from_arrays(values.flatten(), items.dictionary, safe=False)
    else:
        flat = coded(values.flatten())
    lengths = pc.list_value_length(values).fill_null(0).to_numpy()
    offsets = np.concatenate([np.zeros(1, np.int32), np.cumsum(lengths, dtype=np.int32)])
    return pa.ListArray.from_arrays(
        pa.array(offsets), flat, type=CODED_LISTS, mask=_missing(values)
    )


def _missing(values: pa.Array) -> pa.Array | None:
    return values.is_null() if values.null_count else None


def _require_values(table: str, column: Column, block: pa.Array) -> None:
    if column.required and block.null_count:
        raise RefusedError(
            f"table {table} breaks its contract: {block.null_count} cells of column {column.name} are null"
        )
    if block.type == NUMBER and not pc.all(pc.is_finite(block), min_count=0).as_py():
        raise RefusedError(
            f"table {table} breaks its contract: column {column.name} holds NaN or an infinity; null says unknown"
        )
    if block.type == CODED_LISTS and block.values.null_count:
        raise RefusedError(
            f"table {table} breaks its contract: lists of column {column.name} hold nulls"
        )
