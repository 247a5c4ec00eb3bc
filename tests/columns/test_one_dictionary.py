"""Parts of a column with dictionaries of their own are the same column with one dictionary."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.columns import index_type, spilling
from silkledger.columns.one_dictionary import with_one_dictionary
from silkledger.columns.pieces import LEAST
from tests.support.depth import deep

CELLS = st.lists(st.sampled_from(("a", "b", "c", " ", None)), max_size=6)


def _is_blank(words: pa.Array) -> pa.Array:
    return pc.equal(words, " ")


def _encoded(cells: list[str | None]) -> pa.DictionaryArray:
    return pa.array(cells, pa.string()).dictionary_encode()


@settings(derandomize=True, max_examples=deep(40, 300))
@given(st.lists(CELLS, max_size=5))
def test_cells_are_the_same_but_for_those_left_out(parts: list[list[str | None]]) -> None:
    column = with_one_dictionary([_encoded(cells) for cells in parts], _is_blank, index_type)
    column.validate(full=True)
    expected = [None if cell == " " else cell for cells in parts for cell in cells]
    assert column.to_pylist() == expected
    words = column.dictionary.to_pylist()
    assert words == [*dict.fromkeys(cell for cell in expected if cell is not None)]
    assert column.type == pa.dictionary(index_type(len(words)), pa.string())


def test_parts_may_have_codes_of_different_widths() -> None:
    wide = pa.DictionaryArray.from_arrays(pa.array([1, 0], pa.int32()), pa.array(["x", "y"]))
    narrow = pa.DictionaryArray.from_arrays(pa.array([0], pa.int8()), pa.array(["y"]))
    column = with_one_dictionary([wide, narrow], _is_blank, lambda _: pa.int16())
    assert column.type.index_type == pa.int16()
    assert column.to_pylist() == ["y", "x", "y"]


def test_a_large_column_is_on_disk() -> None:
    codes = pa.array(np.zeros(LEAST, np.int8))
    part = pa.DictionaryArray.from_arrays(codes, pa.array(["a"]))
    column = with_one_dictionary([part, _encoded(["b"])], _is_blank, index_type)
    assert spilling.contents_of(column.indices)
    assert (column[0].as_py(), column[LEAST].as_py(), len(column)) == ("a", "b", LEAST + 1)
