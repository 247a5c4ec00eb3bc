"""Figures and official statistics made by hand; figures are read from their words."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from silkledger.indicators import indicators
from silkledger.ingest.inputs import fingerprint
from silkledger.judging.checks import against_official, checks
from silkledger.judging.checks.rows import checks_table, columns_of
from silkledger.judging.reference import Reference, read_reference
from silkledger.judging.reference.cited import official_values
from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Period, Quantity
from silkledger.schemas.checks import CHECKS
from silkledger.schemas.figures import FIGURES
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

OFFICIAL = "official_statistic"
PUBLISHED = dt.date(2023, 5, 3)
HEADER = (
    "indicator",
    "geo",
    "counterpart",
    "period",
    "value",
    "unit",
    "source",
    "edition",
    "licence",
)


def figure(wording: str, indicator: str, period: str = "", **cells: Any) -> dict[str, Any]:
    """Return a row of figures; `period` is its printed wording, `cells` override other columns."""
    known = indicators(SHIPPED)[indicator]
    status = cells.get("status", "actual")
    quantity = read_quantity(
        wording, QuantityContext(locale="en", indicator=known, unit=cells.get("unit_as_reported"))
    )
    assert isinstance(quantity, Quantity), quantity
    when = read_period(
        period or None, PeriodContext(locale="en", published_on=PUBLISHED, status=status)
    )
    assert isinstance(when, Period), when
    row: dict[str, Any] = dict.fromkeys(FIGURES.names)
    row |= {
        name: float(getattr(quantity, name)) for name in ("value", "lower_digit", "upper_digit")
    }
    row |= {
        name: None if (end := getattr(quantity, name)) is None else float(end)
        for name in ("lower", "upper")
    }
    row |= {
        name: getattr(quantity, name)
        for name in ("bound", "lower_inclusive", "upper_inclusive", "unit")
    }
    row |= {
        "significant_digits": quantity.significant_digits,
        "rules": [],
        "flags": [],
        "standing": "accepted",
    }
    row |= {
        "period_start": when.start,
        "period_end": when.end,
        "period": when.edtf,
        "nature": when.nature,
    }
    row |= {
        "as_reported": wording,
        "indicator": indicator,
        "statistic": known.statistic,
        "status": "actual",
    }
    row |= {"stated_on": PUBLISHED, "said_by": "article", "row_id": wording}
    return row | cells


def table(rows: Sequence[dict[str, Any]]) -> pa.Table:
    """Return rows as a table of figures; rows without an id get one from their position."""
    numbered = [
        row | {"figure_id": row["figure_id"] or f"f{place:03d}"} for place, row in enumerate(rows)
    ]
    schema = pa.schema([field for field in FIGURES.arrow if not field.name.endswith("_release")])
    return pa.Table.from_pylist(numbered, schema=schema)


def reference(folder: Path, rows: Iterable[Sequence[object]], name: str = "made.csv") -> Reference:
    """Return official statistics; rows follow the order of HEADER, missing cells are empty."""
    folder.mkdir(exist_ok=True)
    with (folder / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [HEADER, *([*row, *[""] * (len(HEADER) - len(row))] for row in rows)]
        )
    return read_reference(
        [fingerprint(folder / name, f"reference/{name}", within=folder)], set(indicators(SHIPPED))
    )


def judged(
    rows: Sequence[dict[str, Any]], official: Reference | None = None, kind: str = ""
) -> list[dict[str, Any]]:
    """Return the rows of checks for the figures, optionally of one kind only."""
    figures = table(rows)
    if kind == OFFICIAL:  # a figure's own, whatever else there is
        candidates, summaries = against_official(figures, official or Reference())
        return checks_table(columns_of(candidates), summaries, figures).to_pylist()
    found: list[dict[str, Any]] = checks(figures, official).to_pylist()
    return [row for row in found if not kind or row["kind"] == kind]


def cited(rows: Sequence[dict[str, Any]], values: Reference) -> list[dict[str, Any]]:
    """Return the official values that rows of checks name."""
    return official_values(pa.Table.from_pylist(list(rows), CHECKS.arrow), values).to_pylist()


def official(row: dict[str, Any], values: Reference) -> tuple[dict[str, Any], dict[str, str]]:
    """Return a figure's summary row, and the verdicts on its candidates by name."""
    rows = judged([row], values, OFFICIAL)
    (summary,) = [check for check in rows if check["role"] == "summary"]
    candidates = {
        check["statement"].partition(" compared with ")[2].rstrip("."): check["verdict"]
        for check in rows
        if check["role"] == "candidate"
    }
    return summary, candidates
