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
    from collections.abc import Callable, Iterator, Sequence

    import numpy.typing as npt


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
    words, places = _numbered([part.dictionary for part in parts])
    out = left_out(words)
    if pc.any(out).as_py():
        kept = pc.invert(out)
        is_kept = kept.to_numpy(zero_copy_only=False)
        number = np.where(is_kept, np.cumsum(is_kept, dtype=np.int32) - 1, -1)
        words, places = words.filter(kept), number[places]
    type_ = type_of(len(words))
    ends = np.cumsum([0, *(len(part.dictionary) for part in parts)]).tolist()

    def pieces() -> Iterator[pa.DictionaryArray]:
        for part, (start, stop) in zip(parts, pairwise(ends), strict=True):
            codes = _replaced(part.indices, places[start:stop], type_)
            yield pa.DictionaryArray.from_arrays(codes, words, safe=False)

    return joined_pieces(pieces(), pa.dictionary(type_, words.type))


def _numbered(dictionaries: Sequence[pa.Array]) -> tuple[pa.Array, npt.NDArray[np.int32]]:
    """Return the distinct words of all dictionaries, and the place of each of theirs."""
    encoded = pa.chunked_array(dictionaries, pa.string()).dictionary_encode()
    if not encoded.num_chunks:
        return pa.array([], pa.string()), np.zeros(0, np.int32)
    places = np.concatenate([chunk.indices.to_numpy() for chunk in encoded.chunks])
    return encoded.chunk(0).dictionary, places


def _replaced(codes: pa.Array, places: npt.NDArray[np.int32], type_: pa.DataType) -> pa.Array:
    """Return the place of each code, null where it is negative."""
    if (places == np.arange(len(places))).all():
        return codes.cast(type_)
    numbers = pa.array(places.astype(type_.to_pandas_dtype()), mask=places < 0)
    return pc.take(numbers, codes, boundscheck=False)
