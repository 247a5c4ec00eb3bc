"""Conflicts of read figures, against an oracle that holds every figure against every other, one
pair at a time.
"""

from __future__ import annotations

import random
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.comparing import Claim, Relation, meeting
from silkledger.judging.comparing.claims import COLUMNS, claim_of
from silkledger.judging.conflicts import pairs
from tests.support.claims import claim, claims
from tests.support.judged import UNDATED, figure, judge

Row = dict[str, Any]
TRIED = settings(max_examples=60, derandomize=True)
_SAME = ("indicator", "unit", "geography", "counterpart", "period", "nature", "statistic", "status")
_QUALITIES = ("share_of", "reporter", "basis", "coverage")


def oracle(one: Row, other: Row) -> tuple[str, frozenset[str]] | None:
    """The verdict on two figures and its flags, from the conventions; None where they speak of two
    things.
    """
    if any(one[name] != other.get(name) for name in _SAME if name in one):
        return None
    if one["period"] is None and (
        "window_not_stated" in one["flags"] + other["flags"] or _anchor(one) != _anchor(other)
    ):
        return None
    flags = set()
    for name in _QUALITIES:
        here, there = one.get(name), other.get(name)
        if here != there:
            if here is not None and there is not None:
                return None
            flags.add("not_stated_met_stated")
    relation = Relation.INDEPENDENT
    if _witness(one) == _witness(other):
        editions = {one.get("edition"), other.get("edition")}
        relation = Relation.OTHER_EDITION if len(editions - {None}) == 2 else Relation.SAME_WITNESS
        if len(editions) == 2 and None in editions:
            flags.add("not_stated_met_stated")
    first, second = (claim_of(*(row[name] for name in COLUMNS)) for row in (one, other))
    found = meeting(first, second, relation)
    return found.verdict, frozenset(flags | ({"loose"} if found.loose else set()))


def _anchor(row: Row) -> tuple[object, ...]:
    return (
        ("edition", row["measured_by"], row["edition"])
        if row.get("edition")
        else ("source", _witness(row), row["said_by"])
    )


def _witness(row: Row) -> str:
    return row.get("measured_by") or f"source {row['said_by']}"


@st.composite
def rows(draw: st.DrawFn, most: int, said: st.SearchStrategy[Claim]) -> list[Row]:
    """Figures of few places, periods, qualities and witnesses, so that all that can meet does."""
    found = []
    for number in range(draw(st.integers(2, most))):
        cells: Row = {
            "geography": draw(st.sampled_from(["KAZ", "KAZ", "KAZ", "UZB"])),
            "status": draw(st.sampled_from(["actual", "actual", "forecast"])),
            "basis": draw(st.sampled_from([None, None, "FOB", "CIF"])),
            "coverage": draw(st.sampled_from([None, None, None, "goods"])),
            "said_by": draw(st.sampled_from("st")),
            "measured_by": draw(st.sampled_from([None, "Bureau", "Office"])),
        }
        if cells["measured_by"]:
            cells["edition"] = draw(st.sampled_from([None, "2021", "2022"]))
        if draw(st.integers(0, 4)) == 0:
            cells |= UNDATED
        if draw(st.integers(0, 9)) == 0:
            cells |= {**UNDATED, "flags": ["undated", "window_not_stated"]}
        found.append(figure(f"f{number:03}", draw(said), **cells))
    return found


FEW_READINGS = st.sampled_from(
    [
        claim("exact", "70"),
        claim("exact", "70.2"),
        claim("gt", "70"),
        claim("exact", "75.6"),
        claim("approx", "70"),
    ]
)


def _sides(row: Row) -> tuple[list[str], list[str]]:
    ids, count = row["figure_ids"], row["first_figures"]
    return (ids[:count], ids[count:]) if count < len(ids) else (ids, ids)


@TRIED
@given(rows(8, st.one_of(FEW_READINGS, claims())))
def test_every_pair_has_its_verdict_and_no_row_says_more(given_rows: list[Row]) -> None:
    by_id = {row["figure_id"]: row for row in given_rows}
    wanted = {
        (one, other, *found)
        for one, other in combinations(sorted(by_id), 2)
        if (found := oracle(by_id[one], by_id[other])) is not None
    }
    judged = judge(*given_rows)
    ids = [row["conflict_id"] for row in judged["conflicts"]]
    assert len(set(ids)) == len(ids)
    listed = set()
    for row in judged["conflicts"]:
        first, second = _sides(row)
        verdict, flags = row["verdict"], frozenset(row["flags"])
        cross = {tuple(sorted((one, other))) for one in first for other in second if one != other}
        met = {pair for pair in cross if (*pair, verdict, flags) in wanted}
        assert {figure_id for pair in met for figure_id in pair} == set(row["figure_ids"]), row
        listed |= {(*pair, verdict, flags) for pair in met}
    if len(given_rows) <= pairs.FEW:
        assert listed == wanted
    clashing = {
        figure_id
        for one, other, verdict, _ in wanted
        if verdict == "clash"
        for figure_id in (one, other)
    }
    assert {
        row["figure_id"] for row in judged["figures"] if row["standing"] == "disputed"
    } == clashing
    assert {
        i for row in judged["conflicts"] if row["verdict"] == "clash" for i in row["figure_ids"]
    } == clashing


