"""The bound of a change behind its level is not the level's base: 300 t, up by more than 100 t."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

CHANGES = [
    ("en", "300 tonnes, up by more than 100 tonnes", "gt 100 t"),
    ("en", "300 tonnes, up by more than 100 tonnes from May", "gt 100 t"),
    ("en", "reached 300 tonnes, up more than 100 tonnes", "gt 100 t"),
    ("en", "300 tonnes, an increase of more than 100 tonnes", "gt 100 t"),
    ("en", "300 tonnes (up by more than 100 tonnes)", "gt 100 t"),
    ("en", "300 tonnes, more than 100 tonnes higher", "gt 100 t"),
    ("en", "300 tonnes, down by less than 100 tonnes", "gt -100 t"),
    ("en", "€300 million, up by more than €100 million", "gt 100000000 EUR"),
    ("en", "300 tonnes, up by more than 5 percent", "gt 5 percent"),
    ("de", "300 Tonnen, mehr als 100 Tonnen mehr", "gt 100 t"),
    ("de", "300 Tonnen, ein Plus von mehr als 100 Tonnen", "gt 100 t"),
    ("de", "300 Tonnen, um mehr als 100 Tonnen mehr", "gt 100 t"),
    ("fr", "300 tonnes, en hausse de plus de 100 tonnes", "gt 100 t"),
    ("es", "300 toneladas, un aumento de más de 100 toneladas", "gt 100 t"),
    ("ru", "300 тонн, что более чем на 100 тонн больше", "gt 100 t"),
]
LEVELS = [
    ("en", "300 tonnes, up by more than 100 tonnes"),
    ("en", "300 tonnes, more than 100 tonnes in May"),
    ("en", "300 tonnes, more than the 100 tonnes of May"),
    ("en", "300 tonnes, up from more than 100 tonnes"),
    ("de", "300 Tonnen, mehr als 100 Tonnen im Mai"),
    ("de", "300 Tonnen, ein Plus von mehr als 100 Tonnen"),
]


@pytest.mark.parametrize(("language", "wording", "expected"), CHANGES)
def test_the_change_is_the_increase(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="increase") == expected


@pytest.mark.parametrize(("language", "wording"), LEVELS)
def test_the_level_is_the_flow(language: str, wording: str) -> None:
    assert outcome(wording, language, statistic="flow") == "exact 300 t"


def test_the_statistic_chooses() -> None:
    assert outcome("300 tonnes, up by more than 100 tonnes", "en") == "number.two_figures"
