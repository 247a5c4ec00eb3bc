"""Corrections by a person at a desk: one row of corrections.csv per cell, with its reason."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from silkledger.curation.raw_file import RawFile
from silkledger.errors import RefusedError
from silkledger.ingest.corrections_file import EXCLUDE, WHOLE_ROW
from silkledger.schemas.raw import CORRECTIONS, EVENTS, FIGURES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.curation.places import SourcePlaces

FILE = "corrections.csv"
# What tells one quantity from another that has the same name; what may be misread.
QUALITIES = ("coverage", "item", "entity", "basis", "share_of", "base", "statistic", "status")
CELLS = ("indicator", "geography", "counterpart", "period", "measured_by", "reporter")
NOTE = "note"


def correct(
    places: SourcePlaces, row: Mapping[str, str], change: Mapping[str, str], *, by: str
) -> None:
    """Add a correction of a raw row.

    `row` has the id of the row (`row_id`) and its cells as the raw file has them. `change` names
    column, value and reason; column `*` with value `exclude` excludes the row. Raises RefusedError
    for an unknown column, a missing reason, or a value that the cell has already.
    """
    column, value = change.get("column", ""), change.get("value", "").strip()
    reason = " ".join(change.get("reason", "").split())
    if column not in (*FIGURES.names, *EVENTS.names, WHOLE_ROW):
        raise RefusedError("say which cell is corrected")
    if not reason or not by:
        raise RefusedError("a correction needs a name and a reason")
    if (column == WHOLE_ROW) != (value == EXCLUDE):
        raise RefusedError(f"a row is excluded by column {WHOLE_ROW} with the value {EXCLUDE}")
    file = RawFile.load(places.folder / FILE, CORRECTIONS)
    expect = row.get(column, "")
    for record in file.records:
        if (record.cells.get("row_id"), record.cells.get("column")) == (row["row_id"], column):
            expect = record.cells.get("value", "")
    if value == expect:
        raise RefusedError(f"{column} is that already; write what it should be")
    cells = {"row_id": row["row_id"], "column": column, "expect": expect, "value": value}
    today = dt.datetime.now().astimezone().date().isoformat()
    file.inserted({**cells, "reason": reason, "by": by, "date": today})[0].write()
