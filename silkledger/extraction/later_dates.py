"""Dates that a row without a label gives to the rows below it, in place of those of the heads.

31.12.2022 | 31.12.2021 stands between the rows of a year and those of a balance sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.table_layout import is_date

if TYPE_CHECKING:
    from silkledger.extraction.table_layout import Layout
    from silkledger.extraction.text_tables import CellText


def later_dates(table_layout: Layout) -> dict[int, dict[int, CellText]]:
    """Return the dates of the columns of rows below such a row, by the numbers of the rows."""
    found: dict[int, dict[int, CellText]] = {}
    last: dict[int, CellText] = {}
    for row in range(table_layout.heads, len(table_layout.table.rows)):
        cells = table_layout.table.rows[row]
        own = {number: cell for number, cell in enumerate(cells) if cell.text}
        dated = all(is_date(cell.text) for cell in own.values())
        if own and dated and min(own) >= table_layout.stub > 0:
            last = own
        elif last:
            found[row] = last
    return found
