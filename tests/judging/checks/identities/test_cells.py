"""Cells that go together, compared with an exhaustive search."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.checks.identities.cells import Cells
from silkledger.judging.checks.subjects import subjects_of
from tests.support.checks import figure, table
from tests.support.depth import deep

GDP = figure("USD 5 billion", "gdp", "in 2022")
UNDATED = figure("USD 5 billion", "gdp")
CLOSING, OPENING = (
    figure("USD 5 billion", "gdp", when) for when in ("on 31 December 2021", "on 1 January 2022")
)
PLAIN = ("status", "geography", "counterpart")
rows = st.lists(
    st.builds(
        lambda base, **cells: base | cells,
        st.sampled_from([GDP, UNDATED, CLOSING, OPENING]),
        indicator=st.sampled_from(["gdp", "exports"]),
        geography=st.sampled_from(["KAZ", "UZB", None]),
        status=st.sampled_from(["actual", "forecast"]),
        said_by=st.sampled_from(["a", "b"]),
        basis=st.sampled_from([None, "FOB", "free on board"]),
    ),
    max_size=8,
)


def time_of(row: dict[str, Any]) -> Any:
    if row["period"] is None:
        return row["said_by"]
    return row["nature"] if row["nature"] == "instant" else row["period"]


def joined(cells: Cells, **options: Any) -> list[tuple[int, int]]:
    first, second = (cells.rows_of([code]) for code in ("gdp", "exports"))
    pairs = zip(*(side.tolist() for side in cells.joined(first, second, **options)), strict=True)
    return sorted(pairs)


@settings(derandomize=True, max_examples=deep(24, 150))
@given(rows)
def test_pairs_equal_those_of_an_exhaustive_search(figures: list[dict[str, Any]]) -> None:
    expected = [
        (i, j)
        for i, j in itertools.permutations(range(len(figures)), 2)
        if (figures[i]["indicator"], figures[j]["indicator"]) == ("gdp", "exports")
        and all(figures[i][name] == figures[j][name] for name in PLAIN)
        and bool(figures[i]["basis"]) == bool(figures[j]["basis"])
        and time_of(figures[i]) == time_of(figures[j])
    ]
    assert joined(Cells.of(table(figures))) == expected


def test_periods_that_lean_or_had_not_ended_go_together_with_no_others() -> None:
    leaning = UNDATED | {"flags": ["period_leans"]}
    running = GDP | {"flags": ["period_unfinished"]}
    for first, second, expected in (
        (GDP, GDP, 1),
        (leaning, UNDATED, 0),
        (leaning, leaning, 0),
        (running, GDP, 0),
        (running, running, 1),
        (running, running | {"stated_on": dt.date(2022, 11, 20)}, 0),
    ):
        cells = Cells.of(table([first, second | {"indicator": "exports"}]))
        assert len(joined(cells)) == expected


def test_what_is_apart_may_differ() -> None:
    cells = Cells.of(table([GDP, CLOSING | {"indicator": "exports", "geography": "UZB"}]))
    assert joined(cells, apart=("period", "geography")) == [(0, 1)]
    assert joined(cells, apart=("period",)) == []


def test_only_the_best_figure_of_a_cell_is_one() -> None:
    figures = table([GDP, GDP, UNDATED, GDP | {"flags": ["period_unfinished"]}])
    best = figures.take(np.array([1])).select(["figure_id"])
    assert Cells.of(figures, best).figures["figure_id"].to_pylist() == ["f001", "f002", "f003"]


@settings(derandomize=True, max_examples=deep(12, 60))
@given(rows.filter(bool), st.data())
def test_subjects_of_rows_are_those_of_the_whole_table(
    figures: list[dict[str, Any]], data: st.DataObject
) -> None:
    cells = Cells.of(table(figures))
    every = range(len(cells))
    cells.load(data.draw(st.sets(st.sampled_from(every)), label="rows that are read together"))
    assert [cells.subject(row) for row in every] == [*subjects_of(cells.figures)]


@settings(derandomize=True, max_examples=deep(12, 60))
@given(rows, st.sets(st.sampled_from(["gdp", "exports", "imports"])))
def test_rows_of_indicators_are_in_order(figures: list[dict[str, Any]], codes: set[str]) -> None:
    expected = [place for place, row in enumerate(figures) if row["indicator"] in codes]
    assert Cells.of(table(figures)).rows_of(codes).tolist() == expected
