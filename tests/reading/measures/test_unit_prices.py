"""Prices whose unit stands before the money."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals, stated


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("a barrel of Brent cost $82", "en", "exact 82 USD/bbl"),
        ("le baril s'échangeait à 83,2 dollars", "fr", "exact 83.2 USD/bbl"),
        ("kostete die Tonne 200 Euro", "de", "exact 200 EUR/t"),
        ("el barril cotiza a 82,4 dólares", "es", "exact 82.4 USD/bbl"),
    ],
)
def test_a_single_unit_before_money_is_its_denominator(
    wording: str, locale: str, expected: str
) -> None:
    found = read(wording, locale)
    assert (found.bound, found.value, found.unit) == stated(expected)


@pytest.mark.parametrize(
    ("wording", "locale", "unit"),
    [
        ("a cargo worth 5 million dollars", "en", "USD"),
        ("the passenger paid 5 USD", "en", "USD"),
    ],
)
def test_what_is_not_sold_by_the_unit_has_no_denominator(
    wording: str, locale: str, unit: str
) -> None:
    assert read(wording, locale).unit == unit


@pytest.mark.parametrize("one", ["1", "одной", "1 одной"])
def test_the_price_of_one_unit_has_it_below_the_line(one: str) -> None:
    wording = f"стоимость {one} тонны зерна составила 512 тенге"
    if one == "1 одной":
        assert refusals(wording, "ru", statistic="level")
    else:
        assert read(wording, "ru", statistic="level").unit == "KZT/t"
