"""Freed memory is returned to the system once there is much of it."""

from __future__ import annotations

import subprocess
import sys

import pytest

CODE = """
import gc
import pyarrow as pa
from silkledger.columns import freed_memory, on_disk

freed_memory.prepare()
frozen = gc.get_freeze_count()
freed_memory.prepare()
assert pa.default_memory_pool().backend_name == "system"
assert gc.get_freeze_count() == frozen > 1000

def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096

pa.array(range(1_000_000))  # freed: arrays of less then come from the heap
freed_memory.give_back(0)
pieces = [pa.array(range(30_000)) for _ in range(100)]
kept, pieces = pieces[::20], None
full = resident()
freed_memory.give_back()
assert full - resident() < 5_000_000, "twenty megabytes are little"
freed_memory.give_back(least=10_000_000)
assert full - resident() > 10_000_000, full - resident()
assert all(len(piece) == 30_000 for piece in kept)
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="resident memory is read from /proc"
)
def test_freed_memory_is_returned_to_the_system() -> None:
    """In its own process, since memory pool and garbage collector belong to the whole process."""
    subprocess.run([sys.executable, "-c", CODE], check=True, timeout=60)
