"""Columns in blocks of rows, as they are hashed and written to Parquet.

A block looks the same however the column is held in memory. Text is dictionary-encoded over the
distinct values of its block in order of first appearance, and so are the items of lists: a wording
is kept once where a million rows repeat it. Columns that identify rows (NAMES) are plain, since
they repeat nothing. Blocks are hashed in silkledger.release.digests and written in
silkledger.release.parquet.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import findings, spilling
from silkledger.columns.dictionaries import combine_chunks, decode_as, upcast_indices
from silkledger.columns.pieces import text_bytes
from silkledger.errors import RefusedError
from silkledger.schemas.table import NUMBER, TEXT, TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from silkledger.schemas.table import Column, Table

# Rows of a block, and of a row group. Changing it changes every content digest.
BLOCK = 131_072

# Text columns with a different value in nearly every row.
NAMES = frozenset(("figure_id", "event_id", "row_id"))

ENCODED = pa.dictionary(pa.int32(), TEXT)
ENCODED_LISTS = pa.list_(pa.field("item", ENCODED, nullable=False))


def block_type(column: Column) -> pa.DataType:
    """Return the type of the column's blocks.

    >>> from silkledger.schemas.figures import FIGURES
    >>> block_type(FIGURES.column("unit"))
    DictionaryType(dictionary<values=string, indices=int32, ordered=0>)
    """
    if column.type == TEXTS:
        return ENCODED_LISTS
    return ENCODED if column.type == TEXT and column.name not in NAMES else column.type


def iter_blocks(
    pieces: Iterable[pa.ChunkedArray], table: str, column: Column, *, is_unique: bool = False
) -> Iterator[pa.Array]:
    """Yield the values of a column, which come in pieces of any size, in blocks of BLOCK rows.

    Texts that are known to be all there and unique (`is_unique`) are encoded by counting them.
    Raises RefusedError if a cell breaks the column's contract: a null in a required column, NaN or
    an infinity, or a null within a list.
    """
    type_ = block_type(column)
    for values in _of_whole_blocks(pieces):
        for start in range(0, len(values), BLOCK):
            rows = values.slice(start, BLOCK)
            is_counted = is_unique and type_ == ENCODED and not rows.null_count
            block = (
                _counted(combine_chunks(decode_as(rows, TEXT)))
                if is_counted
                else _block(rows, type_)
            )
            _require_values(table, column, block)
            yield block
            spilling.forget()


def of_all_columns(table: pa.Table, contract: Table) -> Iterator[list[pa.Array]]:
    """Yield the blocks of all columns of a table, in the order of its contract.

    Those of the longest texts are made first: while one is made, it takes several times its memory.
    """
    coming = {
        column.name: iter_blocks(
            [cells], contract.name, column, is_unique=findings.is_known(findings.UNIQUE, [cells])
        )
        for column in contract.columns
        for cells in [table.column(column.name)]
    }
    longest = sorted(
        contract.names, key=lambda name: -sum(map(own_text_bytes, table.column(name).chunks))
    )
    while True:
        made = {name: block for name in longest for block in islice(coming[name], 1)}
        if not made:
            return
        yield [made[name] for name in contract.names]


def own_text_bytes(values: pa.Array) -> int:
    """Return how many bytes the texts of an array have, or those of its dictionary.

    >>> texts = pa.array(["ab", "ab"])
    >>> own_text_bytes(texts), own_text_bytes(texts.dictionary_encode())
    (4, 2)
    """
    return text_bytes(values.dictionary if pa.types.is_dictionary(values.type) else values)


def _of_whole_blocks(pieces: Iterable[pa.ChunkedArray]) -> Iterator[pa.ChunkedArray]:
    """Yield the same values in pieces of whole blocks, apart from the last one."""
    rest: pa.ChunkedArray | None = None
    for piece in pieces:
        values = piece
        if rest is not None and len(rest):
            values = pa.chunked_array([*rest.chunks, *piece.chunks], piece.type)
        whole = len(values) - len(values) % BLOCK
        yield values.slice(0, whole)
        rest = values.slice(whole)
    if rest is not None:
        yield rest


def _block(values: pa.ChunkedArray, type_: pa.DataType) -> pa.Array:
    if type_ == ENCODED:
        if values.num_chunks > 1 and pa.types.is_dictionary(values.type):
            # What their dictionaries hold beside this block may not fit into one array. Together
            # they are in order of first appearance, as each is.
            encoded = pa.chunked_array(map(_encode, values.chunks), ENCODED)
            return upcast_indices(combine_chunks(encoded))
        return _encode(combine_chunks(values))
    if type_ == ENCODED_LISTS:
        is_encoded = values.num_chunks == 1 and pa.types.is_dictionary(values.type)
        lists = values.chunk(0) if is_encoded else combine_chunks(decode_as(values, TEXTS))
        return _encode_lists(lists)
    return combine_chunks(decode_as(values, type_))


def _counted(texts: pa.Array) -> pa.DictionaryArray:
    """Texts encoded over their distinct values, which are all of them."""
    return pa.DictionaryArray.from_arrays(pa.array(np.arange(len(texts), dtype=np.int32)), texts)


def _encode(values: pa.Array) -> pa.DictionaryArray:
    """Text encoded over its distinct values in order of first appearance, null without a code."""
    if not pa.types.is_dictionary(values.type):
        return values.cast(TEXT).dictionary_encode()
    if values.null_count == len(values):  # as many columns are
        nothing = pa.array([], TEXT)
        return pa.DictionaryArray.from_arrays(pa.nulls(len(values), pa.int32()), nothing)
    used, numbers = _numbered(values)
    words = _taken(values.dictionary, used).cast(TEXT)
    if not findings.is_noted_distinct(values.dictionary):
        encoded = words.dictionary_encode()
        if len(encoded.dictionary) < len(words):
            words, numbers = encoded.dictionary, encoded.indices.take(numbers)
    return pa.DictionaryArray.from_arrays(numbers, words, safe=False)


def _taken(dictionary: pa.Array, used: pa.Array) -> pa.Array:
    """Return the values at some places; not copied where these follow each other."""
    places = used.to_numpy()
    if len(places) > 1 and (np.diff(places) == 1).all():
        return dictionary.slice(int(places[0]), len(places))
    return dictionary.take(used)


def _numbered(values: pa.DictionaryArray) -> tuple[pa.Array, pa.Array]:
    """Return the codes that are used, as they first appear, and the number of each value's code."""
    codes = values.indices
    if codes.null_count:  # taking numbers for them would take twice as long
        coded = codes.dictionary_encode()
        return coded.dictionary, coded.indices
    used = codes.unique()
    numbers = np.empty(len(values.dictionary), np.int32)
    numbers[used.to_numpy()] = np.arange(len(used), dtype=np.int32)
    return used, pa.array(numbers).take(codes)


