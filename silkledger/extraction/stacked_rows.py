"""Parts of tables of one cell a line: rows of changes in brackets, and units among the heads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.table_layout import is_year
from silkledger.extraction.text_tables import CellText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.plain_heads import Row

_CHANGE = re.compile(r"[(（]\s*[-−–+]\s?\d[\d.,]*\s?%?\s*[)）]\Z")
_BRACKETED = re.compile(
    r"[(（\[][\s.…·]*(?P<words>[^()（）\[\]]*?[^()（）\[\].…·\s]\.?)[\s.…·]*[)）\]]\Z"
)
_LEAST = 2  # periods of a head


def is_bracketed_change(text: str) -> bool:
    """Whether a cell has a number with a sign in brackets, which is a change in percent.

    >>> is_bracketed_change("(+16.9)"), is_bracketed_change("(16.9)"), is_bracketed_change("-16.9")
    (True, False, False)
    """
    return _CHANGE.match(text) is not None


def without_changes(row: Row) -> list[Row]:
    """Return a row, and one of the changes in brackets that follow all of its values, if they do.

    >>> cells = [CellText(text, 0, 0) for text in ("Imports", "5.1", "6.2", "(+1.1)", "(-2.0)")]
    >>> [[cell.text for cell in row] for row in without_changes(tuple(cells))]
    [['Imports', '5.1', '6.2'], ['', '(+1.1)', '(-2.0)']]
    """
    half = len(row) // 2
    changes = [is_bracketed_change(cell.text) for cell in row[1:]]
    if len(row) % 2 == 0 or half == 0 or any(changes[:half]) or not all(changes[half:]):
        return [row]
    blank = row[half + 1]._replace(text="", end=row[half + 1].start)
    return [row[: half + 1], (blank, *row[half + 1 :])]


def heads_and_unit(heads: Sequence[CellText], size: int) -> list[Row] | None:
    """Return the heads of so many columns that end in a line with the unit of all, else None.

    They are years alone: 2019, 2020, (million dollars). No rows are those whose columns are open.
    """
    units = [cell for cell in heads if _BRACKETED.match(cell.text)]
    if not units or units != [*heads[-1:]] or len(heads) < size:
        return None
    names = heads[-size:-1]
    if size <= _LEAST or not all(is_year(cell.text) for cell in names):
        return [] if len(heads) == size else None
    blank = names[0]._replace(text="", end=names[0].start)
    unit = units[0]
    found = _BRACKETED.match(unit.text)
    words = found["words"] if found is not None else ""
    first = unit.start + unit.text.index(words)
    said = CellText(f"({words})", first - 1, first + len(words) + 1)
    return [(blank, *names), (blank, said, *[blank] * (size - _LEAST))]
