"""What never fell below a number is at least that; what never rose above it is at most that."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

NEGATED = [
    ("en", "never fell below 300 tonnes", "ge 300 t"),
    ("en", "will not rise above 300 tonnes", "le 300 t"),
    ("de", "fiel nie unter 300 Tonnen", "ge 300 t"),
    ("de", "stieg nicht über 300 Tonnen", "le 300 t"),
    ("fr", "n'est jamais tombé sous les 300 tonnes", "ge 300 t"),
    ("fr", "n'a jamais dépassé 300 tonnes", "le 300 t"),
    ("es", "nunca cayó por debajo de las 300 toneladas", "ge 300 t"),
    ("es", "no ha subido por encima de 300 toneladas", "le 300 t"),
    ("ru", "не опускался ниже 300 тонн", "ge 300 t"),
    ("ru", "никогда не поднималась выше 300 тонн", "le 300 t"),
    ("zh", "从未低于300吨", "ge 300 t"),
    ("zh-TW", "從未超過300公噸", "le 300 t"),
    ("zh", "出口可能高达300吨", "le 300 t"),
    ("zh", "高达300吨", "exact 300 t"),
    ("ru", "превысил 300 тонн впервые за год", "gt 300 t"),
    ("en", "exceeded 300 tonnes for the first time in a year", "gt 300 t"),
    ("en", "300 tonnes a year", "exact 300 t/year"),
    ("en", "did not fall by 300 tonnes", "wording.negation"),
    ("en", "did not fall below last year's 300 tonnes", "bound.misplaced"),
    ("ru", "не упал на 300 тонн", "wording.negation"),
]
INDICES = [
    ("ru", "составил 80 % прошлогоднего уровня", "growth_rate", "number.index"),
    ("ru", "80 % уровня 2019 года", "growth_rate", "number.index"),
    ("ru", "составил 80 % прошлогоднего уровня", "share", "exact 80 percent"),
    ("ru", "вырос на 80 % от прошлогоднего уровня", "growth_rate", "exact 80 percent"),
]
HELD = [
    ("zh", "守住300美元关口", "bound.level"),
    ("zh", "挑战300美元", "bound.level"),
    ("zh", "挑战者300人", "exact 300 person"),
    ("zh", "守住了300家企业", "exact 300 company"),
    ("zh", "连续第3个月超过300吨", "gt 300 t"),
]


@pytest.mark.parametrize(("language", "wording", "expected"), NEGATED)
def test_a_negated_fall_bounds_its_level(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="flow") == expected


@pytest.mark.parametrize(("language", "wording", "statistic", "expected"), INDICES)
def test_a_percentage_of_an_earlier_level(
    language: str, wording: str, statistic: str, expected: str
) -> None:
    assert outcome(wording, language, statistic=statistic) == expected


@pytest.mark.parametrize(("language", "wording", "expected"), HELD)
def test_a_mark_that_is_held_or_tested(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language) == expected
