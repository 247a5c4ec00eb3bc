"""Conflicts and best a second time, in SQL: the inputs as tables, and the statements of a file.

What a claim says, who its witness is (copies included), which editions are in order and what a
figure is about are numbers that both implementations share; grouping, pairing, verdicts and the
choice are done anew.
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
from silkledger.judging.comparing.claim_intervals import cut
from silkledger.judging.conflicts import factorize_readings, pairs
from silkledger.judging.dating import estimated_ahead, unfinished
from silkledger.judging.edition_order import Editions
from silkledger.judging.outdated_copies import copies
from silkledger.judging.qualities import DIFFER, PARTS
from silkledger.judging.subjects import Subjects, subjects
from silkledger.judging.witnesses import Witnesses, witnesses

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask
    from silkledger.judging.comparing import Interval, Readings

FOLDER = Path(__file__).parent
Rows = list[tuple[Any, ...]]


@dataclass(frozen=True)
class Inputs:
    """What judging makes of figures before it compares them."""

    figures: pa.Table
    subjects: Subjects
    witnesses: Witnesses
    copied: Witnesses
    is_outdated: Mask
    reading: Codes
    readings: Readings

    @staticmethod
    def of(figures: pa.Table) -> Inputs:
        """The inputs of figures of sources without publishers."""
        sources = pa.table({"source_id": ["s", "t", "u"], "publisher": pa.nulls(3, pa.string())})
        who = witnesses(figures, sources)
        reading, readings = factorize_readings(figures)
        about = subjects(figures, who, reading)
        statement = readings.statement[reading]
        within = who.within(about.thing, statement, estimated_ahead(figures))
        copied, is_outdated = copies(figures, about, within, statement)
        return Inputs(figures, about, who, copied, is_outdated, reading, readings)


def meetings(inputs: Inputs, *, few: int, every: int) -> tuple[Rows, set[int], set[int]]:
    """Meetings (figures, others, left open, verdict, truncated, loose), disputed and superseded."""
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.register("figure", _figures(inputs).filter(pc.field("thing") >= 0))
        connection.register("reading", _readings(inputs.readings))
        limits = {"few": [few], "expected": [pairs.EXPECTED], "shown": [every]}
        connection.register("limits", pa.table(limits))
        connection.register("later", _later(inputs.copied.editions))
        printed = np.flatnonzero(inputs.copied.editions.is_printed)
        connection.register("printed", pa.table({"edition": printed}))
        connection.register("meets", _meets(inputs.subjects))
        connection.execute((FOLDER / "conflicts.sql").read_text(encoding="utf-8"))
        rows = connection.execute("from shown").fetchall()
        disputed, superseded = (
            {row for (row,) in connection.execute(f"from {table}").fetchall()}
            for table in ("disputed", "superseded")
        )
    return rows, disputed, superseded


def _later(editions: Editions) -> pa.Table:
    """All pairs of editions of which the first is certainly later."""
    one, other = (codes.ravel() for codes in np.indices((len(editions.start),) * 2))
    is_later = editions.is_later(one, other)
    return pa.table({"edition": one[is_later], "other": other[is_later]})


def _meets(subjects: Subjects) -> pa.Table:
    """All pairs of qualities that do not differ, and what one of them leaves open."""
    codes, first = np.unique(subjects.quality, return_index=True)
    one, other = (places.ravel() for places in np.indices((len(codes),) * 2))
    compared = subjects.qualities.compare(first[one], first[other], apart=PARTS)
    meets = compared.verdict != DIFFER
    return pa.table(
        {
            "quality": codes[one[meets]],
            "other_quality": codes[other[meets]],
            "left_open": compared.open[meets],
        }
    )


def choices(inputs: Inputs, superseded: set[int]) -> Rows:
    """Choices (row, rule, witnesses, others, low, high), in the order of the figures."""
    count = inputs.figures.num_rows
    is_superseded = np.isin(np.arange(count), sorted(superseded))
    figures = _figures(inputs).append_column("is_superseded", pa.array(is_superseded))
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.register("figure", figures)
        connection.register("reading", _readings(inputs.readings))
        connection.execute((FOLDER / "best.sql").read_text(encoding="utf-8"))
        return connection.execute("from choice order by row").fetchall()


def _figures(inputs: Inputs) -> pa.Table:
    figures, who = inputs.figures, inputs.copied
    ids = take_decoded(figures["figure_id"], np.arange(figures.num_rows))
    dates = [*zip(who.editions.start.tolist(), who.editions.first.tolist(), strict=True)]
    rank = {date: place for place, date in enumerate(sorted(set(dates)))}
    return pa.table(
        {
            "row": np.arange(figures.num_rows),
            "place": pc.rank(ids, tiebreaker="first").cast(pa.int64()),
            "cell": inputs.subjects.cell,
            "thing": inputs.subjects.thing,
            "quality": inputs.subjects.quality,
            "reading": inputs.reading,
            "witness": who.witness,
            "edition": who.edition,
            "edition_rank": np.array([rank[date] for date in dates])[who.edition],
            "is_outdated": inputs.is_outdated,
            "is_forecast": pc.equal(pc.cast(figures["status"], pa.string()), "forecast"),
            "unstated": inputs.subjects.unstated,
            "source": row_codes(figures["said_by"]),
            "witness_rank": who.rank,
            "stated_on": figures["stated_on"],
            "is_ahead": estimated_ahead(figures),
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
            "precision": readings.precision,
            "value": [rank(claim.value, 0) for claim in readings.claims],
            "digit": pa.array(
                [claim.lower_digit for claim in readings.claims], pa.decimal128(38, 12)
            ),
            "is_about": [claim.bound == "approx" for claim in readings.claims],
            **_cuts(readings),
            "rank_low": [rank(interval.low, -1) for interval in readings.tight],
            "rank_high": [rank(interval.high, most) for interval in readings.tight],
            "tight_low": readings.tight_low,
            "tight_high": readings.tight_high,
            "wide_first": [rank(interval.low, -1) for interval in readings.wide],
            "wide_last": [rank(interval.high, most) for interval in readings.wide],
            "wide_low": readings.wide_low,
            "wide_high": readings.wide_high,
            "reach_low": readings.reach_low,
            "reach_high": readings.reach_high,
            "is_open": [_width(interval) is None for interval in readings.tight],
            "unit": [claim.unit for claim in readings.claims],
            "width": pa.array(_widths(readings), pa.decimal128(38, 12)),
        }
    )


def _cuts(readings: Readings) -> dict[str, list[float]]:
    """The ranks between which a number gives each exact claim if digits are cut off, ends out."""
    spans = [cut(claim) for claim in readings.claims]
    place = {end: rank for rank, end in enumerate(readings.ends)}
    low = [
        -1
        if i is None or i.low is None
        else readings.ends.index(i.low) + 0.5 * (not i.low_inclusive)
        for i in spans
    ]
    high = [
        -1 if i is None or i.high is None else place[i.high] - 0.5 * (not i.high_inclusive)
        for i in spans
    ]
    return {"cut_low": low, "cut_high": high}


def _widths(readings: Readings) -> list[Decimal]:
    """The widths of what is said; three zeros at the end of a number are not counted digits."""
    widths = []
    for claim, narrow, broad in zip(readings.claims, readings.tight, readings.wide, strict=True):
        digits = str(int(claim.value / claim.upper_digit)) if claim.upper_digit else "1"
        is_round = claim.bound in ("exact", "approx") and digits.endswith("000")
        widths.append(_width(broad if is_round else narrow) or Decimal(0))
    return widths


def _width(interval: Interval) -> Decimal | None:
    if interval.low is None or interval.high is None:
        return None
    return interval.high - interval.low
