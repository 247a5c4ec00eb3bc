"""Columns of text that come in parts, each with a dictionary of its own, as one column.

parts           words      codes
[a, b], [b, c]  [a, b, c]  [0, 1, 1, 2]
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns.pieces import joined_pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def with_one_dictionary(
    parts: Sequence[pa.DictionaryArray],
    left_out: Callable[[pa.Array], pa.Array],
    type_of: Callable[[int], pa.DataType],
) -> pa.DictionaryArray:
    """Return the parts as one array, on disk if it is large; its dictionary repeats nothing.

    Words of which `left_out` is true are null. `type_of` gives the type of the codes of so many
    words. Each part's codes are replaced by those of all words, and written at once.

    >>> parts = [pa.array(["a", " "]).dictionary_encode(), pa.array(["b", "a"]).dictionary_encode()]
    >>> column = with_one_dictionary(parts, lambda words: pc.equal(words, " "), lambda _: pa.int8())
    >>> column.to_pylist(), column.dictionary.to_pylist()
    (['a', None, 'b', 'a'], ['a', 'b'])
    """
    words, codes = one_dictionary([part.dictionary for part in parts])
    out = left_out(words)
    if pc.any(out).as_py():
        kept = pc.invert(out)
        number = np.cumsum(kept.to_numpy(zero_copy_only=False), dtype=np.int32) - 1
        numbers = pa.array(number, mask=out.to_numpy(zero_copy_only=False))
        words = words.filter(kept)
        codes = [numbers if own is None else numbers.take(own) for own in codes]
    type_ = type_of(len(words))
    pieces = (
        pa.DictionaryArray.from_arrays(recoded(part.indices, own, type_), words, safe=False)
        for part, own in zip(parts, codes, strict=True)
    )
    return joined_pieces(pieces, pa.dictionary(type_, words.type))


def one_dictionary(dictionaries: Sequence[pa.Array]) -> tuple[pa.Array, list[pa.Array | None]]:
    """Return one dictionary for all, and the code in it of each value of each one.

    Where there is nothing to change, the codes are None. Texts are not repeated, lists may be.

    >>> words, codes = one_dictionary([pa.array(["a", "b"]), pa.array(["b", "c"])])
    >>> words.to_pylist(), [own.to_pylist() for own in codes]
    (['a', 'b', 'c'], [[0, 1], [1, 2]])
    """
    first = dictionaries[0] if dictionaries else pa.array([], pa.string())
    if all(len(other) == len(first) and other.equals(first) for other in dictionaries):
        return first, [None] * len(dictionaries)
    if pa.types.is_string(first.type):
        encoded = pa.chunked_array(dictionaries).dictionary_encode()
        every = encoded.chunk(0).dictionary  # of all chunks, without those that have no text
        codes = pa.concat_arrays([chunk.indices for chunk in encoded.chunks])
    else:
        every = pa.concat_arrays(dictionaries)
        codes = pa.array(np.arange(len(every), dtype=np.int32))
    starts = np.cumsum([0, *map(len, dictionaries)]).tolist()
    return every, [codes.slice(start, stop - start) for start, stop in pairwise(starts)]


def recoded(codes: pa.Array, new: pa.Array | None, type_: pa.DataType) -> pa.Array:
    """Return the new code of each code, as that type; without new ones, the same."""
    if new is None:
        return codes.cast(type_, safe=False)
    return new.cast(type_, safe=False).take(codes)
