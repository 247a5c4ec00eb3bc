"""A level that a verb leads to is not an increase, whatever preposition is in its words."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

LEVELS = [
    ("fr", "est passé à 300 tonnes"),
    ("fr", "passera à 300 tonnes"),
    ("fr", "tombe aux environs de 300 tonnes"),
    ("fr", "a reculé aux alentours de 300 tonnes"),
    ("es", "pasó a 300 toneladas"),
    ("es", "ha pasado a 300 toneladas"),
    ("zh", "增至300吨"),
]
SIZES = [
    ("fr", "la hausse est passée à 300 tonnes", "increase", "exact 300 t"),
    ("fr", "la croissance est passée à 3 %", "growth_rate", "exact 3 percent"),
    ("fr", "une hausse aux alentours de 3 %", "growth_rate", "approx 3 percent"),
    ("fr", "en baisse aux environs de 3 %", "growth_rate", "approx -3 percent"),
    ("fr", "la baisse se situe aux environs de 3 %", "growth_rate", "approx -3 percent"),
    ("es", "el aumento pasó a 300 toneladas", "increase", "exact 300 t"),
]
HELD = [
    ("fr", "est passé à 300 tonnes", "exact 300 t"),
    ("fr", "s'établit aux environs de 300 tonnes", "approx 300 t"),
    ("fr", "aux environs de 300 tonnes", "approx 300 t"),
    ("es", "pasó a 300 toneladas", "exact 300 t"),
]


@pytest.mark.parametrize(("language", "wording"), LEVELS)
def test_a_level_is_not_an_increase(language: str, wording: str) -> None:
    assert " " not in outcome(wording, language, statistic="increase")


@pytest.mark.parametrize(("language", "wording", "statistic", "expected"), SIZES)
def test_behind_a_noun_of_change_it_is_its_size(
    language: str, wording: str, statistic: str, expected: str
) -> None:
    assert outcome(wording, language, statistic=statistic) == expected


@pytest.mark.parametrize(("language", "wording", "expected"), HELD)
def test_a_level_is_one(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="flow") == expected
