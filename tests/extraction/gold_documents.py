"""The gold: documents and what they say, annotated before any extraction ran (gold/README.md)."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from silkledger.schemas.raw import STATUSES

FOLDER = Path(__file__).parent / "gold"
HALVES = ("development", "blind")
# Further sets are scored on their own: --half third.
SETS = (
    *HALVES,
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twentyfirst",
    "twentysecond",
    "twentythird",
    "twentyfourth",
    "twentyfifth",
    "twentysixth",
    "twentyseventh",
    "twentyeighth",
    "twentyninth",
    "thirtieth",
    "thirtyfirst",
    "thirtysecond",
    "thirtythird",
    "thirtyfourth",
    "thirtyfifth",
)
EXPECTATIONS = ("read", "refuse", "optional")
BOUNDS = ("exact", "gt", "ge", "lt", "le", "nearly", "approx", "range")
ANYTHING, NOTHING = "*", "-"
# The cells of a figure that are compared, apart from its value.
CELLS = ("indicator", "period", "place", "counterpart", "status", "witness")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as annotated. Spans count the document's text; `also` are further right values."""

    wording: str
    span: Span
    least: Span
    most: Span
    expect: str
    value: Decimal | None
    ends: tuple[Decimal, Decimal] | None
    also: tuple[Decimal, ...]
    bounds: tuple[str, ...]
    units: tuple[str, ...]
    cells: dict[str, tuple[str, ...]]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event as annotated; `span` is that of the words that date it."""

    wording: str
    span: Span
    expect: str
    kinds: tuple[str, ...]
    periods: tuple[str, ...]
    participants: frozenset[str]


@dataclass(frozen=True, slots=True)
class Document:
    """A document with its text and gold; `path` is the file to extract from."""

    name: str
    half: str
    origin: str
    type: str
    language: str
    published_at: str
    path: Path
    text: str
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """The documents whose text is at hand, and why others are not, by name."""

    documents: tuple[Document, ...]
    absent: dict[str, str]


class GoldError(ValueError):
    """A row of the gold contradicts its document or its own form."""


def load(half: str, texts: Path | None = None, folder: Path = FOLDER) -> Gold:
    """Return one set of the gold. `texts` holds the texts of public documents as NAME.txt.

    Raises GoldError for a row that does not fit its text.

    >>> gold = load("development")
    >>> sorted({document.type for document in gold.documents})
    ['docx', 'html', 'md', 'pdf', 'txt']
    """
    base = folder / half
    rows = {name: _rows(base / f"{name}.csv") for name in ("documents", "figures", "events")}
    known = {row["name"] for row in rows["documents"]}
    for table in ("figures", "events"):
        for row in rows[table]:
            if row["document"] not in known:
                raise GoldError(f"{half}/{table}.csv: no document is named {row['document']}")
    documents: list[Document] = []
    absent: dict[str, str] = {}
    for row in rows["documents"]:
        path, text = _text(row, base, texts)
        if text is None:
            absent[row["name"]] = "absent"
        elif hashlib.sha256(text.encode()).hexdigest() != row["text_sha256"]:
            absent[row["name"]] = "another text than the annotated one"
        else:
            documents.append(_document(row, half, path, text, rows["figures"], rows["events"]))
    return Gold(tuple(documents), absent)


def _text(row: dict[str, str], base: Path, texts: Path | None) -> tuple[Path, str | None]:
    if row["origin"] == "public":
        path = (texts or Path()) / f"{row['name']}.txt"
        if texts is None or not path.exists():
            return path, None
        return path, path.read_bytes().decode("utf-8")
    path = base / "documents" / row["file"]
    if hashlib.sha256(path.read_bytes()).hexdigest() != row["sha256"]:
        raise GoldError(f"{path}: the file is not the one that was annotated")
    written = path if row["type"] == "txt" else base / "texts" / f"{row['name']}.txt"
    return path, written.read_bytes().decode("utf-8")


def _document(
    row: dict[str, str],
    half: str,
    path: Path,
    text: str,
    figures: list[dict[str, str]],
    events: list[dict[str, str]],
) -> Document:
    name = row["name"]
    return Document(
        name,
        half,
        row["origin"],
        row["type"],
        row["language"],
        row["published_at"],
        path,
        text,
        tuple(_figure(each, text) for each in figures if each["document"] == name),
        tuple(_event(each, text) for each in events if each["document"] == name),
    )


def _figure(row: dict[str, str], text: str) -> Figure:
    span = _span(row, text, "")
    least, most = (_span(row, text, f"{name}_") for name in ("least", "most"))
    if not most[0] <= least[0] <= least[1] <= most[1]:
        raise GoldError(f"{row['document']}: {row['wording']!r}: the least lies outside the most")
    read = row["expect"] == "read"
    if row["expect"] not in EXPECTATIONS or (read and not (row["value"] and row["unit"])):
        raise GoldError(f"{row['document']}: {row['wording']!r}: expectation or value is missing")
    if read and set(_alternatives(row["bound"])) - {*BOUNDS}:
        raise GoldError(f"{row['document']}: {row['wording']!r}: {row['bound']} is no bound")
    cells = {name: _alternatives(row[name]) for name in CELLS}
    if set(cells["status"]) - {*STATUSES, ANYTHING, ""}:
        raise GoldError(f"{row['document']}: {row['wording']!r}: {row['status']} is no status")
    ends = (Decimal(row["lower"]), Decimal(row["upper"])) if row["lower"] else None
    return Figure(
        row["wording"],
        span,
        least,
        most,
        row["expect"],
        Decimal(row["value"]) if row["value"] else None,
        ends,
        tuple(Decimal(each) for each in _alternatives(row["also"]) if each),
        _alternatives(row["bound"]),
        _alternatives(row["unit"]),
        cells,
        row["class"],
    )


def _event(row: dict[str, str], text: str) -> Event:
    return Event(
        row["wording"],
        _span(row, text, ""),
        row["expect"],
        _alternatives(row["kind"]),
        _alternatives(row["period"]),
        frozenset(each for each in _alternatives(row["participants"]) if each),
    )


def _span(row: dict[str, str], text: str, prefix: str) -> Span:
    start, end = int(row[f"{prefix}start"]), int(row[f"{prefix}end"])
    if not 0 <= start < end <= len(text):
        raise GoldError(f"{row['document']}: {row['wording']!r}: {start} to {end} is no span")
    if not prefix and text[start:end] != row["wording"]:
        raise GoldError(
            f"{row['document']}: at {start} to {end} stands {text[start:end]!r}, "
            f"not {row['wording']!r}; it stands at {text.find(row['wording'])}"
        )
    return start, end


def _alternatives(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";"))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
