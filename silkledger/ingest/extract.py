"""Extraction of figures from a document into raw rows, for a person to confirm and complete.

Cells hold only what is printed in the document, with its span. What was merely read from it (bound,
number, unit) goes into the note. The indicator is left empty because only a person can say what a
figure measures; the raw contract refuses a row without one. HTML and PDF are not supported, since
their bytes are not their text and a span could not be checked: save them as text first, and keep
that text next to the figures.
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
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from silkledger.reading.results import Quantity
    from silkledger.schemas.vocabulary import Vocabulary

# Columns of a raw table of figures; source_id is added only if the table has several documents.
COLUMNS = ("as_reported", "indicator", "char_start", "char_end", "extractor", "note")
SOURCE = "source_id"
TEXTS = (".txt", ".md", ".text", ".markdown")


@dataclass(frozen=True, slots=True)
class Extract:
    """The figures of one document: its file name, its SHA-256, and the rows in text order."""

    document: str
    sha256: str
    rows: tuple[dict[str, str], ...]


def extract(path: Path, locale: str | None, vocabulary: Vocabulary = SHIPPED) -> Extract:
    """Return the figures of a text document.

    `locale` is the language tag of the document. Without it, only figures that read the same in all
    languages are returned. Raises InputError if the document is missing, is not a text document
    by its name or content, or is not UTF-8 or UTF-16.
    """
    from silkledger.reading.candidates import candidates

    if path.suffix.lower() not in TEXTS:
        fix = f"save it as plain text ({', '.join(TEXTS[:2])})"
        raise InputError(path.name, "not a text document", fix=fix)
    file = fingerprint(path, path.name, within=path.resolve().parent)
    text = decoded(content(file), path.name)
    if text is None:
        fix = "save its text as UTF-8 and extract from that file"
        raise InputError(path.name, "the document is a PDF", fix=fix)
    extractor = f"silkledger extract {version('silkledger')}"
    rows = tuple(
        {
            "as_reported": text[candidate.start : candidate.end],
            "indicator": "",
            "char_start": str(candidate.start),
            "char_end": str(candidate.end),
            "extractor": extractor,
            "note": f"reads as {_in_words(candidate.quantity)}",
        }
        for candidate in candidates(text, locale, vocabulary)
    )
    return Extract(path.name, file.sha256, rows)


def table(extracts: Sequence[Extract]) -> str:
    """Return the rows of all documents as a raw table of figures in CSV.

    >>> row = {"as_reported": "nearly 9%", "char_start": "0", "char_end": "9"}
    >>> print(table([Extract("article.txt", "…", (row,))]), end="")
    as_reported,indicator,char_start,char_end,extractor,note
    nearly 9%,,0,9,,
    """
    has_several = len(extracts) > 1
    text = io.StringIO()
    columns = [*COLUMNS, *([SOURCE] if has_several else [])]
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    for document in extracts:
        source = {SOURCE: document.document.rpartition(".")[0]} if has_several else {}
        writer.writerows({**row, **source} for row in document.rows)
    return text.getvalue()


def _in_words(quantity: Quantity) -> str:
    numbers = (quantity.lower, quantity.upper) if quantity.bound == "range" else (quantity.value,)
    printed = " to ".join(f"{number.normalize():,f}" for number in numbers if number is not None)
    return " ".join(filter(None, (quantity.bound, printed, quantity.unit)))
