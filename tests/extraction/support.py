"""A small document with gold and candidates made by hand, for tests of the scorer."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.extraction.gold_documents import CELLS, Document, Event, Figure

if TYPE_CHECKING:
    from tests.extraction.gold_documents import Span

TEXT = (
    "Kazakhstan's exports fell by 4.6 percent in 2022 to USD 70 billion. "
    "On 5 May 2023 ministers met in Astana with 12 guests. Imports were about 5 million tonnes."
)


def at(words: str, text: str = TEXT) -> Span:
    """Return where words stand in a text."""
    start = text.index(words)
    return start, start + len(words)


def figure(words: str, value: str, unit: str, **more: Any) -> Figure:
    """Return a figure of the gold; `least` and `most` are words, cells are named."""
    cells = {name: tuple(str(more.pop(name, "*")).split(";")) for name in CELLS}
    least, most = (at(more.pop(name, words)) for name in ("least", "most"))
    given = {"expect": "read", "ends": None, "also": (), "bounds": ("exact",), "kind": "plain"}
    units, number = (unit,), Decimal(value) if value else None
    return Figure(
        words, at(words), least, most, value=number, units=units, cells=cells, **given | more
    )


FIGURES = (
    figure("fell by 4.6 percent", "-4.6", "percent", indicator="exports_growth", status="actual",
           period="2022-01-01/2022-12-31", place="KAZ", counterpart="-", witness="-"),
    figure("USD 70 billion", "70e9", "USD", indicator="exports", period="2022-01-01/2022-12-31"),
    figure("12 guests", "12", "counted", expect="optional"),
    figure("about 5 million tonnes", "5e6", "t", bounds=("approx",), place="KAZ"),
)  # fmt: skip
EVENTS = (
    Event(
        "On 5 May 2023",
        at("On 5 May 2023"),
        "read",
        ("meeting",),
        ("2023-05-05/2023-05-05",),
        frozenset(),
    ),
)


def document(text: str = TEXT, figures: tuple[Figure, ...] = FIGURES) -> Document:
    """Return the document with its gold."""
    return Document(
        "mini", "development", "own", "txt", "en", "2023-06-01", Path("mini.txt"), text, figures,
        EVENTS,
    )  # fmt: skip


def line(words: str, text: str = TEXT, **more: Any) -> dict[str, Any]:
    """Return a line of candidates.jsonl; what is not named here is a cell."""
    span = list(at(words, text))
    given = {"table": "figures", "outcome": "read", "confidence": 0.9}
    given |= {name: more.pop(name) for name in list(given) if name in more}
    cells = {"as_reported": words, **more}
    return {
        **given,
        "span": span,
        "reasons": [],
        "cells": {name: {"value": value, "span": None} for name, value in cells.items()},
    }


def write(folder: Path, lines: list[dict[str, Any]], text: str = TEXT, name: str = "mini") -> None:
    """Write what `silkledger extract --out` writes of one document."""
    (folder / name).mkdir(parents=True)
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    written = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in lines)
    (folder / name / "candidates.jsonl").write_text(written, encoding="utf-8")
