"""Figures and events against their documents: each span is cut out again and must hold the published wording.

Documents are found by their digest, whatever their names; where one is absent, its figures are passed over.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from schemas.table import TEXT
from silkledger import parquet
from silkledger.verify.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_COLUMNS = ("row_id", "as_reported", "char_start", "char_end", "document_sha256")


def problems(folder: Path, documents: Path) -> tuple[Problem, ...]:
    """Every figure or event whose document is at hand and does not hold its wording where it says."""
    found: list[Problem] = []
    tables = {name: parquet.read(folder / f"{name}.parquet", _COLUMNS) for name in ("figures", "events")}
    wanted = {
        digest
        for table in tables.values()
        for digest in parquet.plain(table.column("document_sha256"), TEXT).unique().to_pylist()
        if digest
    }
    for digest, text in _texts(documents, wanted):
        for name, table in tables.items():
            its_rows = table.filter(pc.equal(parquet.plain(table.column("document_sha256"), TEXT), digest))
            found += (Problem(f"{name}.parquet", fault) for fault in _faults(its_rows, text))
    return tuple(found)


def _texts(documents: Path, wanted: set[str]) -> Iterator[tuple[str, str]]:
    """The documents that are wanted, decoded from their bytes without newline translation."""
    for path in sorted(path for path in documents.rglob("*") if path.is_file()):
        content = path.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        if digest in wanted:
            wanted = wanted - {digest}
            yield digest, content.decode()


def _faults(rows: pa.Table, text: str) -> Iterator[str]:
    for row in rows.to_pylist():
        start, end = row["char_start"], row["char_end"]
        if start is None or end is None:
            continue
        if end > len(text):
            yield f"{row['row_id']}: its span ends at {end:,}, the document at {len(text):,}"
        elif text[start:end] != row["as_reported"]:
            yield f"{row['row_id']}: its document says {text[start:end]!r} there, not {row['as_reported']!r}"
