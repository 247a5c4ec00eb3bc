"""A document as raw rows: every figure that its text holds, with its span, for a person to confirm
and complete.

What stands in a row is printed in the document; what is only read of it (bound, number, unit) goes
into the note, for the person's eye. The indicator is left empty on purpose: what a figure measures
is the person's to say, and the raw contract refuses a row without it. Left out on purpose too: HTML
and PDF, whose text is not in their bytes as it is read, so that a span could not be checked. Save
them as text first, and keep that text beside the figures.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from silkledger.errors import InputError
from silkledger.ingest.folder.documents import decoded
from silkledger.ingest.inputs import content, fingerprint

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from silkledger.reading.results import Quantity

# Columns of a raw table of figures; source_id only where several documents make one table.
COLUMNS = ("as_reported", "indicator", "char_start", "char_end", "extractor", "note")
SOURCE = "source_id"
TEXTS = (".txt", ".md", ".text", ".markdown")


@dataclass(frozen=True, slots=True)
class Extract:
    """What was found in a document: its SHA-256, as source.toml names it, and the rows in the order
    of the text.
    """

    document: str
    sha256: str
    rows: tuple[dict[str, str], ...]


def extract(path: Path, locale: str | None) -> Extract:
    """The figures of a text document. `locale` is its language tag; without it only what reads the
    same in all is found.

    Raises InputError for a document that is missing, no text by its name or bytes, or no UTF-8 or
    UTF-16.
    """
    from silkledger.reading.candidates import candidates

    if path.suffix.lower() not in TEXTS:
        raise InputError(
            path.name, "is no text document", fix=f"save it as plain text ({', '.join(TEXTS[:2])})"
        )
    file = fingerprint(path, path.name, within=path.resolve().parent)
    text = decoded(content(file), path.name)
    if text is None:
        raise InputError(
            path.name, "is a PDF", fix="save its text as UTF-8 and extract from that file"
        )
    extractor = f"silkledger extract {version('silkledger')}"
    rows = tuple(
        {
            "as_reported": text[found.start : found.end],
            "indicator": "",
            "char_start": str(found.start),
            "char_end": str(found.end),
            "extractor": extractor,
            "note": f"reads as {_spelled(found.quantity)}",
        }
        for found in candidates(text, locale)
    )
    return Extract(path.name, file.sha256, rows)


def table(extracts: Sequence[Extract]) -> str:
    """The rows of all documents as the CSV of a raw table of figures."""
    several = len(extracts) > 1
    written = io.StringIO()
    writer = csv.DictWriter(
        written, [*COLUMNS, *([SOURCE] if several else [])], lineterminator="\n"
    )
    writer.writeheader()
    for found in extracts:
        named = {SOURCE: found.document.rpartition(".")[0]} if several else {}
        writer.writerows({**row, **named} for row in found.rows)
    return written.getvalue()


def _spelled(quantity: Quantity) -> str:
    numbers = (quantity.lower, quantity.upper) if quantity.bound == "range" else (quantity.value,)
    shown = " to ".join(f"{number.normalize():,f}" for number in numbers if number is not None)
    return " ".join(filter(None, (quantity.bound, shown, quantity.unit)))
