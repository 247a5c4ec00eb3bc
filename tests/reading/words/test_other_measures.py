"""Of two measures of one figure that "or" joins neither is chosen, but for a share of a total."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

CHANGED = {
    "en": "rose by 383,000 tonnes, or 15 percent",
    "de": "ein Rückgang um 16.212 Tonnen beziehungsweise 0,8 %",
    "fr": "a baissé de 383 000 tonnes, ou de 15 %",
    "es": "creció en 383.000 toneladas, o un 15 %",
    "ru": "увеличилось на 383 тыс. т, или на 15 процентов",
    "zh": "增加38万吨，或15%",
    "zh-Hant": "減少38萬噸，或15%",
}
LEVELS = {
    "en": "15.3 million people, or almost 10.5% of the population",
    "de": "Nur 1,6 Millionen Tonnen bzw. 5,4 Prozent",
    "fr": "15,3 millions de personnes, ou 10,5 % de la population",
    "es": "15,3 millones de personas, o el 10,5 % de la población",
    "ru": "15,3 миллиона человек, или 10,5 % населения",
    "zh": "1530万人，或人口的10.5%",
}
SHARES = {
    "en": "made up 40%, or 600,000 tonnes",
    "de": "Fast 84 Prozent bzw. 40,4 Millionen Hektoliter",
    "fr": "40 %, ou 600 000 tonnes",
    "es": "el 40 %, o 600.000 toneladas",
    "ru": "составила 40%, или 600 тыс. тонн",
}
BASED = {
    "en": "+2.8% compared with 2017, or +1,511 persons",
    "de": "+2,8% im Vergleich zu 2017 bzw. +1.511 Personen",
    "fr": "en hausse de 2,8 % par rapport à 2017, ou 1 511 personnes",
}


@pytest.mark.parametrize("language", CHANGED)
def test_two_measures_of_a_change_compete(language: str) -> None:
    assert refusals(CHANGED[language], language, statistic="increase")
    assert refusals(CHANGED[language], language)


@pytest.mark.parametrize("language", LEVELS)
def test_a_level_and_what_it_is_of_a_total_compete(language: str) -> None:
    for statistic in ("stock", "flow", None):
        assert refusals(LEVELS[language], language, statistic=statistic)


@pytest.mark.parametrize("language", SHARES)
def test_a_share_and_its_amount_compete(language: str) -> None:
    assert refusals(SHARES[language], language, statistic="share")


@pytest.mark.parametrize("language", BASED)
def test_what_a_rate_is_in_another_measure_is_not_its_base(language: str) -> None:
    assert refusals(BASED[language], language)


@pytest.mark.parametrize(
    ("wording", "language", "statistic", "said"),
    [
        ("US$ 135 millones, o 9% menos que en 2024", "es", "flow", "exact 135000000 USD"),
        ("rose by 5 percent, or 3 million tonnes, to 63 million tonnes", "en", "flow", None),
        (
            "1,05 Mrd. Euro gegenüber 0,95 Mrd. Euro im Vorjahr",
            "de",
            "flow",
            "exact 1050000000 EUR",
        ),
        ("19,3 millions d'euros, soit 5 % du total", "fr", "flow", "exact 19300000 EUR"),
        ("6,06 Mio. Tonnen bzw. 51,7 Prozent der Exporte", "de", "share", "exact 51.7 percent"),
        ("rose 8% on 2022", "en", "growth_rate", "exact 8 percent"),
    ],
)
def test_other_figures_beside_it_stay(
    wording: str, language: str, statistic: str, said: str | None
) -> None:
    assert outcome(wording, language, statistic=statistic) == (said or "exact 63000000 t")
