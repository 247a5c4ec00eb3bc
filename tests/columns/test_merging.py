"""Rows that are merged piece by piece are those of all parts, in the order of their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest import mock

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.columns import merging as merging_module
from silkledger.columns import on_disk, pieces
from silkledger.columns.merging import Merging
from silkledger.schemas.table import TEXT
from tests.columns.test_spilling import tables
from tests.support.depth import deep

if TYPE_CHECKING:
    from random import Random


@settings(derandomize=True, max_examples=deep(16, 100))
@given(st.lists(tables(), min_size=1, max_size=3), st.randoms(), st.integers(1, 5))
def test_merged_columns_are_sorted_ones(parts: list[pa.Table], random: Random, size: int) -> None:
    keys = [
        np.sort(np.array([random.randint(0, 5) for _ in range(len(part))], np.int64))
        for part in parts
    ]
    places = sorted(
        ((key, number, row) for number, of in enumerate(keys) for row, key in enumerate(of)),
        key=lambda place: place[0],
    )
    with mock.patch.multiple(merging_module, _SAMPLED=1), mock.patch.object(on_disk, "PIECE", size):
        merging = Merging(keys)
        assert merging.key.tolist() == [key for key, _, _ in places]
        for name in parts[0].column_names:
            cells = [part[name] for part in parts]
            type_ = cells[0].type
            plain = type_.value_type if pa.types.is_dictionary(type_) else type_
            merged = merging.column(cells, plain)
            merged.validate(full=True)
            assert merged.to_pylist() == [cells[part][row].as_py() for _, part, row in places]


def test_texts_are_not_repeated_and_mixed_columns_are_plain() -> None:
    encoded = [pa.chunked_array([pa.array(["a", "b"]).dictionary_encode()]) for _ in range(2)]
    encoded[1] = pa.chunked_array([pa.array(["b", "c"]).dictionary_encode()])
    merging = Merging([np.array([0, 3]), np.array([1, 2])])
    merged = merging.column(encoded, TEXT)
    assert merged.chunk(0).dictionary.to_pylist() == ["a", "b", "c"]
    assert merged.to_pylist() == ["a", "b", "c", "b"]
    mixed = merging.column([encoded[0], pa.chunked_array([["x", None]], TEXT)], TEXT)
    assert mixed.equals(pa.chunked_array([["a", "x", None, "b"]], TEXT))


def test_texts_that_no_array_holds_are_plain_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = [pa.chunked_array([pa.array(texts).dictionary_encode()]) for texts in ("ab", "cd")]
    merging = Merging([np.array([0, 3]), np.array([1, 2])])
    assert pa.types.is_dictionary(merging.column(parts, TEXT).type)
    monkeypatch.setattr(pieces, "CHUNK", 3)
    assert merging.column(parts, TEXT).equals(pa.chunked_array([["a", "c", "d", "b"]], TEXT))


def test_keys_that_are_not_sorted_are_refused() -> None:
    with pytest.raises(ValueError, match="not sorted"):
        Merging([np.array([0, 1]), np.array([2, 1])])
