"""Figures in cells of words: "1,682 M€ for 12 planes". Each has what it prints itself.

The date is that of the head of its column; what is measured stays open, since such a cell tells
several things.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.completion.cells import completed
from silkledger.extraction.completion.setting import FigureSetting
from silkledger.extraction.known_figures import known_figures
from silkledger.extraction.passages import TextSentence
from silkledger.extraction.stated_units import stated_unit
from silkledger.extraction.table_layout import is_value
from silkledger.reading.definitions.units import COUNTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.candidate import Cell
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages
    from silkledger.extraction.table_layout import Layout
    from silkledger.extraction.text_tables import CellText, TextTable

_SIGN = re.compile(r"(?:\A|[\s(])[+\-−–±~<>≤≥]\s*\Z")  # before a figure
_OPEN = ("time", "multiple", *COUNTED)  # dimensions that need more than the words of a cell


def prose_cells(
    table: TextTable, table_layout: Layout | None
) -> Iterator[tuple[int, int, CellText]]:
    """Yield row, column and text of the cells of words behind the first of their rows."""
    heads, stub = (
        (table_layout.heads, max(table_layout.stub, 1)) if table_layout is not None else (0, 1)
    )
    for row in range(heads, len(table.rows)):
        for column, cell in enumerate(table.rows[row]):
            amounts = sum(map(str.isdecimal, cell.text)) > 1
            if column >= stub and amounts and not (table_layout and is_value(cell.text)):
                yield row, column, cell


def prose_figures(
    passages: Passages,
    mentioned: Mentioned,
    table: TextTable,
    cell: CellText,
    date: dict[str, Cell],
) -> Iterator[tuple[FigureSetting, dict[str, Cell]]]:
    """Yield the figures of a cell of words in their settings, with their cells."""
    source, text = mentioned.source, cell.text.replace("\n", " ")
    for figure in known_figures(text, source.locale, source.vocabulary):
        quantity, start = figure.quantity, cell.start + figure.start
        if _SIGN.search(text, 0, figure.start):
            continue  # - 1,4 %: whether it is negative is open
        if figure.refusal is not None or figure.unit is not None or quantity.dimension in _OPEN:
            continue
        setting = FigureSetting(
            passages=passages,
            mentioned=mentioned,
            sentence=TextSentence(cell.start, cell.end, table.block, -1),
            span=(start, cell.start + figure.end),
            quantity=quantity,
            before=start,
            behind=cell.start + figure.end,
            number=0,
            count=1,
            first=start,
        )
        given = stated_unit(mentioned, quantity) | date
        yield setting, completed(setting, given)
