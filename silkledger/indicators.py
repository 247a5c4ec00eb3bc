"""Indicators by code: what is measured, in which dimension and unit (schemas/vocabularies/indicators.csv)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING

import pyarrow as pa

from schemas import vocabulary
from schemas.raw import STATISTICS
from schemas.register import INDICATORS

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Indicator:
    """One row of the vocabulary; empty cells are empty strings, an unknown tolerance None.

    `dimension` may hold several, separated by semicolons: a figure fits where it has one of them.
    """

    code: str
    name: str
    definition: str
    dimension: str
    canonical_unit: str
    implied_unit: bool
    statistic: str
    direction: str
    whole: str
    tolerance: Decimal | None
    tolerance_reason: str
    world_bank: str
    sdmx: str


@cache
def indicators() -> dict[str, Indicator]:
    """All indicators by code. Raises VocabularyError for an unknown dimension, statistic, whole or tolerance."""
    dimensions = {
        entry["dimension"] for entry in vocabulary.load("dimensions", ("dimension", "meaning"), key=("dimension",))
    }
    entries = vocabulary.load(
        "indicators", INDICATORS.names, required=("code", "name", "definition", "dimension", "statistic"), key=("code",)
    )
    codes = {entry["code"] for entry in entries}
    found: dict[str, Indicator] = {}
    for entry in entries:
        for column, known in (("dimension", dimensions), ("statistic", STATISTICS), ("whole", codes | {""})):
            for part in entry.list(column) if column == "dimension" else (entry[column],):
                if part not in known:
                    raise entry.fault(f"{column} {part!r} is not known; known are {', '.join(sorted(known))}")
        if entry.truth("implied_unit") and not entry["canonical_unit"]:
            raise entry.fault("implied_unit needs a canonical_unit")
        try:
            tolerance = Decimal(entry["tolerance"]) if entry["tolerance"] else None
        except InvalidOperation as fault:
            raise entry.fault(f"tolerance {entry['tolerance']!r} is no number") from fault
        texts = {name: entry[name] for name in INDICATORS.names if name not in ("implied_unit", "tolerance")}
        found[entry["code"]] = Indicator(**texts, implied_unit=entry.truth("implied_unit"), tolerance=tolerance)
    return found


def indicator_rows(codes: Iterable[str]) -> pa.Table:
    """The rows of schemas.register.INDICATORS for those codes and the wholes that they name, sorted by code."""
    known = indicators()
    named = set(codes)
    while wholes := {known[code].whole for code in named if known[code].whole} - named:
        named |= wholes
    rows = [{name: getattr(known[code], name) for name in INDICATORS.names} for code in sorted(named)]
    for row in rows:
        row |= {name: cell or None for name, cell in row.items() if isinstance(cell, str)}
        row["tolerance"] = None if row["tolerance"] is None else float(row["tolerance"])
    return pa.Table.from_pylist(rows, schema=INDICATORS.arrow)
