"""Rows of a table that are the total of the others, and what they have of the rows above: nothing.

An empty cell in the stub belongs to the one above ("Port | State"), but not that of a total: all
ports together are in none of the states. Nor are places of the rows together what another place
above the table is: ports of Brazil and of Panama, below a title on Hamburg.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.described_heads import without_plain_words

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.table_layout import Layout
    from silkledger.extraction.text_tables import CellText


def is_total(mentioned: Mentioned, label: CellText) -> bool:
    """Whether a label says no more than that the row is the total of others."""
    here = mentioned.within(label.start, label.end)
    if here.places or here.indicators or here.periods or not any(map(str.isalpha, label.text)):
        return False
    return without_plain_words(mentioned, label).strip(" .:") == ""


def labels_of(mentioned: Mentioned, table_layout: Layout, row: int) -> list[CellText]:
    """Return the labels of a row; a total has no place of the row above, but that of a heading."""
    labels = table_layout.labels(row)
    cells = table_layout.table.rows[row]
    own = next((cell for cell in cells[: table_layout.stub] if cell.text), None)
    if own is None or len(labels) < 2 or not is_total(mentioned, own):
        return labels
    firsts = [each[0] for each in table_layout.table.rows if each]
    return [
        label
        for label in labels
        if label in cells or label in firsts or not mentioned.within(label.start, label.end).places
    ]
