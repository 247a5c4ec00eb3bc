"""Tables of a PDF: the lines that one holds, and their cells in columns."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from silkledger.documents.blocks import table_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.documents.pdf_lines import PdfLine, Segment

_CELL_GAP = 0.75  # of the distance of most rows: a line that is nearer goes on in the same cells


def end_of_table(lines: Sequence[PdfLine], at: int) -> int:
    """Return the place behind the last line of a table that begins here."""
    last = at
    for place in range(at, len(lines)):
        line = lines[place]
        if len(line.segments) > 1:
            last = place + 1
        elif place > last or place == at or not _is_near(lines[place - 1], line):
            break  # one line of a single cell may stand between rows: a heading of rows
    return last


def _is_near(before: PdfLine, line: PdfLine) -> bool:
    drop = before.base - line.base
    return 0 < drop <= 2.5 * line.size and abs(line.left - before.left) <= 3 * line.size


def table_block(lines: Sequence[PdfLine]) -> str:
    """Return the text of a table, one line for each row."""
    widest = max(len(line.segments) for line in lines)
    model = [line for line in lines if len(line.segments) == widest]
    columns = [
        (
            min(line.segments[place].left for line in model),
            max(line.segments[place].right for line in model),
        )
        for place in range(widest)
    ]
    rows = [(line, _placed(line.segments, columns)) for line in lines]
    drops = [a.base - b.base for a, b in pairwise(lines) if a.base > b.base]
    pitch = median(drops) if drops else 0.0
    made: list[list[str]] = []
    before: PdfLine | None = None
    for line, cells in rows:
        near = before is not None and 0 < before.base - line.base < _CELL_GAP * pitch
        if made and near:  # a further line of the cells above
            made[-1] = [" ".join(filter(None, pair)) for pair in zip(made[-1], cells, strict=True)]
        else:
            made.append(cells)
        before = line
    return table_text(made)


def _placed(segments: Sequence[Segment], columns: Sequence[tuple[float, float]]) -> list[str]:
    """Return the cells of a row; a segment stands in the column that it shares most with."""
    cells = [""] * len(columns)
    for segment in segments:
        shared = [min(segment.right, right) - max(segment.left, left) for left, right in columns]
        spans = [place for place, width in enumerate(shared) if width > 0]
        place = spans[0] if len(spans) > 1 else shared.index(max(shared))
        cells[place] = f"{cells[place]} {segment.text}".strip()
    return cells
