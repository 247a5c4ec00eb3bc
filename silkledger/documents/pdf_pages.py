"""Pages of a PDF as blocks: lines become paragraphs and tables; running lines are left out."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from silkledger.documents.pdf_paragraphs import continues_paragraph, joined_text, leading_of
from silkledger.documents.pdf_rows import joined_rows
from silkledger.documents.pdf_tables import end_of_table, table_block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.documents.pdf_lines import PdfLine

_MARGIN = 0.09  # of the height of a page, where running lines stand
_NUMBERED = re.compile(
    r"^\W*(?:\w{1,6}\.?\s*)?\d{1,4}(?:\s*(?:/|of|von|de|из)\s*\d{1,4})?\W*$|^第\d+页$"
)


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
    lines = [line for page in pages for line in joined_rows(page)]
    leading = leading_of(lines)
    paragraph: list[PdfLine] = []
    at = 0
    while at < len(lines):
        last = end_of_table(lines, at)
        if last - at >= 2:
            yield joined_text(paragraph)
            paragraph = []
            yield table_block(lines[at:last])
            at = last
            continue
        if paragraph and not continues_paragraph(paragraph, lines[at], leading):
            yield joined_text(paragraph)
            paragraph = []
        paragraph.append(lines[at])
        at += 1
    yield joined_text(paragraph)
