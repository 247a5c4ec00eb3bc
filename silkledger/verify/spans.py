"""Check figures and events against their documents: slice each span and read its wording again.

A span must contain the published wording, which must read to the published bound, numbers and unit;
the words of the period must read to the published dates. Documents are found by their digest,
whatever their names; rows of absent documents are skipped. Not checked are places, which are in the
transcriber's words, periods that depend on a date printed elsewhere, which is not published, and
the position of a period's words in the document.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pyarrow.compute as pc

from silkledger.columns import decode_as
from silkledger.documents import proof
from silkledger.ingest.folder.documents import wording
from silkledger.reading.text.left_out import stands_at
from silkledger.release import parquet
from silkledger.release.integrity import Problem
from silkledger.release.vocabulary import of_release
from silkledger.schemas.table import TEXT
from silkledger.store import layout
from silkledger.verify import wordings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


_SPAN = ("row_id", "char_start", "char_end", "document_sha256")
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def problems(folder: Path, documents: Path) -> tuple[Problem, ...]:
    """Return every figure or event that its document, if available, does not confirm."""
    tables = {
        name: parquet.read(folder / layout.table_file(name), (*_SPAN, *columns))
        for name, columns in wordings.READ.items()
    }
    sources = wordings.sources_of(folder)
    wanted = {
        digest
        for table in tables.values()
        for digest in decode_as(table.column("document_sha256"), TEXT).unique().to_pylist()
        if digest
    }
    faults: list[Problem] = []
    vocabulary = of_release(folder)
    for digest, text in texts(documents, wanted):
        for name, table in tables.items():
            rows = table.filter(
                pc.equal(decode_as(table.column("document_sha256"), TEXT), digest)
            ).to_pylist()
            for row in rows:
                event, source = name == "events", sources[row["said_by"]]
                fault = _cut(row, text)
                if fault := fault or wordings.difference(row, source, vocabulary, event=event):
                    faults.append(Problem(layout.table_file(name), f"{row['row_id']}: {fault}"))
    renditions = (Problem(name, fault) for name, fault in proof.faults(documents, wanted))
    return (*faults, *renditions)


def texts(documents: Path, wanted: set[str]) -> Iterator[tuple[str, str]]:
    """Yield digest and text of each wanted document, decoded without newline translation."""
    for path in sorted(path for path in documents.rglob("*") if path.is_file()):
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if digest in wanted:
            wanted = wanted - {digest}
            content = path.read_bytes()
            yield digest, content.decode(_MARKS.get(content[:2], "utf-8-sig"))


def _cut(row: Mapping[str, Any], text: str) -> str | None:
    """Tell what is wrong with the span; None if it contains the wording, or there is no span."""
    start, end = row["char_start"], row["char_end"]
    if start is None or end is None:
        return None
    words = wording(text, start, end)
    if words is None:
        return f"its span {start}-{end} is outside the document, which has {len(text)} characters"
    if not stands_at(text, start, end, row["as_reported"]):
        return f"the document has {words!r} at its span, not {row['as_reported']!r}"
    return None
