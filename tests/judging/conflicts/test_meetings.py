"""Rows of conflicts, one by one: their ids, intervals, gaps and sentences, and the standings."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.comparing import Claim, meeting
from silkledger.judging.conflicts import pairs
from silkledger.judging.conflicts.doubts import QUARTER
from tests.support.claims import claim, claims
from tests.support.depth import deep
from tests.support.judged import UNDATED, figure, judge

Row = dict[str, Any]


def test_ids_depend_on_the_figures_of_a_row_only() -> None:
    pair = [figure("f1", claim("exact", "70")), figure("f2", claim("exact", "80"), said_by="t")]
    alone = judge(*pair)["conflicts"]
    beside = judge(
        *pair,
        figure("f3", claim("exact", "5"), geography="UZB"),
        figure("f4", claim("exact", "9"), geography="UZB"),
    )
    assert len(alone) == 1
    assert alone[0] in beside["conflicts"]
    assert alone[0]["conflict_id"].startswith("m")
    assert len({row["conflict_id"] for row in beside["conflicts"]}) == len(beside["conflicts"]) == 2


def test_a_corrected_number_changes_the_verdict_not_the_id() -> None:
    other = figure("f2", claim("exact", "80"), said_by="t")
    rows = [
        judge(figure("f1", claim("exact", number)), other)["conflicts"][0]
        for number in ("70", "80.1", "96")
    ]
    assert [row["verdict"] for row in rows] == ["clash", "rounding", "clash"]
    assert len({row["conflict_id"] for row in rows}) == 1


def test_a_clash_shows_its_wide_intervals_and_the_gap_in_printed_decimals() -> None:
    (row,) = judge(figure("f1", claim("exact", "0.3")), figure("f2", claim("exact", "0.1")))[
        "conflicts"
    ]
    assert row["figure_ids"] == ["f2", "f1"]
    assert (row["first_lower"], row["first_upper"], row["second_lower"], row["second_upper"]) == (
        0.05,
        0.15,
        0.25,
        0.35,
    )
    assert row["gap"] == 0.1
    assert row["why"] == (
        "0.1 USD (at its widest 0.05 to 0.15 USD) and 0.3 USD (at its widest 0.25 to 0.35 USD) "
        "can't both hold."
    )


def test_a_sentence_names_all_that_both_leave_open() -> None:
    cells = {"geography": None, "indicator": "revenue", **UNDATED}
    pair = [
        figure("f1", claim("exact", "70"), **cells),
        figure("f2", claim("exact", "80"), **cells),
    ]
    (row,) = judge(*pair)["conflicts"]
    assert row["verdict"] == "may_differ"
    assert row["why"].endswith("Neither of them states its place, entity or item and date.")


@settings(max_examples=deep(16, 40), derandomize=True)
@given(claims(), claims())
def test_gaps_are_the_exact_ones(one: Claim, other: Claim) -> None:
    met = judge(figure("f1", one), figure("f2", other, said_by="t"))["conflicts"]
    exact = meeting(one, other)
    assert [row["gap"] for row in met] == [float(exact.gap) if exact.verdict == "clash" else None]


@pytest.mark.parametrize("numbers", [("70", "70.2"), ("70", "69.9")])
def test_of_many_who_say_one_reading_only_others_are_independent_of_who_says_both(
    numbers: tuple[str, str],
) -> None:
    """p says both readings, q the first one only: p's second is the same witness's for p, another's
    for q.
    """
    rows = [
        figure("p1", claim("exact", numbers[0]), measured_by="Bureau"),
        figure("q1", claim("exact", numbers[0]), measured_by="Office"),
        figure("p2", claim("exact", numbers[1]), measured_by="Bureau"),
    ]
    found = {(row["verdict"], frozenset(row["figure_ids"])) for row in judge(*rows)["conflicts"]}
    assert found == {
        ("agree", frozenset({"p1", "q1"})),
        ("rounding", frozenset({"q1", "p2"})),
        ("same_witness", frozenset({"p1", "p2"})),
    }


def test_equal_readings_of_many_make_one_row_and_pairs_name_at_most_twenty() -> None:
    many = [figure(f"f{i:02}", claim("exact", "70"), said_by=f"s{i:02}") for i in range(30)]
    judged = judge(*many, figure("g", claim("exact", "90"), said_by="t"))
    agree, clash = sorted(judged["conflicts"], key=lambda row: row["verdict"])
    assert (agree["verdict"], len(agree["figure_ids"]), agree["first_figures"]) == ("agree", 30, 30)
    assert agree["why"] == "30 figures of different witnesses say 70 USD."
    assert (clash["verdict"], clash["figure_ids"], clash["first_figures"]) == (
        "clash",
        [*(f"f{i:02}" for i in range(20)), "g"],
        20,
    )
    assert clash["flags"] == ["shortened"]
    assert all(row["standing"] == "disputed" for row in judged["figures"])


def test_later_editions_supersede_and_a_clash_outranks() -> None:
    def of(name: str, number: str, edition: str | None, **cells: Any) -> Row:
        return figure(name, claim("exact", number), measured_by="Bureau", edition=edition, **cells)

    old, middle, new = of("f1", "70", "2020"), of("f2", "70", "2021"), of("f3", "71", "2022")
    standing = {row["figure_id"]: row["standing"] for row in judge(old, middle, new)["figures"]}
    assert standing == {"f1": "superseded", "f2": "superseded", "f3": "accepted"}
    unstated = of("f4", "95", None)
    standing = {row["figure_id"]: row["standing"] for row in judge(old, new, unstated)["figures"]}
    assert standing == {"f1": "superseded", "f3": "accepted", "f4": "accepted"}
    clashing = of("f4", "95", "2022")
    standing = {row["figure_id"]: row["standing"] for row in judge(old, new, clashing)["figures"]}
    assert standing == {"f1": "superseded", "f3": "disputed", "f4": "disputed"}
    elsewhere = of("f5", "70", "2020", basis="FOB")
    standing = {row["figure_id"]: row["standing"] for row in judge(elsewhere, new)["figures"]}
    assert standing == {"f5": "accepted", "f3": "accepted"}


def test_nothing_to_judge() -> None:
    assert judge() == {"figures": [], "best": [], "conflicts": []}
    assert judge(figure("f1", claim("exact", "1")))["conflicts"] == []
    assert judge(figure("f1", claim("exact", "1"), **UNDATED))["best"] == []


def test_in_a_crowded_thing_a_revision_hides_no_clash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "FEW", 2)
    said = {"f1": ("209", "2021"), "f2": ("51", "2022"), "f3": ("61", "2022"), "f4": ("71", "2022")}
    rows = [
        figure(name, claim("exact", number), measured_by="Bureau", edition=edition)
        for name, (number, edition) in said.items()
    ]
    standing = {row["figure_id"]: row["standing"] for row in judge(*rows)["figures"]}
    assert standing == {"f1": "superseded", "f2": "disputed", "f3": "disputed", "f4": "disputed"}


@settings(max_examples=deep(10, 60), derandomize=True)
@given(
    st.lists(st.integers(0, 400), min_size=9, max_size=24, unique=True),
    st.lists(st.integers(0, 720), min_size=24, max_size=24),
)
def test_in_a_crowd_of_forecasts_those_of_one_season_clash(
    tenths: list[int], days: list[int]
) -> None:
    """However far from each other those are that times excuse."""
    rows = [
        figure(
            f"f{place:02}",
            claim("exact", f"{100 + tenth / 10:.1f}"),
            measured_by=f"House {place}",
            status="forecast",
            stated_on=dt.date(2021, 1, 1) + dt.timedelta(days=days[place]),
        )
        for place, tenth in enumerate(tenths)
    ]
    disputed = {
        row["figure_id"] for row in judge(*rows)["figures"] if row["standing"] == "disputed"
    }
    assert disputed == {
        one["figure_id"]
        for one in rows
        for other in rows
        if one is not other and abs((one["stated_on"] - other["stated_on"]).days) <= QUARTER
    }
