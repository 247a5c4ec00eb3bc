"""Whether texts are known to differ, by their lengths and hashes alone, without comparing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns.stored_texts import (
    MULTIPLIER,
    WORD,
    StoredTexts,
    add_hashes,
    eight_bytes,
    stored_pieces,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

# Texts of more bytes, or of more lengths, are compared instead of hashed.
_LONGEST, _LENGTHS = 256, 64
_MARKED = 24  # bits by which texts that are looked for are told from most others


def provably_unique(texts: pa.Array | pa.ChunkedArray) -> bool:
    """Whether hashes prove that no text is repeated; False leaves it open.

    Texts of one length are hashed at a time: equal texts have equal lengths and equal hashes.

    >>> provably_unique(pa.array(["a", "b"])), provably_unique(pa.chunked_array([["a"], ["a"]]))
    (True, False)
    """
    if not pa.types.is_string(texts.type) or texts.null_count or not len(texts):
        return not len(texts)
    chunks = texts.chunks if isinstance(texts, pa.ChunkedArray) else [texts]
    counts = np.zeros(_LONGEST + 1, np.int64)
    for own in stored_pieces(chunks):
        if int(own.widths.max()) > _LONGEST:
            return False
        counts += np.bincount(own.widths, minlength=len(counts))
    lengths = np.flatnonzero(counts).tolist()
    return len(lengths) <= _LENGTHS and all(
        _differ(chunks, width, int(counts[width])) for width in lengths
    )


def may_be_among(texts: pa.Array, wanted: pa.Array) -> npt.NDArray[np.bool_]:
    """Whether each text may be one of the wanted: its last bytes are those of one.

    >>> may_be_among(pa.array(["a1234567", "b", "b1234567"]), pa.array(["b1234567"])).tolist()
    [False, False, True]
    """
    is_marked = np.zeros(1 << _MARKED, bool)
    for some in stored_pieces([wanted]):
        is_marked[_marks(some)] = True
    found = [is_marked[_marks(some)] for some in stored_pieces([texts])]
    return np.concatenate([np.zeros(0, bool), *found])


def _marks(texts: StoredTexts) -> npt.NDArray[np.uint64]:
    """Return a number of few bits for each text, equal for equal texts."""
    marks = np.zeros(len(texts.starts), np.uint64)
    is_wide = np.flatnonzero(texts.widths >= WORD)
    if len(is_wide):
        ends = texts.starts[is_wide] + texts.widths[is_wide]
        marks[is_wide] = eight_bytes(texts.data, ends - WORD, WORD) * MULTIPLIER
    return marks >> np.uint64(64 - _MARKED)


def _differ(chunks: Sequence[pa.Array], width: int, count: int) -> bool:
    """Whether the hashes of all texts of `width` bytes, `count` of them, prove that they differ."""
    hashes, first = np.zeros(count, np.uint64), 0
    for texts in stored_pieces(chunks):
        is_wide = texts.widths == width
        own = hashes[first : first + np.count_nonzero(is_wide)]
        first += len(own)
        if len(own) == len(is_wide):  # they begin at equal distances
            start, stop = int(texts.starts[0]), int(texts.starts[-1]) + 1
            add_hashes(texts.data, slice(start, stop, width), width, own)
        elif len(own):
            add_hashes(texts.data, texts.starts[is_wide], width, own)
    hashes.sort()
    return not (hashes[1:] == hashes[:-1]).any()
