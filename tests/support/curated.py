"""A source with candidates on the disk, as extraction writes it, for tests of curation and desk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from silkledger.curation.places import SourcePlaces, sha256
from silkledger.extraction import candidates_file
from silkledger.extraction.candidate import Candidate, CandidateReason, Cell, Choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

TEXT = (
    "Trade of Kazakhstan rose by 22.3% in 2022.\n\n"
    "Its GDP was nearly USD 15 billion in 2022. Exports fell by 9% in 2021.\n"
)
DATASET = 'name = "steppe"\ntitle = "Figures of the steppe"\n'
DECLARED = 'title = "A note"\npublished_at = "2023-05-03"\nlocale = "en"\n'
# The figures of TEXT: wording, indicator, period; the last one is refused.
FIGURES = (
    ("rose by 22.3%", "trade_turnover_growth", "in 2022"),
    ("nearly USD 15 billion", "gdp", "in 2022"),
    ("fell by 9%", "exports_growth", "in 2021"),
)


def figure(
    text: str, wording: str, cells: Mapping[str, str], *, refused: str = "", confidence: float = 0.9
) -> Candidate:
    """Return the candidate of a wording, whose cells stand in its sentence or are suggested."""
    start = text.index(wording)
    before = max(text.rfind(mark, 0, start) for mark in (". ", "\n")) + 1
    end = min(at for at in (text.find(". ", start) + 1, text.find("\n", start)) if at > 0)
    sentence = text[before:end]
    made = {"as_reported": Cell(wording, (start, start + len(wording)), "printed")}
    for name, cell in cells.items():
        at = text.find(cell, before, end)
        span = (at, at + len(cell)) if at >= 0 else (before, before + 5)
        reason = "printed" if at >= 0 else f'"{text[slice(*span)]}" names it'
        choices: tuple[Choice, ...] = ()
        if name == "indicator":
            choices = (Choice(cell, span, reason, 0.7), Choice("imports", span, reason, 0.2))
        made[name] = Cell(cell, span, reason, choices)
    return Candidate(
        table="figures",
        span=(start, start + len(wording)),
        confidence=confidence,
        cells=made,
        sentence=sentence.strip(),
        sentence_span=(before, end),
        rendition=sha256(text),
        extractor=("test", "1"),
        reasons=(CandidateReason("raw.read_short", refused),) if refused else (),
    )


def event(text: str, wording: str, cells: Mapping[str, str]) -> Candidate:
    """Return the candidate of an event that these words date."""
    start = text.index(wording)
    span = (start, start + len(wording))
    made = {"as_reported": Cell(wording, span, "printed")}
    made |= {name: Cell(cell, span, "in its sentence") for name, cell in cells.items()}
    return Candidate(
        "events", span, 0.8, made, text[slice(*span)], span, sha256(text), ("test", "1")
    )


def proposed(text: str = TEXT) -> list[Candidate]:
    """Return the candidates of the example."""
    return [
        figure(
            text,
            wording,
            {"indicator": indicator, "geography": "Kazakhstan", "period": period},
            refused="less than is printed" if wording == FIGURES[-1][0] else "",
        )
        for wording, indicator, period in FIGURES
    ]


def write(
    root: Path,
    source_id: str = "note",
    text: str = TEXT,
    candidates: Iterable[Candidate] | None = None,
    declared: str = DECLARED,
) -> SourcePlaces:
    """Write a dataset with documents and candidates of one source, and return its places."""
    places = SourcePlaces(root / "raw", root / "documents", source_id)
    places.raw.mkdir(parents=True, exist_ok=True)
    (places.raw / "dataset.toml").write_text(DATASET)
    places.proposed.mkdir(parents=True, exist_ok=True)
    places.rendition.write_text(text, encoding="utf-8", newline="")
    found = proposed(text) if candidates is None else candidates
    places.candidates.write_text(candidates_file.text_of(found), encoding="utf-8")
    document = f"document = {json.dumps(places.rendition.name)}\n"
    document += f'document_sha256 = "{sha256(text)}"\n'
    (places.proposed / "source.toml").write_text(declared + document)
    return places
