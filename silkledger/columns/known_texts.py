"""Which texts are among known ones: ids, millions of them, which have one width.

A hash says where a text may be, and all of its bytes whether it is there, so that none is taken for
another one. That takes half the time of Arrow's table of texts, and less of its memory.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns.stored_texts import MULTIPLIER, WORD, StoredTexts, add_hashes, eight_bytes

if TYPE_CHECKING:
    from silkledger.columns.aliases import Mask

# With fewer texts, there is nothing to win.
_FEW = 1 << 12


class KnownTexts:
    """Known texts, none of which is null; what finds others among them is made once.

    >>> KnownTexts(pa.array(["c", "a"])).have(pa.array(["a", "b", "a"])).tolist()
    [True, False, True]
    """

    def __init__(self, texts: pa.Array) -> None:
        self._texts = texts
        self._width = _width(texts) if len(texts) >= _FEW else None

    def have(self, texts: pa.Array) -> Mask:
        """Return whether each of the texts, none of which is null, is a known one."""
        if self._width is None or len(texts) < _FEW or self._width != _width(texts):
            found: Mask = pc.is_in(texts, value_set=self._texts).to_numpy(zero_copy_only=False)
            return found
        return self._hashed.have(_Words(texts, self._width))

    @cached_property
    def _hashed(self) -> _Hashed:
        assert self._width is not None  # noqa: S101  (whoever asks knows it)
        return _Hashed(_Words(self._texts, self._width))


class _Words:
    """Texts of one width as numbers: `words` has eight bytes of each, and the next, to the last.

    `hashes` has one number for each text, equal for equal ones.
    """

    def __init__(self, texts: pa.Array, width: int) -> None:
        stored = StoredTexts.of(texts)
        evenly = slice(int(stored.starts[0]), int(stored.starts[-1]) + 1, width)
        starts = (*range(0, width - WORD, WORD), width - WORD)
        # Copied, since numbers beside each other are taken several times as quickly.
        self.words = [eight_bytes(stored.data[start:], evenly, width).copy() for start in starts]
        self.hashes = np.zeros(len(texts), np.uint64)
        add_hashes(stored.data, evenly, width, self.hashes)
        self.hashes *= MULTIPLIER


class _Hashed:
    """Known texts in the order of their hashes."""

    def __init__(self, known: _Words) -> None:
        self._words, count = known.words, len(known.hashes)
        bits = np.uint64(count.bit_length())
        # The number of a text takes the room of the last bits of its hash.
        self._number = (np.uint64(1) << bits) - np.uint64(1)
        self._keys = (known.hashes & ~self._number) | np.arange(count, dtype=np.uint64)
        self._keys.sort()
        # Where those begin that have the same first bits: few, so that sought ones need no order.
        self._beginning = np.uint64(64) - bits
        first = np.arange(int(self._number) + 1, dtype=np.uint64) << self._beginning
        self._begin = np.searchsorted(self._keys, first)

    def have(self, texts: _Words) -> Mask:
        """Compare each text with those whose hashes begin as its own, until there is none left."""
        is_known = np.zeros(len(texts.hashes), bool)
        left = np.arange(len(is_known))
        found = self._begin.take(texts.hashes >> self._beginning)
        while len(left):
            key = self._keys.take(found, mode="clip")
            hashes, sought = key & ~self._number, texts.hashes.take(left) & ~self._number
            may_be = np.flatnonzero(hashes == sought)
            numbers, same = key[may_be] & self._number, np.ones(len(may_be), bool)
            for own, others in zip(texts.words, self._words, strict=True):
                same &= own.take(left[may_be]) == others.take(numbers)
            is_known[left[may_be[same]]] = True
            is_next = (hashes <= sought) & (found < len(self._keys))
            is_next[may_be[same]] = False
            left, found = left[is_next], found[is_next] + 1
        return is_known


def _width(texts: pa.Array) -> int | None:
    """Return how many bytes each of the texts has; None if they differ, or are few."""
    widths = StoredTexts.of(texts).widths
    width = int(widths[0])
    return width if width >= WORD and (widths == width).all() else None
