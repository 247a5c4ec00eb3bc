"""Heads of tables in plain text, whose lines may leave out the empty cells of a head.

Of a head with fewer cells than the table has columns it must be clear to which columns they belong;
else the table is one without heads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.collapsed_heads import collapsed_heads, grouped_heads, repeated_heads
from silkledger.extraction.head_parts import have_units, most_have_units
from silkledger.extraction.table_layout import (
    is_measure,
    is_scaled_unit,
    is_unit_row,
    is_value,
    is_year,
)
from silkledger.extraction.text_tables import CellText

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = tuple[CellText, ...]
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SPACED = 5  # cells of a row with empty ones between them
_MERGED = 2  # rows of heads, and the least columns of a stub that both have
_MARKED = re.compile(r"((?:19|20)\d\d)[1-9]?\Z")  # a year, perhaps with the mark of a footnote


def with_head_rows(rows: Sequence[Sequence[CellText]]) -> tuple[Row, ...]:
    """Return rows with their heads in the columns that they are of, without heads if that is open.

    Where all rows have as many cells, each stands in its column if all have a head. Else a row of
    heads may leave out the one of the first column; those of a row with fewer heads are above as
    many columns each as the row below repeats itself.
    """
    rows = [_without_marks(row) for row in rows]
    width = max((_filled(row) for row in rows if _has_values(row)), default=0)
    first = next((n for n, row in enumerate(rows) if _has_values(row)), len(rows))
    body = [tuple(row[:width]) for row in rows[first:]]
    heads: list[list[CellText]] = []
    if (wrapped := _wrapped(rows[:first], width)) is not None:
        return (wrapped, *body)
    # Headings of rows below the heads are none of them.
    sections = next((n for n, row in enumerate(reversed(rows[:first])) if _filled(row) > 1), 0)
    last = first - sections
    for spread in (_merged, collapsed_heads, repeated_heads, grouped_heads):
        if (placed := spread(rows[:last], width, body)) is not None:
            return (*placed, *map(tuple, rows[last:first]), *body)
    if all(len(row) == width for row in rows) and _covers(rows[:first]):
        return (*map(tuple, rows[:first]), *body)
    for row in reversed(rows[:first]):
        below = next((head for head in heads if all(cell.text for cell in head[1:])), None)
        head = _head(list(row), width, body, below)
        if head is None:
            return tuple(body)
        heads.insert(0, head)
    return (*map(tuple, heads), *body)


def without_spacers(rows: list[list[CellText]]) -> list[list[CellText]]:
    """Return rows without the empty columns between all of their columns, if they have such.

    A row of heads may leave out the one of the stub: | 2019 | | 2020 above Coal | | 5 | | 6.
    """
    parted = [
        _parted(row) if any(cell.text for cell in row[1:]) else row[:1] for row in rows if row
    ]
    widest = max((_filled(row) for row in rows), default=0)
    if widest < _SPACED or any(row is None for row in parted):
        return rows
    return [row for row in parted if row is not None]


def _parted(row: list[CellText]) -> list[CellText] | None:
    """Return the cells of a row between which empty ones stand, None if there are others."""
    filled = row[: _filled(row)]
    if not any(cell.text for cell in filled[1::2]):
        return filled[::2]
    return [filled[0], *filled[1::2]] if not any(cell.text for cell in filled[::2]) else None


def with_spanned_labels(rows: list[list[CellText]]) -> list[list[CellText]]:
    """Return rows with an empty cell where a label above goes on: 1000 t below Cows | 1000 head.

    Such a row begins with a unit as the second column has, and lacks one cell.
    """
    width = max((_filled(row) for row in rows), default=0)
    units = {row[1].text for row in rows if _filled(row) == width > _MERGED}
    kept: list[list[CellText]] = []
    for row in rows:
        unit = row[0].text in units or is_scaled_unit(row[0].text)
        whole = bool(kept) and _filled(kept[-1]) == width
        spanned = unit and whole and bool(row[0].text) and _filled(row) == width - 1
        blank = CellText("", row[0].start, row[0].start)
        kept.append([blank, *row[: width - 1]] if spanned else row)
    return kept


def _wrapped(rows: Sequence[Sequence[CellText]], width: int) -> Row | None:
    """Return a head whose cells stand on as many lines as the table has columns, else None."""
    lines = [[cell for cell in row if cell.text] for row in rows]
    if len(rows) != width or any(len(cells) != 1 for cells in lines):
        return None
    cells = tuple(cells[0] for cells in lines)
    return cells if any(map(_DATED.search, (cell.text for cell in cells[1:]))) else None


def _merged(
    rows: Sequence[Sequence[CellText]], width: int, body: Sequence[Row]
) -> tuple[Row, ...] | None:
    """Return two rows of heads of which the lower one leaves out those of the stub, else None.

    Item | Unit | 2020 above January | February: the upper heads of a stub of two columns or more
    go on in the row below, and one further head is that of all columns of values.
    """
    if len(rows) < _MERGED:
        return None
    upper, lower = rows[-_MERGED:]
    stub = _stub_of(body, width)
    names = [cell for cell in upper if cell.text]
    below = list(lower[: _filled(lower)])
    if stub < _MERGED or len(below) != width - stub or not all(cell.text for cell in below):
        return None
    if len(names) != stub + 1 or [*upper[: stub + 1]] != names:
        return None
    if len(rows) > _MERGED and any(_filled(row) > 1 for row in rows[:-_MERGED]):
        return None
    blank = CellText("", upper[0].start, upper[0].start)
    captions = [(row[0], *[blank] * (width - 1)) for row in rows[:-_MERGED]]
    spread = (*names, *[blank] * (width - stub - 1))
    return (*captions, spread, (*[blank] * stub, *below))


def _covers(heads: Sequence[Sequence[CellText]]) -> bool:
    """Whether each column but the first has a head in one of several rows of them."""
    return len(heads) >= _MERGED and all(
        any(cell.text for cell in column) for column in list(zip(*heads, strict=True))[1:]
    )


def _stub_of(body: Sequence[Row], width: int) -> int:
    """Return how many first columns have words in all rows of values: item, unit."""
    valued = [row for row in body if _filled(row) == width]
    count = 0
    while valued and all(
        row[count].text and (is_scaled_unit(row[count].text) or not is_value(row[count].text))
        for row in valued
    ):
        count += 1
        if count == width:
            return 0
    return count


def _without_marks(row: Sequence[CellText]) -> Sequence[CellText]:
    """Return a row of years that repeats itself without the footnotes glued to some: 20191."""
    cells = row[: _filled(row)]
    printed = [cell.text for cell in cells]
    half = len(cells) // 2
    twice = half > 1 and printed[:half] == printed[half:]
    if not (twice and all(map(_MARKED.match, printed)) and any(map(is_year, printed))):
        return row
    return [
        *(cell._replace(text=cell.text[:4], end=cell.start + 4) for cell in cells),
        *row[len(cells) :],
    ]


def _filled(row: Sequence[CellText]) -> int:
    """Return how many cells a row has up to the last one that is not empty."""
    return max((n + 1 for n, cell in enumerate(row) if cell.text), default=0)


def _has_values(row: Sequence[CellText]) -> bool:
    return any(is_measure(cell.text) for cell in row[1:]) and not is_unit_row(row)


def _head(
    row: list[CellText], width: int, body: Sequence[Row], below: list[CellText] | None
) -> list[CellText] | None:
    """Return a row of heads as wide as the table, None if the columns of its cells are open."""
    count, blank = _filled(row), CellText("", row[0].start, row[0].start)
    # Whether empty cells between others show which ones they are.
    shown = len(row) >= width and "" in [cell.text for cell in row[1:count]]
    row = [*row[:count], *[blank] * (width - count)]
    if count in (1, width) or (shown and count < width):
        return row[:width]
    if count > width or not row[0].text:
        return None
    printed = [cell.text for cell in row[:count]]
    if count == width - 1 and (
        is_year(row[0].text)
        or _is_counted(body)
        or _groups(printed)
        or have_units(printed)
        or (most_have_units(printed) and not any(map(_DATED.search, printed)) and _labels(body))
    ):
        return [blank, *row[: width - 1]]
    sizes = _groups([cell.text for cell in below[1:]]) if below is not None else []
    if len(sizes) != count - 1:
        return None
    placed = [row[0]]
    for cell, size in zip(row[1:count], sizes, strict=True):
        placed += [cell, *[blank] * (size - 1)]
    return placed


def _groups(labels: Sequence[str]) -> list[int]:
    """Return the sizes of the groups in which labels repeat themselves, empty if they don't.

    The first group is the longest one: the index below exports, imports, balance lacks the last.

    >>> _groups(["Men", "Women", "Men", "Women"]), _groups(["a", "b", "c", "a", "b"])
    ([2, 2], [3, 2])
    """
    starts = [n for n, label in enumerate(labels) if label == labels[0]]
    ends = [*starts[1:], len(labels)]
    whole = labels[: ends[0]] if starts else []
    repeated = all(labels[a:b] == whole[: b - a] for a, b in zip(starts, ends, strict=True))
    alike = repeated and len(starts) > 1 and len(whole) > 1
    return [b - a for a, b in zip(starts, ends, strict=True)] if alike else []


def _labels(body: Sequence[Row]) -> bool:
    """Whether the first column has words alone, of which no head with a unit can be."""
    return not any(is_measure(row[0].text) for row in body)


def _is_counted(body: Sequence[Row]) -> bool:
    """Whether the first column only numbers the rows."""
    return len(body) > 1 and [row[0].text.rstrip(".") for row in body] == [
        str(n + 1) for n in range(len(body))
    ]
