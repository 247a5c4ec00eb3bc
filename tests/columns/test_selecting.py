"""Rows are selected without decoding: dictionaries and codes stay shared."""

from __future__ import annotations

import datetime as dt
import pickle

import numpy as np
import pyarrow as pa
import pytest

from silkledger.columns import (
    copied,
    is_among,
    is_in,
    places_in,
    rows_of_texts,
    selecting,
    take,
    take_columns,
    take_decoded,
    values,
)


def test_rows_are_taken_by_mask_and_by_number() -> None:
    table = pa.table({"n": [1, 2, 3]})
    assert take(table, np.array([True, False, True]))["n"].to_pylist() == [1, 3]
    assert take(table, np.array([2, 0]))["n"].to_pylist() == [3, 1]
    assert take(table, np.array([0, 1, 2])) is table


@pytest.mark.parametrize("chunks", [[["a", None, "b", "a"]], [["a", None], ["b", "a"]]])
@pytest.mark.parametrize("encoded", [True, False])
def test_copied_rows_are_packed_without_the_others(
    chunks: list[list[str | None]], encoded: bool
) -> None:
    column = pa.chunked_array(chunks)
    table = pa.table({"text": column.dictionary_encode() if encoded else column})
    rows = copied(table, 1, 2)
    assert rows["text"].to_pylist() == [None, "b"]
    many = copied(pa.table({"n": np.arange(1 << 16)}), 7, 2)
    assert many["n"].to_pylist() == [7, 8]
    assert len(pickle.dumps(many)) < 1 << 12


def test_taken_values_are_decoded_into_one_array() -> None:
    chunked = pa.chunked_array([["a", "b"], ["a"]]).dictionary_encode()
    assert take_decoded(chunked, np.array([2, 1])).equals(pa.array(["a", "b"]))


def test_taken_text_keeps_each_word_once_and_nulls_as_nulls() -> None:
    codes = pa.array([0, 1, 2, None, 3], pa.int8())
    column = pa.DictionaryArray.from_arrays(codes, pa.array(["u", None, "u", "v"]))
    taken = take_columns({"a": column}, np.array([4, 2, 1, 3, 0]))["a"].chunk(0)
    assert taken.to_pylist() == ["v", "u", None, None, "u"]
    assert (sorted(taken.dictionary.to_pylist()), taken.null_count) == (["u", "v"], 2)


def test_taken_columns_of_one_reading_still_share_their_codes() -> None:
    codes = pa.array([1, 0, 0, 2], pa.int8())
    columns = {
        "day": pa.DictionaryArray.from_arrays(
            codes, pa.array([dt.date(2023, 5, 3), None, dt.date(2022, 1, 1)])
        ),
        "number": pa.DictionaryArray.from_arrays(codes, pa.array([1.5, 2.5, 3.5])),
        "words": pa.DictionaryArray.from_arrays(codes, pa.array([["a", "b"], [], ["c"]])),
        "flags": pa.DictionaryArray.from_arrays(codes, pa.array([["x"], [], []])),
    }
    taken = take_columns(columns, np.array([3, 0, 2]))
    assert taken.to_pydict() == {
        "day": [dt.date(2022, 1, 1), None, dt.date(2023, 5, 3)],
        "number": [3.5, 2.5, 1.5],
        "words": [["c"], [], ["a", "b"]],
        "flags": [[], [], ["x"]],
    }
    assert [column.null_count for column in taken.columns] == [1, 0, 0, 0]
    assert [column.type for column in taken.columns[:2]] == [pa.date32(), pa.float64()]
    shared = {taken[name].chunk(0).indices.buffers()[1].address for name in ("words", "flags")}
    assert len(shared) == 1


def test_null_codes_and_null_values_are_both_taken_as_null() -> None:
    column = pa.DictionaryArray.from_arrays(pa.array([None, 0, 1], pa.int8()), pa.array([7, None]))
    taken = take_columns({"n": column}, np.array([2, 1, 0, 1]))
    assert taken["n"].to_pylist() == [None, 7, None, 7]
    assert take_columns({"n": column}, np.array([], np.int64))["n"].to_pylist() == []


