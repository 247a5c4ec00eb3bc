"""Of things with many readings the table shows fewer meetings, and nothing else changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.conflicts import pairs, shown_meetings
from silkledger.schemas.judgements import STANDINGS_OF_CELLS
from tests.judging.conflicts.test_conflicts import FEW_READINGS, rows
from tests.support.claims import claim, claims
from tests.support.depth import deep
from tests.support.judged import LONG_OVER, figure, judge

if TYPE_CHECKING:
    from silkledger.judging.comparing import Claim

Tables = dict[str, list[dict[str, Any]]]
_ALL = 1000


def judged(given_rows: list[dict[str, Any]], every: int, few: int = pairs.FEW) -> Tables:
    """The judgements where every meeting of `every` readings is shown, and `few` are compared."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shown_meetings, "EVERY", every)
        patch.setattr(pairs, "FEW", few)
        return judge(*given_rows)


def gravest(tables: Tables) -> dict[str, int]:
    """How grave the gravest verdict on each figure is."""
    found: dict[str, int] = {}
    for row in tables["conflicts"]:
        gravity = STANDINGS_OF_CELLS.index(row["verdict"])
        for name in row["figure_ids"]:
            found[name] = max(gravity, found.get(name, 0))
    return found


def of_unknown_part(tables: Tables) -> set[str]:
    return {
        name
        for row in tables["conflicts"]
        if row["verdict"] == "may_differ" and "part" in row["left_open"]
        for name in row["figure_ids"]
    }


@settings(max_examples=deep(16, 200), derandomize=True, deadline=None)
@given(
    rows(24, st.one_of(FEW_READINGS, claims())), st.integers(1, 4), st.sampled_from([1, 3, 8, 30])
)
def test_no_limit_changes_what_is_disputed_best_or_gravest(
    given_rows: list[dict[str, Any]], every: int, few: int
) -> None:
    all_of_them, some = (judged(given_rows, limit, few) for limit in (_ALL, every))
    assert some["figures"] == all_of_them["figures"]
    assert some["best"] == all_of_them["best"]
    assert gravest(some) == gravest(all_of_them)
    assert of_unknown_part(some) == of_unknown_part(all_of_them)
    assert [row for row in all_of_them["conflicts"] if row in some["conflicts"]] == some[
        "conflicts"
    ]
    clashing = {
        i for row in some["conflicts"] if row["verdict"] == "clash" for i in row["figure_ids"]
    }
    assert clashing == {
        row["figure_id"] for row in some["figures"] if row["standing"] == "disputed"
    }


def by_witnesses(said: list[Claim], **cells: Any) -> list[dict[str, Any]]:
    """A figure of each claim, each of a witness of its own."""
    return [
        figure(
            f"f{place:02}",
            each,
            said_by="s",
            measured_by=f"Office {place:02}",
            **LONG_OVER,
            **cells,
        )
        for place, each in enumerate(said)
    ]


@pytest.mark.parametrize("count", [4, 5, 8, 9, 30])
def test_rows_of_a_thing_grow_as_its_figures_do(count: int) -> None:
    tables = judge(*by_witnesses([claim("exact", f"{50 + place}.5") for place in range(count)]))
    assert len(tables["conflicts"]) < count
    assert {row["standing"] for row in tables["figures"]} == {"disputed"}


@pytest.mark.parametrize("count", [2, 3])
def test_all_pairs_of_few_readings_are_shown(count: int) -> None:
    tables = judge(*by_witnesses([claim("exact", f"{50 + place}.5") for place in range(count)]))
    assert len(tables["conflicts"]) == count * (count - 1) // 2


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        # The one that all others contradict stands beside each of them.
        (["71", "71.2", "76", "83"], {("71", "76"), ("71.2", "76"), ("76", "83")}),
        (["71", "71.2", "71.21", "93"], {("71", "93"), ("71.2", "93"), ("71.21", "93")}),
        # Nobody clashes: each figure beside what it is rounded from.
        (["70", "70.2", "70.21", "70.212"], {("70", "70.2"), ("70", "70.21"), ("70", "70.212")}),
    ],
)
def test_each_figure_stands_beside_what_most_others_meet(
    said: list[str], shown: set[tuple[str, str]]
) -> None:
    tables = judge(*by_witnesses([claim("exact", number) for number in said]))
    number = {f"f{place:02}": each for place, each in enumerate(said)}
    assert {
        tuple(sorted((number[name] for name in row["figure_ids"]), key=float))
        for row in tables["conflicts"]
    } == shown


def test_a_reading_that_witnesses_share_is_shown_with_all_of_them() -> None:
    said = [claim("exact", number) for number in ("70", "70", "75", "80", "85")]
    rows_shown = judge(*by_witnesses(said))["conflicts"]
    assert [row["figure_ids"] for row in rows_shown if row["verdict"] == "agree"] == [
        ["f00", "f01"]
    ]
    assert {len(row["figure_ids"]) for row in rows_shown if "f00" in row["figure_ids"]} == {2, 3}
