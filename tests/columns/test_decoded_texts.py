"""Texts of decoded columns: of the rows that are asked for, of no other column, not for ever."""

from __future__ import annotations

import gc

import pyarrow as pa

from silkledger.columns import decoded_texts, spilling
from silkledger.columns.decoded_texts import keep, texts_of

WORDS = pa.array(["b", "a", "c"])
CODES = pa.array([2, 0, 0, 1], pa.int32())
TEXTS = pa.array(["c", "b", "b", "a"])


def _away(array: pa.Array) -> pa.Array:
    return spilling.spill({"t": pa.table([array], ["cells"])}, 0)["t"]["cells"].chunk(0)


def _column(codes: pa.Array = CODES) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(codes, WORDS)


def test_the_texts_of_a_column_and_of_some_of_its_rows_are_kept() -> None:
    column, texts = _away(_column()), _away(TEXTS)
    assert texts_of(column) is None
    keep(column.slice(1), texts.slice(1))
    assert texts_of(column) is None  # more rows than are known
    assert texts_of(column.slice(1)) == TEXTS.slice(1)
    assert texts_of(column.slice(2, 1)) == TEXTS.slice(2, 1)
    keep(column, texts)
    assert texts_of(column) == TEXTS
    assert spilling.place(texts_of(column)) == spilling.place(texts)


def test_other_codes_and_other_words_are_another_column() -> None:
    column = _away(_column())
    keep(column, _away(TEXTS))
    codes, words = column.indices, column.dictionary
    others = _away(_column(pa.array([0, 0, 0, 0], pa.int32())))
    assert texts_of(pa.DictionaryArray.from_arrays(codes, words)) == TEXTS
    assert texts_of(pa.DictionaryArray.from_arrays(others.indices, words)) is None
    assert texts_of(pa.DictionaryArray.from_arrays(codes, others.dictionary)) is None


def test_what_is_in_memory_can_change_and_is_not_kept() -> None:
    column = _away(_column())
    keep(column, TEXTS)
    keep(_column(), _away(TEXTS))
    assert texts_of(column) is None
    assert texts_of(_column()) is None


def test_texts_go_with_their_column() -> None:
    before = len(decoded_texts._kept)
    column = _away(_column())
    keep(column, _away(TEXTS))
    assert len(decoded_texts._kept) == before + 1
    del column
    gc.collect()
    assert len(decoded_texts._kept) == before
