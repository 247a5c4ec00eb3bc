"""Pairs of figures by one witness, compared with an exhaustive search."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.checks import Evidence
from silkledger.judging.checks.pairs import PLACES, matches, rows_of
from silkledger.judging.reference import Reference
from tests.support.checks import figure, table

GDP = figure("USD 5 billion", "gdp", "in 2022")
UNDATED = figure("USD 5 billion", "gdp")
rows = st.lists(
    st.builds(
        lambda base, **cells: base | cells,
        st.sampled_from([GDP, UNDATED]),
        indicator=st.sampled_from(["gdp", "exports"]),
        geography=st.sampled_from(["KAZ", "UZB", None]),
        status=st.sampled_from(["actual", "forecast"]),
        said_by=st.sampled_from(["a", "b"]),
        measured_by=st.sampled_from(["World Bank", None]),
        edition=st.sampled_from(["2022", "2021", None]),
    ),
    max_size=8,
)


def same_witness(first: dict[str, Any], second: dict[str, Any]) -> bool:
    named = all(
        row[name] is not None
        for row in (first, second)
        for name in ("measured_by", "edition", "period_start")
    )
    same_edition = all(first[name] == second[name] for name in ("measured_by", "edition"))
    return bool(first["said_by"] == second["said_by"] or (named and same_edition))


@settings(derandomize=True, max_examples=150)
@given(rows)
def test_pairs_equal_those_of_an_exhaustive_search(figures: list[dict[str, Any]]) -> None:
    evidence = Evidence(table(figures), Reference())
    first, second = (rows_of(evidence.figures, [code]) for code in ("gdp", "exports"))
    pairs = {
        (row, partner)
        for row, partners in matches(evidence, first, second, PLACES).items()
        for partner in partners
    }
    expected = {
        (i, j)
        for i, j in itertools.permutations(range(len(figures)), 2)
        if (figures[i]["indicator"], figures[j]["indicator"]) == ("gdp", "exports")
        and all(figures[i][name] == figures[j][name] for name in ("status", *PLACES))
        and same_witness(figures[i], figures[j])
    }
    assert pairs == expected


def test_a_condition_drops_pairs() -> None:
    evidence = Evidence(
        table([GDP, GDP | {"indicator": "exports"}, GDP | {"indicator": "exports"}]), Reference()
    )
    first, second = (rows_of(evidence.figures, [code]) for code in ("gdp", "exports"))
    assert matches(evidence, first, second, PLACES, lambda _, row: np.asarray(row > 1)) == {0: [2]}
    assert matches(evidence, first, first, PLACES) == {}


def test_periods_that_lean_or_had_not_ended_match_no_others() -> None:
    leaning = UNDATED | {"flags": ["period_leans"]}
    running = GDP | {"flags": ["period_unfinished"]}
    for cells, partner, expected in (
        ({}, GDP, {0: [1]}),
        (leaning, UNDATED, {}),
        (leaning, leaning, {}),
        (running, GDP, {}),
        (running, running, {0: [1]}),
        (running, running | {"stated_on": dt.date(2022, 11, 20)}, {}),
    ):
        figures = [GDP | cells, partner | {"indicator": "exports"}]
        evidence = Evidence(table(figures), Reference())
        first, second = (rows_of(evidence.figures, [code]) for code in ("gdp", "exports"))
        assert matches(evidence, first, second, PLACES) == expected