@pytest.mark.parametrize("count", [127, 128, 129, 32_767, 32_768])
def test_values_beside_null_fill_the_type_of_the_codes(count: int) -> None:
    smallest = pa.int8() if count <= 128 else pa.int16() if count <= 32_768 else pa.int32()
    texts = [str(number) for number in range(count)]
    codes = pa.array([*range(count), None, 0], smallest)
    column = pa.DictionaryArray.from_arrays(codes, pa.array(texts))
    assert values(column) == [*texts, None, "0"]


@pytest.mark.parametrize("wanted", [["a", "c"], pa.array(["c", "a", "a"])])
def test_cells_are_among_the_wanted_however_they_are_held(wanted: list[str] | pa.Array) -> None:
    cells = ["a", None, "b", "c", "a"]
    plain = pa.chunked_array([cells[:2], cells[2:]], pa.string())
    repeated = pa.DictionaryArray.from_arrays(pa.array([0, None, 1, 2, 3]), ["a", "b", "c", "a"])
    chunks = pa.chunked_array([repeated.slice(0, 3), repeated.slice(3)])
    for column in (plain, plain.dictionary_encode(), repeated, chunks, pa.array(cells)):
        assert is_among(column, wanted).tolist() == [True, False, False, True, True]
    assert is_among(pa.chunked_array([], pa.string()), wanted).tolist() == []


def test_cells_are_found_among_those_of_another_column_by_codes_or_texts() -> None:
    words = pa.array(["a", "b", "c"])
    column = pa.DictionaryArray.from_arrays(pa.array([0, None, 2, 1], pa.int8()), words)
    other = pa.DictionaryArray.from_arrays(pa.array([2, None, 0], pa.int8()), words)
    assert is_in(column, other).tolist() == [True, False, True, False]
    assert is_in(column, pa.chunked_array([["c"], ["a"]])).tolist() == [True, False, True, False]


def test_few_rows_of_a_large_dictionary_are_found_as_many_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = pa.array([f"word {number}" for number in range(500)])
    codes = np.random.default_rng(1).permutation(500).astype(np.int32)
    column = pa.DictionaryArray.from_arrays(pa.array(codes[:9]), words)
    other = pa.DictionaryArray.from_arrays(pa.array(codes[4:14]), words)
    none = other.slice(0, 0)
    for sparse in (1, 1_000):
        monkeypatch.setattr(selecting, "_SPARSE", sparse)
        assert places_in(column, other).tolist() == [-1, -1, -1, -1, 0, 1, 2, 3, 4]
        assert places_in(column, none).tolist() == [-1] * 9
        assert places_in(none, column).tolist() == []


def test_places_in_another_column_are_found_by_text_and_by_code() -> None:
    words = pa.array(["a", "b", "c", "d"])
    column = pa.DictionaryArray.from_arrays(pa.array([3, None, 0, 3, 1], pa.int32()), words)
    other = pa.DictionaryArray.from_arrays(pa.array([1, 3], pa.int32()), words)
    for sought in (column, column.dictionary_decode()):
        assert places_in(sought, other).tolist() == [1, -1, -1, 1, 0]
    assert places_in(pa.chunked_array([column]), pa.array(["d", "b"])).tolist() == [0, -1, -1, 0, 1]


def test_rows_of_texts_are_found_in_few_and_in_many(monkeypatch: pytest.MonkeyPatch) -> None:
    column = pa.array([f"figure {number:04d}" for number in range(50)])
    wanted = pa.chunked_array([["figure 0049", "figure 0007"], [], ["figure 0049"]], pa.string())
    assert rows_of_texts(wanted, column).to_pylist() == [49, 7, 49]
    monkeypatch.setattr(selecting, "_LARGE", 10)
    assert rows_of_texts(wanted, column).to_pylist() == [49, 7, 49]
    assert rows_of_texts(wanted.slice(0, 0), column).to_pylist() == []
