from __future__ import annotations

import datetime as dt
import random

import numpy as np
import pyarrow as pa
import pytest

from silkledger.columns import (
    concat,
    constant,
    decode_numbers,
    fill_null,
    group_by,
    nulls,
    parse_integers,
    sort_keys,
    take_columns,
)

_CELLS = {
    "number": [1.5, None],
    "count": [1, 2],
    "day": [None, dt.date(2023, 5, 3)],
    "truth": [True, None],
    "text": ["a", "b"],
}


def coded(codes: list[int | None], values: pa.Array) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(codes, pa.int8()), values)


def test_text_at_rows_keeps_each_word_once_and_nulls_as_nulls() -> None:
    column = coded([0, 1, 2, None, 3], pa.array(["u", None, "u", "v"]))
    found = take_columns({"a": column}, np.array([4, 2, 1, 3, 0]))["a"].chunk(0)
    assert found.to_pylist() == ["v", "u", None, None, "u"]
    assert (sorted(found.dictionary.to_pylist()), found.null_count) == (["u", "v"], 2)


def test_columns_of_one_reading_share_their_codes_at_rows_too_and_nulls_are_among_the_codes() -> (
    None
):
    codes = pa.array([1, 0, 0, 2], pa.int8())
    columns = {
        "day": pa.DictionaryArray.from_arrays(
            codes, pa.array([dt.date(2023, 5, 3), None, dt.date(2022, 1, 1)])
        ),
        "number": pa.DictionaryArray.from_arrays(codes, pa.array([1.5, 2.5, 3.5])),
        "words": pa.DictionaryArray.from_arrays(codes, pa.array([["a", "b"], [], ["c"]])),
    }
    found = take_columns(columns, np.array([3, 0, 2]))
    assert found.to_pydict() == {
        "day": [dt.date(2022, 1, 1), None, dt.date(2023, 5, 3)],
        "number": [3.5, 2.5, 1.5],
        "words": [["c"], [], ["a", "b"]],
    }
    assert [column.null_count for column in found.columns] == [1, 0, 0]
    assert len({column.chunk(0).indices.buffers()[1].address for column in found.columns}) == 1


def test_nulls_among_codes_and_values_are_both_null_and_no_row_is_one_row_too_few() -> None:
    column = pa.DictionaryArray.from_arrays(pa.array([None, 0, 1], pa.int8()), pa.array([7, None]))
    assert take_columns({"n": column}, np.array([2, 1, 0, 1]))["n"].to_pylist() == [
        None,
        7,
        None,
        7,
    ]
    assert take_columns({"n": column}, np.array([], np.int64))["n"].to_pylist() == []


def test_plain_are_numbers_days_and_truths_and_nothing_else() -> None:
    table = pa.table({name: pa.array(cells).dictionary_encode() for name, cells in _CELLS.items()})
    found = decode_numbers(table)
    assert found.to_pydict() == _CELLS
    assert [name for name in _CELLS if pa.types.is_dictionary(found[name].type)] == ["text"]


def test_null_is_filled_with_a_word_that_may_be_there_already() -> None:
    assert fill_null(pa.array(["a", None, "b"]), "b").to_pylist() == ["a", "b", "b"]
    assert fill_null(pa.array(["a", None, "b"]), "b").dictionary.to_pylist() == ["a", "b"]
    assert fill_null(pa.array([None, None], pa.string()), "c").to_pylist() == ["c", "c"]
    full = pa.array(["a"]).dictionary_encode()
    assert fill_null(full, "x").to_pylist() == ["a"]


def test_whole_numbers_are_digits_and_nothing_else() -> None:
    cells = pa.chunked_array([["007", "1.0", None, " 1", "1234567890", "12"]])
    assert parse_integers(cells).to_pylist() == [7, None, None, None, None, 12]


@pytest.mark.parametrize("seed", range(5))
def test_rows_sort_by_the_columns_one_after_the_other_null_first(seed: int) -> None:
    chance = random.Random(seed)
    rows = [
        (chance.choice(("b", "a", None, "ж")), chance.choice((3, None, -2, 10))) for _ in range(50)
    ]
    places = sort_keys(
        [pa.array([row[0] for row in rows]), pa.array([row[1] for row in rows], pa.int64())]
    )
    key = [(text or "", -100 if number is None else number) for text, number in rows]
    for first in range(len(rows)):
        for second in range(len(rows)):
            assert (places[first] < places[second]) == (key[first] < key[second])


def test_columns_below_each_other_share_a_dictionary_where_they_can() -> None:
    words = pa.array([str(number) for number in range(100)])
    shared = concat([coded([0, None], words), coded([99], words)])
    assert shared.to_pylist() == ["0", None, "99"]
    assert len(shared.dictionary) == 100
    other = concat(
        [
            coded([0], words),
            coded([None], pa.array([], pa.string())),
            coded([1, 0], words.slice(50)),
        ]
    )
    assert other.to_pylist() == ["0", None, "51", "50"]
    assert group_by([other]).count == 4


def test_constant_and_null_columns_have_every_row() -> None:
    assert constant("x", 3).to_pylist() == ["x"] * 3
    for count in (0, 1, (1 << 16) - 1, 1 << 16, (1 << 17) + 5):
        made = nulls(count, pa.float64())
        assert (len(made), made.null_count, made.type) == (count, count, pa.float64())
