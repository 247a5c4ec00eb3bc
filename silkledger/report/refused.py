"""The refused rows that the report shows, each with all its reasons and its cells as they came."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from silkledger.report import limits
from silkledger.report.entries import Reason, Refused
from silkledger.schemas.raw import EVENTS, FIGURES

if TYPE_CHECKING:
    import pyarrow as pa

_CELLS = (*FIGURES.names, *(name for name in EVENTS.names if name not in FIGURES.names))


def first_refused(quarantine: pa.Table, most: int) -> tuple[Refused, ...]:
    """Return the first `most` refused rows."""
    # The reasons for a row are adjacent. The last row of the slice is dropped, because some of its
    # reasons may be beyond the end.
    slice_ = quarantine.slice(0, 8 * most)
    rows: dict[tuple[str, int], list[dict[str, Any]]] = {}
    for row in slice_.to_pylist():
        rows.setdefault((row["file"], row["line"]), []).append(row)
    groups = list(rows.values())
    if slice_.num_rows < quarantine.num_rows and len(groups) > 1:
        groups.pop()
    return tuple(_refused(group) for group in groups[:most])


def _refused(group: list[dict[str, Any]]) -> Refused:
    first = group[0]
    raw = json.loads(first["raw"])
    names = [
        *(name for name in _CELLS if name in raw),
        *(name for name in raw if name not in _CELLS),
    ]
    reasons = tuple(Reason(**{name: row[name] for name in Reason.__slots__}) for row in group)
    return Refused(
        **{name: first[name] for name in ("row_id", "source_id", "table", "file", "line")},
        wording=str(raw.get("as_reported", "")),
        reasons=reasons,
        raw={name: _cut(str(raw[name])) for name in names},
    )


def _cut(cell: str) -> str:
    """Return a cell for the page, which shows the beginning of one that nobody wrote by hand."""
    rest = len(cell) - limits.CELL
    return cell if rest <= 0 else f"{cell[: limits.CELL]}… ({rest:,} more characters)"
