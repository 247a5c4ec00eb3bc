"""Lines of a PDF page, made of characters by their places.

A line has segments: stretches of text with a gap between them, as between the columns of a table.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from silkledger.documents.blocks import raised

if TYPE_CHECKING:
    from collections.abc import Iterable

# Widths in sizes of the font: of a space, and of a gap between two segments without and with a
# printed space (justified lines stretch their spaces).
_SPACE, _GAP, _SPACED_GAP = 0.17, 0.9, 1.6
_SAME_LINE, _RAISED, _SMALL = 0.35, 0.15, 0.85


class Glyph(NamedTuple):
    """A printed character: left and right end, height of its base line, and size, in points.

    `spaced` says whether a space is printed before it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    spaced: bool


@dataclass(slots=True)
class Segment:
    """A stretch of text without a gap."""

    text: str
    left: float
    right: float


@dataclass(slots=True)
class PdfLine:
    """A line: its base line and size in points, and the height of its page."""

    base: float
    size: float
    page_height: float
    segments: list[Segment] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text of all segments."""
        return " ".join(segment.text for segment in self.segments)

    @property
    def left(self) -> float:
        """The left end of the first segment."""
        return self.segments[0].left

    @property
    def right(self) -> float:
        """The right end of the last segment."""
        return self.segments[-1].right


def lines_of(glyphs: Iterable[Glyph], height: float) -> list[PdfLine]:
    """Return the lines of a page of that height, in the order of its content."""
    lines: list[PdfLine] = []
    for glyph in glyphs:
        line = lines[-1] if lines else None
        if line is None or not _continues(line, glyph):
            lines.append(PdfLine(glyph.base, glyph.size, height, [_segment(glyph)]))
        else:
            _extend(line, glyph)
    return lines


def _segment(glyph: Glyph) -> Segment:
    return Segment(glyph.text, glyph.left, glyph.right)


def _continues(line: PdfLine, glyph: Glyph) -> bool:
    """Whether a character stands on the line, behind its end; raised ones do, too."""
    largest = max(line.size, glyph.size)
    lifted = glyph.base - line.base
    on_line = abs(lifted) <= _SAME_LINE * largest or (
        0 < lifted <= 0.6 * line.size and glyph.size <= _SMALL * line.size
    )
    return on_line and glyph.left >= line.right - 0.5 * largest


def _extend(line: PdfLine, glyph: Glyph) -> None:
    last, size = line.segments[-1], max(line.size, glyph.size)
    gap = glyph.left - last.right
    if gap > (_SPACED_GAP if glyph.spaced else _GAP) * size:
        line.segments.append(_segment(glyph))
        return
    lifted = glyph.base - line.base > _RAISED * line.size
    text = raised(glyph.text) if lifted and glyph.size <= _SMALL * line.size else glyph.text
    between = " " if glyph.spaced or gap > _SPACE * size else ""
    last.text += between + text
    last.right = max(last.right, glyph.right)
    if glyph.size > line.size * 1.1:  # the line began with a small character
        line.base, line.size = glyph.base, glyph.size
