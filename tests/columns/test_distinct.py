from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.columns import (
    decode,
    duplicated,
    encode,
    group_by,
    group_where,
    row_codes,
    take,
    values_at,
)
from silkledger.columns import grouping as module
from silkledger.columns.grouping import provably_unique

cells = st.one_of(st.none(), st.sampled_from(["a", "b", "", "ж"]))
rows = st.lists(st.tuples(cells, cells, st.one_of(st.none(), st.integers(-2, 2))), max_size=30)


@settings(derandomize=True, max_examples=100)
@given(rows)
def test_codes_are_equal_exactly_where_rows_are(
    table: list[tuple[str | None, str | None, int | None]],
) -> None:
    columns = [
        pa.array([row[0] for row in table], pa.string()),
        pa.array([row[1] for row in table], pa.string()),
    ]
    groups = group_by([*columns, pa.array([row[2] for row in table], pa.int64())])
    assert [table[first] for first in groups.first.tolist()] == list(dict.fromkeys(table))
    assert [table[int(groups.first[code])] for code in groups.codes.tolist()] == table


def test_keys_beyond_64_bits_are_renumbered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_KEYS", 4000)
    columns = [pa.array([f"{number}{suffix}" for number in range(60)]) for suffix in "abc"]
    assert group_by(columns).count == 60
    monkeypatch.setattr(module, "_MOST_KEYS", 3000)
    with pytest.raises(OverflowError, match="exceed 64 bits"):
        group_by(columns)


def test_a_null_is_a_value_of_its_own() -> None:
    assert row_codes(pa.array([None, "x", None])).tolist() == [0, 1, 0]
    assert group_by([pa.array([None, "", None])]).count == 2


def test_encode_removes_repeats_from_a_dictionary() -> None:
    repeated = pa.DictionaryArray.from_arrays(
        pa.array([0, 1, None], pa.int32()), pa.array(["x", "x"])
    )
    encoded = encode(pa.chunked_array([repeated, repeated]))
    assert encoded.dictionary.to_pylist() == ["x"]
    assert encoded.to_pylist() == ["x", "x", None, "x", "x", None]


def test_spread_joins_lists_back_to_rows() -> None:
    groups = group_by([pa.array(["x", "y", "x"])])
    assert groups.broadcast(pa.array([["a"], []], pa.list_(pa.string()))).to_pylist() == [
        ["a"],
        [],
        ["a"],
    ]


def test_what_is_spread_can_be_encoded_without_repeats_and_nulls() -> None:
    spread = group_by([pa.array(["x", "y", "z", "x"])]).broadcast(pa.array(["u", None, "u"]))
    assert spread.to_pylist() == ["u", None, "u", "u"]
    encoded = encode(spread)
    assert encoded.to_pylist() == ["u", None, "u", "u"]
    assert (encoded.null_count, encoded.dictionary.to_pylist()) == (1, ["u"])


def test_take_by_truth_and_by_number() -> None:
    table = pa.table({"n": [1, 2, 3]})
    assert take(table, np.array([True, False, True]))["n"].to_pylist() == [1, 3]
    assert take(table, np.array([2, 0]))["n"].to_pylist() == [3, 1]
    assert take(table, np.array([0, 1, 2])) is table


@settings(derandomize=True, max_examples=100)
@given(rows)
def test_repeated_rows_are_those_that_stand_more_than_once(
    table: list[tuple[str | None, str | None, int | None]],
) -> None:
    columns = [
        pa.array([row[0] for row in table], pa.string()),
        pa.array([row[1] for row in table], pa.string()),
    ]
    found = duplicated([*columns, pa.array([row[2] for row in table], pa.int64())])
    assert found.tolist() == [table.count(row) > 1 for row in table]


@settings(derandomize=True, max_examples=100)
@given(
    st.lists(st.tuples(cells, cells), max_size=30),
    st.lists(st.booleans(), min_size=30, max_size=30),
)
def test_only_rows_that_may_share_their_combination_need_telling_apart(
    table: list[tuple[str | None, str | None]], more: list[bool]
) -> None:
    columns = [pa.array([row[place] for row in table], pa.string()) for place in (0, 1)]
    expected = group_by(columns)
    found = group_where(
        duplicated(columns) | np.array(more[: len(table)], bool), columns
    )  # a row too many does no harm
    assert found.codes.tolist() == expected.codes.tolist()
    assert found.first.tolist() == expected.first.tolist()


@settings(derandomize=True, max_examples=200)
@given(st.lists(st.text("ab\0ж", max_size=11), max_size=8))
def test_texts_that_differ_at_a_glance_differ(texts: list[str]) -> None:
    shown = provably_unique(pa.array(["?", *texts], pa.string()).slice(1))
    assert not shown or len(set(texts)) == len(texts)
    same_length = len({len(text.encode()) for text in texts}) == 1 and bool(texts[0])
    if same_length and len(set(texts)) == len(texts):
        assert shown


def test_plain_is_each_rows_own_value() -> None:
    for cells in (["a", None, "a"], [[], ["b"], None], [1.5, 2.5, 1.5]):
        values = pa.array([cell for cell in cells if cell is not None])
        codes = [None if cell is None else values.to_pylist().index(cell) for cell in cells]
        coded = pa.chunked_array(
            [pa.DictionaryArray.from_arrays(pa.array(codes, pa.int8()), values)]
        )
        found = decode(coded)
        assert (found.type, found.to_pylist()) == (values.type, cells)
        assert decode(found) is found


def test_numbers_far_apart_are_told_apart_by_value() -> None:
    far = pa.array([-(2**62), 2**62, None, -(2**62)])
    assert group_by([far]).codes.tolist() == [0, 1, 2, 0]
    assert row_codes(pa.array([7, 5, None, 7])).tolist() == [3, 1, 0, 3]


@pytest.mark.parametrize(
    ("count", "kind"), [(127, "int8"), (128, "int16"), (129, "int16"), (40_000, "int32")]
)
def test_codes_are_as_narrow_as_they_can_be(count: int, kind: str) -> None:
    texts = [None, *map(str, range(count)), None]
    encoded = encode(pa.array(texts))
    assert str(encoded.indices.type) in ("int8", "int16", "int32")
    codes = row_codes(encoded)
    assert codes.dtype == kind
    assert codes.tolist() == [0, *range(1, count + 1), 0]
    assert values_at(encoded, np.array([0, count])) == [None, str(count - 1)]


def test_dictionaries_that_together_need_wider_codes_become_one() -> None:
    narrow = [
        pa.array([f"{part}{number}" for number in range(100)]).dictionary_encode() for part in "abc"
    ]
    chunks = [
        pa.DictionaryArray.from_arrays(each.indices.cast(pa.int8()), each.dictionary)
        for each in narrow
    ]
    assert encode(pa.chunked_array(chunks)).to_pylist() == [
        f"{part}{number}" for part in "abc" for number in range(100)
    ]
