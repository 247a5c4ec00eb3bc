"""A word for one before a million begins a number, whatever phrase ends in it otherwise."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("aumentó en un millón de toneladas", "exact 1000000 t"),
        ("alrededor de un millón de toneladas", "approx 1000000 t"),
        ("en torno a un millón de personas", "approx 1000000 person"),
        ("vendió por un millón de dólares", "exact 1000000 USD"),
        ("entre un millón y dos millones de toneladas", "range 1500000 t"),
        ("en torno a un 5 %", "approx 5 percent"),
    ],
)
def test_one_million_begins_behind_the_words_before_it(wording: str, expected: str) -> None:
    assert outcome(wording, "es") == expected


@pytest.mark.parametrize(
    "wording",
    [
        "5 dólares por un millón de habitantes",
        "5 toneladas y un millón de hectáreas",
        "creció un 5 % en un millón de hogares",
    ],
)
def test_one_million_behind_a_number_is_another_number(wording: str) -> None:
    assert refusals(wording, "es")


# A measured noun with an article, "of" and a range: one of it, not one in so many.
RANGED = {
    "de": (
        *("eine Quote von 46 bis 48 Prozent", "einer Auslastung von 46 bis 48 Prozent"),
        *("eine Länge von 46 bis 48 Metern", "eine Summe von 46 bis 48 Euro"),
        *("eine Luftfeuchtigkeit von 46 bis 48 Prozent", "eine Leistung von 46 bis 48 MW"),
    ),
    "fr": ("un taux de 46 à 48 %", "une longueur de 46 à 48 mètres"),
    "es": ("una tasa de 46 a 48 %", "una altura de 46 a 48 metros"),
}


@pytest.mark.parametrize("language", RANGED)
def test_one_noun_of_a_range_is_not_one_in_so_many(language: str) -> None:
    for wording in RANGED[language]:
        assert outcome(wording, language, statistic="level").startswith("range "), wording
    for wording in ("eine von 46 Frauen", "eine Frau von 46", "eine Frau von 46 bis 48 Frauen"):
        assert refusals(wording, "de", statistic="share"), wording
