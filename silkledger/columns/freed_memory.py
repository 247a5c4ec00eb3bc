"""The memory of a run: what one step frees is returned to the system before the next step starts.

Arrow's own allocators are made for many short queries and keep freed memory. A run frees much
memory between its steps and needs most of it never again, and allocates rarely enough for the
system's allocator, which can return memory, to be as fast.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
from functools import cache
from typing import TYPE_CHECKING, cast

import pyarrow as pa

from silkledger.columns import spilling

if TYPE_CHECKING:
    from collections.abc import Callable


# New objects between two garbage collections; with the default they would run all the time.
_OBJECTS = 50_000
_ARENA_MAX = -8  # of mallopt(3)
MUCH = 32 << 20  # bytes
# Resident bytes that the heap does not use, when memory was last returned: Python, libraries.
_OTHERS = {"bytes": 0}
# The fields of mallinfo2(3); fordblks is the number of free bytes.
_HEAP_FIELDS = (
    "arena",
    "ordblks",
    "smblks",
    "hblks",
    "hblkhd",
    "usmblks",
    "fsmblks",
    "uordblks",
    "fordblks",
    "keepcost",
)


@cache
def prepare() -> None:
    """Make Arrow use the system's allocator, and Python collect garbage less often.

    Modules that are loaded already are exempt from garbage collection for the rest of the process.
    """
    pa.set_memory_pool(pa.system_memory_pool())
    # With one arena per thread, glibc keeps what each has freed. Other systems lack the function.
    with contextlib.suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)
    if not gc.get_freeze_count():
        gc.freeze()
        gc.set_threshold(_OBJECTS)
        _OTHERS["bytes"] = _not_of_heap() or 0


def give_back(least: int = MUCH) -> None:
    """Return freed memory to the system if there are at least `least` bytes of it.

    Less is better kept for the next allocations. Pages that were read of tables on disk are given
    back too, if they are as many.
    """
    spilling.forget(least)
    others = _not_of_heap()
    if others is None or others - _OTHERS["bytes"] >= least:
        pa.default_memory_pool().release_unused()
        others = _not_of_heap() or 0
    else:
        others = min(_OTHERS["bytes"], others)
    _OTHERS["bytes"] = others


class _Heap(ctypes.Structure):
    """The result of mallinfo2(3)."""

    _fields_ = tuple((name, ctypes.c_size_t) for name in _HEAP_FIELDS)


def _not_of_heap() -> int | None:
    """The resident bytes that the heap does not use; None on systems that do not tell.

    What is free in the heap is among them, unless it was returned, although the heap itself counts
    it as free until it is used again.
    """
    mallinfo, resident = _mallinfo(), spilling.resident()
    if mallinfo is None or not resident.every:
        return None
    heap = mallinfo()
    return resident.every - resident.of_files - int(heap.uordblks) - int(heap.hblkhd)


@cache
def _mallinfo() -> Callable[[], _Heap] | None:
    try:
        mallinfo = ctypes.CDLL(None).mallinfo2
    except (OSError, AttributeError, TypeError):
        return None
    mallinfo.restype = _Heap
    return cast("Callable[[], _Heap]", mallinfo)
