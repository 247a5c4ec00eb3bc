"""A column made of pieces, of which only one need be in memory: what comes is written at once.

    pieces       on disk
    [a, null]    values  a    b c
    [b, c]       validity, ends of texts, codes: a file without a name each

Few bytes stay in memory. As with silkledger.columns.spilling, the files go with the column. An
array holds at most 2 GiB of text; a column that may have more is made of several (joined_chunks).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import spilling
from silkledger.columns.growing_bytes import GrowingBits, GrowingBytes, truths_of
from silkledger.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import numpy.typing as npt

LEAST = 1 << 20
_MOST = 2**31 - 1  # bytes of the texts of an array, or items of its lists
# Bytes of texts from which a column of chunks gets another one.
CHUNK = 1 << 30


def joined_pieces(pieces: Iterable[pa.Array], type_: pa.DataType, least: int = LEAST) -> pa.Array:
    """Return the pieces, which have that type, as one array, with `least` bytes or more on disk.

    Pieces with a dictionary must share it. Raises CannotRunError if a file can't be written, or if
    the texts are too long together.

    >>> joined_pieces([pa.array(["a", None]), pa.array(["b"])], pa.string()).to_pylist()
    ['a', None, 'b']
    """
    column = _growing(type_, least)
    with _kept():
        for piece in pieces:
            if len(piece):
                column.add(piece)
                spilling.forget()
        return column.finish()


def joined_chunks(
    pieces: Iterable[pa.Array], type_: pa.DataType, least: int = LEAST
) -> pa.ChunkedArray:
    """Return the pieces as joined_pieces does, in as many arrays as their texts need.

    There is one array at least; an array has more than CHUNK bytes of text only if a piece has.

    >>> joined_chunks([pa.array(["a", None]), pa.array(["b"])], pa.string()).num_chunks
    1
    """
    column = GrowingColumn(type_, least)
    for piece in pieces:
        column.add(piece)
        spilling.forget()
    return column.finish()


class GrowingColumn:
    """What joined_chunks returns, of pieces that come one at a time."""

    def __init__(self, type_: pa.DataType, least: int = LEAST) -> None:
        self._type, self._least = type_, least
        self._chunks: list[pa.Array] = []
        self._growing, self._bytes = _growing(type_, least), 0

    def add(self, piece: pa.Array) -> None:
        """Add a piece to the last chunk, or begin another one with it."""
        added = text_bytes(piece)
        if self._bytes and self._bytes + added > CHUNK:
            self._end_chunk()
        self._bytes += added
        if len(piece):
            with _kept():
                self._growing.add(piece)

    def finish(self) -> pa.ChunkedArray:
        """Return the column, to which nothing can be added then."""
        self._end_chunk()
        return pa.chunked_array(self._chunks, self._type)

    def _end_chunk(self) -> None:
        with _kept():
            self._chunks.append(self._growing.finish())
        self._growing, self._bytes = _growing(self._type, self._least), 0


@contextmanager
def _kept() -> Iterator[None]:
    """Say what to do where a file can't be written."""
    try:
        yield
    except OSError as fault:
        raise spilling.not_kept(fault) from fault


def text_bytes(array: pa.Array) -> int:
    """Return how many bytes the texts of an array have; those of a dictionary do not count.

    >>> text_bytes(pa.array(["ab", None, "c"])), text_bytes(pa.array([["ab"], ["c"]]))
    (3, 3)
    """
    if not (pa.types.is_string(array.type) or pa.types.is_list(array.type)):
        return 0
    start, stop = _ends_of(array)[[0, -1]].tolist() if len(array) else (0, 0)
    if pa.types.is_string(array.type):
        return int(stop - start)
    return text_bytes(array.values.slice(start, stop - start))


def _ends_of(array: pa.Array) -> npt.NDArray[np.int32]:
    ends = np.frombuffer(array.buffers()[1], np.int32)
    return ends[array.offset : array.offset + len(array) + 1]


class _Growing(ABC):
    """A column to which pieces are added; those of subclasses have what their type needs."""

    def __init__(self, type_: pa.DataType, least: int) -> None:
        self.type, self.least = type_, least
        self.rows = self.missing = 0
        self._valid = GrowingBits(least)

    def add(self, piece: pa.Array) -> None:
        if piece.null_count and not self.missing:
            self._valid.add(np.ones(self.rows, np.uint8))
        if piece.null_count or self.missing:
            self._valid.add(truths_of(piece.is_valid()))
        self.rows += len(piece)
        self.missing += piece.null_count

    def validity(self) -> pa.Buffer | None:
        return self._valid.finish() if self.missing else None

    @abstractmethod
    def finish(self) -> pa.Array:
        """Return the column."""


