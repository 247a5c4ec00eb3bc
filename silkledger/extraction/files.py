"""The files of an extraction: the rendition, and beside it the rows, candidates and source.toml.

documents/<source>.txt               the rendition
documents/<source>/source.toml       title, dates and digests
documents/<source>/figures.csv       complete rows that are proposed, also events.csv
documents/<source>/candidates.jsonl  every candidate with the origin of its cells
"""

from __future__ import annotations

import csv
import io
from hashlib import sha256
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.extraction import candidates_file
from silkledger.extraction.candidate import READ
from silkledger.extraction.source_toml_draft import declaration
from silkledger.schemas.raw import EVENTS, FIGURES
from silkledger.store import durable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from silkledger.documents.rendition import Rendition
    from silkledger.extraction.candidate import Candidate
    from silkledger.extraction.extraction import Extraction
    from silkledger.schemas.table import Table

TABLES = {"figures": FIGURES, "events": EVENTS}


def write(
    extraction: Extraction,
    source_id: str,
    out: Path,
    locale: str | None = None,
    proposed: Sequence[Candidate] | None = None,
) -> Path:
    """Write the files of an extraction below `out`, and return the folder of the source.

    The tables have the rows of the candidates in `proposed`, by default all, that are not refused.
    Files of an earlier extraction are replaced, apart from source.toml, which a person may have
    completed. Raises CannotRunError if a file can't be written, or if the rendition would replace
    the document itself.
    """
    folder, text = out / source_id, out / f"{source_id}.txt"
    rendition = extraction.rendition
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if text.exists() and _is_original(text, rendition):
            if text.read_bytes() != rendition.content:
                what = "is the document itself, in other bytes than its rendition"
                raise CannotRunError(f"{text}: {what}; give another folder with --out")
        else:
            durable.replace(text, rendition.content)
        declared = declaration(rendition, source_id, locale)
        known = folder / "source.toml"
        if not known.exists() or rendition.sha256 not in known.read_text("utf-8"):
            durable.replace(known, declared.encode())
        for name, table in TABLES.items():
            shown = extraction.candidates if proposed is None else proposed
            rows = [each for each in shown if each.table == name]
            durable.replace(folder / f"{name}.csv", rows_of(rows, table).encode())
        written = candidates_file.text_of(extraction.candidates)
        durable.replace(folder / candidates_file.NAME, written.encode())
    except OSError as fault:
        what = fault.strerror or str(fault)
        raise CannotRunError(f"{fault.filename or folder}: can't be written ({what})") from fault
    return folder


def _is_original(text: Path, rendition: Rendition) -> bool:
    """Whether a file is the document itself, not the rendition of an earlier state of it."""
    named = rendition.original == text.name
    return named and sha256(text.read_bytes()).hexdigest() == rendition.original_sha256


def rows_of(candidates: Iterable[Candidate], table: Table) -> str:
    """Return the candidates that are read as rows of a raw table in CSV, with all its columns."""
    text = io.StringIO()
    writer = csv.DictWriter(text, table.names, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(cells_of(each) for each in candidates if each.outcome == READ)
    return text.getvalue()


def cells_of(candidate: Candidate) -> dict[str, str]:
    """Return the filled cells of the raw row that a candidate proposes.

    The confidence is that which its extractor gives, else ours.
    """
    cells = {name: cell.value for name, cell in candidate.cells.items() if cell.value}
    cells |= {"char_start": str(candidate.span[0]), "char_end": str(candidate.span[1])}
    if candidate.table == "figures":
        cells["extractor"] = " ".join(filter(None, candidate.extractor))
        cells.setdefault("confidence", f"{candidate.confidence:.2f}")
    return cells
