from __future__ import annotations

import datetime as dt
import random

import numpy as np
import pyarrow as pa
import pytest

from silkledger.coded import at, constant, filled, in_order, nulls, stack, stacked, whole_numbers
from silkledger.distinct import distinct


def coded(codes: list[int | None], values: pa.Array) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(codes, pa.int8()), values)


def test_text_at_rows_keeps_each_word_once_and_nulls_as_nulls() -> None:
    column = coded([0, 1, 2, None, 3], pa.array(["u", None, "u", "v"]))
    found = at(column, np.array([4, 2, 1, 3, 0]))
    assert found.to_pylist() == ["v", "u", None, None, "u"]
    assert (sorted(found.dictionary.to_pylist()), found.null_count) == (["u", "v"], 2)


def test_numbers_and_days_at_rows_are_plain_and_lists_stay_coded() -> None:
    days = pa.array([dt.date(2023, 5, 3), None], pa.date32())
    assert at(coded([1, 0, 0], days), np.array([2, 0])).equals(days)
    lists = coded([0, 1], pa.array([["a", "b"], []], pa.list_(pa.string())))
    found = at(lists, np.array([1, 0, 1]))
    assert pa.types.is_dictionary(found.type)
    assert found.to_pylist() == [[], ["a", "b"], []]


def test_null_is_filled_with_a_word_that_may_be_there_already() -> None:
    assert filled(pa.array(["a", None, "b"]), "b").to_pylist() == ["a", "b", "b"]
    assert filled(pa.array(["a", None, "b"]), "b").dictionary.to_pylist() == ["a", "b"]
    assert filled(pa.array([None, None], pa.string()), "c").to_pylist() == ["c", "c"]
    full = pa.array(["a"]).dictionary_encode()
    assert filled(full, "x").to_pylist() == ["a"]


def test_whole_numbers_are_digits_and_nothing_else() -> None:
    cells = pa.chunked_array([["007", "1.0", None, " 1", "1234567890", "12"]])
    assert whole_numbers(cells).to_pylist() == [7, None, None, None, None, 12]


@pytest.mark.parametrize("seed", range(5))
def test_rows_sort_by_the_columns_one_after_the_other_null_first(seed: int) -> None:
    chance = random.Random(seed)
    rows = [(chance.choice(("b", "a", None, "ж")), chance.choice((3, None, -2, 10))) for _ in range(50)]
    places = in_order([pa.array([row[0] for row in rows]), pa.array([row[1] for row in rows], pa.int64())])
    key = [(text or "", -100 if number is None else number) for text, number in rows]
    for first in range(len(rows)):
        for second in range(len(rows)):
            assert (places[first] < places[second]) == (key[first] < key[second])


def test_columns_below_each_other_share_a_dictionary_where_they_can() -> None:
    words = pa.array([str(number) for number in range(100)])
    shared = stacked([coded([0, None], words), coded([99], words)])
    assert shared.to_pylist() == ["0", None, "99"]
    assert len(shared.dictionary) == 100
    other = stacked([coded([0], words), coded([None], pa.array([], pa.string())), coded([1, 0], words.slice(50))])
    assert other.to_pylist() == ["0", None, "51", "50"]
    assert distinct([other]).count == 4


def test_tables_below_each_other() -> None:
    one = pa.table({"word": coded([0, 0], pa.array(["a"])), "line": [1, 2]})
    two = pa.table({"word": coded([1, None], pa.array(["b", "a"])), "line": [3, 4]})
    assert stack([one, one.slice(0, 0), two]).to_pydict() == {"word": ["a", "a", "a", None], "line": [1, 2, 3, 4]}
    assert stack([one.slice(0, 0)]).num_rows == 0


def test_constant_and_null_columns_have_every_row() -> None:
    assert constant("x", 3).to_pylist() == ["x"] * 3
    for count in (0, 1, (1 << 16) - 1, 1 << 16, (1 << 17) + 5):
        made = nulls(count, pa.float64())
        assert (len(made), made.null_count, made.type) == (count, count, pa.float64())
