"""Running lines of a PDF: headers, footers and page numbers, which are not text of the document."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.documents.pdf_lines import PdfLine

_MARGIN = 0.09  # of the height of a page, where running lines stand
_NUMBERED = re.compile(
    r"^\W*(?:\w{1,6}\.?\s*)?\d{1,4}(?:\s*(?:/|of|von|de|из)\s*\d{1,4})?\W*$|^第\d+页$"
)

_YEAR = re.compile(r"\W*(?:1[89]|20)\d\d(?:\W\d{2}|\W\d{4})?\W*$")
_SAME_SIZE = 0.05
_LEADING = 1.8  # of the size


def without_running(pages: list[list[PdfLine]]) -> list[list[PdfLine]]:
    """Return the pages without headers, footers and page numbers.

    A line in a margin is one of these if another page has it too, apart from its digits. A year
    that goes on with the line above it, such as the second one of a title, is not a page number.
    """
    seen = Counter(
        key for lines in pages for key in {_key(line) for line in lines if _in_margin(line)}
    )
    return [
        [
            line
            for above, line in zip([None, *lines], lines, strict=False)
            if not _in_margin(line)
            or not (
                seen[_key(line)] > 1
                or (_NUMBERED.match(line.text.strip()) and not _goes_on(line, above))
            )
        ]
        for lines in pages
    ]


def _goes_on(line: PdfLine, above: PdfLine | None) -> bool:
    """Whether a line is a year, printed as the line right above it is and below its beginning."""
    if above is None or not _YEAR.match(line.text.strip()):
        return False
    return (
        abs(above.size - line.size) < _SAME_SIZE * line.size
        and 0 < above.base - line.base < _LEADING * line.size
        and abs(above.left - line.left) < line.size
    )


def _key(line: PdfLine) -> str:
    return re.sub(r"\d+", "0", line.text)


def _in_margin(line: PdfLine) -> bool:
    height = line.page_height
    return line.base < _MARGIN * height or line.base > (1 - _MARGIN) * height
