from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.columns import distinct as module
from silkledger.columns.distinct import (
    codes_of,
    differ,
    distinct,
    distinct_among,
    encode,
    plain,
    repeated,
    take,
    values,
)

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
    groups = distinct([*columns, pa.array([row[2] for row in table], pa.int64())])
    assert [table[first] for first in groups.first.tolist()] == list(dict.fromkeys(table))
    assert [table[int(groups.first[code])] for code in groups.codes.tolist()] == table


def test_keys_that_outgrow_64_bits_are_still_told_apart(monkeypatch: object) -> None:
    room, module._ROOM = module._ROOM, 10
    try:
        columns = [pa.array([f"{number % base}" for number in range(60)]) for base in (3, 4, 5)]
        assert distinct(columns).count == 60
    finally:
        module._ROOM = room


def test_a_null_is_a_value_of_its_own() -> None:
    assert codes_of(pa.array([None, "x", None])).tolist() == [0, 1, 0]
    assert distinct([pa.array([None, "", None])]).count == 2


def test_encode_removes_repeats_from_a_dictionary() -> None:
    repeated = pa.DictionaryArray.from_arrays(
        pa.array([0, 1, None], pa.int32()), pa.array(["x", "x"])
    )
    encoded = encode(pa.chunked_array([repeated, repeated]))
    assert encoded.dictionary.to_pylist() == ["x"]
    assert encoded.to_pylist() == ["x", "x", None, "x", "x", None]


def test_spread_joins_lists_back_to_rows() -> None:
    groups = distinct([pa.array(["x", "y", "x"])])
    assert groups.spread(pa.array([["a"], []], pa.list_(pa.string()))).to_pylist() == [
        ["a"],
        [],
        ["a"],
    ]


def test_what_is_spread_can_be_encoded_without_repeats_and_nulls() -> None:
    spread = distinct([pa.array(["x", "y", "z", "x"])]).spread(pa.array(["u", None, "u"]))
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
    found = repeated([*columns, pa.array([row[2] for row in table], pa.int64())])
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
    expected = distinct(columns)
    found = distinct_among(
        repeated(columns) | np.array(more[: len(table)], bool), columns
    )  # a row too many does no harm
    assert found.codes.tolist() == expected.codes.tolist()
    assert found.first.tolist() == expected.first.tolist()


@settings(derandomize=True, max_examples=200)
@given(st.lists(st.text("ab\0ж", max_size=11), max_size=8))
def test_texts_that_differ_at_a_glance_differ(texts: list[str]) -> None:
    shown = differ(pa.array(["?", *texts], pa.string()).slice(1))
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
        found = plain(coded)
        assert (found.type, found.to_pylist()) == (values.type, cells)
        assert plain(found) is found


def test_numbers_far_apart_are_told_apart_by_value() -> None:
    far = pa.array([-(2**62), 2**62, None, -(2**62)])
    assert distinct([far]).codes.tolist() == [0, 1, 2, 0]
    assert codes_of(pa.array([7, 5, None, 7])).tolist() == [3, 1, 0, 3]


@pytest.mark.parametrize(
    ("count", "kind"), [(127, "int8"), (128, "int16"), (129, "int16"), (40_000, "int32")]
)
def test_codes_are_as_narrow_as_they_can_be(count: int, kind: str) -> None:
    texts = [None, *map(str, range(count)), None]
    encoded = encode(pa.array(texts))
    assert str(encoded.indices.type) in ("int8", "int16", "int32")
    codes = codes_of(encoded)
    assert codes.dtype == kind
    assert codes.tolist() == [0, *range(1, count + 1), 0]
    assert values(encoded, np.array([0, count])) == [None, str(count - 1)]


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
