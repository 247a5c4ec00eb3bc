"""The rows of several tables in one order, one column after the other, made piece by piece.

parts        key          merged
[a, c], [b]  [1, 3], [2]  [a, b, c]
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import on_disk, pieces
from silkledger.columns.dictionaries import combine_chunks, decode_as, index_type
from silkledger.columns.one_dictionary import one_dictionary, recoded
from silkledger.columns.pieces import joined_chunks, joined_pieces, text_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from silkledger.columns.aliases import RowNumbers

# Of so many keys, one decides where pieces may end; so many rows of a piece are taken at a time.
_SAMPLED, _TAKEN = 1 << 10, 1 << 16


class Merging:
    """The order of the rows of several parts by a key, which has one sorted array for each part.

    Rows with equal keys stay in the order of their parts. Raises ValueError if keys are not sorted.

    >>> merging = Merging([np.array([1, 3]), np.array([2])])
    >>> parts = [pa.chunked_array([["a", "c"]]), pa.chunked_array([["b"]])]
    >>> merging.column(parts, pa.string()).to_pylist(), merging.key.tolist()
    (['a', 'b', 'c'], [1, 2, 3])
    """

    def __init__(self, keys: Sequence[RowNumbers]) -> None:
        if any((np.diff(key) < 0).any() for key in keys):
            raise ValueError("the keys of a part are not sorted")
        self._keys = keys
        # A piece has the rows of each part from one of these places up to the next one.
        self._ends = [np.array(_ends(keys, last)) for last in _last_keys(keys)]
        places = (np.argsort(piece, kind="stable").astype(np.int32) for piece in self._key_pieces())
        self._places = joined_pieces(map(pa.array, places), pa.int32())

    @property
    def key(self) -> RowNumbers:
        """The keys of all rows in order."""
        keys = (pa.array(np.sort(piece), pa.int32()) for piece in self._key_pieces())
        sorted_keys: RowNumbers = joined_pieces(keys, pa.int32()).to_numpy()
        return sorted_keys

    def _key_pieces(self) -> Iterator[RowNumbers]:
        for starts, stops in self._pieces():
            parts = zip(self._keys, starts, stops, strict=True)
            yield np.concatenate([key[start:stop] for key, start, stop in parts])

    def _pieces(self) -> Iterator[tuple[list[int], list[int]]]:
        """Yield the places in each part where a piece starts, and those where it stops."""
        ends = [np.zeros(len(self._keys), np.int64), *self._ends]
        return ((starts.tolist(), stops.tolist()) for starts, stops in pairwise(ends))

    def column(self, parts: Sequence[pa.ChunkedArray], type_: pa.DataType) -> pa.ChunkedArray:
        """Return the cells of all parts in order, on disk if they are many.

        They are dictionary-encoded, without a repeated text, if those of all parts are and one
        dictionary can hold their texts; otherwise they are plain, of that type, in as many chunks
        as they need.
        """
        if all(pa.types.is_dictionary(part.type) for part in parts):
            encoded = [combine_chunks(part) for part in parts]
            if sum(text_bytes(part.dictionary) for part in encoded) <= pieces.CHUNK:
                return _chunked(self._encoded(encoded))
        return joined_chunks(self._in_order(parts, type_), type_)

    def _encoded(self, parts: Sequence[pa.DictionaryArray]) -> pa.Array:
        dictionary, codes_of = one_dictionary([part.dictionary for part in parts])
        type_ = index_type(len(dictionary))
        codes = [
            recoded(part.indices, codes, type_) for part, codes in zip(parts, codes_of, strict=True)
        ]
        merged = joined_pieces(self._in_order(map(_chunked, codes), type_), type_)
        return pa.DictionaryArray.from_arrays(merged, dictionary, safe=False)

    def _in_order(self, parts: Iterable[pa.ChunkedArray], type_: pa.DataType) -> Iterator[pa.Array]:
        parts, done = list(parts), 0
        for starts, stops in self._pieces():
            cells = [
                decode_as(part.slice(start, stop - start), type_)
                for part, start, stop in zip(parts, starts, stops, strict=True)
                if stop > start
            ]
            piece = pa.concat_arrays([chunk for some in cells for chunk in some.chunks])
            del cells
            # Few at a time: a piece of sentences may have 100 MB.
            for taken in range(0, len(piece), _TAKEN):
                count = min(_TAKEN, len(piece) - taken)
                yield piece.take(self._places.slice(done + taken, count))
            done += len(piece)


def _chunked(cells: pa.Array) -> pa.ChunkedArray:
    return pa.chunked_array([cells])


def _last_keys(keys: Sequence[RowNumbers]) -> list[int]:
    """Return the greatest key of each piece, so that a piece has about on_disk.PIECE rows."""
    every = [key[::_SAMPLED] for key in keys]
    sampled = np.sort(np.concatenate([np.zeros(0, np.int64), *every]))
    step = max(on_disk.PIECE // _SAMPLED, 1)
    most = max((int(key[-1]) for key in keys if len(key)), default=-1)
    return sorted({*sampled[step::step].tolist(), most} - {-1})


def _ends(keys: Sequence[RowNumbers], last: int) -> list[int]:
    return [int(np.searchsorted(key, last, side="right")) for key in keys]
