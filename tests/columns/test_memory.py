"""Freed memory is returned to the system once there is much of it."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pyarrow as pa
import pytest

from silkledger.columns import memory

CODE = """
import gc
import pyarrow as pa
from silkledger.columns import memory

memory.prepare()
frozen = gc.get_freeze_count()
memory.prepare()
assert pa.default_memory_pool().backend_name == "system"
assert gc.get_freeze_count() == frozen > 1000

def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096

pa.array(range(1_000_000))  # freed: arrays of less then come from the heap
memory.give_back(0)
pieces = [pa.array(range(30_000)) for _ in range(100)]
kept, pieces = pieces[::20], None
full = resident()
memory.give_back()
assert full - resident() < 5_000_000, "twenty megabytes are little"
memory.give_back(least=10_000_000)
assert full - resident() > 10_000_000, full - resident()
assert all(len(piece) == 30_000 for piece in kept)
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="resident memory is read from /proc"
)
def test_freed_memory_is_returned_to_the_system() -> None:
    """In its own process, since memory pool and garbage collector belong to the whole process."""
    subprocess.run([sys.executable, "-c", CODE], check=True, timeout=60)


def test_many_rows_are_taken_and_decoded_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "PIECE", 2)
    words = pa.chunked_array([["a", "b", None, "a", "c"]]).dictionary_encode()
    table = pa.table({"words": words, "n": [1, 2, 3, 4, 5]})
    rows = np.array([4, 2, 0, 1, 3])
    assert memory.take_away(table, rows).equals(table.take(pa.array(rows)))
    assert memory.take_away(table, np.arange(5)) is table
    assert memory.decode_away(words).to_pylist() == words.to_pylist()
