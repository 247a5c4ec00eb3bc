"""A scale that a hyphen joins to a noun is the size of each thing, which a number may count."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

NUMBERS = {"en": ("two", "5", "12"), "de": ("zwei", "5", "12")}
COUNTED = {
    "en": ("billion-dollar projects", "million-euro homes", "million-tonne mines"),
    "de": ("Milliarden-Projekte", "Millionen-Städte", "Millionen-Euro-Beträge"),
}


@pytest.mark.parametrize("language", NUMBERS)
def test_a_number_apart_from_such_a_scale_may_count(language: str) -> None:
    for number in NUMBERS[language]:
        for counted in COUNTED[language]:
            assert refusals(f"{number} {counted}", language)


def test_one_thing_of_that_size_is_read() -> None:
    assert outcome("a 4.1 billion-euro investment") == "exact 4100000000 EUR"
    assert outcome("a 5-million-euro deal") == "exact 5000000 EUR"
    assert refusals("eine 5-Millionen-Stadt", "de")


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "a new maximum of 13 euros"),
        ("es", "un nuevo máximo de 13 euros"),
    ],
)
def test_a_new_extreme_was_reached(language: str, wording: str) -> None:
    assert outcome(wording, language) == "exact 13 EUR"
    assert refusals("a new maximum limit of 5 t")
