"""Conflicts and best compared with a second implementation in SQL, on random crowded tables."""

from __future__ import annotations

import datetime as dt
import random
from itertools import product
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from silkledger.judging.best import best
from silkledger.judging.comparing.overlap_codes import high_ends, low_ends
from silkledger.judging.conflicts import conflicts, pairs, shown_meetings
from silkledger.judging.conflicts.conflicts_table import LOOSE, MOST, NOT_STATED, TRUNCATED
from tests.judging.oracle.engine import Inputs, choices, meetings
from tests.support.claims import claim
from tests.support.depth import some
from tests.support.judged import LONG_OVER, UNDATED, figure, figures

CLAIMS = [
    claim("exact", "70"),
    claim("exact", "70.2"),
    claim("exact", "70.8"),
    claim("exact", "75.6"),
    claim("approx", "72"),
    claim("gt", "70"),
    claim("lt", "80"),
    claim("range", "60", "71"),
]


def random_inputs(seed: int) -> Inputs:
    """Figures of few places, qualities and witnesses, so that all that can meet does."""
    chance = random.Random(seed)
    number = chance.choice([12, 60, 150])
    numbers = [claim("exact", str(chance.randint(50, 99))) for _ in range(chance.choice([2, 25]))]
    rows = []
    for place in range(number):
        measurer = chance.choice([None, "Bureau", "Office", "Bank"])
        cells: dict[str, Any] = {
            **LONG_OVER,
            "geography": chance.choice(["KAZ", "KAZ", "UZB"]),
            "basis": chance.choice([None, None, "FOB", "CIF", "FOB, new", "constant 2015 prices"]),
            "coverage": chance.choice([None, None, None, "goods"]),
            "said_by": chance.choice("stu"),
            "measured_by": measurer,
            "edition": chance.choice([None, "2021", "2022", "May 2022", "revised"])
            if measurer
            else None,
            "status": chance.choice(["actual", "actual", "forecast"]),
            "stated_on": dt.date(chance.choice([2021, 2023]), 5, chance.choice([3, 4])),
        }
        if cells["status"] == "forecast":  # of one time, since others are excused
            cells |= {"stated_on": dt.date(2023, 5, chance.choice([3, 4])), "edition": None}
        if chance.random() < 0.1:
            cells |= UNDATED
        said = chance.choice(CLAIMS if chance.random() < 0.4 else numbers)
        rows.append(figure(f"f{chance.random():.12f}{place}", said, **cells))
    return Inputs.of(figures(*rows, coded=bool(seed % 2)))


# 125: an article dates its undated number.
@pytest.mark.parametrize(
    ("few", "every", "seed"),
    [
        (*ways, seed)
        for ways, seed in some(
            product([(8, 3), (2, 1), (1, 1), (4, 2), (8, 8)], [*range(4), 125]), 3
        )
    ],
)
def test_conflicts_and_best_agree_with_sql(
    few: int, every: int, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pairs, "FEW", few)
    monkeypatch.setattr(shown_meetings, "EVERY", every)
    inputs = random_inputs(10 * seed + few)
    judged = conflicts(
        inputs.figures, inputs.subjects, inputs.witnesses, inputs.reading, inputs.readings
    )
    expected, disputed, superseded = meetings(inputs, few=few, every=every)

    assert set(np.flatnonzero(judged.disputed).tolist()) == disputed
    assert set(np.flatnonzero(judged.superseded).tolist()) == superseded
    ids = inputs.figures["figure_id"].to_pylist()
    assert listed(judged.table.to_pylist()) == sorted(named(row, ids) for row in expected)

    described = inputs.figures
    for name, cell in (("rate", None), ("dimension", "money"), ("citation", "s")):
        column = pa.array([cell] * described.num_rows, pa.string())
        described = described.append_column(name, column)
    chosen = best(described, inputs.subjects, judged, inputs.reading, inputs.readings).to_pylist()
    rows = choices(inputs, superseded)
    assert [row["figure_id"] for row in chosen] == [ids[row[0]] for row in rows]
    assert [(row["rule"], row["witnesses"], row["others"]) for row in chosen] == [
        row[1:4] for row in rows
    ]
    assert [(row["lower"], row["upper"]) for row in chosen] == [
        ends_of(inputs, low, high) for *_, low, high in rows
    ]


def listed(rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """The rows of conflicts without what follows from the readings."""
    return sorted(
        (
            sorted(row["figure_ids"][: row["first_figures"]]),
            sorted(row["figure_ids"][row["first_figures"] :]),
            row["verdict"],
            NOT_STATED in row["flags"],
            TRUNCATED in row["flags"],
            LOOSE in row["flags"],
        )
        for row in rows
    )


def named(meeting: tuple[Any, ...], ids: list[str]) -> tuple[Any, ...]:
    """A meeting of the oracle with ids, shortened as rows of conflicts are."""
    first, second, left_open, verdict, truncated, loose = meeting
    most = MOST if second else None
    return (
        sorted(ids[row] for row in first[:most]),
        sorted(ids[row] for row in second[:most]),
        verdict,
        left_open > 0,
        truncated,
        loose,
    )


def ends_of(inputs: Inputs, low: int | None, high: int | None) -> tuple[float | None, float | None]:
    """The numbers that codes of ends stand for."""
    if low is None or high is None:
        return None, None
    ends = inputs.readings.ends
    lower, upper = int(low_ends(np.array([low]))[0][0]), int(high_ends(np.array([high]))[0][0])
    return (
        None if lower < 0 else float(ends[lower]),
        None if upper >= len(ends) else float(ends[upper]),
    )
