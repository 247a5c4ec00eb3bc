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


@pytest.mark.parametrize(
    ("language", "wording", "times"),
    [
        (
            "es",
            "el 45 % de los pacientes que esperaron {}",
            ("más de cuatro horas", "más de 4 días"),
        ),
        ("fr", "45 % des patients ont attendu {}", ("plus de quatre heures", "moins de 4 jours")),
        ("en", "45% of patients who waited {}", ("more than four hours", "less than 4 days")),
    ],
)
def test_a_time_of_what_a_rate_is_of_is_no_figure(
    language: str, wording: str, times: tuple[str, ...]
) -> None:
    for time in times:
        printed = wording.format(time)
        assert outcome(printed, language, statistic="share") == "exact 45 percent", printed
        assert refusals(printed, language, statistic="growth_rate")


def test_money_of_another_year_is_no_unit() -> None:
    wording = "une baisse en euros constants de 0,5 %"
    assert outcome(wording, "fr", statistic="growth_rate") == "exact -0.5 percent"
