"""Pages of a PDF as blocks: lines become paragraphs and tables; running lines are left out."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from silkledger.documents.blocks import table_text
from silkledger.documents.pdf_lines import PdfLine, Segment
from silkledger.documents.pdf_rows import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARGIN = 0.09  # of the height of a page, where running lines stand
_PARAGRAPH_GAP, _CELL_GAP = 1.6, 0.75
# Lines of one paragraph may stand further apart where full lines do; in sizes of the font.
_WIDEST_LEADING, _UNEVEN, _FULL = 2.4, 0.1, 0.9
_COLUMN = 30  # characters of the shorter line where a page has two columns of text
_NUMBERED = re.compile(
    r"^\W*(?:\w{1,6}\.?\s*)?\d{1,4}(?:\s*(?:/|of|von|de|из)\s*\d{1,4})?\W*$|^第\d+页$"
)
_BULLET = re.compile(r"^(?:[•●▪‣◦–—-]|\(?\d{1,2}[.)])\s")
_END = re.compile(r"[.!?:;。！？：；…][\"'»”’)]*$")
_HAN = "\u2e80"


def without_running(pages: list[list[PdfLine]]) -> list[list[PdfLine]]:
    """Return the pages without headers, footers and page numbers.

    A line in a margin is one of these if another page has it too, apart from its digits.
    """
    seen = Counter(
        key for lines in pages for key in {_key(line) for line in lines if _in_margin(line)}
    )
    return [
        [
            line
            for line in lines
            if not _in_margin(line)
            or not (seen[_key(line)] > 1 or _NUMBERED.match(line.text.strip()))
        ]
        for lines in pages
    ]


def _key(line: PdfLine) -> str:
    return re.sub(r"\d+", "0", line.text)


def _in_margin(line: PdfLine) -> bool:
    height = line.page_height
    return line.base < _MARGIN * height or line.base > (1 - _MARGIN) * height


def blocks_of(pages: Sequence[Sequence[PdfLine]]) -> Iterator[str]:
    """Yield the blocks of all pages; a paragraph may go on from one page to the next."""
    lines = [line for page in pages for line in _joined_rows(page)]
    leading = _leading(lines)
    paragraph: list[PdfLine] = []
    at = 0
    while at < len(lines):
        last = _end_of_table(lines, at)
        if last - at >= 2:
            yield _text(paragraph)
            paragraph = []
            yield _table(lines[at:last])
            at = last
            continue
        if paragraph and not _goes_on(paragraph, lines[at], leading):
            yield _text(paragraph)
            paragraph = []
        paragraph.append(lines[at])
        at += 1
    yield _text(paragraph)


def _joined_rows(page: Sequence[PdfLine]) -> Iterator[PdfLine]:
    """Join lines at the same height that follow each other: cells of a row; part two columns."""
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
    two = [row for row in rows if len(row.segments) == 2]
    prose = [row for row in two if min(len(part.text) for part in row.segments) >= _COLUMN]
    if len(prose) > max(2, len(rows) // 2):
        for column in (0, 1):
            for row in rows:
                if len(row.segments) != 2 and column == 0:
                    yield row
                elif len(row.segments) == 2:
                    yield PdfLine(row.base, row.size, row.page_height, [row.segments[column]])
        return
    yield from rows


def _end_of_table(lines: Sequence[PdfLine], at: int) -> int:
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


def _table(lines: Sequence[PdfLine]) -> str:
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


def _leading(lines: Sequence[PdfLine]) -> tuple[float, float]:
    """Return the distance of most lines, in sizes of the font, and where most of them end."""
    full = max((line.right for line in lines), default=0.0)
    drops = Counter(
        round((a.base - b.base) / b.size, 1)
        for a, b in pairwise(lines)
        if a.right >= _FULL * full and 0 < a.base - b.base <= _WIDEST_LEADING * b.size
    )
    return (drops.most_common(1)[0][0] if drops else _PARAGRAPH_GAP), full


def _goes_on(paragraph: Sequence[PdfLine], line: PdfLine, leading: tuple[float, float]) -> bool:
    """Whether a line goes on with the paragraph before it."""
    before = paragraph[-1]
    gap, full = leading
    is_full = before.right >= _FULL * full
    gap = max(_PARAGRAPH_GAP, gap + _UNEVEN) if is_full else _PARAGRAPH_GAP
    if abs(before.size - line.size) > 0.12 * line.size or _BULLET.match(line.text):
        return False
    drop = before.base - line.base
    if not 0 < drop <= gap * line.size:  # a new column or page, or a gap
        apart = drop > 0
        return not apart and not _END.search(before.text) and not line.text[:1].isupper()
    widest = max(each.right for each in paragraph)
    ended = bool(_END.search(before.text)) and before.right < widest - 4 * line.size
    indented = bool(_END.search(before.text)) and line.left > paragraph[0].left + line.size
    return not (ended or (indented and len(paragraph) > 1))


def _text(lines: Sequence[PdfLine]) -> str:
    """Return the text of a paragraph; a word that was parted at the end of a line is whole."""
    text = ""
    for line in lines:
        words = line.text
        if not text:
            text = words
        elif text[-1] == "-" and text[-2:-1].isalpha() and words[:1].islower():
            text = text[:-1] + words
        elif text[-1] > _HAN and words[:1] > _HAN:
            text += words
        else:
            text += f" {words}"
    return text
