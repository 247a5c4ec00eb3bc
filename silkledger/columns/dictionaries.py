"""Dictionary encoding: a column as its distinct values and one narrow code per row.

Most columns repeat few values over many rows, so that one or two bytes per row hold them and work
on values is done once per distinct value. All functions accept plain columns too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import findings, spilling
from silkledger.columns.decoded_texts import texts_of
from silkledger.columns.stable_order import stable_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from silkledger.columns.aliases import Codes

# The greatest index of each type.
_MOST = {2**7 - 1: pa.int8(), 2**15 - 1: pa.int16(), 2**31 - 1: pa.int32()}
_NULLS_PER_CHUNK = 1 << 16
# Bytes of a dictionary of which a part is read at a time, the rows of each part, and the parts from
# which it is worth it.
_MUCH, _FEW, _PARTS = 32 << 20, 1 << 8, 2


def encode(column: pa.Array | pa.ChunkedArray) -> pa.DictionaryArray:
    """Return the column as one dictionary array with codes as narrow as possible.

    The dictionary has neither repeated values nor nulls: a null is a row without a code.

    >>> encode(pa.array(["a", None, "a"])).indices.to_pylist()
    [0, None, 0]
    """
    column = combine_chunks(column)
    if not pa.types.is_dictionary(column.type):
        return downcast_indices(column.dictionary_encode())
    if not column.dictionary.null_count and findings.is_noted_distinct(column.dictionary):
        return downcast_indices(column)
    unique = column.dictionary.dictionary_encode()
    if len(unique.dictionary) < len(column.dictionary):
        codes = downcast_indices(unique).indices.take(column.indices)
        column = pa.DictionaryArray.from_arrays(codes, unique.dictionary, safe=False)
    return downcast_indices(column)


def as_dictionary(column: pa.Array | pa.ChunkedArray) -> pa.DictionaryArray:
    """Return the column as one dictionary array; an existing dictionary is kept unchanged."""
    column = combine_chunks(column)
    return column if pa.types.is_dictionary(column.type) else column.dictionary_encode()


def decode(column: pa.Array | pa.ChunkedArray) -> pa.Array | pa.ChunkedArray:
    """Return the column without a dictionary, chunked as before.

    >>> decode(pa.array(["a", "a"]).dictionary_encode()).to_pylist()
    ['a', 'a']
    """
    if not pa.types.is_dictionary(column.type):
        return column
    if isinstance(column, pa.ChunkedArray):
        return pa.chunked_array(map(decode, column.chunks), column.type.value_type)
    kept = texts_of(column)
    return _taken(column.dictionary, column.indices) if kept is None else kept


def _taken(words: pa.Array, indices: pa.Array) -> pa.Array:
    """Return a few words of a dictionary that may be on disk.

    They lie on all pages of a large one. In their order, a part of them is on a part of the pages.
    """
    parts = min(words.nbytes // _MUCH, len(indices) // _FEW)
    if parts < _PARTS or indices.null_count or len(indices) > len(words) // _PARTS:
        return words.take(indices)
    codes = indices.to_numpy()
    order = stable_order(codes)
    taken = []
    for some in np.array_split(codes[order], parts):
        taken.append(words.take(pa.array(some)))
        spilling.forget()
    back = np.empty(len(order), np.int32)
    back[order] = np.arange(len(order), dtype=np.int32)
    return pa.concat_arrays(taken).take(pa.array(back))


def decode_as(column: pa.ChunkedArray, type_: pa.DataType) -> pa.ChunkedArray:
    """Return the column as that plain type: decoded, and cast where its type differs.

    Casts are never lossy. A dictionary is cast before it is decoded, so each value once.
    """
    return pa.chunked_array([_decode_as(chunk, type_) for chunk in column.chunks], type=type_)


def _decode_as(chunk: pa.Array, type_: pa.DataType) -> pa.Array:
    if pa.types.is_dictionary(chunk.type):
        if chunk.type.value_type == type_:
            return decode(chunk)
        return _taken(_decode_as(chunk.dictionary, type_), chunk.indices)
    return chunk if chunk.type == type_ else chunk.cast(type_)


def decode_numbers(table: pa.Table) -> pa.Table:
    """Return the table with numbers, dates and booleans decoded, as arithmetic needs them."""
    for number, column in enumerate(table.columns):
        if pa.types.is_dictionary(column.type) and pa.types.is_primitive(column.type.value_type):
            table = table.set_column(number, table.column_names[number], decode(column))
    return table


def combine_chunks(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    """Return the column as one array, with one dictionary if it is dictionary-encoded."""
    if not isinstance(column, pa.ChunkedArray):
        return column
    if column.num_chunks == 1:
        return column.chunk(0)
    if pa.types.is_dictionary(column.type) and column.num_chunks:
        if _shared_dictionary(column.chunks) is not None:
            return concat(column.chunks)
        # Narrow codes may not hold what the dictionaries hold together.
        chunks = [
            encode(chunk) if chunk.dictionary.null_count else chunk for chunk in column.chunks
        ]
        type_ = pa.dictionary(pa.int32(), column.type.value_type)
        column = pa.chunked_array(map(upcast_indices, chunks), type_).unify_dictionaries()
    return pa.concat_arrays(column.chunks) if column.num_chunks else pa.nulls(0, column.type)


def concat(parts: Sequence[pa.Array]) -> pa.Array:
    """Return the parts as one array, without comparing any value.

    Dictionaries are concatenated as they are, so the result may repeat a value; a dictionary that
    all parts share, or the only one that holds values, is not copied.

    >>> encoded = [pa.array([text]).dictionary_encode() for text in ("a", "a", "b")]
    >>> concat(encoded[:2]).dictionary.to_pylist(), concat(encoded).dictionary.to_pylist()
    (['a'], ['a', 'a', 'b'])
    """
    if len(parts) == 1:
        return parts[0]
    if not pa.types.is_dictionary(parts[0].type):
        return pa.concat_arrays(parts)
    shared = _shared_dictionary(parts)
    if shared is not None:
        type_ = index_type(len(shared))
        indices = pa.concat_arrays([part.indices.cast(type_) for part in parts])
        return pa.DictionaryArray.from_arrays(indices, shared, safe=False)
    offsets = np.cumsum([0, *(len(part.dictionary) for part in parts)]).tolist()
    type_ = index_type(offsets[-1])
    indices = [
        pc.add(part.indices.cast(type_), pa.scalar(offset, type_))
        for part, offset in zip(parts, offsets, strict=False)
    ]
    return pa.DictionaryArray.from_arrays(
        pa.concat_arrays(indices), pa.concat_arrays([part.dictionary for part in parts])
    )


def _shared_dictionary(parts: Sequence[pa.DictionaryArray]) -> pa.Array | None:
    """Return the dictionary that all parts have, or the only one with values; None for several."""
    dictionaries = [part.dictionary for part in parts if len(part.dictionary)]
    shared = dictionaries[0] if dictionaries else parts[0].dictionary
    own = spilling.place(shared)  # values in one place are not read to be compared
    same = all(
        len(other) == len(shared) and (spilling.place(other) == own or other.equals(shared))
        for other in dictionaries
    )
    return shared if same else None


def fill_null(column: pa.Array | pa.ChunkedArray, value: str) -> pa.DictionaryArray:
    """Return a text column with `value` in place of nulls.

    >>> fill_null(pa.array(["a", None]), "b").to_pylist()
    ['a', 'b']
    """
    encoded = encode(column)
    if not encoded.null_count:
        return encoded
    values = pa.concat_arrays([encoded.dictionary, pa.array([value], pa.string())])
    indices = cast_indices(encoded.indices, len(values)).fill_null(len(values) - 1)
    return encode(pa.DictionaryArray.from_arrays(indices, values))


def replace_where(
    column: pa.Array | pa.ChunkedArray, where: npt.NDArray[np.bool_], text: str
) -> pa.DictionaryArray:
    """Return a text column with another text in the rows where `where` is true.

    >>> replace_where(pa.array(["a", "b", None]), np.array([True, False, False]), "b").to_pylist()
    ['b', 'b', None]
    """
    encoded = encode(column)
    words = encoded.dictionary
    place = words.index(text).as_py()
    if place < 0:
        place, words = len(words), pa.concat_arrays([words, pa.array([text], words.type)])
    indices = cast_indices(encoded.indices, len(words))
    indices = pc.if_else(pa.array(where), pa.scalar(place, indices.type), indices)
    return pa.DictionaryArray.from_arrays(indices, words, safe=False)


def parse_integers(cells: pa.ChunkedArray) -> pa.DictionaryArray:
    """Return text cells as int64; a cell that is not one to nine digits is null.

    >>> parse_integers(pa.chunked_array([["007", "1.0", None]])).to_pylist()
    [7, None, None]
    """
    encoded = encode(cells)
    digits = pc.match_substring_regex(encoded.dictionary, "^[0-9]{1,9}$")
    numbers = pc.cast(pc.if_else(digits, encoded.dictionary, None), pa.int64())
    return pa.DictionaryArray.from_arrays(encoded.indices, numbers, safe=False)


def constant(text: str, count: int) -> pa.DictionaryArray:
    """Return a column of `count` rows that all hold `text`."""
    return pa.DictionaryArray.from_arrays(
        pa.array(np.zeros(count, np.int8)), pa.array([text], pa.string())
    )


def nulls(count: int, type_: pa.DataType) -> pa.ChunkedArray:
    """Return a column of `count` nulls whose chunks share their memory."""
    chunk = pa.nulls(min(count, _NULLS_PER_CHUNK), type_)
    full, rest = divmod(count, _NULLS_PER_CHUNK)
    return pa.chunked_array([chunk] * full + [chunk.slice(0, rest)], type_)


def downcast(codes: npt.NDArray[np.integer], count: int | None = None) -> Codes:
    """Return codes below `count`, or any that are not negative, as the narrowest integers.

    >>> downcast(np.array([0, 127])).dtype, downcast(np.array([0, 127]), 1000).dtype
    (dtype('int8'), dtype('int16'))
    """
    if count is None:
        count = int(codes.max(initial=0)) + 1
    return codes.astype(index_type(count).to_pandas_dtype(), copy=False)


def downcast_indices(column: pa.DictionaryArray) -> pa.DictionaryArray:
    """Return the column with codes as narrow as its dictionary allows."""
    dictionary, printed = column.dictionary, column.indices
    if (indices := cast_indices(printed, len(dictionary))) is printed:
        return column
    return pa.DictionaryArray.from_arrays(indices, dictionary, safe=False)


def upcast_indices(column: pa.DictionaryArray) -> pa.DictionaryArray:
    """Return the column with int32 codes, the type that chunks of one column must share."""
    return pa.DictionaryArray.from_arrays(column.indices.cast(pa.int32()), column.dictionary)


def cast_indices(indices: pa.Array, count: int) -> pa.Array:
    """Return indices into a dictionary of `count` values as the narrowest integers."""
    type_ = index_type(count)
    return indices if indices.type == type_ else indices.cast(type_, safe=False)


def index_type(count: int) -> pa.DataType:
    """Return the narrowest signed type that holds the numbers below `count`.

    >>> index_type(128), index_type(129)
    (DataType(int8), DataType(int16))
    """
    for most, type_ in _MOST.items():
        if count - 1 <= most:
            return type_
    raise OverflowError(f"{count} values are more than codes of 32 bits can tell apart")
