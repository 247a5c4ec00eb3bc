"""Blocks are the same however a column is held; what a column does not take is refused."""

from __future__ import annotations

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.columns import row_groups
from silkledger.errors import RefusedError
from silkledger.schemas.table import NUMBER, TEXT, TEXTS, Column
from tests.support.depth import deep

WORD, WORDS = Column("word", TEXT, "", ""), Column("words", TEXTS, "", "")
NAME = Column("row_id", TEXT, "", "", required=True)
texts = st.lists(st.one_of(st.none(), st.sampled_from(["b", "a", "", "ж"])), max_size=12)
lists = st.lists(
    st.one_of(st.none(), st.lists(st.sampled_from(["b", "a", ""]), max_size=3)), max_size=9
)


def of(held: pa.Array | pa.ChunkedArray, column: Column) -> list[pa.Array]:
    chunked = held if isinstance(held, pa.ChunkedArray) else pa.chunked_array([held])
    return list(row_groups.iter_blocks([chunked], "t", column))


@settings(derandomize=True, max_examples=deep(16, 100))
@given(texts, st.integers(0, 12), st.integers(1, 5))
def test_text_is_coded_in_the_order_of_its_first_appearance(
    cells: list[str | None], cut: int, size: int
) -> None:
    plain = pa.array(cells, TEXT)
    shuffled = pa.array(
        [None, "ж", "a", "ж", "", "b"], TEXT
    )  # a dictionary with a null, a repeat, and in another order
    places = {word: place for place, word in enumerate(shuffled.to_pylist())}
    coded = pa.DictionaryArray.from_arrays(
        pa.array([places[cell] for cell in cells], pa.int8()), shuffled
    )
    chunked = pa.chunked_array(
        [coded.slice(0, cut), plain.slice(cut).dictionary_encode().cast(coded.type)], coded.type
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(row_groups, "BLOCK", size)
        for held in (plain, coded, chunked):
            found = of(held, WORD)
            for start, block in zip(range(0, len(cells), size), found, strict=True):
                part = cells[start : start + size]
                assert block.to_pylist() == part
                assert block.dictionary.to_pylist() == list(
                    dict.fromkeys(cell for cell in part if cell is not None)
                )
                assert (block.type, block.null_count) == (
                    row_groups.block_type(WORD),
                    part.count(None),
                )


@settings(derandomize=True, max_examples=deep(16, 100))
@given(texts, st.lists(st.integers(0, 12), max_size=4), st.integers(1, 5))
def test_blocks_are_the_same_in_whatever_pieces_a_column_comes(
    cells: list[str | None], cuts: list[int], size: int
) -> None:
    whole = pa.chunked_array([pa.array(cells, TEXT)])
    ends = sorted(min(cut, len(cells)) for cut in cuts)
    pieces = [
        whole.slice(start, stop - start).dictionary_encode()
        for start, stop in zip([0, *ends], [*ends, len(cells)], strict=True)
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(row_groups, "BLOCK", size)
        found = list(row_groups.iter_blocks(pieces, "t", WORD))
        assert [block.to_pylist() for block in found] == [b.to_pylist() for b in of(whole, WORD)]
        assert all(one.equals(other) for one, other in zip(found, of(whole, WORD), strict=True))


@settings(derandomize=True, max_examples=deep(16, 100))
@given(lists, st.integers(0, 9))
def test_lists_are_coded_by_their_items(cells: list[list[str] | None], cut: int) -> None:
    plain = pa.array(cells, TEXTS)
    known: list[list[str] | None] = [["a"], *cells, ["never"]]
    coded = pa.DictionaryArray.from_arrays(
        pa.array(range(1, len(cells) + 1), pa.int8()), pa.array(known, TEXTS)
    )
    chunked = pa.chunked_array([coded.slice(0, cut), coded.slice(cut)], coded.type)
    expected = list(dict.fromkeys(item for cell in cells for item in cell or ()))
    for held in (plain, coded, chunked):
        for block in of(held, WORDS):
            assert block.to_pylist() == cells
            assert block.values.dictionary.to_pylist() == expected
            assert block.type == row_groups.block_type(WORDS)


def test_text_that_names_rows_and_numbers_come_plain() -> None:
    held = pa.array(["s:1-2", "s:1-2"]).dictionary_encode()
    assert of(held, NAME)[0].equals(pa.array(["s:1-2", "s:1-2"]))
    numbers = pa.DictionaryArray.from_arrays(pa.array([0, 0, None], pa.int8()), pa.array([1.5]))
    assert of(numbers, Column("value", NUMBER, "", ""))[0].equals(pa.array([1.5, 1.5, None]))


@pytest.mark.parametrize(
    ("held", "column", "message"),
    [
        (pa.array(["s:1-2", None]), NAME, "1 cells of column row_id are null"),
        (pa.array([1.0, float("inf")]), Column("value", NUMBER, "", ""), "an infinity"),
        (pa.array([["a", None]], pa.list_(pa.string())), WORDS, "contain nulls"),
    ],
)
def test_what_a_column_does_not_take_is_refused(
    held: pa.Array, column: Column, message: str
) -> None:
    with pytest.raises(RefusedError, match=message):
        of(held, column)
