"""source.toml of an extracted document: what it says of itself, and how its text was made.

The document of the source is its rendition, because spans count in it; the original is named with
its own digest.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from silkledger.ingest.folder.values import toml_string

if TYPE_CHECKING:
    from silkledger.documents.rendition import Rendition

_FORBIDDEN = re.compile(r'[:#|/\\"\x00-\x1f\x7f\s]+')
# Keys of a source that a document may print, in the order of the file.
_PRINTED = ("title", "author", "publisher", "published_at", "url", "locale")
_REQUIRED = {"title": "the title as printed", "published_at": "the date as printed"}


def source_id_of(file_name: str) -> str:
    """Return the id of the source that a document of that name becomes.

    >>> source_id_of("Trade report 2023.final.pdf")
    'Trade-report-2023.final'
    """
    stem = file_name.rpartition(".")[0] or file_name
    return _FORBIDDEN.sub("-", unicodedata.normalize("NFC", stem)).strip("-.") or "document"


def declaration(rendition: Rendition, source_id: str, locale: str | None = None) -> str:
    """Return the content of source.toml; a key that is required and not printed is to fill in."""
    printed = rendition.printed
    values = {name: getattr(printed, name) for name in _PRINTED}
    values["locale"] = locale or printed.locale
    lines = [
        _line(name, values[name], _REQUIRED.get(name, ""))
        for name in _PRINTED
        if values[name] or name in _REQUIRED
    ]
    lines += [
        _line("document", f"{source_id}.txt"),
        _line("document_sha256", rendition.sha256),
        _line("original", rendition.original),
        _line("original_sha256", rendition.original_sha256),
        _line("rendered_by", f"{rendition.renderer} {rendition.version}"),
    ]
    return "".join(lines)


def _line(key: str, text: str, missing: str = "") -> str:
    mark = f"  # fill in: {missing}" if missing and not text else ""
    return f"{key} = {toml_string(text)}{mark}\n"
