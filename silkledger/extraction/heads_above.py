"""Heads of tables that a blank line parts from their rows, at the end of the block above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.plain_rows import text_lines
from silkledger.extraction.row_heads import MOST_HEADS, heads_of_rows, names_periods
from silkledger.extraction.table_layout import is_value, is_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.plain_heads import Row
    from silkledger.extraction.plain_tables import PlainTable

_LEAST_PERIODS = 2  # of a head


def with_head_above(text: str, above: tuple[int, int], table: PlainTable) -> PlainTable | None:
    """Return a table with the last lines of a block above it, if they are heads of periods.

    Where a short block has other words, too, they are heads that are not clear, and the table stays
    without; else it is None.
    """
    lines = text_lines(text, *above)
    if _has_periods(table.rows[0]):
        return None
    if len(lines) > MOST_HEADS:
        head = heads_of_rows(lines[-1:], table.rows)
        return _headed_by(table, head, lines[-1].start) if head else None
    heads = heads_of_rows(lines, table.rows) or ()
    if not heads and max(map(names_periods, lines)) < _LEAST_PERIODS:
        return None
    return _headed_by(table, heads, above[0])


def _headed_by(table: PlainTable, heads: Sequence[Row], start: int) -> PlainTable:
    short = frozenset(n + len(heads) for n in table.short)
    return table._replace(start=start, rows=(*heads, *table.rows), short=short)


def _has_periods(row: Row) -> bool:
    return any(is_year(cell.text) for cell in row) or not any(is_value(cell.text) for cell in row)
