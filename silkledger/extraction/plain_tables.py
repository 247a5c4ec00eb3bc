"""Tables in plain text: cells parted by bars or wide spaces, in rows of words, or one a line.

Only where the lines show which head belongs to which column are heads kept. Else a table has values
without heads, so that what a value does not print itself stays open.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.plain_heads import with_heads
from silkledger.extraction.plain_rows import EMPTY, TextLine, names_periods, periods, rows_of_words
from silkledger.extraction.table_layout import is_value, is_year
from silkledger.extraction.text_tables import CellText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from silkledger.extraction.plain_heads import Row

    Found = tuple[int, tuple[Row, ...]]
    _Reader = Callable[[Sequence[TextLine]], Found | None]

_WIDE = re.compile(r"[ \u00a0]{2,}|\t+")
_RULE = re.compile(r"[\s|:+=_–—-]*\Z")  # a line of dashes
_MOST = 2000  # lines of a table


class PlainTable(NamedTuple):
    """Some lines of a text and the rows of cells that they are."""

    start: int
    end: int
    rows: tuple[Row, ...]


def plain_tables(text: str, start: int, end: int) -> Iterator[PlainTable]:
    """Yield the tables among the lines of a block, from top to bottom."""
    block = text[start:end]
    if "\n" not in block or not any(map(str.isdecimal, block)):
        return
    lines, at = [], start
    for line in block.split("\n"):
        lines.append(TextLine(line, at))
        at += len(line) + 1
    at = 0
    while at < len(lines):
        found = next(
            (one for read in _READERS if (one := read(lines[at : at + _MOST])) is not None), None
        )
        if found is None:
            at += 1
            continue
        count, rows = found
        yield PlainTable(lines[at].start, lines[at + count - 1].end, rows)
        at += count


def _piped(lines: Sequence[TextLine]) -> Found | None:
    """Return lines whose cells bars part."""
    count = next((n for n, line in enumerate(lines) if "|" not in line.text), len(lines))
    if count < 2:
        return None
    own = [line for line in lines[:count] if not _RULE.match(line.text)]
    if not own:
        return None
    stripped = [line.text.strip() for line in own]
    if all(line.endswith("|") and line.count("|") == 1 for line in stripped):
        return None  # one cell a line
    led, closed = (all(f(line, "|") for line in stripped) for f in (str.startswith, str.endswith))
    rows = [_cells(line, re.compile(r"\|"))[led : -1 if closed else None] for line in own]
    if not any(is_value(cell.text) for row in rows for cell in row[1:]):
        return None
    return count, with_heads(rows)


def _aligned(lines: Sequence[TextLine]) -> Found | None:
    """Return lines whose cells wide spaces part, each below the head of its column."""
    count = 0
    rows: list[list[CellText]] = []
    for line in lines:
        cells = [cell for cell in _cells(line, _WIDE) if cell.text]
        if not (_RULE.match(line.text) or len(cells) > 1 or (rows and len(cells) == 1)):
            break
        count += 1
        if not _RULE.match(line.text):
            rows.append(cells)
    body = [cells for cells in rows if len(cells) > 1 and is_value(cells[-1].text)]
    size = max(map(len, body), default=0)
    while rows and len(rows[-1]) == 1:
        rows.pop()
        count -= 1
    whole = [cells for cells in body if len(cells) == size]
    if len(whole) < 2 or 2 * len(body) < len(rows):
        return None
    starts = _offsets(lines[:count])
    columns = [
        (min(starts(row[n].start) for row in whole), max(starts(row[n].end) for row in whole))
        for n in range(size)
    ]
    placed = [_placed(cells, columns, starts) for cells in rows]
    known = [tuple(cells) for cells in placed if cells is not None]
    if len(known) < len(placed):
        return count, tuple(map(tuple, whole))
    return count, tuple(known)


def _offsets(lines: Sequence[TextLine]) -> Callable[[int], int]:
    """Return the function from a place in the text to its place in its line."""

    starts = [line.start for line in lines]

    def offset(at: int) -> int:
        return at - starts[bisect_right(starts, at) - 1]

    return offset


def _placed(
    cells: list[CellText], columns: list[tuple[int, int]], offset: Callable[[int], int]
) -> list[CellText] | None:
    """Return the cells of a line in the columns that they stand in, None if that is unclear."""
    if len(cells) == len(columns):
        return cells
    row: list[CellText | None] = [None] * len(columns)
    last = -1
    for cell in cells:
        first, end = offset(cell.start), offset(cell.end)
        below = [n for n, (start, stop) in enumerate(columns) if start < end and first < stop]
        is_open = len(below) > 1 and is_value(cell.text) and not is_year(cell.text)
        if not below or below[0] <= last or is_open:
            return None
        last = below[-1]
        row[below[0]] = cell
    at = cells[0].start
    return [cell if cell is not None else CellText("", at, at) for cell in row]


def _stacked(lines: Sequence[TextLine]) -> Found | None:
    """Return a table that has one cell a line: its heads, then rows of one name and its values."""
    cells = [_cells(line, re.compile(r"\|\s*\Z"))[0] for line in lines]
    kinds = [
        (kind, len(list(run)))
        for kind, run in groupby(cells, key=lambda cell: _is_measure_line(cell.text))
    ]
    if len(kinds) < 4 or kinds[0][0]:
        return None
    heads, size = kinds[0][1] - 1, kinds[1][1]
    rows, at = [], heads
    while at + size < len(cells):
        name, values = cells[at], cells[at + 1 : at + 1 + size]
        if _is_measure_line(name.text) or not all(_is_measure_line(one.text) for one in values):
            break
        rows.append((name, *values))
        at += size + 1
    if len(rows) < 2 or size < 1 or (at < len(cells) and _is_measure_line(cells[at].text)):
        return None
    if heads < size:
        return None
    return _headed(cells[:heads], rows, at)


def _headed(heads: list[CellText], rows: list[Row], count: int) -> Found:
    """Return the rows with the last heads, if they are one for each column and the first is short.

    Further lines above are a caption, which a table without heads must not take for one.
    """
    size = len(rows[0])
    if len(heads) == size - 1:
        start = heads[0].start
        return count, ((CellText("", start, start), *heads), *rows)
    if len(heads) == size:
        return count, (tuple(heads), *rows)
    return count, tuple(rows)


def _is_measure_line(text: str) -> bool:
    return bool(EMPTY.match(text)) or (is_value(text) and not is_year(text))


def _cells(line: TextLine, mark: re.Pattern[str]) -> list[CellText]:
    cells, at = [], 0
    for end, following in [
        *((found.start(), found.end()) for found in mark.finditer(line.text)),
        (len(line.text), len(line.text)),
    ]:
        words = line.text[at:end]
        start = line.start + at + len(words) - len(words.lstrip())
        cells.append(CellText(words.strip(), start, start + len(words.strip())))
        at = following
    return cells


def with_head_above(text: str, above: tuple[int, int], table: PlainTable) -> PlainTable | None:
    """Return a table with the line of a block above it, if that is a head of periods, else None.

    Where it has other words, too, it is a head that is not clear, and the table stays without one.
    """
    line = TextLine(text[slice(*above)], above[0])
    if "\n" in line.text or _has_periods(table.rows[0]) or names_periods(line) < 2:
        return None
    head = periods(line, len(table.rows[0]) - 1)
    rows = table.rows if head is None else (tuple(head), *table.rows)
    return table._replace(start=line.start, rows=rows)


def _has_periods(row: Row) -> bool:
    return any(is_year(cell.text) for cell in row) or not any(is_value(cell.text) for cell in row)


_READERS: tuple[_Reader, ...] = (_piped, _aligned, rows_of_words, _stacked)
