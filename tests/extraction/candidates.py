"""What an extractor found in a document, from the files of this project or of other extractors.

- `NAME/candidates.jsonl` beside `NAME.txt`, the rendition: what `silkledger extract --out` writes.
- `NAME.jsonl` of LangExtract: the text, and extractions with a char_interval; the attributes of an
  extraction that are columns of the raw contract are its cells.
- `NAME.csv`, a figures.csv of the raw contract, whose spans count the rendition `NAME.txt` beside
  it, or the annotated text if there is none.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from silkledger.reading.text.left_out import last_piece
from silkledger.schemas.raw import EVENTS, FIGURES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.extraction.gold_documents import Span

TABLES = {"figures": FIGURES, "events": EVENTS}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure or event that an extractor proposes, or refuses with rules.

    `span` is that of the figure, without a verb further off (fell [...] 3.4 %).
    """

    table: str
    span: Span
    refused: bool
    confidence: float | None
    cells: dict[str, str]
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """The candidates of a document and the text that their spans count."""

    rendition: str
    candidates: tuple[Candidate, ...]


class CandidatesError(ValueError):
    """A file of an extractor is not what it is taken for; the message names it."""


def load(folder: Path, name: str, text: str) -> Extraction | None:
    """Return what the files in a folder say of a document, None where there is no file of it.

    `text` is the annotated text, which the spans of a CSV count without a rendition. Raises
    CandidatesError for a file that can't be read.
    """
    try:
        return _loaded(folder, name, text)
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError) as fault:
        form = "candidates.jsonl, the JSON Lines of LangExtract or a figures.csv with spans"
        raise CandidatesError(f"{folder}: the file of {name} is not one of {form}") from fault


def _loaded(folder: Path, name: str, text: str) -> Extraction | None:
    if (own := folder / name / "candidates.jsonl").exists():
        rendition = (folder / f"{name}.txt").read_bytes().decode("utf-8")
        return Extraction(rendition, tuple(_own(line) for line in _lines(own)))
    if (foreign := folder / f"{name}.jsonl").exists():
        return _langextract(_lines(foreign))
    if (table := folder / f"{name}.csv").exists():
        beside = folder / f"{name}.txt"
        text = beside.read_bytes().decode("utf-8") if beside.exists() else text
        with table.open(encoding="utf-8", newline="") as lines:
            return Extraction(text, tuple(_row(row) for row in csv.DictReader(lines)))
    return None


def _own(line: dict[str, Any]) -> Candidate:
    wording = line["cells"]["as_reported"]["value"]
    return Candidate(
        line["table"],
        last_piece(line["span"][0], line["span"][1], wording),
        line["outcome"] == "refused",
        line.get("confidence"),
        {name: cell["value"] or "" for name, cell in line["cells"].items()},
        tuple(reason["rule"] for reason in line.get("reasons", ())),
    )


def _langextract(lines: list[dict[str, Any]]) -> Extraction:
    """Read documents as LangExtract writes them; one file holds one document."""
    found: list[Candidate] = []
    for extraction in lines[0].get("extractions") or ():
        interval = extraction.get("char_interval") or {}
        if interval.get("start_pos") is None or interval.get("end_pos") is None:
            continue
        table = "events" if "event" in extraction.get("extraction_class", "") else "figures"
        attributes = extraction.get("attributes") or {}
        cells = {
            name: str(attributes[name]) for name in TABLES[table].names if attributes.get(name)
        }
        found.append(
            Candidate(
                table,
                (interval["start_pos"], interval["end_pos"]),
                refused=False,
                confidence=_number(cells.get("confidence")),
                cells={"as_reported": extraction["extraction_text"]} | cells,
            )
        )
    return Extraction(lines[0]["text"], tuple(found))


def _row(row: dict[str, str]) -> Candidate:
    span = last_piece(int(row["char_start"]), int(row["char_end"]), row["as_reported"])
    confidence = _number(row.get("confidence"))
    cells = {name: value for name, value in row.items() if value}
    return Candidate("figures", span, refused=False, confidence=confidence, cells=cells)


def _number(text: str | None) -> float | None:
    return float(text) if text else None


def _lines(path: Path) -> list[dict[str, Any]]:
    text = path.read_text(encoding="utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]
