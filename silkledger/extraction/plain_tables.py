"""Tables in plain text: cells parted by bars or wide spaces, in rows of words, or one a line.

Only where the lines show which head belongs to which column are heads kept. Else a table has values
without heads, so that what a value does not print itself stays open.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.celled_lines import celled_rows
from silkledger.extraction.parted_labels import with_parted_labels
from silkledger.extraction.plain_heads import with_head_rows, with_spanned_labels, without_spacers
from silkledger.extraction.plain_rows import rows_of_words
from silkledger.extraction.ranked_rows import numbers_columns
from silkledger.extraction.stacked_rows import heads_and_unit, without_changes
from silkledger.extraction.table_layout import EMPTY, is_measure, is_value, is_year
from silkledger.extraction.text_tables import CellText, TextLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from silkledger.extraction.plain_heads import Row

    _Table = tuple[int, tuple[Row, ...]]
    _Reader = Callable[[Sequence[TextLine]], _Table | None]

_BAR, _LAST_BAR, _SLASH = re.compile(r"\|"), re.compile(r"\|\s*\Z"), re.compile(r"\s/\s")
_LEAST_SLASHED = 3  # cells of a line, lines of a table
_WIDE = re.compile(r"[ \u00a0]{2,}|\t+")
_RULE = re.compile(r"[\s|:+=_–—─━═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╪╫-]*\Z")  # a line of dashes
_BARS = str.maketrans("│┃║｜", "||||")  # lines of boxes, as bars
_MOST = 2000  # lines of a table
_LEAST_PERIODS = 2  # of a head above one


class PlainTable(NamedTuple):
    """Some lines of a text and the rows of cells that they are."""

    start: int
    end: int
    rows: tuple[Row, ...]
    short: frozenset[int]  # numbers of rows that lack cells, of which the columns are open


def plain_tables(lines: Sequence[TextLine]) -> Iterator[PlainTable]:
    """Yield the tables among lines that follow each other, from top to bottom."""
    lines = [line._replace(text=line.text.translate(_BARS)) for line in lines]
    if len(lines) < 2 or not any(any(map(str.isdecimal, line.text)) for line in lines):
        return
    at = 0
    while at < len(lines):
        read, table = next(
            (
                (reader, got)
                for reader in _READERS
                if (got := reader(lines[at : at + _MOST])) is not None
            ),
            (None, None),
        )
        if table is None:
            at += 1
            continue
        count, rows = table
        short = frozenset() if read in (_aligned, celled_rows) else _short(rows)
        # What stands above a table of one cell a line is a text of its own.
        start = rows[0][0].start if read is _stacked else lines[at].start
        yield PlainTable(start, lines[at + count - 1].end, rows, short)
        at += count


def _short(rows: Sequence[Row]) -> frozenset[int]:
    """Return the rows that have no value in the last columns of values.

    A cell may be left out where nothing shows that it is one, so that the others may have moved.
    """
    valued = [
        {n for n, cell in enumerate(row) if n and _is_measure_line(cell.text)} for row in rows
    ]
    last = max((max(columns) for columns in valued if columns), default=0)
    return frozenset(n for n, columns in enumerate(valued) if columns and max(columns) < last)


def _piped(lines: Sequence[TextLine]) -> _Table | None:
    """Return lines whose cells bars part."""
    barred = ("|" in line.text or (line.text and _RULE.match(line.text)) for line in lines)
    count = next((n for n, has_bar in enumerate(barred) if not has_bar), len(lines))
    if count < 2:
        return None
    own = [line for line in lines[:count] if not _RULE.match(line.text)]
    if not own:
        return None
    stripped = [line.text.strip() for line in own]
    if all(line.endswith("|") and line.count("|") == 1 for line in stripped):
        return None  # one cell a line
    # The first line may have lost its first bar with what stood before it.
    led = all(line.startswith("|") for line in stripped[1:])
    closed = all(line.endswith("|") for line in stripped)
    rows = [
        _cells(line, _BAR)[led and text.startswith("|") : -1 if closed else None]
        for line, text in zip(own, stripped, strict=True)
    ]
    rows = [row for row in rows if not numbers_columns(row)]
    if not rows:
        return None
    rows = with_spanned_labels(_with_labels(without_spacers(rows)))
    if not any(is_measure(cell.text) for row in rows for cell in row[1:]):
        return None
    return count, with_head_rows(rows)


def _with_labels(rows: list[list[CellText]]) -> list[list[CellText]]:
    """Return rows with the labels that stand on a line of their own above their values."""
    width = max(len([cell for cell in row if cell.text]) for row in rows)
    kept: list[list[CellText]] = []
    for row in rows:
        filled = [cell for cell in row if cell.text]
        label = [cell for cell in kept[-1] if cell.text] if kept else []
        values = len(filled) == width - 1 and all(_is_measure_line(cell.text) for cell in filled)
        if values and len(label) == 1 and not _is_measure_line(label[0].text):
            kept[-1] = [label[0], *row]
        else:
            kept.append(row)
    return kept


def _slashed(lines: Sequence[TextLine]) -> _Table | None:
    """Return lines of as many cells each, which slashes between spaces part."""
    rows: list[list[CellText]] = []
    for line in lines:
        cells = _cells(line, _SLASH)
        if len(cells) < _LEAST_SLASHED or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
    if len(rows) < _LEAST_SLASHED or not any(is_measure(row[-1].text) for row in rows):
        return None
    return len(rows), with_head_rows(rows)


def _aligned(lines: Sequence[TextLine]) -> _Table | None:
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
    rows = with_parted_labels(rows)
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
    placed = [_placed(cells, columns, starts) or _years(cells, size) for cells in rows]
    known = [tuple(cells) for cells in placed if cells is not None]
    if len(known) < len(placed):
        return count, tuple(map(tuple, whole))
    return count, tuple(known)


def _years(cells: list[CellText], size: int) -> list[CellText] | None:
    """Return a line of years as the heads of all columns of values, None for another line."""
    if len(cells) != size - 1 or not all(is_year(cell.text) for cell in cells):
        return None
    return [CellText("", cells[0].start, cells[0].start), *cells]


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
        is_open = len(below) > 1 and is_measure(cell.text)
        if not below or below[0] <= last or is_open:
            return None
        last = below[-1]
        row[below[0]] = cell
    at = cells[0].start
    return [cell if cell is not None else CellText("", at, at) for cell in row]


def _stacked(lines: Sequence[TextLine]) -> _Table | None:
    """Return a table that has one cell a line: its heads, then rows of one name and its values."""
    cells = [_cells(line, _LAST_BAR)[0] for line in lines]
    measures = [_is_measure_line(cell.text) for cell in cells]
    if not measures or measures[0] or True not in measures:
        return None
    if "|" not in lines[0].text and any(line.text.strip() == "|" for line in lines):
        return None  # a table whose cells may be empty begins further down
    heads = measures.index(True) - 1
    rows: list[Row] = []
    at = heads
    while at + 1 < len(cells):
        named = next((n for n in range(at + 1, min(at + 3, len(cells))) if measures[n]), at)
        if named == at or measures[at] or (named > at + 1 and not rows):
            break
        end = next((n for n in range(named, len(cells)) if not measures[n]), len(cells))
        rows += [(cell,) for cell in cells[at : named - 1]]  # a heading between rows
        rows += without_changes(tuple(cells[named - 1 : end]))
        at = end
    size = max(map(len, rows))
    if sum(len(row) == size for row in rows) < 2 or heads < size - 1:
        return None
    above = cells[:heads]
    if all("|" in line.text for line in lines[heads:at]):
        above = _barred(lines[:heads], above)
    return _headed(above, size, rows, at)


def _barred(lines: Sequence[TextLine], cells: list[CellText]) -> list[CellText]:
    """Return the last heads that a bar closes, as it does the cells below, but an empty one.

    Lines without a bar above them are a text of their own.
    """
    first = next((n for n in range(len(lines), 0, -1) if "|" not in lines[n - 1].text), 0)
    heads = [cell for cell in cells[first:] if cell.text]
    return heads if len(cells) - first - len(heads) <= 1 else []


def _headed(heads: list[CellText], size: int, rows: list[Row], count: int) -> _Table:
    """Return the rows with the last heads, if they are one for each column and the first is short.

    Further lines above are a caption, which a table without heads must not take for one.
    """
    if (headed := heads_and_unit(heads, size)) is not None:
        return count, (*headed, *rows)
    if len(heads) == size - 1:
        start = heads[0].start
        return count, ((CellText("", start, start), *heads), *rows)
    if len(heads) == size:
        return count, (tuple(heads), *rows)
    last = heads[1 - size :] if size > _LEAST_PERIODS else []
    if len(heads) > size and sum(is_year(cell.text) for cell in last) >= max(len(last) - 1, 1):
        return count, (tuple(heads[-size:]), *rows)  # further lines are a caption
    return count, tuple(rows)


@lru_cache(maxsize=8192)  # each line of a block asks for those below it
def _is_measure_line(text: str) -> bool:
    return bool(EMPTY.match(text)) or is_measure(text)


def _cells(line: TextLine, mark: re.Pattern[str]) -> list[CellText]:
    cells, at = [], 0
    for end, following in [
        *((match.start(), match.end()) for match in mark.finditer(line.text)),
        (len(line.text), len(line.text)),
    ]:
        words = line.text[at:end]
        start = line.start + at + len(words) - len(words.lstrip())
        cells.append(CellText(words.strip(), start, start + len(words.strip())))
        at = following
    return cells


_READERS: tuple[_Reader, ...] = (_piped, celled_rows, _slashed, _aligned, rows_of_words, _stacked)
