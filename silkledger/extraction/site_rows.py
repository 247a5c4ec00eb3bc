"""Rows of a table that are ports, companies or mines: each is an entity in its place.

Below "Port | Country", what Santos handles is not what Brazil handles. The words of a head that say
so are data (row_measures.csv, kind sites).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell
from silkledger.extraction.row_measures import words_of_kind
from silkledger.extraction.table_layout import without_notes
from silkledger.extraction.total_rows import is_total
from silkledger.reading.text.characters import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.table_layout import Layout
    from silkledger.extraction.text_tables import CellText

_OF = re.compile(r"\s(?:of|in|von|der|de|du|des|del|en)\b")
_NAME = re.compile(r"[^(（\[]*[^\s(（\[,;:]")


def site_column(mentioned: Mentioned, table_layout: Layout) -> int | None:
    """Return the column of the stub whose head calls its cells sites, None if none does."""
    rows = table_layout.table.rows[table_layout.captions : table_layout.heads]
    for cells in rows:
        for column, head in enumerate(cells[: table_layout.stub]):
            if head.text and _calls_sites(mentioned, head):
                return column
    return None


def site_of(mentioned: Mentioned, cells: Sequence[CellText], column: int) -> dict[str, Cell]:
    """Return the entity that a row is of: its name without a bracket, none of a total."""
    if column >= len(cells) or is_total(mentioned, cells[column]):
        return {}
    label = without_notes(cells[column])
    name = _NAME.match(label.text)
    if name is None or not any(map(str.isalpha, name[0])):
        return {}
    span = label.start, label.start + name.end()
    return {"entity": Cell(name[0], span, "the name in its row, below a word for such names")}


def _calls_sites(mentioned: Mentioned, head: CellText) -> bool:
    """Whether a head is a word for sites, perhaps of a place: Seehafen, ports of Brazil."""
    here = mentioned.within(head.start, head.end)
    pattern = words_of_kind(mentioned.source.vocabulary, "sites", here.language)
    text = fold(head.text).casefold().strip(" .:*")
    for match in pattern.finditer(text):
        before, behind = text[: match.start()], text[match.end() :]
        placed = bool(here.places) and _OF.match(behind) is not None
        if " " not in before and (not behind or placed):
            return True
    return False
