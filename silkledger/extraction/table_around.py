"""Words around a value of a table: heads of its column, labels of its row, and what is above."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.captions_below import caption_below
from silkledger.extraction.plain_rows import text_lines
from silkledger.extraction.table_layout import without_note
from silkledger.extraction.table_units import gives_unit
from silkledger.extraction.text_tables import Around, CellText
from silkledger.extraction.total_rows import labels_of

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages
    from silkledger.extraction.table_layout import Layout

_LETTERED = re.compile(r"(.*\S)\s*\([a-z]\)\Z", re.DOTALL)  # China (b)


def words_around(
    passages: Passages,
    mentioned: Mentioned,
    table_layout: Layout,
    place: tuple[int, int],
    cell: CellText,
) -> Around:
    """Return the words around a value at a row and a column."""
    row, column = place
    is_short = row in table_layout.table.short
    labels = labels_of(mentioned, table_layout, row)
    if table_layout.is_headless() or (
        is_short and gives_unit(mentioned, cell, table_layout.column_heads())
    ):
        # What is above may be lost heads.
        return Around([], labels, [], [], open_column=is_short)
    above = words_above(passages, table_layout)
    labels = [_without_letter(mentioned, label) for label in labels]
    head = [] if is_short else table_layout.head(column)
    if (lent := table_layout.table.lent) is not None:
        head = [lent]
    head, labels, corner, above = (
        list(map(without_note, scope)) for scope in (head, labels, table_layout.corner(), above)
    )
    below = caption_below(passages, mentioned, table_layout.table.span)
    return Around(head, labels, corner, above, open_column=is_short, below=below)


def words_above(passages: Passages, table_layout: Layout) -> list[CellText]:
    """Return the captions of a table, the heading and the title above it, and a note below."""
    above = table_layout.caption()
    above += [
        CellText(line.text, line.start, line.end)
        for start, end in table_layout.table.above
        for line in text_lines(passages.text, start, end)
    ]
    title = passages.title
    if title is not None and title not in table_layout.table.above:
        above.append(CellText(passages.text[slice(*title)], *title))
    return [*above, *table_layout.table.below]


def _without_letter(mentioned: Mentioned, label: CellText) -> CellText:
    """Return the label of a place without the letter of a note behind it, which is not a scale."""
    lettered = _LETTERED.match(label.text)
    if lettered is None:
        return label
    end = label.start + lettered.end(1)
    places = mentioned.within(label.start, label.end).places
    placed = any(each.start <= label.start and end <= each.end for each in places)
    return label._replace(text=lettered[1], end=end) if placed else label