class _Fixed(_Growing):
    """Numbers, days and truths."""

    def __init__(self, type_: pa.DataType, least: int) -> None:
        super().__init__(type_, least)
        self._values = (GrowingBits if pa.types.is_boolean(type_) else GrowingBytes)(least)

    def add(self, piece: pa.Array) -> None:
        super().add(piece)
        self._values.add(_stored(piece))

    def finish(self) -> pa.Array:
        buffers = [self.validity(), self._values.finish()]
        return pa.Array.from_buffers(self.type, self.rows, buffers, self.missing)


def _stored(piece: pa.Array) -> npt.NDArray[np.uint8]:
    """Return the bytes of numbers and days, and one for each truth."""
    if pa.types.is_boolean(piece.type):
        return truths_of(piece.fill_null(False))
    width = piece.type.bit_width // 8
    start = piece.offset * width
    return np.frombuffer(piece.buffers()[1], np.uint8)[start : start + len(piece) * width]


class _Ends(_Growing):
    """What has ends: texts in their bytes, lists in their items."""

    def __init__(self, type_: pa.DataType, least: int) -> None:
        super().__init__(type_, least)
        self._ends, self._last = GrowingBytes(least), 0
        self._ends.add(np.zeros(1, np.int32))

    def bounds(self, piece: pa.Array) -> tuple[int, int]:
        """Note the ends of a piece; return where what it holds starts and stops."""
        ends = _ends_of(piece)
        start, stop = int(ends[0]), int(ends[-1])
        if self._last + stop - start > _MOST:
            what = f"a column holds more than {_MOST} bytes of text"
            raise CannotRunError(f"{what}; divide the dataset")
        self._ends.add(ends[1:] - np.int32(start) + np.int32(self._last))
        self._last += stop - start
        return start, stop


class _Texts(_Ends):
    """Texts."""

    def __init__(self, type_: pa.DataType, least: int) -> None:
        super().__init__(type_, least)
        self._bytes = GrowingBytes(least)

    def add(self, piece: pa.Array) -> None:
        super().add(piece)
        start, stop = self.bounds(piece)
        if stop > start:
            self._bytes.add(np.frombuffer(piece.buffers()[2], np.uint8)[start:stop])

    def finish(self) -> pa.Array:
        buffers = [self.validity(), self._ends.finish(), self._bytes.finish()]
        return pa.Array.from_buffers(self.type, self.rows, buffers, self.missing)


class _Lists(_Ends):
    """Lists, whose items are a column."""

    def __init__(self, type_: pa.DataType, least: int) -> None:
        super().__init__(type_, least)
        self._items = _growing(type_.value_type, least)

    def add(self, piece: pa.Array) -> None:
        super().add(piece)
        start, stop = self.bounds(piece)
        if stop > start:
            self._items.add(piece.values.slice(start, stop - start))

    def finish(self) -> pa.Array:
        buffers = [self.validity(), self._ends.finish()]
        children = [self._items.finish()]
        return pa.Array.from_buffers(self.type, self.rows, buffers, self.missing, children=children)


class _Encoded:
    """Codes, and the dictionary of the first piece, which all others share."""

    def __init__(self, type_: pa.DataType, least: int) -> None:
        self._codes = _Fixed(type_.index_type, least)
        self._values = pa.array([], type_.value_type)

    def add(self, piece: pa.Array) -> None:
        if not self._codes.rows:
            self._values = piece.dictionary
        elif spilling.place(piece.dictionary) != spilling.place(self._values):
            raise ValueError("pieces of a column have different dictionaries")
        self._codes.add(piece.indices)

    def finish(self) -> pa.Array:
        return pa.DictionaryArray.from_arrays(self._codes.finish(), self._values, safe=False)


def _growing(type_: pa.DataType, least: int) -> _Growing | _Encoded:
    if pa.types.is_dictionary(type_):
        return _Encoded(type_, least)
    if pa.types.is_list(type_):
        return _Lists(type_, least)
    return (_Texts if pa.types.is_string(type_) else _Fixed)(type_, least)
