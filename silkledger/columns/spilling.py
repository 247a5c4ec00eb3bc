"""Tables on disk: what a step hands on to a later one, without its staying in memory.

Columns are written to a file that has no name, in the folder for temporary files (TMPDIR), and
mapped: the system reads a page when it is used, and may forget it again. Nobody has to remove the
file, since the system does when the last column is gone, also if the process is killed.
"""

from __future__ import annotations

import mmap
import os
import tempfile
import threading
import time
from bisect import bisect_right
from collections import deque
from functools import lru_cache
from itertools import pairwise
from math import inf
from typing import IO, TYPE_CHECKING, NamedTuple
from weakref import ref

import pyarrow as pa

from silkledger.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

# Fewer bytes are quicker where they are.
LEAST = 16 << 20
PAGE = mmap.ALLOCATIONGRANULARITY  # bytes

# Seconds between two looks at how many pages are in memory where these are nearly many, how many
# bytes of them are, and how much longer it may take until they are where there are none.
_EVERY, _MANY, _LONGER = 0.01, 32 << 20, 3
_FORGETTING = "silkledger pages"
_PAGES = "/proc/self/statm"

# Not a WeakSet: one thread maps files while another one forgets their pages.
_files: set[ref[mmap.mmap]] = set()
# Resident bytes of files behind the last times that pages were forgotten, or fewer since. The least
# are those of libraries: meanwhile others may have been read again.
_left: deque[int] = deque(maxlen=8)


def spill(tables: Mapping[str, pa.Table], least: int | None = None) -> dict[str, pa.Table]:
    """Return the tables with their columns on disk if these take at least that many bytes (LEAST).

    Chunks and dictionaries stay as they are. What columns share is written once, and what is on
    disk already stays where it is. Raises CannotRunError if the file can't be written.

    >>> spill({"numbers": pa.table({"n": [1, None, 3]})}, least=0)["numbers"]["n"].to_pylist()
    [1, None, 3]
    """
    least = LEAST if least is None else least
    if sum(table.get_total_buffer_size() for table in tables.values()) < least:
        return dict(tables)
    arrays: dict[Hashable, pa.Array] = {}

    def note(array: pa.Array) -> pa.Array:
        arrays.setdefault(place(array), array)
        return array

    for table in tables.values():
        _each_array(table, note)
    there = sorted(
        (buffer.address, buffer.address + buffer.size) for buffer in map(pa.py_buffer, _contents())
    )
    arrays = {where: array for where, array in arrays.items() if not _is_in(array, there)}
    size = sum(array.get_total_buffer_size() for array in arrays.values())
    if not size or size < least:
        return dict(tables)
    read = dict(zip(arrays, _on_disk(list(arrays.values())), strict=True))
    return {
        name: _each_array(table, lambda array: read.get(place(array), array))
        for name, table in tables.items()
    }


def forget(many: int = _MANY) -> int:
    """Give back the memory of pages that were read of tables on disk, if it is that many bytes.

    They are read again when they are used. Fewer are cheaper kept than read again. Returns how many
    bytes of them were kept.
    """
    read, left = resident().of_files, min(_left, default=0)
    if read and read - left < many:
        if read < left:
            _left.append(read)
        return max(read - left, 0)
    if hasattr(mmap, "MADV_DONTNEED"):
        for content in _contents():
            content.madvise(mmap.MADV_DONTNEED)
    _left.append(resident().of_files)
    return 0


def contents_of(array: pa.Array) -> list[mmap.mmap]:
    """Return the contents of the files in which an array lies; none if any of it is elsewhere.

    It does not change, nor can another one take its place, as long as they are referred to.
    """
    files = [(pa.py_buffer(content).address, content) for content in _contents()]
    found: list[mmap.mmap] = []
    for address in _addresses(array):
        within = [each for start, each in files if start <= address < start + len(each)]
        if not within:
            return []
        found += within
    return found


def _contents() -> list[mmap.mmap]:
    return [content for each in list(_files) if (content := each()) is not None]


