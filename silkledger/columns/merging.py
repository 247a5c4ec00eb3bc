"""The rows of several tables in one order, one column after the other, made piece by piece.

parts        key          merged
[a, c], [b]  [1, 3], [2]  [a, b, c]
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa

from silkledger.columns import memory
from silkledger.columns.encoding import combine_chunks, decode_as, index_type
from silkledger.columns.pieces import joined_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy.typing as npt

    from silkledger.columns.aliases import RowNumbers


class _Piece(NamedTuple):
    """Rows that lie together when they are in order: those of each part, and where they go.

    `rows` are numbers among the rows of all parts, sorted; those of part i lie from `bounds[i]` up
    to `bounds[i + 1]`.
    """

    rows: npt.NDArray[np.int32]
    bounds: list[int]
    places: pa.Array


class Merging:
    """The order of the rows of several parts by a key, which has one array for each part.

    >>> merging = Merging([np.array([1, 3]), np.array([2])])
    >>> parts = [pa.chunked_array([["a", "c"]]), pa.chunked_array([["b"]])]
    >>> merging.column(parts, pa.string()).to_pylist(), merging.key.tolist()
    (['a', 'b', 'c'], [1, 2, 3])
    """

    def __init__(self, keys: Sequence[RowNumbers]) -> None:
        every = np.concatenate(keys)
        order = np.argsort(every, kind="stable").astype(np.int32)
        self.key: RowNumbers = every[order]
        self._starts = np.cumsum([0, *map(len, keys)])
        self._pieces = [
            self._piece(order[start : start + memory.PIECE])
            for start in range(0, len(order), memory.PIECE)
        ]

    def _piece(self, rows: npt.NDArray[np.int32]) -> _Piece:
        by_row = np.argsort(rows, kind="stable")
        places = np.empty(len(rows), np.int32)
        places[by_row] = np.arange(len(rows), dtype=np.int32)
        rows = rows[by_row]
        return _Piece(rows, np.searchsorted(rows, self._starts).tolist(), pa.array(places))

    def column(self, parts: Sequence[pa.ChunkedArray], type_: pa.DataType) -> pa.Array:
        """Return the cells of all parts in order, on disk if they are many.

        They are dictionary-encoded, without a repeated text, if those of all parts are; otherwise
        they are plain, of that type.
        """
        if all(pa.types.is_dictionary(part.type) for part in parts):
            return self._encoded([combine_chunks(part) for part in parts])
        return joined_pieces(self._in_order(parts, type_), type_)

    def _encoded(self, parts: Sequence[pa.DictionaryArray]) -> pa.Array:
        dictionary, codes_of = _one_dictionary([part.dictionary for part in parts])
        type_ = index_type(len(dictionary))
        codes = [
            (part.indices if codes is None else codes.take(part.indices)).cast(type_, safe=False)
            for part, codes in zip(parts, codes_of, strict=True)
        ]
        merged = joined_pieces(self._in_order(map(_chunked, codes), type_), type_)
        return pa.DictionaryArray.from_arrays(merged, dictionary, safe=False)

    def _in_order(self, parts: Iterable[pa.ChunkedArray], type_: pa.DataType) -> Iterator[pa.Array]:
        parts = list(parts)
        for rows, bounds, places in self._pieces:
            cells = [
                decode_as(part.take(pa.array(rows[first:last] - np.int32(start))), type_)
                for part, start, (first, last) in zip(
                    parts, self._starts[:-1].tolist(), pairwise(bounds), strict=True
                )
                if last > first
            ]
            chunks = [chunk for taken in cells for chunk in taken.chunks]
            yield pa.concat_arrays(chunks).take(places)


def _chunked(cells: pa.Array) -> pa.ChunkedArray:
    return pa.chunked_array([cells])


def _one_dictionary(
    dictionaries: Sequence[pa.Array],
) -> tuple[pa.Array, list[pa.Array | None]]:
    """Return one dictionary for all, and the code in it of each value of each one.

    Where there is nothing to change, the codes are None. Texts are not repeated.
    """
    first = dictionaries[0]
    if all(len(other) == len(first) and other.equals(first) for other in dictionaries):
        return first, [None] * len(dictionaries)
    every = pa.concat_arrays(dictionaries)
    codes = pa.array(np.arange(len(every), dtype=np.int32))
    if pa.types.is_string(every.type):
        encoded = every.dictionary_encode()
        every, codes = encoded.dictionary, encoded.indices
    starts = np.cumsum([0, *map(len, dictionaries)]).tolist()
    return every, [codes.slice(start, stop - start) for start, stop in pairwise(starts)]
