"""A word of bound that something else has bounds no number further off."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("gut geht und 6,8 Millionen Menschen", "de"),
        ("gut bezahlt und 500 Euro", "de"),
        ("less than high school was 22 percent", "en"),
        ("more than expected was 22 percent", "en"),
        ("autour de Phnom Penh expose 1,2 million de personnes", "fr"),
        ("moins de gens ont payé 500 euros", "fr"),
        ("vitesse maximum autorisée sur les 400.000 km", "fr"),
        ("alrededor de la ciudad viven 500 personas", "es"),
        ("около города живут 500 человек", "ru"),
    ],
)
def test_what_something_else_has(wording: str, language: str) -> None:
    assert outcome(wording, language) == "bound.misplaced"


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("gut 500 Menschen", "de", "gt 500 person"),
        ("gut und gern 500 Menschen", "de", "gt 500 person"),
        ("almost reached 5 percent", "en", "nearly 5 percent"),
        ("au maximum 500 euros", "fr", "le 500 EUR"),
        ("autour de 500 personnes", "fr", "approx 500 person"),
    ],
)
def test_what_the_number_has(wording: str, language: str, expected: str) -> None:
    assert outcome(wording, language) == expected


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("9.500 litres d'essence soit environ", "fr"),
        ("25.697 millones de liras turcas equivalente a aproximadamente", "es"),
        ("104 tonnes equivalent to about", "en"),
    ],
)
def test_a_hedge_that_is_cut_off_bounds_nothing(wording: str, language: str) -> None:
    assert outcome(wording, language) == "bound.misplaced"


@pytest.mark.parametrize(
    "wording",
    [
        "menos gente pagó 500 euros",
        "las que menos movieron capital fueron Grupo Éxito con 784 millones de euros",
    ],
)
def test_less_of_something_else_is_no_minus(wording: str) -> None:
    assert outcome(wording, "es") == "sign.unclear"
