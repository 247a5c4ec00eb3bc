"""Rows of large tables are taken and decoded piece by piece, and are the same rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import on_disk

if TYPE_CHECKING:
    import pytest


def test_many_rows_are_taken_and_decoded_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(on_disk, "PIECE", 2)
    words = pa.chunked_array([["a", "b", None, "a", "c"]]).dictionary_encode()
    table = pa.table({"words": words, "n": [1, 2, 3, 4, 5]})
    rows = np.array([4, 2, 0, 1, 3])
    assert on_disk.take_away(table, rows).equals(table.take(pa.array(rows)))
    assert on_disk.take_away(table, np.arange(5)) is table
    assert on_disk.decode_away(words).to_pylist() == words.to_pylist()


def test_rows_that_are_all_the_same_are_not_looked_for() -> None:
    one = pa.array(["a"] * 3).dictionary_encode()
    for column in (one, pa.nulls(3, one.type), pa.array([None, "a", None]).dictionary_encode()):
        for rows in (np.array([1, 0]), np.array([2, 1, 0, 0])):
            taken = on_disk.take_column_away(column, rows)
            assert taken.equals(column.take(pa.array(rows)))
