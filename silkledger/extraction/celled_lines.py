"""Tables of one cell a line, whose empty cells are lines of a lone bar.

Rows end where a line has several bars or dashes; else each has as many cells as fit all of them:
a label, then values below values and words below words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.table_layout import EMPTY, is_measure
from silkledger.extraction.text_tables import CellText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.plain_heads import Row
    from silkledger.extraction.text_tables import TextLine

_BARS = re.compile(r"\s*\|[|\s]*\Z")
_DASHES = re.compile(r"\s*\|?[\s:]*-{3,}[\s|:-]*\Z")
_CELL = re.compile(r"\s*([^|]*[^|\s])\s*\|\s*\Z")
_DATED = re.compile(r"(?:19|20)\d\d\s?年")
_LEAST, _MOST = 3, 15  # columns
_LEAST_ROWS = 3


def celled_rows(lines: Sequence[TextLine]) -> tuple[int, tuple[Row, ...]] | None:
    """Return how many of the first lines are such a table, and its rows, None if it is none.

    >>> from silkledger.extraction.text_tables import TextLine
    >>> texts = ["|", "2019 |", "2020 |", "||", "Coal |", "1.5 |", "|", "||", "Oil |", "2 |", "3 |"]
    >>> lines = [TextLine(text, 10 * n) for n, text in enumerate([*texts, "||"])]
    >>> [[cell.text for cell in row] for row in celled_rows(lines)[1]]
    [['', '2019', '2020'], ['Coal', '1.5', ''], ['Oil', '2', '3']]
    """
    cells: list[CellText] = []
    ends: list[int] = []  # numbers of cells behind which a row ends
    behind: list[int] = []  # numbers of lines up to each cell
    count = 0
    for line in lines:
        cell = _CELL.match(line.text)
        if cell is not None and not _DASHES.match(line.text):
            cells.append(CellText(cell[1], line.start + cell.start(1), line.start + cell.end(1)))
            behind.append(count + 1)
        elif _BARS.match(line.text):
            cells.append(CellText("", line.start, line.start))
            behind.append(count + 1)
            if line.text.count("|") > 1:
                ends.append(len(cells))
        elif _DASHES.match(line.text) and "|" in line.text and cells:
            ends += [len(cells)] if ends[-1:] != [len(cells)] else []
        else:
            break
        count += 1
    if not cells or all(cell.text for cell in cells):
        return None
    led, rows = 0, _ended(cells, ends) if ends else _counted(cells)
    if rows is None and not ends:
        # Bars that begin rows end them as well.
        led = next((n for n, cell in enumerate(cells) if cell.text), 0)
        rows = _counted(
            [*cells[led:], *(cells[-1]._replace(text="", end=cells[-1].start) for _ in range(led))]
        )
    if rows is None:
        return None
    used = count if ends else behind[min(led + sum(map(len, rows)), len(cells)) - 1]
    return used, tuple(_without_blank_columns(rows))


def _ended(cells: list[CellText], ends: list[int]) -> list[Row] | None:
    """Return the rows that end behind some cells, None if their widths differ.

    One that has a first cell alone, a caption, may be of another width.
    """
    starts = [0, *ends]
    rows = [tuple(cells[a:b]) for a, b in zip(starts, [*ends, len(cells)], strict=True)]
    rows = [row for row in rows if row]
    whole = [row for row in rows if any(cell.text for cell in row[1:])]
    if len(whole) < _LEAST_ROWS or len({len(row) for row in whole}) > 1 or not _has_kinds(whole):
        return None
    blanks = tuple(cell._replace(text="", end=cell.start) for cell in whole[0])
    return [row if row in whole else (row[0], *blanks[1:]) for row in rows]


def _counted(cells: list[CellText]) -> list[Row] | None:
    """Return rows of the one width that fits most cells, None if several do."""
    fitting: dict[int, list[Row]] = {}
    for width in range(_LEAST, _MOST + 1):
        rows = [tuple(cells[at : at + width]) for at in range(0, len(cells) - width + 1, width)]
        while len(rows) >= _LEAST_ROWS and not _has_kinds(rows):
            rows.pop()
        if len(rows) >= _LEAST_ROWS and _has_heads(rows):
            fitting[width] = rows
    most = max((sum(map(len, rows)) for rows in fitting.values()), default=0)
    best = [rows for rows in fitting.values() if sum(map(len, rows)) > most - _LEAST]
    return best[0] if len(best) == 1 else None


def _has_heads(rows: Sequence[Row]) -> bool:
    """Whether the first row has a head for each column of values, and no value."""
    valued = {n for row in rows for n, cell in enumerate(row) if n and is_measure(cell.text)}
    return all(map(_is_head, (rows[0][n].text for n in valued)))


def _is_head(text: str) -> bool:
    """Whether a cell may be the head of values: 2018年12月产量, too."""
    return bool(text) and (bool(_DATED.match(text)) or not is_measure(text))


def _has_kinds(rows: Sequence[Row]) -> bool:
    """Whether all rows but heads begin with a label and have values in the same columns."""
    body = [row for row in rows if any(is_measure(cell.text) for cell in row)]
    if len(body) < _LEAST_ROWS - 1 or not all(map(_is_label, (row[0] for row in body))):
        return False
    return all(
        all(kind is None or kind for kind in kinds) or not any(kinds)
        for kinds in ([_kind(row[n].text) for row in body] for n in range(1, len(rows[0])))
    )


def _is_label(cell: CellText) -> bool:
    return bool(cell.text) and _kind(cell.text) is False


def _kind(text: str) -> bool | None:
    """Whether a cell has a value, None for one that is empty."""
    return None if not text or EMPTY.match(text) else is_measure(text)


def _without_blank_columns(rows: Sequence[Row]) -> list[Row]:
    filled = [n for n in range(len(rows[0])) if any(row[n].text for row in rows)]
    return [tuple(row[n] for n in filled) for row in rows]
