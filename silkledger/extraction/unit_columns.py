"""Columns of units in the stub of a table that no head calls so: Sugar | 1000 t | 12.5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.counted_nouns import ONE
from silkledger.extraction.row_measures import is_number_alone
from silkledger.extraction.table_readings import has_scale, reading_of
from silkledger.reading.definitions.units import COUNTED, RATIOS

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.table_layout import Layout
    from silkledger.extraction.text_tables import Around

_LEAST = 2  # rows, columns of a stub


def has_unit_column(mentioned: Mentioned, table_layout: Layout) -> bool:
    """Whether the labels next to the values are units in most rows, and not just nouns (Women)."""
    if table_layout.stub < _LEAST:
        return False
    rows = {row for row, *_ in table_layout.values()}
    labels = {row: table_layout.labels(row) for row in rows}
    units = [cells[0] for cells in labels.values() if len(cells) >= _LEAST]
    if len(units) < max(_LEAST, len(rows)):
        return False
    read = known = 0
    for unit in units:
        quantity = reading_of(mentioned, ONE, unit.text)
        read += quantity is not None or is_number_alone(mentioned, unit)
        counted = quantity is None or quantity.dimension in (*COUNTED, "time")
        known += not counted or has_scale(mentioned, unit.text)
    return known > 0 and 3 * read >= 2 * len(units)


def without_rate_above(
    mentioned: Mentioned, table_layout: Layout, row: int, around: Around
) -> Around:
    """Return the words around a value without the rate of a row above, if its own row has no unit.

    Nor is it known to have the unit of the table, which other rows have not: "Margin | in % | 7.8"
    above "Staff | | 25,015".
    """
    own = table_layout.table.rows[row][: table_layout.stub]
    if len(own) < _LEAST or not own[0].text or own[-1].text or not around.row:
        return around
    quantity = reading_of(mentioned, ONE, around.row[0].text)
    if around.row[0] in own or quantity is None or quantity.dimension not in RATIOS:
        return around
    return around._replace(row=around.row[1:], corner=[], above=[])
