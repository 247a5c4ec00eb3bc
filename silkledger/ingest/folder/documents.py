"""The document of a source, if it is available: its decoded text, and the wording at a span.

It lies in the folder of the source, in a folder of documents that is named, or in documents/ beside
the raw folder, where `silkledger extract` leaves it.

Spans count code points of that text and are half-open. Newlines are not translated and nothing is
normalised; a byte order mark belongs to the encoding, not to the text. Documents are not
downloaded, and text is not extracted from PDF or HTML.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError, InputError
from silkledger.ingest.folder.entries import DATASET_FILE
from silkledger.ingest.inputs import content, fingerprint
from silkledger.ingest.limits import DOCUMENT_BYTES, or_raise, require_size

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.ingest.folder.dataset_and_source_toml import Source

DOCUMENTS = "documents"
_PDF = b"%PDF"
_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def require_folder(documents: Path | None) -> None:
    """Raise CannotRunError if a folder of documents is named and there is none."""
    if documents is not None and not documents.is_dir():
        raise CannotRunError(
            f"{documents}: no such folder; name the folder with the documents of the sources"
        )


def documents_beside(folder: Path) -> Path | None:
    """Return documents/ beside a raw folder, or that of one of its sources; None without one."""
    raw = folder if (folder / DATASET_FILE).exists() else folder.parent
    documents = raw.resolve().parent / DOCUMENTS
    return documents if documents.is_dir() else None


def open_document(
    source: Source, folder: Path, documents: Path | None = None, most: int = DOCUMENT_BYTES
) -> str | None:
    """Return the text of the source's document.

    The document is looked up by its path in `folder`, and by its file name in `documents`, which is
    documents/ beside the raw folder if it is None. Returns None if the source names no document, if
    the document is remote or not available, or if it is a PDF, whose bytes are not its text. Raises
    InputError if the document is outside its folder, has more than `most` bytes, can't be read, is
    not UTF-8 or UTF-16, or if its SHA-256 is not `document_sha256`; in a folder that nobody named,
    such a file is another document, and is passed over.
    """
    if source.document is None:
        return None
    file_name = source.document.replace("\\", "/").rsplit("/", 1)[-1]
    unnamed = documents_beside(folder) if documents is None else None
    places = [(each / file_name, each) for each in (documents, unnamed) if each and file_name]
    if "://" not in source.document:
        places.insert(0, (_inside(source, folder), folder))
    for path, within in places:
        if path.is_symlink() or path.exists():
            return _text(source, path, within, most, is_named=within != unnamed)
    return None


def wording(text: str, start: int, end: int) -> str | None:
    """Return the wording at a half-open span of code points.

    Returns None if the span is empty, reversed or outside the text.

    >>> wording("about 9 %", 6, 9)
    '9 %'
    """
    return text[start:end] if 0 <= start < end <= len(text) else None


def span_from_utf16(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Convert a span in UTF-16 code units, as JavaScript and Java count them, to code points.

    Returns None if the span is not valid in UTF-16 code units.

    >>> span_from_utf16("😀 9 %", 3, 6)
    (2, 5)
    """
    units = text.encode("utf-16-le")
    try:
        before, inside = (
            units[2 * first : 2 * last].decode("utf-16-le")
            for first, last in ((0, start), (start, end))
        )
    except UnicodeDecodeError:
        return None
    return (len(before), len(before) + len(inside)) if 0 <= start < end <= len(units) // 2 else None


def _inside(source: Source, folder: Path) -> Path:
    path = folder / (source.document or "")
    if not path.resolve().is_relative_to(folder.resolve()):
        file, what = f"{source.source_id}/source.toml", "the document is outside the source folder"
        raise InputError(file, what, fix="move it into the folder", column="document")
    return path


def _text(
    source: Source, path: Path, within: Path, most: int, *, is_named: bool = True
) -> str | None:
    name = f"{source.source_id}: {source.document}"
    file = fingerprint(path, name, within=within)
    is_other = source.document_sha256 is not None and file.sha256 != source.document_sha256
    if is_other and not is_named:
        return None
    if is_other:
        what = f"the SHA-256 is {file.sha256} but source.toml says {source.document_sha256}"
        fix = "provide the document that was transcribed, or transcribe this one"
        raise InputError(name, what, fix=fix)
    require_size(file, most, f"name the part that is transcribed, {or_raise('document_bytes')}")
    return decoded(content(file), name)


def decoded(data: bytes, name: str) -> str | None:
    """Return the text of a document's bytes, or None for a PDF.

    Raises InputError if the bytes are not valid UTF-8 or UTF-16.

    >>> decoded("近9%".encode("utf-16"), "article.txt")
    '近9%'
    """
    if data.startswith(_PDF):
        return None
    encoding = next(
        (encoding for mark, encoding in _MARKS.items() if data.startswith(mark)), "utf-8-sig"
    )
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        what = f"byte at offset {fault.start} is not valid {encoding.removesuffix('-sig').upper()}"
        fix = "save the document as UTF-8 and transcribe from that file"
        raise InputError(name, what, fix=fix) from fault
