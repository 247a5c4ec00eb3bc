"""A part of a total behind a dash, and a base with its time, leave the figure as it is."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

PARTS = {
    "en": ("£749m {} {} of all exports", ("20%", "nearly 20%", "a fifth", "almost a fifth")),
    "fr": (
        "749 millions de livres sterling {} {} des exportations",
        ("20 %", "près de 20 %", "un cinquième"),
    ),
    "es": (
        "749 millones de libras esterlinas {} {} de las exportaciones",
        ("el 20 %", "casi el 20 %", "un quinto"),
    ),
}
BASES = {
    "en": ("25% {} 18% five years ago", ("compared with", "against")),
    "fr": ("25 % {} 18 % il y a cinq ans", ("contre", "contre seulement")),
    "es": ("25 % {} 18 % de hace cinco años", ("frente al",)),
}


@pytest.mark.parametrize("language", PARTS)
def test_a_part_behind_a_dash_is_an_aside(language: str) -> None:
    pattern, parts = PARTS[language]
    for dash, part in product(("–", "-"), parts):
        wording = pattern.format(dash, part)
        read = outcome(wording, language, statistic="flow")
        assert read == "exact 749000000 GBP", wording
        assert refusals(wording, language, statistic="growth_rate"), wording


def test_an_aside_behind_a_dash_is_read() -> None:
    wording = "£749m – nearly a fifth of all exports"
    assert outcome(wording, statistic="flow") == "exact 749000000 GBP"


@pytest.mark.parametrize("language", BASES)
def test_a_length_of_time_dates_a_base(language: str) -> None:
    pattern, words = BASES[language]
    for word in words:
        for wording in (pattern.format(word), pattern.format(word).replace("25 %", "25 %,")):
            assert outcome(wording, language, statistic="share") == "exact 25 percent", wording


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("511,122 tonnes, against 437,331 tonnes in January", "en"),
        ("511 122 tonnes, contre 437 331 tonnes en janvier 2021", "fr"),
        ("511.122 toneladas, frente a las 437.331 de enero", "es"),
    ],
)
def test_a_month_dates_a_base(wording: str, locale: str) -> None:
    assert outcome(wording, locale, statistic="flow") == "exact 511122 t"
    assert refusals(wording, locale, statistic=None)
