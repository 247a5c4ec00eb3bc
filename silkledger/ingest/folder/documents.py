"""The document of a source, where it is at hand: its text as decoded from its bytes, and the
wording at a span.

Spans count code points of that text, half-open, without newline translation or folding. A byte
order mark is the encoding's signature, not text. Left out on purpose: fetching documents, and
reading text out of PDF or HTML.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from silkledger.errors import InputError
from silkledger.ingest.inputs import content, fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.ingest.folder.declarations import Source

_PDF = b"%PDF"
_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def open_document(source: Source, folder: Path, documents: Path | None = None) -> str | None:
    """The text of the source's document, looked for at its path in `folder` and by its file name in
    `documents`.

    None where no document is named, it is remote or not at hand, or it is a PDF (its text is not in
    its bytes). Raises InputError if it leaves its folder, can't be read, is no UTF-8 or UTF-16, or
    its SHA-256 is not document_sha256.
    """
    if source.document is None:
        return None
    file_name = source.document.replace("\\", "/").rsplit("/", 1)[-1]
    places = [(documents / file_name, documents)] if documents is not None and file_name else []
    if "://" not in source.document:
        places.insert(0, (_inside(source, folder), folder))
    for path, within in places:
        if path.is_symlink() or path.exists():
            return _text(source, path, within)
    return None


def wording(text: str, start: int, end: int) -> str | None:
    """The words at the half-open span of code points; None where it is empty, reversed or outside
    the text.
    """
    return text[start:end] if 0 <= start < end <= len(text) else None


def span_from_utf16(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span in code points of a span in UTF-16 units (as JavaScript and Java count); None where
    there is none.
    """
    units = text.encode("utf-16-le")
    try:
        before, inside = (
            units[2 * a : 2 * b].decode("utf-16-le") for a, b in ((0, start), (start, end))
        )
    except UnicodeDecodeError:
        return None
    return (len(before), len(before) + len(inside)) if 0 <= start < end <= len(units) // 2 else None


def _inside(source: Source, folder: Path) -> Path:
    path = folder / (source.document or "")
    if not path.resolve().is_relative_to(folder.resolve()):
        what = "document leaves the source's folder"
        raise InputError(
            f"{source.source_id}/source.toml", what, fix="put the document there", column="document"
        )
    return path


def _text(source: Source, path: Path, within: Path) -> str | None:
    name = f"{source.source_id}: {source.document}"
    file = fingerprint(path, name, within=within)
    if source.document_sha256 is not None and file.sha256 != source.document_sha256:
        what = f"its SHA-256 is {file.sha256}, source.toml says {source.document_sha256}"
        raise InputError(
            name, what, fix="bring the document that was transcribed, or transcribe this one"
        )
    return decoded(content(file), name)


def decoded(found: bytes, name: str) -> str | None:
    """The text of a document's bytes; None for a PDF. Raises InputError if they are no UTF-8 or
    UTF-16.
    """
    if found.startswith(_PDF):
        return None
    encoding = next(
        (encoding for mark, encoding in _MARKS.items() if found.startswith(mark)), "utf-8-sig"
    )
    try:
        return found.decode(encoding)
    except UnicodeDecodeError as fault:
        what = f"byte at offset {fault.start} is no text in {encoding.removesuffix('-sig').upper()}"
        raise InputError(
            name, what, fix="save it as UTF-8 and transcribe from that file"
        ) from fault
