"""Accusations that a scenario does not name are found, wherever they appear."""

from __future__ import annotations

from typing import Any

from tests.judging.scenarios.comparison import RIGHT, UNJUDGED, WRONG, compared
from tests.judging.scenarios.dataset import Judged
from tests.judging.scenarios.scenario import Scenario

IDS: dict[str, tuple[str, ...]] = {"1": ("a",), "2": ("b",), "3": ("c",)}


def scenario(**expected: Any) -> Scenario:
    cells: dict[str, Any] = {
        "name": "made/one",
        "theme": "made",
        "because": "Made.",
        "tempts": False,
        "best": None,
        "official": [],
    }
    cells |= {name: {} for name in ("figures", "sources", "meet", "check")}
    return Scenario(**(cells | expected))


def judged(
    conflicts: tuple[tuple[list[str], int, str], ...] = (),
    checks: tuple[tuple[str, list[str], str], ...] = (),
) -> Judged:
    return Judged(
        IDS,
        {},
        [
            {"figure_ids": ids, "first_figures": count, "verdict": verdict}
            for ids, count, verdict in conflicts
        ],
        [
            {"kind": kind, "role": "summary", "figure_ids": ids, "verdict": verdict, "why": "w"}
            for kind, ids, verdict in checks
        ],
        [],
    )


def test_a_meeting_is_of_the_figures_of_both_sides() -> None:
    asked = scenario(meet={frozenset("ac"): ("clash",), frozenset("ab"): ("no meeting",)})
    result = compared(asked, judged(((["1", "3"], 1, "clash"),)))
    assert (result.state, result.clashes) == (RIGHT, ())


def test_a_clash_that_is_not_named_is_false() -> None:
    result = compared(scenario(), judged(((["1", "2", "3"], 2, "clash"),)))
    assert set(result.clashes) == {frozenset("ac"), frozenset("bc")}
    assert result.state == WRONG


def test_figures_of_one_reading_all_meet() -> None:
    asked = scenario(meet={frozenset(pair): ("agree",) for pair in ("ab", "ac", "bc")})
    assert compared(asked, judged(((["1", "2", "3"], 3, "agree"),))).state == RIGHT


def test_what_is_not_said_is_not_judged() -> None:
    asked = scenario(check={("share", frozenset("abc")): ("contradicted",)})
    assert compared(asked, judged()).state == UNJUDGED
    said = judged(checks=(("share_identity", ["1", "2", "3"], "contradicted"),))
    assert compared(asked, said).state == RIGHT


def test_a_contradiction_among_figures_of_a_named_one_is_no_false_one() -> None:
    asked = scenario(check={("turnover", frozenset("abc")): ("contradicted",)})
    said = judged(
        checks=(
            ("sum_identity", ["1", "2", "3"], "contradicted"),
            ("part_of_whole", ["1", "3"], "contradicted"),
        )
    )
    assert compared(asked, said).contradictions == ()
    official = judged(checks=(("official_statistic", ["1"], "contradicted"),))
    assert compared(asked, official).contradictions == ("official_statistic a: w",)
