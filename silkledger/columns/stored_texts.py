"""Texts as they are stored, and numbers that are read where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.columns.packed_keys import ROWS_AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt
    import pyarrow as pa

WORD = 8  # bytes of a number
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # odd, so that multiplying loses no bit of a text


class StoredTexts(NamedTuple):
    """Texts as they are stored: their bytes, and where each starts and how many it has."""

    data: npt.NDArray[np.uint8]
    starts: npt.NDArray[np.int32]
    widths: npt.NDArray[np.int32]

    @staticmethod
    def of(texts: pa.Array) -> StoredTexts:
        """Return the texts of an array where they lie; a null has no bytes."""
        offsets = np.frombuffer(texts.buffers()[1], np.int32)
        offsets = offsets[texts.offset : texts.offset + len(texts) + 1]
        data = np.frombuffer(texts.buffers()[2] or b"", np.uint8)
        return StoredTexts(data, offsets[:-1], np.diff(offsets))


def stored_pieces(chunks: Sequence[pa.Array]) -> Iterator[StoredTexts]:
    """Yield the texts some at a time: what is computed of each piece stays near the processor."""
    for chunk in chunks:
        for start in range(0, len(chunk), ROWS_AT_ONCE):
            yield StoredTexts.of(chunk.slice(start, ROWS_AT_ONCE))


def add_hashes(
    data: npt.NDArray[np.uint8],
    places: npt.NDArray[np.int32] | slice,
    width: int,
    hashes: npt.NDArray[np.uint64],
) -> None:
    """Add the texts of `width` bytes that begin at the places to hashes, which are zero."""
    for start in range(0, width, WORD):
        hashes *= MULTIPLIER
        # The last number of a text overlaps the one before it.
        hashes += eight_bytes(data[min(start, max(width - WORD, 0)) :], places, width)


def eight_bytes(
    data: npt.NDArray[np.uint8], places: npt.NDArray[np.int32] | slice, width: int
) -> npt.NDArray[np.uint64]:
    """Return eight bytes of each text as one number; of shorter texts, all."""
    if width >= WORD:  # a number at each byte
        return np.ndarray((len(data) - WORD + 1,), "<u8", data, strides=(1,))[places]
    texts = np.lib.stride_tricks.sliding_window_view(data, width)[places]
    padded = np.zeros((len(texts), WORD), np.uint8)
    padded[:, :width] = texts
    return padded.view("<u8")[:, 0]
