"""How rows read at this moment, by the same steps as in a release.

Rows are read together, because each distinct wording, period and place is read once.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from silkledger import wording
from silkledger.ingest.folder.dataset_and_source_toml import Source
from silkledger.ingest.row_kinds import KINDS
from silkledger.reading.geography.places import place_name
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reconcile import reconcile_rows
from silkledger.report.facts import flag_terms
from silkledger.validate.raw_rules import validate_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from silkledger.ingest.row_kinds import RowKind
    from silkledger.schemas.vocabulary import Vocabulary
    from silkledger.validate.quarantine import Reasons

_KIND = {kind.raw.name: kind for kind in KINDS}


def readings(
    table: str,
    rows: Sequence[Mapping[str, str]],
    source: Source,
    text: str,
    vocabulary: Vocabulary,
) -> list[dict[str, Any]]:
    """Return how each row reads, or why it is refused, in words.

    `text` is the document that spans count in, empty if it is not at hand.
    """
    if not rows:
        return []
    kind = _KIND[table]
    cells = _table(kind, rows, source.source_id)
    documents = {source.source_id: text} if text else {}
    invalid = validate_rows(cells, kind.raw, documents, {source.source_id})
    # Only complete rows are read in a release. Here the words of a figure are read even if nobody
    # has said yet what it measures.
    filled = _table(kind, rows, source.source_id, required="")
    read = reconcile_rows(kind, filled, {source.source_id: source}, vocabulary)
    refusals = _refusals((invalid, read.reasons), len(rows))
    shown = read.rows(np.arange(len(rows))).to_pylist()
    if table == "events":
        told = [_event(row, vocabulary) for row in shown]
    else:
        told = [
            _figure({**row, **_quantity(cells, source, vocabulary)}, vocabulary)
            if any(refusal["column"] == "indicator" for refusal in refused)
            else _figure(row, vocabulary)
            for cells, row, refused in zip(rows, shown, refusals, strict=True)
        ]
    return [{"refusals": refused, **words} for refused, words in zip(refusals, told, strict=True)]


def _quantity(cells: Mapping[str, str], source: Source, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return the quantity of a figure of which nobody has said yet what it measures."""
    context = QuantityContext(
        unit=cells.get("unit") or None,
        locale=source.locale,
        default_geography=source.default_geography,
        vocabulary=vocabulary,
    )
    read = read_quantity(cells.get("as_reported") or "", context)
    if isinstance(read, tuple):
        return {}
    names = ("bound", "value", "lower", "upper", "lower_inclusive", "upper_inclusive")
    ends = {name: getattr(read, name) for name in names}
    numbers = {name: float(ends[name]) for name in names[1:4] if ends[name] is not None}
    return {**ends, **numbers, "unit": read.unit, "counted": read.counted}


def warm(vocabulary: Vocabulary) -> None:
    """Read one figure and one event, so that all that reading needs is loaded.

    Threads that load the same modules for the first time at once would wait for each other.
    """
    source = Source("warm", "", "2023-05-03", dt.date(2023, 5, 3), locale="en")
    readings("figures", [{"as_reported": "9 %", "indicator": "gdp_growth"}], source, "", vocabulary)
    readings("events", [{"as_reported": "in 2022", "kind": "meeting"}], source, "", vocabulary)


def _table(
    kind: RowKind,
    rows: Sequence[Mapping[str, str]],
    source_id: str,
    required: str | None = None,
) -> pa.Table:
    """Return the rows as ingest reads them, with `required` in required cells that are empty."""
    columns = {}
    for column in kind.raw.columns:
        blank = required if column.required else None
        cells = pa.array([row.get(column.name) or blank for row in rows], pa.string())
        columns[column.name] = cells.dictionary_encode()
    same = {"source_id": source_id, "file": "figures.csv"}
    columns |= {
        name: pa.array([cell] * len(rows), pa.string()).dictionary_encode()
        for name, cell in same.items()
    }
    return pa.table(columns)


def _refusals(reasons: Iterable[Reasons], count: int) -> list[list[dict[str, str]]]:
    refusals: list[list[dict[str, str]]] = [[] for _ in range(count)]
    for part in reasons:
        for row, code in zip(part.rows.tolist(), part.codes.tolist(), strict=True):
            refusal = part.refusals[code]
            if any(each["column"] == refusal.column for each in refusals[row]):
                continue  # a cell that is empty is not unknown as well
            refusals[row].append(
                {
                    "rule": refusal.rule,
                    "column": refusal.column,
                    "reason": refusal.reason,
                    "fix": refusal.fix,
                }
            )
    return refusals


def _figure(row: Mapping[str, Any], vocabulary: Vocabulary) -> dict[str, Any]:
    unit = row["counted"] or row["unit"]
    places = [
        place_name(row[name], vocabulary) for name in ("geography", "counterpart") if row[name]
    ]
    is_read = row["bound"] is not None and row["value"] is not None
    ends = row["value"], row["lower"], row["upper"]
    inclusive = {"lower_in": row["lower_inclusive"], "upper_in": row["upper_inclusive"]}
    return {
        "reads": wording.reading(row["bound"], *ends, unit or "") if is_read else "",
        "interval": wording.interval(*ends, **inclusive) if is_read else "",
        "when": wording.when(row["period"]),
        "places": " – ".join(places) or "no place stated",
        "statistic": row["statistic"],
        "status": row["status"],
        "witness": ", ".join(filter(None, (row["measured_by"], row["edition"]))),
        "flags": _flags(row["flags"]),
    }


def _event(row: Mapping[str, Any], vocabulary: Vocabulary) -> dict[str, Any]:
    return {
        "reads": wording.when(row["period"]),
        "interval": "",
        "when": wording.when(row["period"]),
        "places": ", ".join(place_name(code, vocabulary) for code in row["participants"]),
        "statistic": row["kind"],
        "status": row["status"],
        "witness": "",
        "flags": _flags(row["flags"]),
    }


def _flags(flags: Iterable[str]) -> list[dict[str, str]]:
    return [
        {"flag": term.id, "meaning": term.meaning, "advice": term.advice}
        for term in flag_terms(flags)
    ]