@settings(max_examples=20, derandomize=True)
@given(rows(60, claims()), st.integers(1, 3), st.integers(1, 3))
def test_no_disputed_figure_is_missed_where_pairs_are_too_many(
    given_rows: list[Row], few: int, many: int
) -> None:
    by_id = {row["figure_id"]: row for row in given_rows}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairs, "FEW", few)
        judged = judge(*given_rows)
    wanted = {
        (one, other): found
        for one, other in combinations(sorted(by_id), 2)
        if (found := oracle(by_id[one], by_id[other])) is not None
    }
    clashing = {
        figure_id
        for pair, (verdict, _) in wanted.items()
        if verdict == "clash"
        for figure_id in pair
    }
    assert {
        row["figure_id"] for row in judged["figures"] if row["standing"] == "disputed"
    } == clashing
    for row in judged["conflicts"]:
        first, second = _sides(row)
        cross = [
            (min(one, other), max(one, other)) for one in first for other in second if one != other
        ]
        assert any(
            wanted.get(pair) == (row["verdict"], frozenset(row["flags"])) for pair in cross
        ), row


@settings(max_examples=20, derandomize=True)
@given(rows(14, st.one_of(FEW_READINGS, claims())), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(given_rows: list[Row], shuffle: random.Random) -> None:
    mixed = given_rows.copy()
    shuffle.shuffle(mixed)
    one, other = judge(*given_rows), judge(*mixed, coded=True)
    for name, key in (
        ("conflicts", "conflict_id"),
        ("best", "figure_id"),
        ("figures", "figure_id"),
    ):
        assert sorted(one[name], key=lambda row: row[key]) == sorted(
            other[name], key=lambda row: row[key]
        )


@settings(max_examples=20, derandomize=True)
@given(
    rows(10, st.one_of(FEW_READINGS, claims())),
    st.sampled_from(["1e9", "1e-3", "0.90718474", "0.028316846592"]),
)
def test_units_do_not_matter(given_rows: list[Row], factor: str) -> None:
    names = ("value", "lower", "upper", "lower_digit", "upper_digit")
    times = [
        {
            **row,
            **{
                name: None
                if row[name] is None
                else float(Decimal(repr(row[name])) * Decimal(factor))
                for name in names
            },
        }
        for row in given_rows
    ]
    one, other = judge(*given_rows), judge(*times)
    said = [
        {
            (tuple(row["figure_ids"]), row["first_figures"], row["verdict"], tuple(row["flags"]))
            for row in judged["conflicts"]
        }
        for judged in (one, other)
    ]
    assert said[0] == said[1]
    assert [(row["figure_id"], row["rule"], row["witnesses"]) for row in one["best"]] == [
        (row["figure_id"], row["rule"], row["witnesses"]) for row in other["best"]
    ]


def test_ids_are_of_what_meets_not_of_who_else_is_there() -> None:
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
    assert (
        row["why"]
        == "0.1 USD (at its widest 0.05 to 0.15 USD) and 0.3 USD (at its widest 0.25 to 0.35 USD) can't both hold."
    )


@settings(max_examples=40, derandomize=True)
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


def test_in_a_crowded_thing_a_revision_hides_no_clash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "FEW", 2)
    said = {"f1": ("209", "2021"), "f2": ("51", "2022"), "f3": ("61", "2022"), "f4": ("71", "2022")}
    rows = [
        figure(name, claim("exact", number), measured_by="Bureau", edition=edition)
        for name, (number, edition) in said.items()
    ]
    standing = {row["figure_id"]: row["standing"] for row in judge(*rows)["figures"]}
    assert standing == {"f1": "superseded", "f2": "disputed", "f3": "disputed", "f4": "disputed"}


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
    assert standing == {"f1": "disputed", "f3": "disputed", "f4": "disputed"}
    elsewhere = of("f5", "70", "2020", basis="FOB")
    standing = {row["figure_id"]: row["standing"] for row in judge(elsewhere, new)["figures"]}
    assert standing == {"f5": "accepted", "f3": "accepted"}


def test_nothing_to_judge() -> None:
    assert judge() == {"figures": [], "best": [], "conflicts": []}
    assert judge(figure("f1", claim("exact", "1")))["conflicts"] == []
    assert judge(figure("f1", claim("exact", "1"), **UNDATED))["best"] == []
