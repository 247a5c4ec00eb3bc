"""The quarantine: complete refused rows with every reason, so that they can be replayed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import encode, take, taken_in_parts
from silkledger.ingest.rows import broken_id
from silkledger.schemas.outcomes import QUARANTINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from silkledger.ingest.rows import BrokenRow
    from silkledger.rules import Refusal

# Characters that JSON escapes in a string.
_ESCAPED = r'["\\\x00-\x1f]'


@dataclass(frozen=True)
class Reasons:
    """Why a step refuses rows: row numbers, each with the index of its refusal in `refusals`.

    A refusal is created once per distinct reading and shared by all rows with that reading. A row
    may have several refusals.
    """

    stage: str
    rows: npt.NDArray[np.int64]
    codes: npt.NDArray[np.int64]
    refusals: tuple[Refusal, ...]

    @staticmethod
    def of(
        stage: str, codes: npt.NDArray[np.int64], readings: Sequence[tuple[Refusal, ...]]
    ) -> Reasons:
        """Return the reasons of rows from the refusals of their readings.

        `readings` has one tuple of refusals per distinct reading, empty for a valid one. `codes`
        has the reading of each row, or -1.

        >>> from silkledger.rules import refuse
        >>> readings = [(), (refuse("raw.required", "indicator", ""),)]
        >>> Reasons.of("validate", np.array([0, 1, -1, 1]), readings).rows
        array([1, 3])
        """
        parts = []
        for depth in range(max(map(len, readings), default=0)):
            has_refusal = [code for code, reasons in enumerate(readings) if len(reasons) > depth]
            refusals = [readings[code][depth] for code in has_refusal]
            indices = np.full(len(readings) + 1, -1, np.int64)  # the last is for rows with code -1
            indices[has_refusal] = np.arange(len(refusals))
            rows = np.flatnonzero(taken_in_parts(indices >= 0, codes))
            parts.append(Reasons(stage, rows, indices[codes[rows]], tuple(refusals)))
        return Reasons.join(stage, parts)

    @staticmethod
    def join(stage: str, parts: Sequence[Reasons]) -> Reasons:
        """Return the reasons of all parts, in order."""
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
        """Return which of `count` rows are refused."""
        refused = np.zeros(count, dtype=bool)
        refused[self.rows] = True
        return refused

    def moved(self, numbers: npt.NDArray[np.int64]) -> Reasons:
        """Return the same reasons for row `numbers[i]` instead of row i."""
        return Reasons(self.stage, numbers[self.rows], self.codes, self.refusals)


def quarantine(rows: pa.Table, table: str, reasons: Sequence[Reasons]) -> pa.Table:
    """Return refused raw rows of `table` (figures or events) as rows of the table quarantine.

    There is one row per reason (silkledger.schemas.outcomes.QUARANTINE), in no particular order.
    """
    parts = [_part(rows, table, part) for part in reasons if len(part.rows)]
    return pa.concat_tables([QUARANTINE.empty(), *parts])


def _part(rows: pa.Table, table: str, reasons: Reasons) -> pa.Table:
    refused = take(rows, reasons.rows)
    codes = pa.array(reasons.codes)

    def texts(name: str) -> pa.Array:
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
        **{name: texts(name) for name in ("rule", "column", "text", "reason", "fix")},
        "raw": as_json(refused.drop_columns(["row_id", "source_id", "file", "line"])),
    }
    return pa.table(
        {name: pc.cast(columns[name], QUARANTINE.column(name).type) for name in QUARANTINE.names}
    ).cast(QUARANTINE.arrow)


def as_json(rows: pa.Table) -> pa.Array:
    """Return each row as a JSON object of its non-null cells; each distinct cell is escaped once.

    >>> as_json(pa.table({"as_reported": ["70"], "unit": pa.array([None], pa.string())}))[0].as_py()
    '{"as_reported": "70"}'
    """
    members = []
    for name in rows.column_names:
        # Encoding anew drops dictionary entries that these rows don't use.
        cells = encode(pc.cast(rows[name], pa.string()))
        texts = pc.binary_join_element_wise(
            f"{json.dumps(name)}: ", _json_texts(cells.dictionary), ""
        )
        members.append(texts.take(cells.indices))
    # Arrow returns null if all cells of a row are null; a leading empty text prevents that.
    inside = pc.binary_join_element_wise("", *members, ", ", null_handling="skip")
    return pc.binary_join_element_wise("{", pc.utf8_slice_codeunits(inside, len(", ")), "}", "")


def _json_texts(texts: pa.Array) -> pa.Array:
    """Return each text as a JSON string. Few texts have characters to escape."""
    quoted = pc.binary_join_element_wise('"', texts, '"', "")
    escaped = pc.match_substring_regex(texts, _ESCAPED)
    if not pc.any(escaped, min_count=0).as_py():
        return quoted
    written = [json.dumps(text, ensure_ascii=False) for text in texts.filter(escaped).to_pylist()]
    return pc.replace_with_mask(quoted, escaped, pa.array(written, pa.string()))


def broken_quarantine(broken: Sequence[tuple[str, BrokenRow]], table: str) -> pa.Table:
    """Return rows that can't be split into cells, each with its source id, as quarantine rows."""
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
