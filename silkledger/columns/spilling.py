"""Tables on disk: what a step hands on to a later one, without its staying in memory.

Columns are written to a file that has no name, in the folder for temporary files (TMPDIR), and
mapped: the system reads a page when it is used, and may forget it again. Nobody has to remove the
file, since the system does when the last column is gone, also if the process is killed.
"""

from __future__ import annotations

import mmap
import tempfile
from typing import IO, TYPE_CHECKING, NamedTuple
from weakref import WeakSet

import pyarrow as pa

from silkledger.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

# A release of fewer bytes is quicker where it is.
LEAST = 32 << 20

_files: WeakSet[mmap.mmap] = WeakSet()


class _Piece(NamedTuple):
    """An array without a dictionary, and where it lies in the file."""

    array: pa.Array
    start: int
    stop: int


def spill(tables: Mapping[str, pa.Table], least: int | None = None) -> dict[str, pa.Table]:
    """Return the tables with their columns on disk if these take at least that many bytes (LEAST).

    Chunks and dictionaries stay as they are, and what columns share is written once. Raises
    CannotRunError if the file can't be written.

    >>> spill({"numbers": pa.table({"n": [1, None, 3]})}, least=0)["numbers"]["n"].to_pylist()
    [1, None, 3]
    """
    size = sum(table.get_total_buffer_size() for table in tables.values())
    if not size or size < (LEAST if least is None else least):
        return dict(tables)
    pieces: dict[Hashable, _Piece] = {}
    try:
        with tempfile.TemporaryFile() as file:
            for array in _arrays(tables):
                if _key(array) not in pieces:
                    start = file.tell()
                    _write(array, file)
                    pieces[_key(array)] = _Piece(array, start, file.tell())
            file.flush()
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as fault:
        folder = tempfile.gettempdir()
        raise CannotRunError(
            f"{folder}: tables of this run can't be kept there ({fault.strerror or fault}); free "
            "the disk, or name another folder with TMPDIR"
        ) from fault
    _files.add(mapped)
    content = pa.py_buffer(mapped)
    read = {
        key: _read(content.slice(piece.start, piece.stop - piece.start))
        for key, piece in pieces.items()
    }
    return {
        name: pa.table(
            {
                field.name: pa.chunked_array(
                    [_mapped(chunk, read) for chunk in column.chunks], field.type
                )
                for field, column in zip(table.schema, table.columns, strict=True)
            }
        )
        for name, table in tables.items()
    }


def forget() -> None:
    """Give back the memory of pages that were read of tables on disk; they are read again."""
    if hasattr(mmap, "MADV_DONTNEED"):
        for mapped in _files:
            mapped.madvise(mmap.MADV_DONTNEED)


def _arrays(tables: Mapping[str, pa.Table]) -> Iterator[pa.Array]:
    for table in tables.values():
        for column in table.columns:
            for chunk in column.chunks:
                is_encoded = pa.types.is_dictionary(chunk.type)
                yield from (chunk.indices, chunk.dictionary) if is_encoded else (chunk,)


def _key(array: pa.Array) -> Hashable:
    """What tells arrays apart, while all of them are alive: where they lie in memory."""
    values = array.values if pa.types.is_list(array.type) else array
    encoded = values.dictionary if pa.types.is_dictionary(values.type) else values
    return (
        array.type,
        *((part.offset, len(part)) for part in (array, values, encoded)),
        *(
            0 if buffer is None else buffer.address
            for part in (array, encoded)
            for buffer in part.buffers()
        ),
    )


def _write(array: pa.Array, file: IO[bytes]) -> None:
    batch = pa.record_batch([array], ["values"])
    with pa.ipc.new_stream(pa.PythonFile(file, "w"), batch.schema) as stream:
        stream.write_batch(batch)


def _read(content: pa.Buffer) -> pa.Array:
    return pa.ipc.open_stream(content).read_next_batch().column(0)


def _mapped(chunk: pa.Array, read: Mapping[Hashable, pa.Array]) -> pa.Array:
    if not pa.types.is_dictionary(chunk.type):
        return read[_key(chunk)]
    return pa.DictionaryArray.from_arrays(
        read[_key(chunk.indices)], read[_key(chunk.dictionary)], safe=False
    )
