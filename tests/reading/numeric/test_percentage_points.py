"""Points beside a level in percent are of that percentage; beside a rate of change they are not."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

# language, a level in percent, changes in points with their sign
LEVELS = [
    ("en", "reached 19.6%", (("up {} points", ""), ("down {} points from 2019", "-"))),
    ("fr", "atteint 19,6 %", (("en hausse de {} point", ""), ("en baisse de {} point", "-"))),
    ("es", "alcanzó el 19,6 %", (("{} puntos más", ""), ("{} puntos menos que en 2019", "-"))),
    (
        "de",
        "erreichte 19,6 Prozent",
        (("{} Punkte mehr als 2019", ""), ("ein Minus von {} Punkten", "-")),
    ),
]
CASES = [
    (language, f"{level}, {change}", sign)
    for language, level, changes in LEVELS
    for change, sign in changes
]


@pytest.mark.parametrize(("language", "frame", "sign"), CASES)
@pytest.mark.parametrize("points", ["1.9", "0.4"])
def test_points_beside_a_level_in_percent(
    language: str, frame: str, sign: str, points: str
) -> None:
    printed = points if language == "en" else points.replace(".", ",")
    wording = frame.format(printed)
    assert outcome(wording, language, statistic="share") == "exact 19.6 percent"
    assert outcome(wording, language, statistic="increase") == f"exact {sign}{points} pp"


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "rose 5%, the index lost 1.9 points"),
        ("en", "rose 0.5%, up 40 points"),
        ("en", "rose 0.5%, or 40 points"),
        ("en", "+0.5%, up 40 points"),
        ("en", "up 40 points"),
        ("en", "index up 0.5% (40 points)"),
        ("fr", "l'indice gagne 0,5 %, soit 40 points"),
    ],
)
def test_points_beside_a_change_may_be_of_an_index(language: str, wording: str) -> None:
    assert refusals(wording, language, statistic="increase")


@pytest.mark.parametrize(
    ("language", "wording", "unit", "expected"),
    [
        ("en", "up 3.2 points", "index points", "exact 3.2 index_point"),
        ("en", "up 3.2 points", "percentage points", "exact 3.2 pp"),
        ("fr", "en baisse de 3,2 points", "points d'indice", "exact -3.2 index_point"),
        ("zh", "下降1.63点", "指数点", "exact -1.63 index_point"),
        ("zh-Hant", "上升4.98個點", "指數點", "exact 4.98 index_point"),
    ],
)
def test_the_unit_says_which_points_are_meant(
    language: str, wording: str, unit: str, expected: str
) -> None:
    assert outcome(wording, language, unit=unit) == expected
