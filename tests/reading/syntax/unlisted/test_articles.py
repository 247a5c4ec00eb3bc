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
