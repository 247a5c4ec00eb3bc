"""Dictionary encoding: values stay the same, dictionaries lose repeats, codes stay narrow."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import numpy as np
import pyarrow as pa
import pytest

from silkledger.columns import (
    combine_chunks,
    concat,
    constant,
    decode,
    decode_as,
    decode_numbers,
    dictionaries,
    encode,
    fill_null,
    findings,
    group_by,
    nulls,
    parse_integers,
    row_codes,
    spilling,
    values_at,
)

_CELLS = {
    "number": [1.5, None],
    "count": [1, 2],
    "day": [None, dt.date(2023, 5, 3)],
    "truth": [True, None],
    "text": ["a", "b"],
}


def dictionary(codes: list[int | None], values: pa.Array) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(codes, pa.int8()), values)


def test_encode_removes_repeats_from_a_dictionary() -> None:
    repeated = dictionary([0, 1, None], pa.array(["x", "x"]))
    encoded = encode(pa.chunked_array([repeated, repeated]))
    assert encoded.dictionary.to_pylist() == ["x"]
    assert encoded.to_pylist() == ["x", "x", None, "x", "x", None]


def test_encode_turns_null_values_into_null_codes() -> None:
    broadcast = group_by([pa.array(["x", "y", "z", "x"])]).broadcast(pa.array(["u", None, "u"]))
    assert broadcast.to_pylist() == ["u", None, "u", "u"]
    encoded = encode(broadcast)
    assert encoded.to_pylist() == ["u", None, "u", "u"]
    assert (encoded.null_count, encoded.dictionary.to_pylist()) == (1, ["u"])


def _on_disk(words: list[str | None]) -> pa.DictionaryArray:
    column = pa.DictionaryArray.from_arrays(pa.array([1, 0], pa.int32()), pa.array(words))
    return spilling.spill({"t": pa.table({"c": column})}, least=0)["t"]["c"].chunk(0)


def test_encode_looks_for_repeats_unless_it_is_noted_that_there_are_none() -> None:
    unknown, noted, with_null = _on_disk(["a", "a"]), _on_disk(["a", "a"]), _on_disk(["a", None])
    findings.note_distinct(noted)  # which is wrong, to see that nobody looks
    findings.note_distinct(with_null)
    words = [encode(column).dictionary.to_pylist() for column in (unknown, noted, with_null)]
    assert words == [["a"], ["a", "a"], ["a"]]
    assert encode(with_null).to_pylist() == [None, "a"]


@pytest.mark.parametrize("much", [1, 1 << 20])
def test_few_rows_of_a_large_dictionary_are_decoded_as_many_are(
    monkeypatch: pytest.MonkeyPatch, much: int
) -> None:
    words = pa.array([f"word {number}" for number in range(500)])
    codes = [5, 499, 0, 0, 8, 300]
    column = pa.DictionaryArray.from_arrays(pa.array(codes), words)
    parts: list[int] = []
    monkeypatch.setattr(dictionaries, "_MUCH", much)
    monkeypatch.setattr(dictionaries, "_FEW", 2)
    # Here alone: a thread that forgets pages of tests before it may still run.
    noted = SimpleNamespace(forget=lambda: parts.append(1))
    monkeypatch.setattr(dictionaries, "spilling", noted)
    expected = [f"word {code}" for code in codes]
    assert decode(column).to_pylist() == expected
    assert decode_as(pa.chunked_array([column]), pa.string()).to_pylist() == expected
    assert len(parts) == (6 if much == 1 else 0)


@pytest.mark.parametrize(
    ("count", "type_"), [(127, "int8"), (128, "int16"), (129, "int16"), (40_000, "int32")]
)
def test_codes_are_as_narrow_as_the_number_of_values_allows(count: int, type_: str) -> None:
    texts = [None, *map(str, range(count)), None]
    encoded = encode(pa.array(texts))
    assert str(encoded.indices.type) in ("int8", "int16", "int32")
    codes = row_codes(encoded)
    assert codes.dtype == type_
    assert codes.tolist() == [0, *range(1, count + 1), 0]
    assert values_at(encoded, np.array([0, count])) == [None, str(count - 1)]


def test_chunks_whose_dictionaries_need_wider_codes_are_combined() -> None:
    arrays = [
        pa.array([f"{part}{number}" for number in range(100)]).dictionary_encode() for part in "abc"
    ]
    chunks = [
        pa.DictionaryArray.from_arrays(array.indices.cast(pa.int8()), array.dictionary)
        for array in arrays
    ]
    assert encode(pa.chunked_array(chunks)).to_pylist() == [
        f"{part}{number}" for part in "abc" for number in range(100)
    ]


@pytest.mark.parametrize("cells", [["a", None, "a"], [[], ["b"], None], [1.5, 2.5, 1.5]])
def test_decode_returns_the_value_of_each_row(cells: list[object]) -> None:
    values = pa.array([cell for cell in cells if cell is not None])
    codes = [None if cell is None else values.to_pylist().index(cell) for cell in cells]
    decoded = decode(pa.chunked_array([dictionary(codes, values)]))
    assert (decoded.type, decoded.to_pylist()) == (values.type, cells)
    assert decode(decoded) is decoded


def test_decode_keeps_chunks_and_decode_as_casts() -> None:
    chunked = pa.chunked_array([dictionary([0, None], pa.array([1, 2]))] * 2)
    assert decode(chunked).to_pylist() == [1, None, 1, None]
    assert decode(chunked).num_chunks == 2
    assert decode_as(chunked, pa.float64()).equals(pa.chunked_array([[1.0, None]] * 2))
    assert combine_chunks(decode(chunked)).to_pylist() == [1, None, 1, None]


def test_a_column_without_chunks_is_an_empty_array_of_its_type() -> None:
    for type_ in (pa.string(), pa.dictionary(pa.int32(), pa.date32())):
        assert combine_chunks(pa.chunked_array([], type_)).equals(pa.nulls(0, type_))


def test_only_numbers_days_and_booleans_are_decoded_for_arithmetic() -> None:
    table = pa.table({name: pa.array(cells).dictionary_encode() for name, cells in _CELLS.items()})
    decoded = decode_numbers(table)
    assert decoded.to_pydict() == _CELLS
    assert [name for name in _CELLS if pa.types.is_dictionary(decoded[name].type)] == ["text"]


def test_null_is_filled_with_a_word_that_may_occur_already() -> None:
    assert fill_null(pa.array(["a", None, "b"]), "b").to_pylist() == ["a", "b", "b"]
    assert fill_null(pa.array(["a", None, "b"]), "b").dictionary.to_pylist() == ["a", "b"]
    assert fill_null(pa.array([None, None], pa.string()), "c").to_pylist() == ["c", "c"]
    full = pa.array(["a"]).dictionary_encode()
    assert fill_null(full, "x").to_pylist() == ["a"]


def test_integers_are_parsed_from_digits_and_nothing_else() -> None:
    cells = pa.chunked_array([["007", "1.0", None, " 1", "1234567890", "12"]])
    assert parse_integers(cells).to_pylist() == [7, None, None, None, None, 12]


def test_concat_shares_a_dictionary_where_it_can() -> None:
    words = pa.array([str(number) for number in range(100)])
    shared = concat([dictionary([0, None], words), dictionary([99], words)])
    assert shared.to_pylist() == ["0", None, "99"]
    assert len(shared.dictionary) == 100
    other = concat(
        [
            dictionary([0], words),
            dictionary([None], pa.array([], pa.string())),
            dictionary([1, 0], words.slice(50)),
        ]
    )
    assert other.to_pylist() == ["0", None, "51", "50"]
    assert group_by([other]).count == 4


def test_constant_and_null_columns_have_every_row() -> None:
    assert constant("x", 3).to_pylist() == ["x"] * 3
    for count in (0, 1, (1 << 16) - 1, 1 << 16, (1 << 17) + 5):
        column = nulls(count, pa.float64())
        assert (len(column), column.null_count, column.type) == (count, count, pa.float64())
