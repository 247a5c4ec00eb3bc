"""The memory of a run: what a step has freed goes back to the machine before the next one takes its
own.

Arrow's own allocators are made for many short queries and keep what is freed; a run frees much
between its steps, needs most of it never again, and touches it seldom enough that the system's
allocator, which can give it back, is as fast.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc

import pyarrow as pa

_OBJECTS = 50_000  # new objects between two looks for garbage; by default so few that readings are looked at all the time
_ARENA_MAX = -8  # of mallopt(3)
MUCH = 256 << 20  # bytes
_TOLD = (
    *("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks"),
    *("fordblks", "keepcost"),  # the first of these: bytes that are free
)


def prepare() -> None:
    """From here on Arrow takes its memory from the system's allocator, and garbage is looked for
    less often, and not among the modules loaded by now, which stay as long as the process does.
    """
    pa.set_memory_pool(pa.system_memory_pool())
    # With an arena for each thread glibc holds on to what each has freed. Other systems have no
    # such function.
    with contextlib.suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)
    if not gc.get_freeze_count():
        gc.freeze()
        gc.set_threshold(_OBJECTS)


def give_back(least: int = MUCH) -> None:
    """Gives freed memory back to the machine where it is that many bytes: less is sooner used again
    than asked for anew.
    """
    if _free() >= least:
        pa.default_memory_pool().release_unused()


class _Heap(ctypes.Structure):
    """What mallinfo2(3) tells of the heap."""

    _fields_ = tuple((name, ctypes.c_size_t) for name in _TOLD)


def _free() -> int:
    """The bytes that the heap holds and nobody uses; MUCH where the system does not tell."""
    try:
        tell = ctypes.CDLL(None).mallinfo2
    except (OSError, AttributeError, TypeError):
        return MUCH
    tell.restype = _Heap
    return int(tell().fordblks)
