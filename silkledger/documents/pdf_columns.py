"""Columns of text on a PDF page: where two stand side by side, the left one is read first.

A row of a table has two cells as well; text has longer ones, on most rows of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.documents.pdf_lines import PdfLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONG = 30  # characters of the shorter line where a page has two columns of text


def in_reading_order(rows: Sequence[PdfLine]) -> Iterator[PdfLine]:
    """Yield the rows of a page; those of two columns of text as the lines of one, then the other.

    Rows that span both columns come with the first one.
    """
    two = [row for row in rows if len(row.segments) == 2]
    text = [row for row in two if min(len(part.text) for part in row.segments) >= _LONG]
    if len(text) <= max(2, len(rows) // 2):
        yield from rows
        return
    for column in (0, 1):
        for row in rows:
            if len(row.segments) != 2 and column == 0:
                yield row
            elif len(row.segments) == 2:
                yield PdfLine(row.base, row.size, row.page_height, [row.segments[column]])
