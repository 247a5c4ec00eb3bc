"""A year before the end of a change is not the low end of a range."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("2014 to 399,581 tons", "en", "number.compete"),
        ("2014 to 2,500 tons", "en", "number.compete"),
        ("2014 à 399 581 tonnes", "fr", "number.compete"),
        ("2014 a 399.581 toneladas", "es", "number.compete"),
        ("2014 до 399 581 тонны", "ru", "number.compete"),
        ("2000 to 2500 tons", "en", "range 2250 t"),
        ("2,014 to 2,500 tons", "en", "range 2257 t"),
        ("2000 bis 2500 Tonnen", "de", "range 2250 t"),
        ("from 5,100 tons in 2014 to 399,581 tons", "en", "exact 399581 t"),
    ],
)
def test_a_year_is_not_a_low_end(wording: str, language: str, expected: str) -> None:
    assert outcome(wording, language, statistic="flow") == expected
