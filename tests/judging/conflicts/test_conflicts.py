"""Conflicts of figures, checked against an oracle that compares all pairs, one at a time."""

from __future__ import annotations

import datetime as dt
import random
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.comparing import Claim
from silkledger.judging.conflicts import pairs, shown_meetings
from tests.judging.conflicts.all_pairs import Row, oracle
from tests.support.claims import claim, claims
from tests.support.depth import deep
from tests.support.judged import LONG_OVER, UNDATED, figure, judge

TRIED = settings(max_examples=deep(10, 60), derandomize=True)


@st.composite
def rows(draw: st.DrawFn, most: int, said: st.SearchStrategy[Claim]) -> list[Row]:
    """Figures of few places, periods, qualities and witnesses, so that all that can meet does."""
    found = []
    for number in range(draw(st.integers(2, most))):
        cells: Row = {
            **LONG_OVER,
            "geography": draw(st.sampled_from(["KAZ", "KAZ", "KAZ", "UZB"])),
            "status": draw(st.sampled_from(["actual", "actual", "forecast"])),
            "basis": draw(st.sampled_from([None, None, "FOB", "CIF"])),
            "coverage": draw(st.sampled_from([None, None, None, "goods"])),
            "said_by": draw(st.sampled_from("st")),
            "measured_by": draw(st.sampled_from([None, "Bureau", "Office"])),
            "stated_on": dt.date(draw(st.sampled_from([2021, 2023])), 5, 3),
        }
        if cells["measured_by"] is None:
            cells["said_by"] = draw(st.sampled_from("uv"))  # articles that name nobody at all
        else:
            cells["edition"] = draw(st.sampled_from([None, "2021", "2022"]))
        if cells["status"] == "forecast":  # of one time, since others are excused
            cells |= {"stated_on": dt.date(2023, 5, 3), "edition": None}
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
def test_every_pair_has_its_verdict_and_no_row_claims_more(given_rows: list[Row]) -> None:
    wanted = {(*pair, *found) for pair, found in oracle(given_rows).items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shown_meetings, "EVERY", pairs.FEW)
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


@settings(max_examples=deep(8, 20), derandomize=True)
@given(rows(60, claims()), st.integers(1, 3))
def test_no_disputed_figure_is_missed_where_pairs_are_too_many(
    given_rows: list[Row], few: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairs, "FEW", few)
        judged = judge(*given_rows)
    wanted = oracle(given_rows)
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


@settings(max_examples=deep(8, 20), derandomize=True)
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


@settings(max_examples=deep(8, 20), derandomize=True)
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
