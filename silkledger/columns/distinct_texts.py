"""Whether texts are known to differ, by their lengths and hashes alone, without comparing them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

_ROWS_AT_ONCE = 1 << 19
# Texts of more bytes, or of more lengths, are compared instead of hashed.
_LONGEST, _LENGTHS = 256, 64
_WORD = 8  # bytes of a number
_MARKED = 24  # bits by which texts that are looked for are told from most others
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # odd, so that multiplying loses no bit of a text


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
    for own in _pieces(chunks):
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
    for some in _pieces([wanted]):
        is_marked[_marks(some)] = True
    found = [is_marked[_marks(some)] for some in _pieces([texts])]
    return np.concatenate([np.zeros(0, bool), *found])


def _marks(texts: _StoredTexts) -> npt.NDArray[np.uint64]:
    """Return a number of few bits for each text, equal for equal texts."""
    marks = np.zeros(len(texts.starts), np.uint64)
    is_wide = np.flatnonzero(texts.widths >= _WORD)
    if len(is_wide):
        ends = texts.starts[is_wide] + texts.widths[is_wide]
        marks[is_wide] = _words(texts.data, ends - _WORD, _WORD) * _MULTIPLIER
    return marks >> np.uint64(64 - _MARKED)


class _StoredTexts(NamedTuple):
    """Texts as they are stored: their bytes, and where each starts and how many it has."""

    data: npt.NDArray[np.uint8]
    starts: npt.NDArray[np.int32]
    widths: npt.NDArray[np.int32]

    @staticmethod
    def of(texts: pa.Array) -> _StoredTexts:
        offsets = np.frombuffer(texts.buffers()[1], np.int32)
        offsets = offsets[texts.offset : texts.offset + len(texts) + 1]
        data = np.frombuffer(texts.buffers()[2] or b"", np.uint8)
        return _StoredTexts(data, offsets[:-1], np.diff(offsets))


def _pieces(chunks: Sequence[pa.Array]) -> Iterator[_StoredTexts]:
    """Yield the texts some at a time: what is computed of each piece stays near the processor."""
    for chunk in chunks:
        for start in range(0, len(chunk), _ROWS_AT_ONCE):
            yield _StoredTexts.of(chunk.slice(start, _ROWS_AT_ONCE))


def _differ(chunks: Sequence[pa.Array], width: int, count: int) -> bool:
    """Whether the hashes of all texts of `width` bytes, `count` of them, prove that they differ."""
    hashes, first = np.zeros(count, np.uint64), 0
    for texts in _pieces(chunks):
        is_wide = texts.widths == width
        own = hashes[first : first + np.count_nonzero(is_wide)]
        first += len(own)
        if len(own) == len(is_wide):  # they begin at equal distances
            start, stop = int(texts.starts[0]), int(texts.starts[-1]) + 1
            _hash(texts.data, slice(start, stop, width), width, own)
        elif len(own):
            _hash(texts.data, texts.starts[is_wide], width, own)
    hashes.sort()
    return not (hashes[1:] == hashes[:-1]).any()


def _hash(
    data: npt.NDArray[np.uint8],
    places: npt.NDArray[np.int32] | slice,
    width: int,
    hashes: npt.NDArray[np.uint64],
) -> None:
    """Add the texts of `width` bytes that begin at the places to hashes, which are zero."""
    for start in range(0, width, _WORD):
        hashes *= _MULTIPLIER
        # The last number of a text overlaps the one before it.
        hashes += _words(data[min(start, max(width - _WORD, 0)) :], places, width)


def _words(
    data: npt.NDArray[np.uint8], places: npt.NDArray[np.int32] | slice, width: int
) -> npt.NDArray[np.uint64]:
    """Return eight bytes of each text as one number; of shorter texts, all."""
    if width >= _WORD:  # a number at each byte
        return np.ndarray((len(data) - _WORD + 1,), "<u8", data, strides=(1,))[places]
    texts = np.lib.stride_tricks.sliding_window_view(data, width)[places]
    words = np.zeros((len(texts), _WORD), np.uint8)
    words[:, :width] = texts
    return words.view("<u8")[:, 0]
