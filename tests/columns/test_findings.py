"""What is asked of a column on disk is found out once, as long as the column is there."""

from __future__ import annotations

import gc
from itertools import count

import numpy as np
import pyarrow as pa
import pytest

from silkledger.columns import findings, known_unique, row_groups, spilling
from silkledger.schemas.table import TEXT, Column, Table
from silkledger.schemas.table import TEXTS as TEXT_LISTS

TEXTS = pa.array(["a", "b", "c"])
CODES = pa.array(np.array([2, 0, 1], np.int32))
TABLE = pa.table({"plain": TEXTS, "encoded": pa.DictionaryArray.from_arrays(CODES, TEXTS)})


def _asked(column: pa.ChunkedArray, times: int = 2, question: str = "any") -> int:
    """How often something is found out about a column that is asked about so many times."""
    calls = count()
    for _ in range(times):
        assert findings.once(question, [column], lambda: next(calls) >= 0)
    return next(calls)


def test_columns_on_disk_are_looked_at_once() -> None:
    away = spilling.spill({"t": TABLE}, least=0)["t"]
    for name in TABLE.column_names:
        assert _asked(away[name]) == 1
        assert _asked(away[name]) == 0
        assert _asked(away[name], question="another") == 1
        assert _asked(away[name].slice(1)) == 1


def test_columns_in_memory_are_looked_at_each_time() -> None:
    assert _asked(TABLE["plain"]) == 2


def test_nothing_is_kept_of_columns_that_are_gone() -> None:
    away = spilling.spill({"t": TABLE}, least=0)
    assert _asked(away["t"]["encoded"]) == 1
    known = len(findings._found)
    away.clear()
    gc.collect()
    assert len(findings._found) < known


def test_codes_on_disk_and_texts_in_memory_are_looked_at_once() -> None:
    codes = spilling.spill({"t": pa.table({"codes": CODES})}, least=0)["t"]["codes"].chunk(0)
    column = pa.chunked_array([pa.DictionaryArray.from_arrays(codes, TEXTS)])
    assert _asked(column) == 1


def test_the_answer_is_that_of_the_column() -> None:
    for texts in (["a", "b"], ["a", "a"]):
        away = spilling.spill({"t": pa.table({"id": texts})}, least=0)["t"]
        assert [known_unique([away["id"]]) for _ in range(2)] == [len({*texts}) == len(texts)] * 2


def test_dictionaries_are_noted_where_they_are() -> None:
    away = spilling.spill({"t": TABLE}, least=0)["t"]["encoded"]
    findings.note_distinct(away)
    assert findings.is_noted_distinct(away.chunk(0).dictionary)
    assert not findings.is_noted_distinct(TEXTS)


@pytest.mark.parametrize("is_noted", [False, True])
def test_blocks_are_the_same_whether_a_dictionary_is_noted_or_not(is_noted: bool) -> None:
    words = pa.array([f"{number}" for number in range(9)])
    codes = pa.array([5, 3, None, 3, 4, 6, 7], pa.int32())
    encoded = pa.table({"words": pa.DictionaryArray.from_arrays(codes, words)})
    column = spilling.spill({"t": encoded}, least=0)["t"]["words"]
    if is_noted:
        findings.note_distinct(column)
    for rows, dictionary in ((column, "53467"), (column.slice(4), "467")):
        (block,) = row_groups.iter_blocks([rows], "t", Column("words", TEXT, "", ""))
        assert block.to_pylist() == rows.to_pylist()
        assert block.dictionary.to_pylist() == [*dictionary]


@pytest.mark.parametrize("cells", [["c", "a", "b"], ["c", None, "b"], ["c", "a", "c"]])
def test_blocks_of_keys_are_the_same_whether_they_are_known_to_be_unique_or_not(
    cells: list[str | None],
) -> None:
    contract = Table("t", "", "", (Column("id", TEXT, "", ""),), key=("id",))
    for table in (pa.table({"id": cells}), pa.table({"id": pa.array(cells).dictionary_encode()})):
        away = spilling.spill({"t": table}, least=0)["t"]
        (before,) = next(row_groups.of_all_columns(away, contract))
        known_unique([away["id"]])
        (after,) = next(row_groups.of_all_columns(away, contract))
        assert after.equals(before)
        assert after.dictionary.equals(before.dictionary)


def test_blocks_of_lists_are_the_same_whether_their_items_are_known_to_differ_or_not() -> None:
    contract = Table("t", "", "", (Column("ids", TEXT_LISTS, "", ""),), key=("ids",))
    items = spilling.spill({"t": pa.table({"id": ["c", "a", "b", "d"]})}, least=0)["t"]["id"]
    lists = pa.ListArray.from_arrays(pa.array([0, 1, 1, 4]), items.chunk(0)).cast(TEXT_LISTS)
    tables = [pa.table({"ids": rows}) for rows in (lists, lists.slice(1))]
    before = [next(row_groups.of_all_columns(table, contract))[0] for table in tables]
    assert known_unique([items])
    assert findings.is_noted_distinct(lists.values)
    after = [next(row_groups.of_all_columns(table, contract))[0] for table in tables]
    for own, earlier in zip(after, before, strict=True):
        assert own.equals(earlier)
        assert own.values.dictionary.equals(earlier.values.dictionary)
