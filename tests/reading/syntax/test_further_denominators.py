"""A denominator behind "and" is that of what "and" joins, unless it is counted alike."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("sales of $488.7 million and earnings per share", "en"),
        ("500 jobs and contributes per year", "en"),
        ("488,7 Mio. $ und einem Gewinn je Aktie", "de"),
        ("rund 450.000 Jobs und führe pro Jahr", "de"),
        ("un chiffre d'affaires de 488 millions d'euros et un bénéfice par action", "fr"),
        ("500 emplois et verse par an", "fr"),
        ("ventas de 488 millones de euros y un beneficio por acción", "es"),
        ("18.000 trabajadores directos y aporta al año", "es"),
        ("выручка 488 млн рублей и прибыль на акцию", "ru"),
        ("500 рабочих мест и ежегодно", "ru"),
    ],
)
def test_something_else_has_its_own_denominator(wording: str, language: str) -> None:
    assert refusals(wording, language) == ["unit.unknown"]


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("500 men and women per year", "en", "exact 500 person/year"),
        ("500 tonnes and more a year", "en", "ge 500 t/year"),
        ("5 kg of bread and meat per head", "en", "exact 0.005 t/person"),
        ("12 Mio. Tonnen Weizen und Mais pro Jahr", "de", "exact 12000000 t/year"),
        ("500 hommes et femmes par an", "fr", "exact 500 person/year"),
        ("5 kilos de pain et de viande par personne", "fr", "exact 0.005 t/person"),
        ("500 hombres y mujeres al año", "es", "exact 500 person/year"),
        ("500 мужчин и женщин в год", "ru", "exact 500 person/year"),
        ("составил 3,1 млн тонн и упал на 22%", "ru", "number.two_figures"),
    ],
)
def test_what_is_counted_alike_shares_it(wording: str, language: str, expected: str) -> None:
    assert outcome(wording, language) == expected
