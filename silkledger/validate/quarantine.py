"""The quarantine: every reason for which a raw row was refused, with the row whole, so that it can
be found and replayed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import encode, take
from silkledger.ingest.rows import broken_id
from silkledger.schemas.outcomes import QUARANTINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from silkledger.ingest.rows import BrokenRow
    from silkledger.rules import Refusal


# What JSON escapes in a text.
_ESCAPED = r'["\\\x00-\x1f]'


@dataclass(frozen=True)
class Reasons:
    """Why rows are refused in one step: row numbers, and for each the place of its refusal in
    `refusals`.

    A refusal is made once per distinct reading and shared by all rows that have it; a row may have
    several.
    """

    stage: str
    rows: npt.NDArray[np.int64]
    codes: npt.NDArray[np.int64]
    refusals: tuple[Refusal, ...]

    @staticmethod
    def of(
        stage: str, codes: npt.NDArray[np.int64], found: Sequence[tuple[Refusal, ...]]
    ) -> Reasons:
        """From one tuple of refusals a distinct reading (empty where it is fine); `codes` gives
        each row's reading or -1.
        """
        parts = []
        for depth in range(max(map(len, found), default=0)):
            refusals = [reasons[depth] for reasons in found if len(reasons) > depth]
            places = np.full(len(found) + 1, -1, np.int64)  # the last one serves rows with code -1
            places[[place for place, reasons in enumerate(found) if len(reasons) > depth]] = (
                np.arange(len(refusals))
            )
            rows = np.flatnonzero(places[codes] >= 0)
            parts.append(Reasons(stage, rows, places[codes[rows]], tuple(refusals)))
        return Reasons.join(stage, parts)

    @staticmethod
    def join(stage: str, parts: Sequence[Reasons]) -> Reasons:
        """The reasons of all parts, in order."""
        before = np.cumsum([0, *(len(part.refusals) for part in parts)])
        return Reasons(
            stage,
            np.concatenate([np.empty(0, np.int64), *(part.rows for part in parts)]),
            np.concatenate(
                [
                    np.empty(0, np.int64),
                    *(part.codes + base for part, base in zip(parts, before, strict=False)),
                ]
            ),
            tuple(refusal for part in parts for refusal in part.refusals),
        )

    def mask(self, count: int) -> npt.NDArray[np.bool_]:
        """Which of `count` rows are refused."""
        refused = np.zeros(count, dtype=bool)
        refused[self.rows] = True
        return refused

    def moved(self, numbers: npt.NDArray[np.int64]) -> Reasons:
        """The same reasons, when row i of the step was row numbers[i] of the intake."""
        return Reasons(self.stage, numbers[self.rows], self.codes, self.refusals)


def quarantine(rows: pa.Table, table: str, reasons: Sequence[Reasons]) -> pa.Table:
    """The rows of silkledger.schemas.outcomes.QUARANTINE for raw rows of `table` (figures or
    events), not yet sorted.
    """
    parts = [_part(rows, table, part) for part in reasons if len(part.rows)]
    return pa.concat_tables([QUARANTINE.empty(), *parts])


def _part(rows: pa.Table, table: str, reasons: Reasons) -> pa.Table:
    refused = take(rows, reasons.rows)
    codes = pa.array(reasons.codes)

    def words(name: str) -> pa.Array:
        return pa.array(
            [getattr(refusal, name) or None for refusal in reasons.refusals], pa.string()
        ).take(codes)

    count = len(reasons.rows)
    columns = {
        "row_id": refused["row_id"],
        "source_id": refused["source_id"],
        "table": pa.array([table] * count, pa.string()),
        "file": refused["file"],
        "line": refused["line"],
        "stage": pa.array([reasons.stage] * count, pa.string()),
        **{name: words(name) for name in ("rule", "column", "text", "reason", "fix")},
        "raw": as_json(refused.drop_columns(["row_id", "source_id", "file", "line"])),
    }
    return pa.table(
        {name: pc.cast(columns[name], QUARANTINE.column(name).type) for name in QUARANTINE.names}
    ).cast(QUARANTINE.arrow)


def as_json(rows: pa.Table) -> pa.Array:
    """Each row as a JSON object of its non-empty text cells; each distinct cell is escaped once."""
    members = []
    for name in rows.column_names:
        cells = encode(
            pc.cast(rows[name], pa.string())
        )  # only the cells of these rows, not the whole dictionary
        spelled = pc.binary_join_element_wise(
            f"{json.dumps(name)}: ", _json_texts(cells.dictionary), ""
        )
        members.append(spelled.take(cells.indices))
    # Arrow leaves out rows of which all cells are null: an empty text before them keeps these rows.
    inside = pc.binary_join_element_wise("", *members, ", ", null_handling="skip")
    return pc.binary_join_element_wise("{", pc.utf8_slice_codeunits(inside, len(", ")), "}", "")


def _json_texts(texts: pa.Array) -> pa.Array:
    """Each text as JSON writes it. Most hold nothing that it escapes."""
    quoted = pc.binary_join_element_wise('"', texts, '"', "")
    escaped = pc.match_substring_regex(texts, _ESCAPED)
    if not pc.any(escaped, min_count=0).as_py():
        return quoted
    written = [json.dumps(text, ensure_ascii=False) for text in texts.filter(escaped).to_pylist()]
    return pc.replace_with_mask(quoted, escaped, pa.array(written, pa.string()))


def broken_quarantine(broken: Sequence[tuple[str, BrokenRow]], table: str) -> pa.Table:
    """The rows of QUARANTINE for rows that could not even be split into cells, each with its
    source's id.
    """
    rows = [
        {
            "row_id": broken_id(source_id, row),
            "source_id": source_id,
            "table": table,
            "file": row.file,
            "line": row.line,
            "stage": "ingest",
            "rule": row.rule,
            "column": row.column or None,
            "text": row.text,
            "reason": row.reason,
            "fix": row.fix,
            "raw": json.dumps({"": row.text}, ensure_ascii=False),
        }
        for source_id, row in broken
    ]
    return pa.Table.from_pylist(rows, schema=QUARANTINE.arrow)
