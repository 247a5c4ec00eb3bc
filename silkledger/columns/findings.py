"""What was found out about columns on disk, kept as long as these are there.

Whether the key of a table repeats is asked when it is compared, counted and verified. The texts of
a large table lie in a file that nobody can write to any more, so that the answer stays the same.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING
from weakref import ref

import pyarrow as pa

from silkledger.columns import spilling

if TYPE_CHECKING:
    import mmap
    from collections.abc import Callable, Hashable, Sequence

# Bytes of arrays in memory beside those on disk: few distinct texts, a column without a value. They
# are kept as long as the files, so that no others take their place in memory.
_LITTLE = 8 << 20

_found: dict[Hashable, _Found] = {}


class _Found:
    """What was found, the files that it is about, and the arrays in memory that it is about."""

    def __init__(
        self, answer: bool, files: Sequence[ref[mmap.mmap]], kept: Sequence[pa.Array]
    ) -> None:
        self.answer, self.files, self.kept = answer, files, kept


def once(
    question: str, columns: Sequence[pa.Array | pa.ChunkedArray], find: Callable[[], bool]
) -> bool:
    """Return what `find` returns about the columns; asked once for columns that are on disk.

    >>> once("is it short", [pa.array(["a"])], lambda: True)
    True
    """
    arrays = list(chain.from_iterable(map(_arrays, columns)))
    contents = [spilling.contents_of(array) for array in arrays]
    kept = [array for array, files in zip(arrays, contents, strict=True) if not files]
    files = list(chain.from_iterable(contents))
    if not files or sum(array.nbytes for array in kept) > _LITTLE:
        return find()
    key = (question, *map(spilling.place, arrays))
    if key not in _found:
        refs = [ref(content, lambda _: _found.pop(key, None)) for content in files]
        _found[key] = _Found(find(), refs, kept)
    return _found[key].answer


def _arrays(column: pa.Array | pa.ChunkedArray) -> list[pa.Array]:
    """Return the arrays of a column: codes and dictionaries by themselves."""
    chunks = column.chunks if isinstance(column, pa.ChunkedArray) else [column]
    return [
        part
        for chunk in chunks
        for part in (
            (chunk.indices, chunk.dictionary) if pa.types.is_dictionary(chunk.type) else (chunk,)
        )
    ]
