"""The order of rows, compared with Python's sort."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.columns import argsort, order_of_codes, ordering, packed_keys, sort_keys
from tests.support.depth import deep

TEXTS = st.sampled_from(["b", "a", None, "ж", ""])
NUMBERS = st.sampled_from([3, None, -2, 10])
ROWS = st.lists(st.tuples(TEXTS, NUMBERS, st.integers(0, 3)), max_size=40)
Row = tuple[str | None, int | None, int]


def columns_of(table: list[Row]) -> list[pa.Array | np.ndarray]:
    return [
        pa.array([row[0] for row in table], pa.string()),
        pa.array([row[1] for row in table], pa.int64()),
        np.array([row[2] for row in table], np.int64),
    ]


def key(row: Row) -> tuple[object, ...]:
    text, number, code = row
    return (text is not None, text or "", number is not None, number or 0, code)


@settings(derandomize=True, max_examples=deep(16, 100))
@given(ROWS)
def test_keys_sort_as_rows_do_nulls_first(table: list[Row]) -> None:
    keys = sort_keys(columns_of(table)).tolist()
    order = sorted(range(len(table)), key=keys.__getitem__)
    assert [table[row] for row in order] == sorted(table, key=key)
    for first in range(len(table)):
        for second in range(len(table)):
            assert (keys[first] == keys[second]) == (table[first] == table[second])


@settings(derandomize=True, max_examples=deep(16, 100))
@given(ROWS, st.randoms(use_true_random=False), st.booleans())
def test_equal_rows_are_ordered_by_the_tiebreaker(
    table: list[Row], random: st.DataObject, encoded: bool
) -> None:
    ids = [f"id{number:02}" for number in range(len(table) + 3)]
    random.shuffle(ids)  # type: ignore[attr-defined]
    rows = np.arange(len(table)) + 3  # the first three ids belong to rows that are left out
    tiebreaker = pa.chunked_array([ids], pa.string())
    order = argsort(
        columns_of(table), tiebreaker.dictionary_encode() if encoded else tiebreaker, rows
    )
    expected = sorted(range(len(table)), key=lambda row: (*key(table[row]), ids[row + 3]))
    assert order.tolist() == expected


def test_keys_beyond_64_bits_still_sort(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = np.random.default_rng(0).integers(0, 60, (3, 60))
    expected = np.lexsort(numbers[::-1])
    monkeypatch.setattr(packed_keys, "_MOST_KEYS", 4000)
    assert np.argsort(sort_keys(list(numbers)), kind="stable").tolist() == expected.tolist()


@pytest.mark.parametrize("count", [0, 1, 7, 8, 40])
def test_codes_are_ordered_by_parts_as_all_at_once(
    count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ordering, "_AT_ONCE", 7)
    codes = np.random.default_rng(1).integers(0, 5, count).astype(np.int8)
    assert order_of_codes(codes).tolist() == np.argsort(codes, kind="stable").tolist()
