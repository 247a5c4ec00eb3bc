"""Bytes and bits that come in parts, in memory while they are few and then on disk."""

from __future__ import annotations

import tempfile
from typing import IO, TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from silkledger.columns import spilling

if TYPE_CHECKING:
    import numpy.typing as npt


class GrowingBytes:
    """Bytes that come in parts: in memory while they are few, then in a file without a name."""

    def __init__(self, least: int) -> None:
        self._least, self._few = least, bytearray()
        self._file: IO[bytes] | None = None

    def add(self, part: npt.NDArray[Any]) -> None:
        """Add the bytes of an array."""
        if not part.nbytes:
            return
        content = np.ascontiguousarray(part).data.cast("B")
        if self._file is None and len(self._few) + len(content) > self._least:
            self._file = tempfile.TemporaryFile()  # noqa: SIM115  (closed by finish)
            self._file.write(self._few)
            self._few = bytearray()
        if self._file is None:
            self._few += content
        else:
            self._file.write(content)

    def finish(self) -> pa.Buffer:
        """Return all of them, mapped if they are in a file."""
        if self._file is None:
            return pa.py_buffer(bytes(self._few))
        with self._file as file:
            file.flush()
            return pa.py_buffer(spilling.mapped(file))


class GrowingBits:
    """Truths that come in parts, eight to a byte."""

    def __init__(self, least: int) -> None:
        self._bytes, self._rest = GrowingBytes(least), np.zeros(0, np.uint8)

    def add(self, truths: npt.NDArray[np.uint8]) -> None:
        """Add truths, a byte each."""
        truths = np.concatenate([self._rest, truths])
        whole = len(truths) // 8 * 8
        self._bytes.add(np.packbits(truths[:whole], bitorder="little"))
        self._rest = truths[whole:]

    def finish(self) -> pa.Buffer:
        """Return all of them, the first one in the lowest bit."""
        self._bytes.add(np.packbits(self._rest, bitorder="little"))
        return self._bytes.finish()


def truths_of(array: pa.BooleanArray) -> npt.NDArray[np.uint8]:
    """Return a byte for each truth; Arrow takes them one by one, twenty times as long.

    >>> truths_of(pa.array([True, False, True]).slice(1)).tolist()
    [0, 1]
    """
    start, stop = array.offset, array.offset + len(array)
    some = np.frombuffer(array.buffers()[1], np.uint8)[start // 8 : -(-stop // 8)]
    return np.unpackbits(some, bitorder="little")[start % 8 :][: len(array)]
