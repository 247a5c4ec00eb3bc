"""What stands behind millions without "of" describes money, and counts nothing."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

NOUNS = {
    "fr": ("moutons", "mouton", ("nécessaires", "disponibles", "apportés", "restants")),
    "es": ("ovejas", "oveja", ("necesarios", "disponibles", "aportados", "restantes")),
}


@pytest.mark.parametrize("language", NOUNS)
@pytest.mark.parametrize("number", ["4", "1,5", "12"])
def test_an_adjective_behind_millions_is_no_noun(language: str, number: str) -> None:
    millions = {"fr": "millions", "es": "millones"}[language]
    nouns, noun, adjectives = NOUNS[language]
    for adjective in adjectives:
        assert refusals(f"{number} {millions} {adjective}", language), adjective
    counted = outcome(f"{number} {millions} de {nouns}", language)
    assert counted.endswith((f" {noun}", " count")), counted


@pytest.mark.parametrize(
    ("wording", "language", "reading"),
    [
        ("4 mille moutons", "fr", "exact 4000 count"),
        ("1 million 200 mille moutons", "fr", "exact 1200000 count"),
        ("4 mil ovejas", "es", "exact 4000 count"),
        ("2 millones 300 mil ovejas", "es", "exact 2300000 count"),
        ("4 millions de dollars nécessaires", "fr", "exact 4000000 USD"),
    ],
)
def test_thousands_and_money_that_is_said_are_read(
    wording: str, language: str, reading: str
) -> None:
    assert outcome(wording, language).startswith(reading)
