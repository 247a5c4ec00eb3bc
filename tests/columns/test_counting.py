"""Counts of values, compared with those of collections.Counter."""

from __future__ import annotations

from collections import Counter

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.columns import item_counts, value_counts
from tests.support import example
from tests.support.depth import deep

WORDS = st.lists(st.none() | st.sampled_from(["a", "b", "ä", ""]), max_size=30)


@settings(derandomize=True, max_examples=deep(10, 60))
@given(WORDS, WORDS)
def test_counting_agrees_with_a_counter(first: list[str | None], second: list[str | None]) -> None:
    expected = Counter(word for word in first + second if word is not None)
    plain = pa.chunked_array([pa.array(first, pa.string()), pa.array(second, pa.string())])
    assert value_counts(plain) == expected
    assert (
        value_counts(pa.chunked_array([chunk.dictionary_encode() for chunk in plain.chunks]))
        == expected
    )


def test_a_dictionary_that_repeats_a_value_counts_it_as_one() -> None:
    repeated = pa.DictionaryArray.from_arrays(pa.array([0, 1, 1], pa.int32()), pa.array(["a", "a"]))
    assert value_counts(pa.chunked_array([repeated])) == {"a": 3}


@settings(derandomize=True, max_examples=deep(10, 60))
@given(st.lists(st.lists(st.sampled_from(["a", "b", "c"]), unique=True), max_size=20))
def test_counting_items_agrees_with_a_counter(lists: list[list[str]]) -> None:
    expected = Counter(item for items in lists for item in items)
    column = example.table(
        "figures", [{**example.figures()[0], "flags": items} for items in lists]
    )["flags"]
    assert item_counts(column) == expected
    assert item_counts(pa.chunked_array([example._encoded_lists(column)])) == expected


def test_lists_that_no_row_has_and_items_that_are_null_are_not_counted() -> None:
    lists = pa.array([["a", "a", None], ["b"], ["a"]], pa.list_(pa.string()))
    encoded = pa.DictionaryArray.from_arrays(pa.array([0, None, 2, 0], pa.int8()), lists)
    assert item_counts(pa.chunked_array([encoded])) == {"a": 5}
