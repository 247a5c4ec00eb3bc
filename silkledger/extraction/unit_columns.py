"""Columns of units in the stub of a table that no head calls so: Sugar | 1000 t | 12.5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.counted_nouns import ONE
from silkledger.extraction.row_measures import is_number_alone
from silkledger.extraction.table_readings import has_scale, reading_of
from silkledger.reading.definitions.units import COUNTED

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.table_layout import Layout

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
