"""Rows of a PDF page: cells that stand side by side become one row.

A page has the text of a table cell by cell, so that the second line of a head comes before the
first line of the head beside it. Cells of a row stand side by side, at the same top, middle or
bottom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.documents.pdf_lines import PdfLine, Segment
from silkledger.documents.pdf_paragraphs import joined_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST_LINES = 5  # of a cell; columns of text have more
_NEXT_LINE, _EVEN, _ALIGNED = 1.5, 0.15, 0.45  # in sizes of the font


def rows_on(page: Sequence[PdfLine]) -> list[PdfLine]:
    """Return the lines of a page, with one line for what stands at the same height."""
    rows: list[PdfLine] = []
    for line in unwrapped(page):
        before = rows[-1] if rows else None
        if (
            before is not None
            and abs(before.base - line.base) <= 0.3 * line.size
            and line.left >= before.right
        ):
            before.segments += line.segments
        else:
            rows.append(PdfLine(line.base, line.size, line.page_height, list(line.segments)))
    return rows


def unwrapped(page: Sequence[PdfLine]) -> Iterator[PdfLine]:
    """Yield the lines of a page, with one line for each row that has wrapped cells."""
    at = 0
    while at < len(page):
        cells = [_cell(page, at)]
        end = at + len(cells[0])
        while end < len(page) and _is_beside(cells, following := _cell(page, end)):
            cells.append(following)
            end += len(following)
        if len(cells) > 1 and any(len(cell) > 1 for cell in cells):
            yield _row(cells)
            at = end
        else:
            yield page[at]
            at += 1


def _cell(page: Sequence[PdfLine], at: int) -> Sequence[PdfLine]:
    """Return the lines that may be one cell: evenly spaced, each without a gap."""
    first, drop = page[at], 0.0
    if len(first.segments) > 1:
        return page[at : at + 1]
    end = at + 1
    while end < len(page) and len(page[end].segments) == 1:
        before, line = page[end - 1], page[end]
        fallen = before.base - line.base
        even = not drop or abs(fallen - drop) <= _EVEN * line.size
        overlaps = line.left < first.right and line.right > first.left
        if not (0 < fallen <= _NEXT_LINE * line.size and even and overlaps):
            break
        drop, end = fallen, end + 1
    return page[at:end]


def _is_beside(cells: Sequence[Sequence[PdfLine]], cell: Sequence[PdfLine]) -> bool:
    """Whether a cell stands right of those before it, at the height of the first one."""
    first = cells[0]
    right = max(line.right for before in cells for line in before)
    if min(line.left for line in cell) < right or len(cell) > _MOST_LINES:
        return False
    if any(len(before) > _MOST_LINES for before in cells):
        return False
    (top, bottom), (upper, lower) = (_ends(first), _ends(cell))
    apart = min(abs(top - upper), abs(bottom - lower), abs(top + bottom - upper - lower) / 2)
    return apart <= _ALIGNED * first[0].size


def _ends(cell: Sequence[PdfLine]) -> tuple[float, float]:
    return cell[0].base, cell[-1].base


def _row(cells: Sequence[Sequence[PdfLine]]) -> PdfLine:
    """Return one line of all cells, at the height of the lowest of their lines."""
    lowest = min((line for cell in cells for line in cell), key=lambda line: line.base)
    segments = [segment for cell in cells for segment in _segments(cell)]
    return PdfLine(lowest.base, lowest.size, lowest.page_height, segments)


def _segments(cell: Sequence[PdfLine]) -> list[Segment]:
    if len(cell) == 1:
        return list(cell[0].segments)
    left, right = min(each.left for each in cell), max(each.right for each in cell)
    return [Segment(joined_text(cell), left, right)]
