"""What a person has to look at before a release: refused rows, and figures that can't both be true.

Both are found by the chain of a release on the raw folder as it is now. A decision on a conflict is
a correction with its reason; no release is ever edited.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from silkledger import wording
from silkledger.columns import decode
from silkledger.curation import add_correction
from silkledger.curation.worklist import span_of_cells
from silkledger.errors import RefusedError
from silkledger.judging.quality_cells import cell_in_words
from silkledger.messages import raw_place
from silkledger.pipeline import chain
from silkledger.release.job import Job
from silkledger.report import comparisons
from silkledger.wording import VERDICT_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from silkledger.desk.people import Person
    from silkledger.desk.settings import DeskSettings
    from silkledger.desk.sources import Shelf
    from silkledger.release.candidate import ReleaseCandidate

_MOST = 200
_TO_DECIDE = ("clash", "contradicted", "may_be_revision", "may_differ")
_COLUMNS = (
    *("figure_id", "row_id", "as_reported", "indicator", "geography", "counterpart", "period"),
    *("said_by", "measured_by", "char_start", "char_end", "bound", "value", "lower", "upper"),
    *("unit", "counted", "statistic", "status", "coverage", "item", "entity", "basis", "base"),
)


@dataclass
class Disputes:
    """What pages may ask for of refused rows and conflicts."""

    settings: DeskSettings
    shelf: Shelf

    def answers(self) -> Iterable[tuple[str, str, Callable[..., Any]]]:
        """Return method, path and function of everything that pages may ask for."""
        return (
            ("GET", "/quarantine", self.quarantine),
            ("GET", "/conflicts", self.conflicts),
            ("POST", "/correct", self.correct),
        )

    def quarantine(self, _person: Person) -> dict[str, Any]:
        """Return the rows that a release would refuse, by rule, with all their reasons."""
        table = self._candidate().tables["quarantine"]
        rules: dict[str, dict[str, Any]] = {}
        for row in table.slice(0, _MOST * 5).to_pylist():
            rule = rules.setdefault(row["rule"], {"rule": row["rule"], "rows": []})
            cells = _cells(row["raw"])
            span = span_of_cells(cells)
            rule["rows"].append(
                {
                    "source": row["source_id"],
                    "table": row["table"],
                    "span": span,
                    "words": cells.get("as_reported") or cells.get("") or "",
                    "place": raw_place(row["file"], row["line"]),
                    **{name: row[name] for name in ("column", "text", "reason", "fix")},
                }
            )
        ordered = sorted(rules.values(), key=lambda rule: (-len(rule["rows"]), rule["rule"]))
        return {"rules": ordered, "rows": table.num_rows}

    def conflicts(self, _person: Person) -> dict[str, Any]:
        """Return the conflicts and contradicted claims, with the figures that they name."""
        candidate = self._candidate()
        heads = [
            head
            for head in comparisons.listed(candidate.tables, _MOST)
            if head.role != "candidate" and head.verdict in _TO_DECIDE
        ]
        wanted = {name for head in heads for name in head.figure_ids}
        figures = _figures(candidate, wanted)
        return {
            "conflicts": [
                {
                    "id": head.id,
                    "verdict": head.verdict,
                    "meaning": VERDICT_WORDS.get(head.verdict, ""),
                    "statement": head.statement,
                    "figures": [figures[name] for name in head.figure_ids if name in figures],
                    "official": [
                        {"publication": name, "values": list(shown)}
                        for name, shown in comparisons.cited(head.references)
                    ],
                }
                for head in heads
            ],
            "qualities": add_correction.QUALITIES,
            "cells": add_correction.CELLS,
        }

    def correct(
        self, person: Person, source: str, row: Mapping[str, Any], change: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Decide on a conflict by a correction of one cell, with a reason.

        `row` names the raw row: its id and its span.
        """
        opened = self.shelf.open(source)
        span = tuple(row["span"])
        rows = [
            item
            for item in opened.shown().items
            if item.place is not None and item.span == span and item.table == "figures"
        ]
        same = [item for item in rows if item.cells.get("indicator") == row.get("indicator")]
        if len(same or rows) != 1:
            raise RefusedError("the row can't be found in a CSV file; correct it in an editor")
        cells = {**(same or rows)[0].cells, "row_id": str(row["row_id"])}
        asked = {str(name): str(value) for name, value in change.items()}
        add_correction.correct(opened.places, cells, asked, by=person.by)
        return self.conflicts(person)

    def _candidate(self) -> ReleaseCandidate:
        job = Job((self.settings.raw,), self.settings.published, documents=self.settings.documents)
        return chain.build(job)[1]


def _cells(raw: str) -> dict[str, str]:
    return {name: str(cell) for name, cell in json.loads(raw).items() if cell is not None}


def _figures(candidate: ReleaseCandidate, wanted: set[str]) -> dict[str, dict[str, Any]]:
    table = candidate.tables["figures"]
    shown = pc.is_in(decode(table["figure_id"]), value_set=pa.array(sorted(wanted), pa.string()))
    rows = pa.table({name: decode(table[name]) for name in _COLUMNS}).filter(shown).to_pylist()
    return {
        row["figure_id"]: {
            "row_id": row["row_id"],
            "source": row["said_by"],
            "span": [row["char_start"], row["char_end"]],
            "words": row["as_reported"],
            "reads": wording.row_reading(row),
            "when": wording.when(row["period"]),
            "indicator": row["indicator"],
            "place": " – ".join(filter(None, (row["geography"], row["counterpart"]))),
            "witness": row["measured_by"] or "",
            "qualities": ", ".join(
                f"{name} {cell_in_words(row[name])}"
                for name in ("coverage", "item", "entity", "basis", "base")
                if row[name]
            ),
        }
        for row in rows
    }
