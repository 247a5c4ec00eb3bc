"""Identities over any period, over parts, products and rates; all verdicts computed by hand.

The first row of a case is what the check must be about.
"""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.judging.checks.identity_cases import CASES
from tests.judging.checks.systems import C, L, N, X, made
from tests.support.checks import figure, judged
from tests.support.depth import deep, some
from tests.support.tables import every_row


@every_row(CASES)
def test_the_verdict(case: str) -> None:
    rows, kind, expected = CASES[case]
    checks = judged(rows, kind=kind)
    assert [row["verdict"] for row in checks] == expected, [row["why"] for row in checks]


@every_row(some(CASES, 3))
def test_sources_that_leave_qualities_open_accuse_nobody(case: str) -> None:
    rows, kind, expected = CASES[case]
    apart = [row | {"said_by": f"source {place}"} for place, row in enumerate(rows)]
    softer = {C: L, X: N}
    checks = judged(apart, kind=kind)
    assert [row["verdict"] for row in checks] == [softer.get(word, word) for word in expected]


@every_row(some(CASES, 3))
def test_one_edition_of_a_publication_is_one_source(case: str) -> None:
    rows, kind, expected = CASES[case]
    edition = {"measured_by": "World Bank", "edition": "2023"}
    apart = [row | edition | {"said_by": f"source {place}"} for place, row in enumerate(rows)]
    assert [row["verdict"] for row in judged(apart, kind=kind)] == expected


@every_row(some(CASES, 3))
def test_two_publishers_in_one_source_accuse_nobody(case: str) -> None:
    rows, kind, _ = CASES[case]
    apart = [
        row | {"measured_by": "World Bank" if place else "BP"} for place, row in enumerate(rows)
    ]
    assert X not in {row["verdict"] for row in judged(apart, kind=kind)}


def test_one_publication_without_an_edition_is_one_source_for_a_month() -> None:
    rows, kind, _ = CASES["exports and imports are not the turnover"]
    for day, verdict in ((dt.date(2023, 5, 20), X), (dt.date(2024, 5, 20), N)):
        apart = [
            row | {"measured_by": "World Bank", "said_by": f"source {place}"}
            for place, row in enumerate(rows)
        ]
        apart[0] |= {"stated_on": day}
        assert [row["verdict"] for row in judged(apart, kind=kind)] == [verdict]


def test_a_group_does_not_add_up_before_its_members_changed() -> None:
    members = ("ARM", "BLR", "KAZ", "KGZ", "RUS")
    for period, verdict in (("in 2020", X), ("in 2012", N)):
        rows = [
            figure("99 million", "population", period, geography="XEE"),
            *(figure("36.5 million", "population", period, geography=place) for place in members),
        ]
        assert [row["verdict"] for row in judged(rows, kind="sum_of_members")] == [verdict]


def test_a_total_may_leave_out_trade_within_the_group() -> None:
    members = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
    for counterpart, verdict in (("CHN", X), (None, N)):
        cells = {"counterpart": counterpart}
        rows = [
            figure("USD 20.2 billion", "exports", "in 2022", geography="XCA", **cells),
            *(figure("USD 9.1 billion", "exports", "in 2022", geography=place, **cells)
              for place in members),
        ]  # fmt: skip
        assert [row["verdict"] for row in judged(rows, kind="sum_of_members")] == [verdict]


def test_the_arithmetic_is_in_words() -> None:
    (row,) = judged(CASES["quarters add up"][0], kind="sum_of_periods")
    assert row["statement"].startswith(
        "2.1 million t + 2.6 million t + 2.8 million t + 2.9 million t is 10.2 million to "
        "10.6 million t; the reported figure for 2022 is 10.4 million t."
    )


@settings(max_examples=deep(10, 60), deadline=None, derandomize=True)
@given(st.integers(-900, 900), st.integers(-900, 900), st.integers(-2000, 2000))
def test_growth_from_a_loss_or_to_one_accuses_nobody(before: int, after: int, rate: int) -> None:
    rows = [
        *made("net_profit_growth", (f"{rate}%", "in 2022"), entity="Nordwerk"),
        *made(
            "net_profit",
            (f"USD {before} million", "in 2021"),
            (f"USD {after} million", "in 2022"),
            entity="Nordwerk",
        ),
    ]
    if min(before, after) <= 0:
        assert not judged(rows, kind="growth_identity")
