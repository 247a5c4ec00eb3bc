"""Pairs of figures by one witness, against a search through all pairs."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.checks import Evidence
from silkledger.judging.checks.pairs import PLACES, meeting, of_indicators
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


def one_witness(one: dict[str, Any], other: dict[str, Any]) -> bool:
    named = all(
        row[name] is not None
        for row in (one, other)
        for name in ("measured_by", "edition", "period_start")
    )
    same = one["measured_by"] == other["measured_by"] and one["edition"] == other["edition"]
    return bool(one["said_by"] == other["said_by"] or (named and same))


@settings(derandomize=True, max_examples=150)
@given(rows)
def test_pairs_are_those_of_a_search_through_all(made: list[dict[str, Any]]) -> None:
    evidence = Evidence(table(made), Reference())
    first, second = (of_indicators(evidence.figures, [code]) for code in ("gdp", "exports"))
    found = {
        (one, other)
        for one, others in meeting(evidence, first, second, PLACES).items()
        for other in others
    }
    expected = {
        (i, j)
        for i, j in itertools.permutations(range(len(made)), 2)
        if (made[i]["indicator"], made[j]["indicator"]) == ("gdp", "exports")
        and all(made[i][name] == made[j][name] for name in ("status", *PLACES))
        and one_witness(made[i], made[j])
    }
    assert found == expected


def test_a_pair_that_is_not_wanted_is_left_out() -> None:
    evidence = Evidence(
        table([GDP, GDP | {"indicator": "exports"}, GDP | {"indicator": "exports"}]), Reference()
    )
    first, second = (of_indicators(evidence.figures, [code]) for code in ("gdp", "exports"))
    assert meeting(evidence, first, second, PLACES, lambda one, other: np.asarray(other > 1)) == {
        0: [2]
    }
    assert meeting(evidence, first, first, PLACES) == {}
