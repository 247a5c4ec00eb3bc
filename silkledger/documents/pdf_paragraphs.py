"""Paragraphs of a PDF: which line goes on with the one before it, and how lines are joined."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.documents.pdf_lines import PdfLine

# In sizes of the font. Lines of one paragraph may stand further apart where full lines do.
_PARAGRAPH_GAP = 1.6
_WIDEST_LEADING, _UNEVEN, _FULL = 2.4, 0.1, 0.9
_BULLET = re.compile(r"^(?:[•●▪‣◦–—-]|\(?\d{1,2}[.)])\s")
_END = re.compile(r"[.!?:;。！？：；…][\"'»”’)]*$")
_HAN = "\u2e80"


def leading_of(lines: Sequence[PdfLine]) -> tuple[float, float]:
    """Return the distance of most lines, in sizes of the font, and where most of them end."""
    full = max((line.right for line in lines), default=0.0)
    drops = Counter(
        round((a.base - b.base) / b.size, 1)
        for a, b in pairwise(lines)
        if a.right >= _FULL * full and 0 < a.base - b.base <= _WIDEST_LEADING * b.size
    )
    return (drops.most_common(1)[0][0] if drops else _PARAGRAPH_GAP), full


def continues_paragraph(
    paragraph: Sequence[PdfLine], line: PdfLine, leading: tuple[float, float]
) -> bool:
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


def joined_text(lines: Sequence[PdfLine]) -> str:
    """Return the text of lines that follow each other: of a paragraph, or of a wrapped cell.

    A word that was parted at the end of a line is whole again; Chinese needs no space.
    """
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
