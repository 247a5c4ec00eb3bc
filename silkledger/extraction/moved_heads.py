"""Heads of tables that stand one column too far left, since the empty head of the stub was lost.

A page that is turned into text may lose the first cell of a row of heads, which then ends in an
empty one above a column of values. Its heads are one column further right if the first of them is
one of values, as the others are: it has a unit, names an indicator, or is a year beside years.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from silkledger.extraction.collapsed_heads import without_open_heads
from silkledger.extraction.head_dates import dates_of
from silkledger.extraction.head_parts import have_units
from silkledger.extraction.table_layout import is_measure, is_year
from silkledger.extraction.table_places import mentions_of
from silkledger.extraction.table_units import gives_unit
from silkledger.extraction.text_tables import CellText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import TextTable

    Row = tuple[CellText, ...]

_LEAST = 2  # heads


def with_moved_heads(mentioned: Mentioned, table: TextTable) -> TextTable:
    """Return a table with its heads above their columns, if its first row has moved.

    It has none if several rows of them have moved.
    """
    table = dataclasses.replace(table, rows=without_open_heads(table.rows))
    first, body = table.rows[0], table.rows[1:]
    heads = first if first[-1].text else first[:-1]
    if not _leaves_last(heads, body):
        return table
    printed = [head.text for head in heads]
    alike = have_units(printed) or all(map(is_year, printed))
    if not (alike or _is_of_values(mentioned, heads, body)):
        return table
    blank = CellText("", first[0].start, first[0].start)
    return dataclasses.replace(table, rows=((blank, *heads), *body))


def _leaves_last(heads: Row, body: Sequence[Row]) -> bool:
    """Whether heads leave out the last column alone, and rows have labels, then values."""
    rows = [row for row in body if sum(bool(cell.text) for cell in row) > 1]
    return (
        len(heads) >= _LEAST
        and bool(rows)
        and all(head.text and not is_measure(head.text) for head in heads)
        and all(len(row) == len(heads) + 1 and not is_measure(row[0].text) for row in rows)
        and all(any(is_measure(row[column].text) for row in rows) for column in (1, -1))
    )


def _is_of_values(mentioned: Mentioned, heads: Row, body: Sequence[Row]) -> bool:
    """Whether the first head has the unit of the values behind the labels or names an indicator.

    Beside heads with dates it is the name of the whole table: Exports | 2021 | 2022.
    """
    if any(dates_of(mentioned, head) or is_year(head.text) for head in heads):
        return False
    named = any(each.indicators for each in mentions_of(mentioned, heads[:1]))
    values = [row[1] for row in body if len(row) > 1 and is_measure(row[1].text)]
    return named or gives_unit(mentioned, values[0], heads[:1])
