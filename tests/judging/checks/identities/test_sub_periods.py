"""Periods and what lies in them, compared with an exhaustive search; which articles go together."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.checks.identities.cells import Cells
from silkledger.judging.checks.identities.sub_periods import sums_of_periods
from silkledger.judging.checks.identities.sum_arrays import PERIODS
from tests.support.checks import figure, judged, table
from tests.support.depth import deep

LENGTHS = (12, 6, 3, 1)
spans = st.sets(
    st.builds(
        lambda length, place: (place * length, length),
        st.sampled_from(LENGTHS),
        st.integers(0, 23),
    ).filter(lambda span: span[0] + span[1] <= 24),
    min_size=1,
    max_size=7,
)


def day(month: int, *, last: bool = False) -> dt.date:
    year, number = 2021 + month // 12, month % 12 + 1
    return dt.date(year, number, calendar.monthrange(year, number)[1] if last else 1)


@settings(derandomize=True, max_examples=deep(32, 200), deadline=None)
@given(spans)
def test_sums_are_those_of_an_exhaustive_search(drawn: set[tuple[int, int]]) -> None:
    listed = sorted(drawn)
    base = figure("5 Mt", "freight_volume", "in 2022")
    rows = [
        base
        | {"period_start": day(first), "period_end": day(first + length - 1, last=True)}
        | {"period": f"{first}/{length}"}
        for first, length in listed
    ]
    expected = set()
    for whole, (first, length) in enumerate(listed):
        for size in LENGTHS[1:]:
            parts = [
                listed.index((month, size))
                for month in range(first, first + length, size)
                if size < length and (month, size) in drawn
            ]
            if len(parts) > 1 or (parts and listed[parts[0]][0] != first):
                expected.add((whole, *parts))
        for part, (start, shorter) in enumerate(listed):
            rest = (start + shorter, length - shorter)
            if start == first and shorter < length and rest in drawn and 2 * shorter != length:
                expected.add((whole, part, listed.index(rest)))
    found = [
        tuple(one.groups.rows_of(place))
        for one in sums_of_periods(Cells.of(table(rows)))
        for place in range(len(one))
        if one.kind(place) == PERIODS
    ]
    assert set(found) == expected


@pytest.mark.parametrize(
    ("first", "later", "verdict"),
    [
        ("2022-07-01", "2022-07-20", "contradicted"),
        ("2022-07-01", "2022-08-01", "cannot_be_checked"),  # figures come out every month
        ("2022-06-15", "2022-07-05", "cannot_be_checked"),  # nobody knew of June on 15 June
    ],
)
def test_articles_quote_one_edition_if_both_periods_had_ended(
    first: str, later: str, verdict: str
) -> None:
    rows = [
        figure(wording, "freight_volume", f"from January to {month} 2022")
        | {"measured_by": "World Bank", "said_by": article, "geography": "KAZ"}
        | {"stated_on": dt.date.fromisoformat(article)}
        for wording, month, article in (("7.1 Mt", "May", first), ("6.4 Mt", "June", later))
    ]
    assert [row["verdict"] for row in judged(rows, kind="cumulation")] == [verdict]


@pytest.mark.parametrize(
    ("basis", "verdict"),
    [("current prices", "contradicted"), ("chain-linked", "cannot_be_checked")],
)
def test_branches_add_up_unless_they_are_chained(basis: str, verdict: str) -> None:
    rows = [
        figure(wording, "value_added", "in 2022")
        | {"item": item, "basis": basis, "geography": "KAZ"}
        for wording, item in (
            ("USD 101.1 billion", None),
            ("USD 12.3 billion", "agriculture"),
            ("USD 31.8 billion", "industry"),
            ("USD 58.9 billion", "services"),
        )
    ]
    assert [row["verdict"] for row in judged(rows, kind="sum_of_items")] == [verdict]
