"""Whether texts are known to differ, by their lengths and hashes alone, without comparing them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

_ROWS_AT_ONCE = 1 << 19
# Texts of more bytes, or of more lengths, are compared instead of hashed.
_LONGEST, _LENGTHS = 256, 64
_WORD = 8  # bytes of a number
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
    every = [_StoredTexts.of(chunk) for chunk in chunks if len(chunk)]
    if max(int(own.widths.max()) for own in every) > _LONGEST:
        return False
    counts = sum(np.bincount(own.widths, minlength=_LONGEST + 1) for own in every)
    lengths = np.flatnonzero(counts)
    return len(lengths) <= _LENGTHS and all(_differ(every, width) for width in lengths.tolist())


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


def _differ(every: Sequence[_StoredTexts], width: int) -> bool:
    """Whether the hashes of all texts of `width` bytes prove that they differ."""
    hashes = np.concatenate([_hashes(own, width) for own in every])
    hashes.sort()
    return not (hashes[1:] == hashes[:-1]).any()


def _hashes(texts: _StoredTexts, width: int) -> npt.NDArray[np.uint64]:
    is_wide = texts.widths == width
    starts = texts.starts if is_wide.all() else texts.starts[is_wide]
    hashes = np.zeros(len(starts), np.uint64)
    for first in range(0, len(starts), _ROWS_AT_ONCE):
        own, places = hashes[first : first + _ROWS_AT_ONCE], starts[first : first + _ROWS_AT_ONCE]
        for start in range(0, width, _WORD):
            own *= _MULTIPLIER
            own += _words(texts.data, places, min(start, max(width - _WORD, 0)), width)
    return hashes


def _words(
    data: npt.NDArray[np.uint8], places: npt.NDArray[np.int32], start: int, width: int
) -> npt.NDArray[np.uint64]:
    """Return eight bytes of each text, from `start` on, as one number; of shorter ones, all."""
    if width >= _WORD:
        # A number at each byte: the last one of a text overlaps the one before it.
        return np.ndarray((len(data) - _WORD + 1,), "<u8", data, strides=(1,))[places + start]
    words = np.zeros((len(places), _WORD), np.uint8)
    words[:, :width] = np.lib.stride_tricks.sliding_window_view(data, width)[places]
    return words.view("<u8")[:, 0]
