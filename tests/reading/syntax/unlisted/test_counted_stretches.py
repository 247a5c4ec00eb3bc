"""How much time or how many seasons a figure is said of is not a figure beside it."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

RATES = {
    "en": ("rose 13% {}", "13% above the average {}"),
    "es": ("crecieron un 13% {}", "un 13% por encima de la media {}"),
    "fr": ("ont augmenté de 13 % {}", "13 % de plus que la moyenne {}"),
}
STRETCHES = {
    "en": ("of the last six seasons", "of the previous 4 years", "in the last three months"),
    "es": ("en esos tres meses", "de las últimas seis campañas", "en los tres últimos meses"),
    "fr": ("des six dernières campagnes", "au cours des 4 dernières années"),
}


@pytest.mark.parametrize("language", RATES)
def test_a_stretch_beside_a_rate_is_passed_over(language: str) -> None:
    for rate, stretch in product(RATES[language], STRETCHES[language]):
        wording = rate.format(stretch)
        assert outcome(wording, language, statistic="growth_rate") == "exact 13 percent", wording


@pytest.mark.parametrize(
    "wording", ["rose 13% to the last 6 million tonnes", "13% and the last 5%", "13% of six tonnes"]
)
def test_amounts_beside_a_rate_are_no_stretch(wording: str) -> None:
    assert refusals(wording, statistic=None)


@pytest.mark.parametrize(
    ("wording", "locale", "statistic", "expected"),
    [
        ("4,000 of those people", "en", "stock", "exact 4000 person"),
        ("40 of the schools", "en", "stock", "exact 40 school"),
        ("4.000 de esas personas", "es", "stock", "exact 4000 person"),
        ("more than double the number from the previous year", "en", "multiple", "gt 2 x"),
        ("se ha situado en 5 toneladas, un 27 % más", "es", "flow", "exact 5 t"),
        ("una producción de 5 t, lo que supone un incremento del 17 %", "es", "flow", "exact 5 t"),
        ("5 t, lo que significa una subida del 32%", "es", "growth_rate", "exact 32 percent"),
        ("revenue decreased 24% ($418 million)", "en", "growth_rate", "exact -24 percent"),
        ("from 6,998 to 7,009 gyms, a 0.2% rise", "en", "growth_rate", "exact 0.2 percent"),
    ],
)
def test_words_beside_a_figure_leave_it(
    wording: str, locale: str, statistic: str, expected: str
) -> None:
    assert outcome(wording, locale, statistic=statistic) == expected


def test_one_of_some_is_no_count() -> None:
    assert refusals("one of the banks", statistic="stock")