def _on_disk(arrays: list[pa.Array]) -> list[pa.Array]:
    """Return plain arrays from a file that they were written to."""
    ends = [0]
    try:
        with tempfile.TemporaryFile() as file:
            for array in arrays:
                _write(array, file)
                ends.append(file.tell())
            file.flush()
            content = pa.py_buffer(mapped(file))
    except OSError as fault:
        raise not_kept(fault) from fault
    return [
        pa.ipc.open_stream(content.slice(start, stop - start)).read_next_batch().column(0)
        for start, stop in pairwise(ends)
    ]


def mapped(file: IO[bytes], start: int = 0, size: int = 0) -> mmap.mmap:
    """Return the content of a file, which is read when it is used.

    Of a part of it, `start` is a multiple of PAGE.
    """
    content = mmap.mmap(file.fileno(), size, access=mmap.ACCESS_READ, offset=start)
    _files.add(ref(content, _files.discard))
    keep_forgetting()
    return content


def keep_forgetting() -> None:
    """Forget pages from time to time, in this process, which may have been forked."""
    if not any(thread.name == _FORGETTING for thread in threading.enumerate()):
        threading.Thread(target=_keep_forgetting, name=_FORGETTING, daemon=True).start()


def _keep_forgetting() -> None:
    """Forget again and again, as long as there are tables on disk.

    A page that is used once would count as memory of the process until a step ends.
    """
    kept = 0
    while _files:
        time.sleep(_EVERY * (_LONGER - (_LONGER - 1) * kept / _MANY))
        kept = forget()


class Resident(NamedTuple):
    """Resident bytes of the process: all of them, and those that are pages of files."""

    every: int
    of_files: int


def resident() -> Resident:
    """Return what the process has in memory; zeros where the system does not say."""
    try:
        told = os.pread(_pages_of(os.getpid()), mmap.PAGESIZE, 0)
    except OSError:
        return Resident(0, 0)
    _, resident_pages, shared, *_ = told.split()
    return Resident(int(resident_pages) * mmap.PAGESIZE, int(shared) * mmap.PAGESIZE)


@lru_cache(maxsize=1)
def _pages_of(_process: int) -> int:
    """Return the open file that tells what this process has in memory.

    It stays open: it is asked a thousand times a second. A forked process has one of its own.
    """
    return os.open(_PAGES, os.O_RDONLY)


def not_kept(fault: OSError) -> CannotRunError:
    """Return the error for a file that can't be written."""
    return CannotRunError(
        f"{tempfile.gettempdir()}: tables of this run can't be kept there "
        f"({fault.strerror or fault}); free the disk, or name another folder with TMPDIR"
    )


def _write(array: pa.Array, file: IO[bytes]) -> None:
    batch = pa.record_batch([array], ["values"])
    with pa.ipc.new_stream(pa.PythonFile(file, "w"), batch.schema) as stream:
        stream.write_batch(batch)


def _each_array(table: pa.Table, do: Callable[[pa.Array], pa.Array]) -> pa.Table:
    """Return the table with each of its arrays replaced: codes and dictionaries by themselves."""

    def chunk_of(chunk: pa.Array) -> pa.Array:
        if not pa.types.is_dictionary(chunk.type):
            return do(chunk)
        codes, values = do(chunk.indices), do(chunk.dictionary)
        return pa.DictionaryArray.from_arrays(codes, values, safe=False)

    columns = [
        pa.chunked_array([chunk_of(chunk) for chunk in column.chunks], column.type)
        for column in table.columns
    ]
    return pa.table(columns, names=table.column_names)


def place(array: pa.Array) -> Hashable:
    """Return where an array lies in memory, which tells it from others while they live."""
    parts = [array]
    if pa.types.is_list(array.type):
        parts.append(array.values)
    if pa.types.is_dictionary(parts[-1].type):
        parts.append(parts[-1].dictionary)
    return array.type, *((part.offset, len(part), *_addresses(part)) for part in parts)


def _addresses(array: pa.Array) -> tuple[int, ...]:
    return tuple(buffer.address for buffer in array.buffers() if buffer is not None)


def _is_in(array: pa.Array, files: list[tuple[int, int]]) -> bool:
    """Whether an array lies in a file, of which `files` has the first and last address, sorted."""
    for address in _addresses(array):
        place = bisect_right(files, (address, inf)) - 1
        if place >= 0 and address < files[place][1]:
            return True
    return False
