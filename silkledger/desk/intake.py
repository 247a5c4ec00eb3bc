"""Documents that are dropped into the window, and texts that are pasted, become sources."""

from __future__ import annotations

import base64
import binascii
from codecs import BOM_UTF8
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from silkledger.curation.places import SourcePlaces
from silkledger.curation.proposals import write_proposals
from silkledger.curation.source_toml_edits import as_declared
from silkledger.documents.rendering import render_document
from silkledger.errors import CannotRunError, InputError
from silkledger.extraction.extraction import extract
from silkledger.extraction.source_toml_draft import source_id_of
from silkledger.ingest.folder import values
from silkledger.ingest.limits import DOCUMENT_BYTES
from silkledger.store import durable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from silkledger.desk.people import Person
    from silkledger.desk.settings import DeskSettings
    from silkledger.desk.sources import Shelf

# The original of a text that was pasted: its rendition has the same bytes and the name .txt.
_PASTED = ".txt"


@dataclass
class Intake:
    """What pages may ask for of new documents."""

    settings: DeskSettings
    shelf: Shelf

    def answers(self) -> Iterable[tuple[str, str, Callable[..., Any]]]:
        """Return method, path and function of everything that pages may ask for."""
        return (("POST", "/documents", self.document), ("POST", "/texts", self.text))

    def document(
        self, _person: Person, name: str, content: str, locale: str = ""
    ) -> dict[str, Any]:
        """Take a document in base64 under its file name, and extract its candidates."""
        try:
            data = base64.b64decode(content, validate=True)
        except binascii.Error as fault:
            raise CannotRunError("the document is not in base64") from fault
        return self._taken(name, data, locale)

    def text(self, _person: Person, name: str, text: str, locale: str = "") -> dict[str, Any]:
        """Take a text that was pasted, and extract its candidates."""
        if not text.strip():
            raise CannotRunError("the text is empty; paste the text of the document")
        plain = text.replace("\r\n", "\n").replace("\r", "\n")
        return self._taken(f"{source_id_of(f'{name}.txt')}{_PASTED}", plain.encode(), locale)

    def _taken(self, name: str, data: bytes, locale: str) -> dict[str, Any]:
        """Keep the original beside its rendition and return the id of the source."""
        if len(data) > DOCUMENT_BYTES:
            raise CannotRunError(f"{name}: larger than {DOCUMENT_BYTES:,} bytes")
        if locale:
            values.locale(locale)
        source_id = source_id_of(name)
        suffix = name[name.rfind(".") :].lower() if "." in name else ""
        values.source_id(source_id)
        if suffix == _PASTED and not _is_rendition(data):
            suffix = f".original{_PASTED}"  # its rendition has the name and other bytes
        path = self.settings.documents / f"{source_id}{suffix}"
        before = path.read_bytes() if path.exists() else None
        durable.replace(path, data)
        try:
            places = SourcePlaces(self.settings.raw, self.settings.documents, source_id)
            rendition = as_declared(render_document(path), places)
            extraction = extract(rendition, locale=locale or None, vocabulary=self.shelf.vocabulary)
            write_proposals(extraction, places, locale or None)
        except (InputError, CannotRunError):
            if before is None:
                path.unlink(missing_ok=True)
            else:
                durable.replace(path, before)
            raise
        return {"source": source_id, "candidates": len(extraction.candidates)}


def _is_rendition(data: bytes) -> bool:
    """Whether a plain text has the bytes of its rendition: UTF-8 without a mark or a CR."""
    try:
        return "\r" not in data.decode("utf-8") and not data.startswith(BOM_UTF8)
    except UnicodeDecodeError:
        return False
