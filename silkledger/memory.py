"""The memory of a run: what a step has freed goes back to the machine before the next one takes its own.

Arrow's own allocators are made for many short queries and keep what is freed; a run frees much between its steps, needs
most of it never again, and touches it seldom enough that the system's allocator, which can give it back, is as fast.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc

import pyarrow as pa

_OBJECTS = (
    50_000  # new objects between two looks for garbage; by default so few that readings are looked at all the time
)
_ARENA_MAX = -8  # of mallopt(3)


def prepare() -> None:
    """From here on Arrow takes its memory from the system's allocator, and garbage is looked for less often, and not
    among the modules loaded by now, which stay as long as the process does."""
    pa.set_memory_pool(pa.system_memory_pool())
    # With an arena for each thread glibc holds on to what each has freed. Other systems have no such function.
    with contextlib.suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)
    if not gc.get_freeze_count():
        gc.freeze()
        gc.set_threshold(_OBJECTS)


def give_back() -> None:
    """Gives freed memory back to the machine."""
    pa.default_memory_pool().release_unused()
