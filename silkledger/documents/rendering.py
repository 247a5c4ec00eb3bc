"""Rendering of a document by its kind: text, Markdown, HTML, PDF and DOCX.

The kind is that of the file's content, where it shows, else that of its name. A document of plain
text is its own rendition, apart from its encoding and the ends of its lines.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple

from silkledger.documents.bylines import printed_in
from silkledger.documents.rendition import Printed, Rendition
from silkledger.errors import InputError
from silkledger.ingest.folder.documents import decoded
from silkledger.ingest.inputs import content, fingerprint
from silkledger.ingest.limits import DOCUMENT_BYTES, require_size
from silkledger.parts import untracked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from silkledger.parts import Track

_FIXES = {
    "text": "save the document with its text",
    "markdown": "save the document with its text",
    "html": "save the page as a browser shows it",
}
_OF_SCANS = "let a program recognise the text of scanned pages, and save that"


class Renderer(NamedTuple):
    """A renderer: its function, its own version, and the package that it leans on, if any.

    Raise the version whenever the text that it makes of a document changes.
    """

    render: Callable[[bytes, str, Track], tuple[str, Printed]]
    version: int
    package: str = ""


def _text(data: bytes, name: str, _track: Track) -> tuple[str, Printed]:
    return _lines(data, name), Printed()


def _markdown(data: bytes, name: str, _track: Track) -> tuple[str, Printed]:
    from silkledger.documents import markdown

    return markdown.rendered(_lines(data, name)), Printed()


def _html(data: bytes, name: str, _track: Track) -> tuple[str, Printed]:
    from silkledger.documents import html

    return html.rendered(data, name)


def _pdf(data: bytes, name: str, track: Track) -> tuple[str, Printed]:
    from silkledger.documents import pdf

    return pdf.rendered(data, name, track)


def _docx(data: bytes, name: str, _track: Track) -> tuple[str, Printed]:
    from silkledger.documents import docx

    return docx.rendered(data, name)


RENDERERS = {
    "text": Renderer(_text, 1),
    "markdown": Renderer(_markdown, 1),
    "html": Renderer(_html, 2, "selectolax"),
    "pdf": Renderer(_pdf, 3, "pypdfium2"),
    "docx": Renderer(_docx, 1, "python-docx"),
}
KINDS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}


def render_document(path: Path, track: Track = untracked) -> Rendition:
    """Return the rendition of a document; `track` may tell how far the pages of a PDF are.

    Raises InputError for a document that is missing, of an unknown kind, too large, without text,
    or can't be rendered; ImportError if the renderer of its kind is not installed.
    """
    file = fingerprint(path, path.name, within=path.resolve().parent)
    require_size(file, DOCUMENT_BYTES, "extract from the part that matters")
    data = content(file)
    kind = kind_of(data, path.name)
    renderer = RENDERERS[kind]
    text, printed = renderer.render(data, path.name, track)
    if not text.strip():
        raise InputError(path.name, "has no text", fix=_FIXES.get(kind, _OF_SCANS))
    return Rendition(
        text=text,
        original=path.name,
        original_sha256=file.sha256,
        renderer=kind,
        version=version_of(kind),
        printed=printed_in(text, printed),
    )


def kind_of(data: bytes, name: str) -> str:
    """Return the kind of a document. Raises InputError if it is none that is rendered.

    >>> kind_of(b"%PDF-1.7", "report.txt"), kind_of(b"<!DOCTYPE html>", "page")
    ('pdf', 'html')
    """
    suffix = f".{name.rpartition('.')[2].lower()}" if "." in name else ""
    beginning = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if data.startswith(b"%PDF"):
        return "pdf"
    if beginning.startswith((b"<!doctype html", b"<html")):
        return "html"
    if suffix in KINDS:
        return KINDS[suffix]
    fix = f"save it as one of {', '.join(KINDS)}"
    raise InputError(name, "not a document that can be rendered", fix=fix)


def version_of(kind: str) -> str:
    """Return the version of a renderer, with that of the package that it leans on."""
    renderer = RENDERERS[kind]
    if not renderer.package:
        return str(renderer.version)
    return f"{renderer.version} ({renderer.package} {version(renderer.package)})"


def _lines(data: bytes, name: str) -> str:
    text = decoded(data, name)
    if text is None:
        raise InputError(name, "the document is a PDF", fix="give it the suffix .pdf")
    return text.replace("\r\n", "\n").replace("\r", "\n")
