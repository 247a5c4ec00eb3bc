"""The scale of a range is that of both ends, unless the first end can't have it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support.readings import read, refusals

LEFT_OUT = [
    ("en", "200 to 300,000 tonnes"),
    ("en", "between 200 and 300,000 tonnes"),
    ("en", "2-300,000 people"),
    ("fr", "100 à 150 000 tonnes"),
    ("fr", "entre 20 et 25 000 emplois"),
    ("es", "entre 200 y 300.000 toneladas"),
    ("es", "de 50 a 60.000 personas"),
    ("de", "200 bis 300.000 Tonnen"),
    ("ru", "200–300 000 тонн"),
    ("zh", "200至300,000吨"),
]
KEPT = [
    ("en", "900,000 to 1 million tonnes", 900_000, 1_000_000),
    ("fr", "900 000 à 1 million de tonnes", 900_000, 1_000_000),
    ("es", "entre 300.000 y un millón de toneladas", 300_000, 1_000_000),
    ("de", "900.000 bis 1,2 Mio. Tonnen", 900_000, 1_200_000),
    ("ru", "от 300 000 до 1 млн тонн", 300_000, 1_000_000),
    ("en", "3 to 5 million tonnes", 3_000_000, 5_000_000),
    ("es", "de 3 a 5 millones de toneladas", 3_000_000, 5_000_000),
    ("zh", "300至500万吨", 3_000_000, 5_000_000),
    ("en", "200,000 to 300,000 tonnes", 200_000, 300_000),
    ("en", "500 to 1,000 tonnes", 500, 1_000),
    ("de", "100 bis 2.500 Tonnen", 100, 2_500),
    ("fr", "200 tonnes à 300 000 tonnes", 200, 300_000),
]


@pytest.mark.parametrize(("locale", "wording"), LEFT_OUT)
def test_a_first_end_that_may_stand_for_thousands_is_refused(locale: str, wording: str) -> None:
    assert refusals(wording, locale) == ["scale.left_out"]


@pytest.mark.parametrize(("locale", "wording", "low", "high"), KEPT)
def test_the_scale_of_the_second_end(locale: str, wording: str, low: int, high: int) -> None:
    reading = read(wording, locale, statistic="flow")
    assert (reading.lower, reading.upper) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("wording", ["900 to 1 million tonnes", "2,000 to 1 million tonnes"])
def test_a_first_end_far_below_the_second_is_refused(wording: str) -> None:
    assert refusals(wording) == ["number.reversed_range"]
