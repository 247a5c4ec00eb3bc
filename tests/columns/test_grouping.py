"""Groups of rows, compared with pandas and with plain Python."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.columns import (
    cumcount,
    dense_codes,
    dense_rank,
    distinct,
    duplicated,
    encode,
    first_rows,
    group_by,
    group_where,
    nunique,
    packed_keys,
    row_codes,
)
from silkledger.columns.distinct_texts import provably_unique
from silkledger.columns.unique_keys import known_unique
from tests.support.depth import deep

CELLS = st.one_of(st.none(), st.sampled_from(["a", "b", "", "ж"]))
ROWS = st.lists(st.tuples(CELLS, CELLS, st.one_of(st.none(), st.integers(-2, 2))), max_size=30)
PAIRS = st.lists(st.tuples(CELLS, CELLS), max_size=30)
CODES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 4)), max_size=40)
Row = tuple[str | None, str | None, int | None]
TRIED = settings(derandomize=True, max_examples=deep(16, 100))


def columns_of(table: list[Row]) -> list[pa.Array]:
    types = (pa.string(), pa.string(), pa.int64())
    return [pa.array([row[place] for row in table], type_) for place, type_ in enumerate(types)]


@TRIED
@given(ROWS)
def test_codes_are_equal_exactly_where_rows_are(table: list[Row]) -> None:
    groups = group_by(columns_of(table))
    assert [table[first] for first in groups.first.tolist()] == list(dict.fromkeys(table))
    assert [table[int(groups.first[code])] for code in groups.codes.tolist()] == table


def test_keys_beyond_64_bits_are_renumbered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed_keys, "_MOST_KEYS", 4000)
    columns = [pa.array([f"{number}{suffix}" for number in range(60)]) for suffix in "abc"]
    assert group_by(columns).count == 60
    monkeypatch.setattr(packed_keys, "_MOST_KEYS", 3000)
    with pytest.raises(OverflowError, match="exceed 64 bits"):
        group_by(columns)


def test_a_null_is_a_value_of_its_own() -> None:
    assert row_codes(pa.array([None, "x", None])).tolist() == [0, 1, 0]
    assert group_by([pa.array([None, "", None])]).count == 2


def test_values_per_group_are_joined_back_to_rows() -> None:
    groups = group_by([pa.array(["x", "y", "x"])])
    lists = groups.broadcast(pa.array([["a"], []], pa.list_(pa.string())))
    assert lists.to_pylist() == [["a"], [], ["a"]]
    assert groups.take(np.array([1.5, 2.5])).tolist() == [1.5, 2.5, 1.5]


def test_keys_in_a_small_room_are_numbered_as_others_are() -> None:
    numbers = np.array([7, 3, 7, 0, 3])
    near, far = group_by([np.tile(numbers, 2)]), group_by([np.tile(numbers, 2) * 1000])
    assert near.codes.tolist() == far.codes.tolist() == [0, 1, 0, 2, 1] * 2
    assert near.first.tolist() == far.first.tolist() == [0, 1, 3]


@TRIED
@given(PAIRS, st.lists(st.booleans(), min_size=30, max_size=30))
def test_comparing_only_rows_that_may_share_their_values_changes_nothing(
    table: list[tuple[str | None, str | None]], more: list[bool]
) -> None:
    columns = [pa.array([row[place] for row in table], pa.string()) for place in (0, 1)]
    expected = group_by(columns)
    shared = duplicated(columns) | np.array(more[: len(table)], bool)  # more rows do no harm
    groups = group_where(shared, columns)
    assert groups.codes.tolist() == expected.codes.tolist()
    assert groups.first.tolist() == expected.first.tolist()


@TRIED
@given(CODES)
def test_counts_within_groups_are_those_of_pandas(pairs: list[tuple[int, int]]) -> None:
    table = pd.DataFrame(pairs, columns=["group", "value"], dtype=np.int64)
    codes = dense_rank(table["group"].to_numpy())
    values = table["value"].to_numpy()
    for far in (1, 10**6):
        ranks = dense_rank(table["group"].to_numpy() * far - 3)
        assert ranks.tolist() == (table["group"].rank(method="dense") - 1).tolist()
    assert distinct(table["value"].to_numpy()).tolist() == sorted(set(table["value"]))
    assert cumcount(codes).tolist() == table.groupby("group").cumcount().tolist()
    assert nunique(codes, values).tolist() == table.groupby("group")["value"].nunique().tolist()
    first = table.reset_index().groupby("group")["index"].min()
    assert first_rows(codes, len(first)).tolist() == first.tolist()


@settings(derandomize=True, max_examples=deep(32, 200))
@given(st.lists(st.text("ab\0ж", max_size=11), max_size=8))
def test_texts_are_provably_unique_only_if_they_differ(texts: list[str]) -> None:
    proved = provably_unique(pa.array(["?", *texts], pa.string()).slice(1))
    assert not proved or len(set(texts)) == len(texts)
    if len(set(texts)) == len(texts):
        assert proved
    chunks = pa.chunked_array([texts[:3], ["?", *texts[3:]]], pa.string())
    assert provably_unique(chunks) == provably_unique(chunks.combine_chunks())


def test_long_texts_and_many_lengths_stay_open() -> None:
    assert not provably_unique(pa.array(["a" * 300, "b"]))
    assert not provably_unique(pa.array(["a" * length for length in range(1, 66)]))
    assert provably_unique(pa.array(["a" * length for length in range(64)]))


@TRIED
@given(ROWS, st.booleans())
def test_a_repeated_row_is_never_taken_for_unique(table: list[Row], encoded: bool) -> None:
    columns = columns_of(table)
    assert known_unique(columns) == (len(set(table)) == len(table))
    texts = encode(columns[0]) if encoded else columns[0]
    assert not known_unique([texts]) or len({row[0] for row in table}) == len(table)


@pytest.mark.parametrize("count", [126, 127, 128, 32_766, 32_767])
def test_codes_of_rows_are_right_where_their_type_gets_wider(count: int) -> None:
    words = pa.array([None, *(f"{number}" for number in range(count))])
    assert row_codes(words).tolist() == [*range(count + 1)]


@pytest.mark.parametrize("type_", [pa.int8(), pa.uint8(), pa.int64()])
def test_codes_of_integers_begin_with_the_smallest(type_: pa.DataType) -> None:
    assert row_codes(pa.array([100, None, 3], type_)).tolist() == [98, 0, 1]
    assert row_codes(pa.array([127, 0], type_)).tolist() == [128, 1]


def test_integers_beyond_32_bits_are_grouped_by_value() -> None:
    wide = pa.array([-(2**62), 2**62, None, -(2**62)])
    assert group_by([wide]).codes.tolist() == [0, 1, 2, 0]
    assert row_codes(pa.array([7, 5, None, 7])).tolist() == [3, 1, 0, 3]


def test_numbers_are_numbered_without_gaps_also_where_there_are_none() -> None:
    places, numbers = dense_codes(np.array([9, 0, 4, 9], np.int8))
    assert (places.tolist(), numbers.tolist()) == ([2, 0, 1, 2], [0, 4, 9])
    assert [each.tolist() for each in dense_codes(np.zeros(0, np.int64))] == [[], []]
    # Few for their room.
    places, numbers = dense_codes(np.array([9000, 0, 4, 9000], np.int32))
    assert (places.tolist(), numbers.tolist()) == ([2, 0, 1, 2], [0, 4, 9000])