def _encode_lists(values: pa.Array) -> pa.ListArray:
    """Lists with encoded items; of dictionary-encoded lists, each distinct list is read once."""
    if pa.types.is_dictionary(values.type):
        used, numbers = _numbered(values)
        lists = values.dictionary.take(used).cast(TEXTS)
        items = lists.values.dictionary_encode()
        encoded = pa.ListArray.from_arrays(lists.offsets, items.indices, mask=_null_mask(lists))
        values = encoded.take(numbers)
        flat = pa.DictionaryArray.from_arrays(values.flatten(), items.dictionary, safe=False)
    elif not values.null_count and findings.is_noted_distinct(values.values):
        flat = _counted(values.flatten())
    else:
        flat = _encode(values.flatten())
    lengths = pc.list_value_length(values).fill_null(0).to_numpy()
    offsets = np.concatenate([np.zeros(1, np.int32), np.cumsum(lengths, dtype=np.int32)])
    return pa.ListArray.from_arrays(
        pa.array(offsets), flat, type=ENCODED_LISTS, mask=_null_mask(values)
    )


def _null_mask(values: pa.Array) -> pa.Array | None:
    return values.is_null() if values.null_count else None


def _require_values(table: str, column: Column, block: pa.Array) -> None:
    if column.required and block.null_count:
        fault = f"{block.null_count} cells of column {column.name} are null"
    elif block.type == NUMBER and not pc.all(pc.is_finite(block), min_count=0).as_py():
        fault = f"column {column.name} contains NaN or an infinity; use null for unknown"
    elif block.type == ENCODED_LISTS and block.values.null_count:
        fault = f"lists of column {column.name} contain nulls"
    else:
        return
    raise RefusedError(f"table {table} breaks its contract: {fault}")
