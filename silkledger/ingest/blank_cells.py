"""Cells that are empty or only white space, and rows of nothing else."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc


def is_blank(words: pa.Array) -> pa.Array:
    """Return which words are only white space.

    >>> is_blank(pa.array(["a", " "])).to_pylist()
    [False, True]
    """
    return pc.equal(pc.utf8_trim_whitespace(words), "")


def drop_blank_rows(columns: dict[str, pa.Array], line: str) -> None:
    """Remove the rows that have no cell but that of the column `line`, in place."""
    cells = [column for name, column in columns.items() if name != line]
    if not cells or not min(column.null_count for column in cells):
        return
    kept = cells[0].is_valid()
    for column in cells[1:]:
        kept = pc.or_(kept, column.is_valid())
    if not pc.all(kept).as_py():
        for name in list(columns):
            columns[name] = columns[name].filter(kept)
