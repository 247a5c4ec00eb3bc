"""PDF as text: the characters of each page in the order of its content, as paragraphs and tables.

The characters and their places come from PDFium. Running headers, footers and page numbers are left
out. A page without characters is an image; a document without any is refused, because recognising
text would guess.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from silkledger.documents.blocks import joined_blocks, one_line
from silkledger.documents.pdf_lines import Glyph, lines_of
from silkledger.documents.pdf_pages import blocks_of
from silkledger.documents.pdf_running_lines import without_running
from silkledger.documents.rendition import Printed
from silkledger.errors import InputError
from silkledger.parts import untracked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.documents.pdf_lines import PdfLine
    from silkledger.parts import Track

_MOST_PAGES, _MOST_GLYPHS = 5_000, 20_000_000
_LOOSE = 1.15  # heights of a loose box in sizes of the font
_FIX = "save it again as a PDF with text and without a password"


def rendered(data: bytes, name: str, track: Track = untracked) -> tuple[str, Printed]:
    """Return the text of a PDF and its title and author.

    Raises InputError if it is encrypted, broken, has no text, or more pages than a report has.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        locked = "password" in str(fault).lower() or "security" in str(fault).lower()
        what = "the PDF is encrypted" if locked else "the PDF is broken"
        raise InputError(name, what, fix=_FIX) from fault
    try:
        if len(document) > _MOST_PAGES:
            what = f"has {len(document):,} pages, more than {_MOST_PAGES:,}"
            raise InputError(name, what, fix="extract from the part that matters")
        pages = list(_pages(document, name, track))
        metadata = document.get_metadata_dict()
    except pypdfium2.PdfiumError as fault:
        raise InputError(name, "the PDF is broken", fix=_FIX) from fault
    finally:
        document.close()
    if not any(pages):
        what = "the PDF has no text, only images of pages"
        raise InputError(name, what, fix="let a program recognise its text, and save that")
    printed = Printed(
        title=one_line(metadata.get("Title", "")), author=one_line(metadata.get("Author", ""))
    )
    return joined_blocks(blocks_of(without_running(pages))), printed


def _pages(document: Any, name: str, track: Track) -> Iterator[list[PdfLine]]:
    left = _MOST_GLYPHS
    for number in track(range(len(document)), "pages"):
        page = document[number]
        height = page.get_height()
        text = page.get_textpage()
        left -= text.count_chars()
        if left < 0:
            what = f"has more than {_MOST_GLYPHS:,} characters"
            raise InputError(name, what, fix="extract from the part that matters")
        yield lines_of(_glyphs(text), height)
        text.close()
        page.close()


def _glyphs(text: Any) -> Iterator[Glyph]:
    """Yield the printed characters of a page in the order of its content.

    Spaces and ends of lines that PDFium itself adds are left out: places tell more.
    """
    import pypdfium2.raw as pdfium

    # The loose box is as wide as the character's own advance: that of a narrow "1" has no gap.
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    spaced = False
    for at in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, at)
        if code in (0, 0xFFFE, 0xFFFF) or pdfium.FPDFText_IsGenerated(text, at) == 1:
            continue
        character = "-" if code in (2, 0xAD) else chr(code)
        if character.isspace():
            spaced = True
            continue
        pdfium.FPDFText_GetLooseCharBox(text, at, box)
        pdfium.FPDFText_GetCharOrigin(text, at, x, y)
        size = box.top - box.bottom
        yield Glyph(character, box.left, box.right, y.value, size / _LOOSE, spaced)
        spaced = False
