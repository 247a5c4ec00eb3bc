"""An amount that "with" leads to beside a change: the statistic chooses one of the two figures."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

WORDINGS = {
    "fr": ("en hausse de 17,5 % avec 18 millions de tonnes", "exact 17.5 percent"),
    "es": ("una caída del 17,5 %, con 18 millones de toneladas", "exact -17.5 percent"),
    "en": ("fell 17.5% with 18 million tonnes", "exact -17.5 percent"),
    "de": ("stieg um 17,5 % mit 18 Millionen Tonnen", "exact 17.5 percent"),
}


@pytest.mark.parametrize("language", WORDINGS)
def test_the_statistic_chooses(language: str) -> None:
    wording, rate = WORDINGS[language]
    assert outcome(wording, language, statistic="growth_rate") == rate
    assert outcome(wording, language, statistic="flow") == "exact 18000000 t"
    assert outcome(wording, language) == "number.compete"


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("a reculé de 5 %, avec 3 millions de moins", "fr"),
        ("a reculé de 5 %, avec 3 millions de tonnes de soja", "fr"),
        ("cayó un 5%, con 3 millones de toneladas en Brasil", "es"),
        ("a decline of 5% with 3 million tonnes of soy", "en"),
    ],
)
def test_what_may_be_a_part_or_a_change_is_no_level(wording: str, language: str) -> None:
    assert outcome(wording, language, statistic="flow") == "number.compete"


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("a augmenté en janvier dernier de 9,6 %", "fr"),
        ("a augmenté de 9,6 % en l'espace de dix ans", "fr"),
        ("aumentó un 9,6 % en el espacio de diez años", "es"),
    ],
)
def test_a_time_beside_a_rate_is_no_second_figure(wording: str, language: str) -> None:
    assert outcome(wording, language, statistic="growth_rate") == "exact 9.6 percent"
