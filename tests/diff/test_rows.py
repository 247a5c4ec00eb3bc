"""Differences of tables, against plain Python: apply(diff(a, b), a) = b."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.diff.rows import RowDiff, require_unique, row_diff
from silkledger.errors import RefusedError
from silkledger.schemas.outcomes import LEDGER
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS, TRUTH, Column, Table
from tests.support.depth import deep

CONTRACT = Table(
    "things",
    "Things",
    "",
    (
        Column("name", TEXT, "", "", required=True),
        Column("part", TEXT, "", ""),
        Column("text", TEXT, "", ""),
        Column("texts", TEXTS, "", ""),
        Column("number", NUMBER, "", ""),
        Column("count", COUNT, "", ""),
        Column("day", DAY, "", ""),
        Column("truth", TRUTH, "", ""),
    ),
    key=("name", "part"),
)
WORDS = st.sampled_from(["", "a", "b", "ab", "中", "|", "\x1f"])
KEYS = st.tuples(
    st.sampled_from(["x", "y", "z", "x|"]), st.none() | st.sampled_from(["", "p", "|p"])
)
CELLS = st.fixed_dictionaries(
    {
        "text": st.none() | WORDS,
        "texts": st.none() | st.lists(WORDS, max_size=3),
        "number": st.none() | st.sampled_from([0.0, -0.0, 1.5, 1e300]),
        "count": st.none() | st.integers(-3, 3),
        "day": st.none() | st.dates(),
        "truth": st.none() | st.booleans(),
    }
)
ROWS = st.dictionaries(KEYS, CELLS, max_size=8).flatmap(
    lambda rows: st.permutations(list(rows.items()))
)
Rows = list[tuple[tuple[str, str | None], dict[str, Any]]]


def table(rows: Rows, *, encoded: bool) -> pa.Table:
    made = pa.Table.from_pylist(
        [{"name": key[0], "part": key[1], **cells} for key, cells in rows], schema=CONTRACT.arrow
    )
    if not encoded:
        return made
    texts = made.column("texts").to_pylist()
    distinct = list(dict.fromkeys(map(repr, texts)))
    lists = pa.DictionaryArray.from_arrays(
        pa.array([distinct.index(repr(each)) for each in texts], pa.int32()),
        pa.array(map(eval, distinct), TEXTS),
    )
    for name in ("name", "part", "text"):
        place = made.column_names.index(name)
        made = made.set_column(place, name, made.column(name).dictionary_encode())
    return made.set_column(made.column_names.index("texts"), "texts", lists)


def applied(
    found: RowDiff, old: Rows, new: pa.Table
) -> dict[tuple[str, str | None], dict[str, Any]]:
    """The old rows with the difference applied; new cells are taken only where the difference says
    that they changed.
    """
    new_rows = new.to_pylist()
    result = dict(old)
    for number in found.removed:
        del result[old[number][0]]
    for mine in found.kept_old:
        result[old[mine][0]] = dict(old[mine][1])
    for column, mask in found.changed.items():
        for place in np.flatnonzero(mask):
            result[old[found.kept_old[place]][0]][column] = new_rows[found.kept_new[place]][column]
    for number in found.added:
        row = dict(new_rows[number])
        result[row.pop("name"), row.pop("part")] = row
    return result


@given(ROWS, ROWS, st.booleans(), st.booleans())
@settings(derandomize=True, max_examples=deep(32, 200))
def test_applying_the_difference_gives_the_new_table(
    old: Rows, new: Rows, first: bool, second: bool
) -> None:
    after = table(new, encoded=second)
    found = row_diff(table(old, encoded=first), after, CONTRACT)
    assert applied(found, old, after) == dict(new)


@given(ROWS, ROWS)
@settings(derandomize=True, max_examples=deep(16, 100))
def test_the_difference_is_no_larger_than_it_need_be(old: Rows, new: Rows) -> None:
    found = row_diff(table(old, encoded=False), table(new, encoded=True), CONTRACT)
    before, after = dict(old), dict(new)
    assert {new[number][0] for number in found.added} == after.keys() - before.keys()
    assert {old[number][0] for number in found.removed} == before.keys() - after.keys()
    cells = {
        (new[found.kept_new[place]][0], column)
        for column, mask in found.changed.items()
        for place in np.flatnonzero(mask)
    }
    kept = before.keys() & after.keys()
    assert cells == {
        (key, name) for key in kept for name in after[key] if before[key][name] != after[key][name]
    }


@given(ROWS)
@settings(derandomize=True, max_examples=deep(8, 50))
def test_a_table_does_not_differ_from_itself_however_it_is_held_or_ordered(rows: Rows) -> None:
    assert row_diff(table(rows, encoded=False), table(rows[::-1], encoded=True), CONTRACT).empty


def test_a_repeated_key_is_refused_by_name() -> None:
    cells: dict[str, Any] = {}
    doubled = table(
        [(("x", None), cells), (("y", "p"), cells), (("x", None), cells)], encoded=False
    )
    with pytest.raises(RefusedError, match=r"things.*x\|None appears in 2 rows"):
        row_diff(doubled, doubled.slice(1), CONTRACT)
    with pytest.raises(RefusedError, match="things"):
        require_unique(doubled, CONTRACT)


def test_columns_known_to_be_equal_are_not_looked_at() -> None:
    old = table([(("x", "p"), {"count": 1}), (("y", "p"), {"count": 2})], encoded=False)
    new = table([(("x", "p"), {"count": 1}), (("y", "p"), {"count": 3})], encoded=False)
    same = frozenset(CONTRACT.names) - {"count"}
    found = row_diff(old.drop_columns(["text"]), new.drop_columns(["text"]), CONTRACT, same=same)
    assert {column: mask.tolist() for column, mask in found.changed.items()} == {
        "count": [False, True]
    }


def test_numbers_that_are_narrower_in_memory_are_compared() -> None:
    old = table([(("x", "p"), {"count": 1}), (("y", "p"), {"count": 2})], encoded=False)
    new = table([(("x", "p"), {"count": 1}), (("y", "p"), {"count": 3})], encoded=False)
    place = new.column_names.index("count")
    narrow = new.set_column(place, "count", new["count"].cast(pa.int32()))
    assert row_diff(old, narrow, CONTRACT).changed["count"].tolist() == [False, True]


def test_a_column_that_had_another_type_is_not_compared() -> None:
    new = table([(("x", "p"), {"count": 1})], encoded=False)
    place = new.column_names.index("count")
    old = new.set_column(place, "count", pa.array(["2"]))
    assert row_diff(old, new, CONTRACT).empty
    assert row_diff(old.drop_columns(["count"]), new, CONTRACT).empty


def _ledger(*rows: tuple[str, int, str]) -> pa.Table:
    return pa.Table.from_pylist(
        [
            {
                "row_id": row,
                "source_id": "s",
                "table": "figures",
                "file": "s/f.csv",
                "line": line,
                "outcome": outcome,
            }
            for row, line, outcome in rows
        ],
        schema=LEDGER.arrow,
    )


def test_a_line_put_in_at_the_head_changes_only_itself() -> None:
    old = _ledger(("a", 2, "published"), ("b", 3, "published"), ("b", 4, "duplicate"))
    new = _ledger(
        ("n", 2, "published"), ("a", 3, "published"), ("b", 4, "published"), ("b", 5, "duplicate")
    )
    found = row_diff(old, new, LEDGER)
    assert (found.added.tolist(), found.removed.tolist(), dict(found.changed)) == ([0], [], {})


def test_repeated_raw_rows_are_matched_in_order() -> None:
    old = _ledger(("b", 2, "published"), ("b", 3, "duplicate"), ("b", 4, "duplicate"))
    new = _ledger(("b", 2, "published"), ("b", 3, "excluded"))
    found = row_diff(old, new, LEDGER)
    assert found.removed.tolist() == [2]
    assert {column: mask.tolist() for column, mask in found.changed.items()} == {
        "outcome": [False, True]
    }
