"""The texts of columns that were decoded, as long as both are on disk.

The ids of figures are decoded for their checks, and asked for again when figures are written and
looked up. They lie on all pages of their dictionary, so that decoding them takes many times as long
as reading them. Nobody can write to the files, so that they stay the same texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from weakref import ref

from silkledger.columns import spilling

if TYPE_CHECKING:
    import mmap
    from collections.abc import Hashable, Sequence

    import pyarrow as pa


class _Kept(NamedTuple):
    """Texts, the first row that they are of, and the files of the column, with which they go."""

    texts: pa.Array
    first: int
    files: Sequence[ref[mmap.mmap]]


_kept: dict[Hashable, _Kept] = {}


def keep(column: pa.DictionaryArray, texts: pa.Array) -> None:
    """Keep the texts of a column, to which it was decoded, if both are on disk.

    >>> import pyarrow as pa
    >>> ids = pa.array(["a", "a"]).dictionary_encode()
    >>> keep(ids, pa.array(["a", "a"])), texts_of(ids)
    (None, None)
    """
    parts = [spilling.contents_of(part) for part in (column.indices, column.dictionary)]
    if all(parts) and spilling.contents_of(texts):
        place = _place(column)
        files = [ref(file, lambda _: _kept.pop(place, None)) for part in parts for file in part]
        _kept[place] = _Kept(texts, column.indices.offset, files)


def texts_of(column: pa.DictionaryArray) -> pa.Array | None:
    """Return the texts of a column, or of some of its rows, if they are kept."""
    kept = _kept.get(_place(column)) if _kept else None
    if kept is None:
        return None
    first = column.indices.offset - kept.first
    is_within = first >= 0 and first + len(column) <= len(kept.texts)
    return kept.texts.slice(first, len(column)) if is_within else None


def _place(column: pa.DictionaryArray) -> Hashable:
    """Return where codes and words are in memory, whatever rows they are of."""
    codes = [buffer.address for buffer in column.indices.buffers() if buffer is not None]
    return column.type, *codes, spilling.place(column.dictionary)
