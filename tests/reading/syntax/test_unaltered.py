"""A bound word may say how little something changed, and bounds no number then."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("remained almost unchanged at 81.5 million tonnes", "en", "exact 81500000 t"),
        ("stayed at nearly the same level, 81.5 million tonnes", "en", "exact 81500000 t"),
        ("остался практически на прежнем уровне - 81,5 млн тонн", "ru", "exact 81500000 t"),
        (
            "остался практически на прежнем уровне и составил 81,5 млн тонн",
            "ru",
            "exact 81500000 t",
        ),
        ("осталась почти на уровне прошлого года, 81,5 млн тонн", "ru", "bound.misplaced"),
        ("примерно на уровне прошлого года – 5 т", "ru", "bound.misplaced"),
        ("est resté presque stable à 5 millions de tonnes", "fr", "exact 5000000 t"),
        ("se mantuvo casi en el mismo nivel - 5 millones de toneladas", "es", "exact 5000000 t"),
        ("сохранился практически на уровне 81,5 млн тонн", "ru", "nearly 81500000 t"),
        ("stood at almost 81.5 million tonnes", "en", "nearly 81500000 t"),
    ],
)
def test_a_bound_of_a_level_that_stayed_bounds_no_number(
    wording: str, locale: str, expected: str
) -> None:
    assert outcome(wording, locale, statistic="flow") == expected
