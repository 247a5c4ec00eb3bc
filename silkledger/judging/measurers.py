"""Measurers: whose number a figure is, by what its row and its source print.

Publishers and publications are recognized by the aliases in vocabularies/publications.csv in any
language; other names by their words, whatever their case and punctuation.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from silkledger.judging.quality_words import normalised
from silkledger.judging.reference.publications import named_publication
from silkledger.reading.editions import split_edition

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

    from silkledger.schemas.vocabulary import Vocabulary

PRINTED_BY_MEASURER, NAMES_MEASURER, NAMES_NOBODY = range(3)
# Before a name that publications.csv does not list.
UNKNOWN = "name "
_DOCUMENT = "document_sha256"


class Name(NamedTuple):
    """Publisher and publication as they are compared; a publisher alone is its own publication."""

    publisher: str
    publication: str


def measurer(
    measured_by: str | None, said_by: str, printer: str | None, vocabulary: Vocabulary
) -> tuple[Name, int]:
    """Return publisher and publication, and the rank.

    Sources and unknown names get a prefix, so that they never equal a known publication.
    """
    own = _name(printer, vocabulary) if printer else Name(f"source {said_by}", f"source {said_by}")
    if measured_by:
        name = _name(measured_by, vocabulary)
        return name, PRINTED_BY_MEASURER if name.publisher == own.publisher else NAMES_MEASURER
    is_known = printer is not None and named_publication(printer, vocabulary) is not None
    return own, PRINTED_BY_MEASURER if is_known else NAMES_NOBODY


@lru_cache(maxsize=65536)
def _name(text: str, vocabulary: Vocabulary) -> Name:
    known = named_publication(text, vocabulary)
    if known:
        return Name(*known)
    plain = f"{UNKNOWN}{normalised(split_edition(text)[0] or text)}"
    return Name(plain, plain)


def copied_sources(sources: pa.Table, printers: Mapping[str, str | None]) -> dict[str, str]:
    """Return the source that stands for each of a document: the first one with a publisher."""
    if _DOCUMENT not in sources.column_names:
        return {}
    by_document: dict[str, list[str]] = {}
    for source, digest in zip(printers, sources[_DOCUMENT].to_pylist(), strict=True):
        if digest:
            by_document.setdefault(digest, []).append(source)
    return {
        source: min(several, key=lambda source_id: (printers[source_id] is None, source_id))
        for several in by_document.values()
        for source in several
    }
