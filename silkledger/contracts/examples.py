"""Frames that keep a contract by construction, for `Contract.example()` and for property tests."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow as pa
from hypothesis import strategies as st

from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hypothesis.strategies import SearchStrategy

    from silkledger.schemas.table import Column, Table

_MOST_ROWS = 5
_WORD = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=20)
_LARGEST = 10**12
_DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


def frames(table: Table, size: int | None = None) -> SearchStrategy[pd.DataFrame]:
    """Return a strategy of frames with Arrow-backed dtypes that keep the contract of `table`.

    `size` is the number of rows, by default up to 5.
    """
    rows = st.fixed_dictionaries({column.name: _cells(column) for column in table.columns})
    lists = st.lists(
        rows.map(lambda row: _kept(table, row)),
        min_size=_MOST_ROWS if size is None else size,
        max_size=_MOST_ROWS if size is None else size,
        unique_by=(lambda row: tuple(row[name] for name in table.key)) if table.key else None,
    )
    return lists.map(
        lambda examples: pa.Table.from_pylist(examples, table.arrow).to_pandas(
            types_mapper=pd.ArrowDtype
        )
    )


def _cells(column: Column) -> SearchStrategy[Any]:
    values: SearchStrategy[Any]
    if column.allowed:
        values = st.sampled_from(column.allowed)
    elif column.pattern:
        values = st.from_regex(rf"(?:{column.pattern})", fullmatch=True)
    elif column.type in (COUNT, NUMBER):
        low = -_LARGEST if column.minimum is None else column.minimum
        high = _LARGEST if column.maximum is None else column.maximum
        whole = column.type == COUNT
        values = st.integers(int(low), int(high)) if whole else st.floats(low, high)
    else:
        values = {TEXT: _WORD, TEXTS: st.lists(_WORD, max_size=3), DAY: _DAYS}.get(
            column.type, st.booleans()
        )
    return values if column.required else st.none() | values


def _kept(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the row with its values put in order, so that it keeps the rules of the table."""
    kept = dict(row)
    for rule in table.rules:
        if rule.relation == "only_where" and kept[rule.right] not in rule.values:
            kept[rule.left] = None
    # As many passes as there are rules order any chain of them.
    for rule in table.rules * len(table.rules):
        left, right = kept[rule.left], kept[rule.right]
        if rule.relation == "only_where" or left is None or right is None:
            continue
        if rule.relation == "==":
            kept[rule.left] = right
        elif left > right:
            kept[rule.left], kept[rule.right] = right, left
        elif rule.relation == "<" and left == right:
            kept[rule.left] = None
    return kept
