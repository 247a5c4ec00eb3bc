"""Bits are the same whatever parts they come in."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.columns.growing_bytes import GrowingBits, truths_of
from tests.support.depth import deep


@settings(derandomize=True, max_examples=deep(16, 100))
@given(st.lists(st.lists(st.booleans(), max_size=20), max_size=6), st.sampled_from([0, 2, 1000]))
def test_bits_are_those_of_all_parts_together(parts: list[list[bool]], least: int) -> None:
    bits = GrowingBits(least)
    for part in parts:
        bits.add(truths_of(pa.array([True, *part], pa.bool_()).slice(1)))
    every = [truth for part in parts for truth in part]
    expected = np.packbits(np.array(every, np.uint8), bitorder="little")
    assert bits.finish().to_pybytes() == expected.tobytes()
