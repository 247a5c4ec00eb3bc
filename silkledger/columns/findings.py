"""What was found out about columns on disk, kept as long as these are there.

Whether the key of a table repeats is asked when it is compared, counted and verified. The texts of
a large table lie in a file that nobody can write to any more, so that the answer stays the same.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from weakref import ref

import pyarrow as pa

from silkledger.columns import spilling

if TYPE_CHECKING:
    import mmap
    from collections.abc import Callable, Hashable, Sequence

# Bytes of arrays in memory beside those on disk: few distinct texts, a column without a value. They
# are kept as long as the files, so that no others take their place in memory.
_LITTLE = 8 << 20

_DISTINCT = "no value is repeated"
# Of the values of a column; of the rows of several columns together.
UNIQUE, NO_ROW_TWICE = "known unique", "no row is there twice"

_AnyColumn: TypeAlias = pa.Array | pa.ChunkedArray

_found: dict[Hashable, _KeptAnswer] = {}


class _KeptAnswer(NamedTuple):
    """What was found, the files that it is about, and the arrays in memory that it is about."""

    answer: bool
    files: Sequence[ref[mmap.mmap]]
    kept: Sequence[pa.Array]


def once(question: str, columns: Sequence[_AnyColumn], find: Callable[[], bool]) -> bool:
    """Return what `find` returns about the columns; asked once for columns that are on disk.

    >>> once("is it short", [pa.array(["a"])], lambda: True)
    True
    """
    arrays = list(chain.from_iterable(map(_arrays, columns)))
    key = (question, *map(spilling.place, arrays))
    if (found := _found.get(key)) is not None:
        return found.answer
    contents = [spilling.contents_of(array) for array in arrays]
    kept = [array for array, files in zip(arrays, contents, strict=True) if not files]
    files = list(chain.from_iterable(contents))
    answer = find()
    if files and sum(array.nbytes for array in kept) <= _LITTLE:
        refs = [ref(content, lambda _: _found.pop(key, None)) for content in files]
        _found[key] = _KeptAnswer(answer, refs, kept)
    return answer


def is_known(question: str, columns: Sequence[_AnyColumn]) -> bool:
    """Whether `once` has found about columns on disk that it is so."""
    arrays = chain.from_iterable(map(_arrays, columns))
    found = _found.get((question, *map(spilling.place, arrays)))
    return found is not None and found.answer


def note_distinct(column: _AnyColumn) -> None:
    """Note that no dictionary or plain chunk of a column repeats a value, if they are on disk.

    >>> note_distinct(pa.array(["a", "a"]).dictionary_encode())
    """
    for chunk in column.chunks if isinstance(column, pa.ChunkedArray) else [column]:
        values = chunk.dictionary if pa.types.is_dictionary(chunk.type) else chunk
        once(_DISTINCT, [values], lambda: True)


def is_noted_distinct(values: pa.Array) -> bool:
    """Whether it was noted that a dictionary, or a plain array, repeats no value."""
    return is_known(_DISTINCT, [values])


def _arrays(column: _AnyColumn) -> list[pa.Array]:
    """Return the arrays of a column: codes and dictionaries by themselves."""
    chunks = column.chunks if isinstance(column, pa.ChunkedArray) else [column]
    return [
        part
        for chunk in chunks
        for part in (
            (chunk.indices, chunk.dictionary) if pa.types.is_dictionary(chunk.type) else (chunk,)
        )
    ]
