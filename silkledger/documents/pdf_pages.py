"""Pages of a PDF as blocks: lines become paragraphs and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.documents.pdf_columns import in_reading_order
from silkledger.documents.pdf_paragraphs import continues_paragraph, joined_text, leading_of
from silkledger.documents.pdf_rows import rows_on
from silkledger.documents.pdf_tables import end_of_table, table_block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.documents.pdf_lines import PdfLine


def blocks_of(pages: Sequence[Sequence[PdfLine]]) -> Iterator[str]:
    """Yield the blocks of all pages; a paragraph may go on from one page to the next."""
    lines = [line for page in pages for line in in_reading_order(rows_on(page))]
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
