"""The file candidates.jsonl: every candidate of a document, one object a line, in text order."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from silkledger.errors import InputError
from silkledger.extraction.candidate import TABLES, Candidate, CandidateReason, Cell, Choice

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from silkledger.extraction.candidate import TextSpan

NAME = "candidates.jsonl"
_FIX = "extract the document again"


def text_of(candidates: Iterable[Candidate]) -> str:
    """Return the content of a file of candidates."""
    return "".join(f"{json.dumps(_written(each), ensure_ascii=False)}\n" for each in candidates)


def read(path: Path) -> tuple[Candidate, ...]:
    """Return the candidates of a file. Raises InputError for a line that is not a candidate."""
    candidates: list[Candidate] = []
    try:
        # Not splitlines, which also cuts at separators that stand inside of strings.
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as fault:
        raise InputError(path.name, "can't be read as UTF-8 text", fix=_FIX) from fault
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            candidates.append(_candidate(json.loads(line)))
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as fault:
            raise InputError(path.name, "not a candidate", fix=_FIX, line=number) from fault
    return tuple(candidates)


def _written(candidate: Candidate) -> dict[str, Any]:
    name, version = candidate.extractor
    return {
        "id": candidate.id,
        "table": candidate.table,
        "span": candidate.span,
        "confidence": candidate.confidence,
        "outcome": candidate.outcome,
        "reasons": [{"rule": each.rule, "message": each.message} for each in candidate.reasons],
        "sentence": {"text": candidate.sentence, "span": candidate.sentence_span},
        "cells": {name: _cell_written(cell) for name, cell in candidate.cells.items()},
        "rendition": candidate.rendition,
        "extractor": {"name": name, "version": version},
    }


def _cell_written(cell: Cell) -> dict[str, Any]:
    written: dict[str, Any] = {"value": cell.value, "span": cell.span, "reason": cell.reason}
    if cell.choices:
        written["choices"] = [
            {"value": each.value, "span": each.span, "reason": each.reason, "score": each.score}
            for each in cell.choices
        ]
    return written


def _candidate(written: dict[str, Any]) -> Candidate:
    candidate = Candidate(
        table=written["table"],
        span=_required(written["span"]),
        confidence=float(written["confidence"]),
        cells={str(name): _cell(cell) for name, cell in written["cells"].items()},
        sentence=str(written["sentence"]["text"]),
        sentence_span=_required(written["sentence"]["span"]),
        rendition=str(written["rendition"]),
        extractor=(str(written["extractor"]["name"]), str(written["extractor"]["version"])),
        reasons=tuple(
            CandidateReason(each["rule"], each["message"]) for each in written["reasons"]
        ),
    )
    if candidate.table not in TABLES or candidate.id != written["id"]:
        raise ValueError(written["id"])
    return candidate


def _cell(written: dict[str, Any]) -> Cell:
    choices = tuple(
        Choice(each["value"], _span(each["span"]), each["reason"], float(each["score"]))
        for each in written.get("choices", ())
    )
    return Cell(written["value"], _span(written["span"]), written["reason"], choices)


def _span(written: list[int] | None) -> TextSpan | None:
    return None if written is None else _required(written)


def _required(written: list[int]) -> TextSpan:
    start, end = written
    return int(start), int(end)
