"""The official values that shown checks cite, with the names that pages and checks.json use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# The columns of official_values by what a citation calls them.
_NAMES = {
    "source": "source",
    "edition": "edition",
    "place": "geography",
    "counterpart": "counterpart",
    "period": "period",
    "value": "as_reported",
    "unit": "unit_as_reported",
    "licence": "licence",
}


def cited_values(table: pa.Table, checks: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    """Return the rows of official_values that rows of checks name, by id; empty cells left out."""
    ids = sorted({name for row in checks for name in row["official_ids"]})
    named = decode(table["official_id"])
    columns = {"official_id": named} | {
        name: decode(table[column]) for name, column in _NAMES.items()
    }
    rows = pa.table(columns).filter(pc.is_in(named, value_set=pa.array(ids, pa.string())))
    return {
        row.pop("official_id"): {name: cell for name, cell in row.items() if cell}
        for row in rows.to_pylist()
    }
