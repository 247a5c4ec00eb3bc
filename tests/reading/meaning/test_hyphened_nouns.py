"""Two nouns that a hyphen joins are what is counted, unless one of them measures."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals

NUMBERS = ("500", "57,9 millions de", "plus de 2 000")


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    ("noun", "base"),
    [
        ("journées-skieurs", "journée-skieur"),
        ("journées-skieur", "journée-skieur"),
        ("journées-visiteurs", "journée-visiteur"),
    ],
)
def test_both_nouns_are_counted_as_one(number: str, noun: str, base: str) -> None:
    for wording in (f"{number} {noun}", f"avec {number} «{noun}»"):
        quantity = read(wording, "fr")
        assert (quantity.unit, quantity.counted) == ("count", base), wording


@pytest.mark.parametrize(
    ("wording", "unit"),
    [
        ("500 tonnes-kilomètres", "tkm"),
        ("500 ex-employés", "person"),
        ("500 auto-entrepreneurs", "person"),
    ],
)
def test_units_and_prefixes_stay_what_they_are(wording: str, unit: str) -> None:
    assert read(wording, "fr").unit == unit


@pytest.mark.parametrize("wording", ["500 hausses-tonnes", "500 zorglubs-skieurs"])
def test_a_part_that_measures_or_is_unknown_is_refused(wording: str) -> None:
    assert refusals(wording, "fr")
