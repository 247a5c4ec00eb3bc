"""What is extracted from a short text of a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.documents.rendition import Printed, Rendition
from silkledger.extraction.extraction import extract

if TYPE_CHECKING:
    from silkledger.extraction.candidate import Candidate


def candidates_of(text: str, locale: str, published: str = "") -> tuple[Candidate, ...]:
    """Return the candidates of a text."""
    return extract(rendition(text, locale, published)).candidates


def cell(candidate: Candidate, name: str) -> str:
    """Return what a candidate has in a cell; "" for an empty one."""
    return candidate.cells[name].value if name in candidate.cells else ""


def rendition(text: str, locale: str, published: str = "") -> Rendition:
    """Return a text as the rendition of a document."""
    printed = Printed(locale=locale, published_at=published)
    return Rendition(text, "a.txt", "ab" * 32, "text", "1", printed)
