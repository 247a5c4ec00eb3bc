"""Whether figures come from one source, compared with the rule asked of one group at a time."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.checks.identities.origins import Origins, RowGroups
from tests.support.depth import deep

ROWS = 8
DAY = dt.date(2022, 1, 1)
_CODES = st.lists(st.integers(0, 2), min_size=ROWS, max_size=ROWS)
_DAYS = st.lists(st.integers(0, 60), min_size=ROWS, max_size=ROWS)
_ENDS = st.lists(st.none() | st.integers(0, 60), min_size=ROWS, max_size=ROWS)
NAMES = ("publication", "edition", "said_by", "counterpart", "basis", "coverage", "reporter")
codes_by_name = st.fixed_dictionaries(dict.fromkeys(NAMES, _CODES))
groups_of_rows = st.lists(
    st.lists(st.integers(0, ROWS - 1), min_size=1, max_size=4, unique=True), max_size=12
)


def origins(codes: dict[str, list[int]], days: list[int], ends: list[int | None]) -> Origins:
    of_days, of_ends = (
        pa.array([None if day is None else DAY + dt.timedelta(days=day) for day in several])
        for several in (days, ends)
    )
    figures = pa.table(
        {"stated_on": of_days, "period_end": of_ends.cast(pa.date32())},
    )
    columns: Any = {name: np.array(values) for name, values in codes.items()}
    return Origins(figures, columns, columns)


def is_one_source(
    codes: dict[str, list[int]], days: list[int], ends: list[int | None], rows: list[int]
) -> bool:
    publications, editions, sources = (
        {codes[name][row] for row in rows} for name in ("publication", "edition", "said_by")
    )
    if publications != {0} and len(publications) == len(editions) == 1:
        if editions != {0}:
            return True
        stated_on = sorted(days[row] for row in rows)
        known = [end for row in rows if (end := ends[row]) is not None]
        before = [end for end in known if end < stated_on[-1]]
        is_near = stated_on[-1] - stated_on[0] <= 27
        return is_near and max(before, default=stated_on[0]) <= stated_on[0]
    return len(sources) == 1 and len(publications - {0}) < 2


@settings(derandomize=True, max_examples=deep(64, 400), deadline=None)
@given(codes_by_name, _DAYS, _ENDS, groups_of_rows)
def test_one_source_is_what_the_rule_says_of_each_group(
    codes: dict[str, list[int]], days: list[int], ends: list[int | None], groups: list[list[int]]
) -> None:
    found = origins(codes, days, ends).are_one_source(RowGroups.of(groups))
    assert found.tolist() == [is_one_source(codes, days, ends, rows) for rows in groups]


@settings(derandomize=True, max_examples=deep(32, 200), deadline=None)
@given(codes_by_name, groups_of_rows)
def test_a_quality_is_open_where_the_first_figure_does_not_state_it(
    codes: dict[str, list[int]], groups: list[list[int]]
) -> None:
    found, names_of = origins(codes, [0] * ROWS, [None] * ROWS).left_open(RowGroups.of(groups))
    for rows, names in zip(groups, (names_of[code] for code in found.tolist()), strict=True):
        concerned = ["basis", "coverage"]
        if any(codes["counterpart"][row] for row in rows):
            concerned.append("reporter")
        assert list(names) == [name for name in concerned if not codes[name][rows[0]]]
