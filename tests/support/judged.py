"""Small tables of figures for tests of judgements: cells given by name, defaults for all others."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from silkledger.judging.judgements import judgements
from silkledger.schemas.figures import FIGURES
from silkledger.schemas.register import SOURCES

if TYPE_CHECKING:
    from silkledger.judging.comparing import Claim

DEFAULTS: dict[str, Any] = {
    "indicator": "gdp",
    "geography": "KAZ",
    "statistic": "flow",
    "status": "actual",
    "unit": "USD",
    "significant_digits": 2,
    "period": "2022",
    "period_start": dt.date(2022, 1, 1),
    "period_end": dt.date(2022, 12, 31),
    "nature": "duration",
    "stated_on": dt.date(2023, 5, 3),
    "said_by": "s",
    "rules": [],
    "flags": [],
    "standing": "accepted",
}
# Over before any edition that tests quote.
LONG_OVER = {
    "period": "2019",
    "period_start": dt.date(2019, 1, 1),
    "period_end": dt.date(2019, 12, 31),
}
UNDATED = {
    "period": None,
    "period_start": None,
    "period_end": None,
    "nature": None,
    "flags": ["undated"],
}


def figure(figure_id: str, claim: Claim, **cells: Any) -> dict[str, Any]:
    """Return one row of the table figures; `cells` override the defaults."""
    number = {
        name: None if (end := getattr(claim, name)) is None else float(end)
        for name in ("value", "lower", "upper", "lower_digit", "upper_digit")
    }
    inclusive = {name: getattr(claim, name) for name in ("lower_inclusive", "upper_inclusive")}
    row = {
        **DEFAULTS,
        "figure_id": figure_id,
        "row_id": figure_id,
        "as_reported": figure_id,
        "bound": claim.bound,
    }
    return {**row, **number, **inclusive, **cells}


def figures(*rows: dict[str, Any], coded: bool = False) -> pa.Table:
    """Return rows as a table; `coded` dictionary-encodes texts and lists, as in a candidate."""
    names = [name for name in FIGURES.names if name not in ("since_release", "changed_release")]
    table = pa.Table.from_pylist(
        [{name: row.get(name) for name in names} for row in rows],
        pa.schema([FIGURES.arrow.field(name) for name in names]),
    )
    if not coded:
        return table
    return pa.table({name: _coded(table[name]) for name in names})


def judge(
    *rows: dict[str, Any], publishers: dict[str, str] | None = None, coded: bool = False
) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of figures, best and conflicts for the given figures.

    `publishers` are those of the sources, by source id.
    """
    said_by = sorted({row["said_by"] for row in rows})
    sources = pa.Table.from_pylist(
        [{"source_id": name, "publisher": (publishers or {}).get(name)} for name in said_by],
        pa.schema([SOURCES.arrow.field(name) for name in ("source_id", "publisher")]),
    )
    judged = judgements({"figures": figures(*rows, coded=coded), "sources": sources})
    return {name: judged[name].to_pylist() for name in ("figures", "best", "conflicts")}


def _coded(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_string(column.type):
        return column.dictionary_encode()
    if pa.types.is_list(column.type):
        lists = column.combine_chunks()
        return pa.chunked_array(
            [pa.DictionaryArray.from_arrays(pa.array(range(len(lists)), pa.int16()), lists)]
        )
    return column
