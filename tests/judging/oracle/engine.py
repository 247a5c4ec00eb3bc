"""Conflicts and best a second time, in SQL: the inputs as tables, and the statements of a file.

What a claim says, who its witness is and what it is about are numbers that both implementations
share; grouping, pairing, verdicts and the choice are done anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import row_codes, take_decoded
from silkledger.judging.conflicts import factorize_readings
from silkledger.judging.dating import unfinished
from silkledger.judging.subjects import QUALITIES, Subjects, subjects
from silkledger.judging.witnesses import Witnesses, witnesses

if TYPE_CHECKING:
    from silkledger.columns import Codes
    from silkledger.judging.comparing import Interval, Readings

FOLDER = Path(__file__).parent
Rows = list[tuple[Any, ...]]


@dataclass(frozen=True)
class Inputs:
    """What judging makes of figures before it compares them."""

    figures: pa.Table
    subjects: Subjects
    witnesses: Witnesses
    reading: Codes
    readings: Readings

    @staticmethod
    def of(figures: pa.Table) -> Inputs:
        """The inputs of figures of sources without publishers."""
        sources = pa.table({"source_id": ["s", "t", "u"], "publisher": pa.nulls(3, pa.string())})
        who = witnesses(figures, sources)
        return Inputs(figures, subjects(figures, who), who, *factorize_readings(figures))


def meetings(inputs: Inputs, *, few: int, many: int) -> tuple[Rows, set[int], set[int]]:
    """Meetings (figures, others, relation, unstated, verdict, loose), disputed and superseded."""
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.register("figure", _figures(inputs).filter(pc.field("thing") >= 0))
        connection.register("reading", _readings(inputs.readings))
        connection.register("limits", pa.table({"few": [few], "many": [many]}))
        connection.execute((FOLDER / "conflicts.sql").read_text(encoding="utf-8"))
        rows = connection.execute("from meeting").fetchall()
        disputed, superseded = (
            {row for (row,) in connection.execute(f"from {table}").fetchall()}
            for table in ("disputed", "superseded")
        )
    return rows, disputed, superseded


def choices(inputs: Inputs, superseded: set[int]) -> Rows:
    """Choices (row, rule, witnesses, others, interval, low, high), in the order of the figures."""
    count = inputs.figures.num_rows
    is_superseded = np.isin(np.arange(count), sorted(superseded))
    figures = _figures(inputs).append_column("is_superseded", pa.array(is_superseded))
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.register("figure", figures)
        connection.register("reading", _readings(inputs.readings))
        connection.execute((FOLDER / "best.sql").read_text(encoding="utf-8"))
        return connection.execute("from choice order by row").fetchall()


def _figures(inputs: Inputs) -> pa.Table:
    figures, who = inputs.figures, inputs.witnesses
    ids = take_decoded(figures["figure_id"], np.arange(figures.num_rows))
    return pa.table(
        {
            "row": np.arange(figures.num_rows),
            "place": pc.rank(ids, tiebreaker="first").cast(pa.int64()),
            "cell": inputs.subjects.cell,
            "thing": inputs.subjects.thing,
            **dict(zip(QUALITIES, inputs.subjects.qualities, strict=True)),
            "reading": inputs.reading,
            "publication": who.publication,
            "publisher": who.publisher,
            "edition": who.edition,
            "witness_rank": who.rank,
            "stated_on": figures["stated_on"],
            "is_dated": (row_codes(figures["period"]) > 0) & (unfinished(figures) == 0),
        }
    )


def _readings(readings: Readings) -> pa.Table:
    def rank(end: Decimal | None, missing: int) -> int:
        return missing if end is None else readings.ends.index(end)

    most = len(readings.ends)
    return pa.table(
        {
            "number": np.arange(len(readings.claims)),
            "statement": readings.statement,
            "is_point": readings.is_point,
            "value": [rank(claim.value, 0) for claim in readings.claims],
            "rank_low": [rank(interval.low, -1) for interval in readings.tight],
            "rank_high": [rank(interval.high, most) for interval in readings.tight],
            "tight_low": readings.tight_low,
            "tight_high": readings.tight_high,
            "wide_low": readings.wide_low,
            "wide_high": readings.wide_high,
            "is_open": [_width(interval) is None for interval in readings.tight],
            "unit": [claim.unit for claim in readings.claims],
            "width": pa.array([_width(i) or 0 for i in readings.tight], pa.decimal128(38, 12)),
        }
    )


def _width(interval: Interval) -> Decimal | None:
    if interval.low is None or interval.high is None:
        return None
    return interval.high - interval.low
