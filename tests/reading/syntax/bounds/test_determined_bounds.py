"""Determined bounds: what a preposition and a determiner lead to is not a bound of the number."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

MISPLACED = [
    "über alle 115 Länder",
    "unter einem 10,6-Zoll-Display",
    "das über einen 6-Zoll-Schirm verfügt",
    "Ein Kühlschrank etwa wird um 44 Euro zugestellt",
    "Zumindest ist dies aber ein Plus von 0,5 Prozentpunkten",
    "mindestens wurden 500 Menschen getötet",
]
BOUNDS = [
    ("unter der 20-Prozent-Marke", "lt 20 percent"),
    ("unter die 20-Prozent-Marke", "lt 20 percent"),
    ("über der Schwelle von 5 %", "gt 5 percent"),
    ("unter dem Wert von 5 Prozent", "lt 5 percent"),
    ("liegt über den 5 Prozent", "gt 5 percent"),
    ("über 115 Länder", "gt 115 country"),
    ("die über 115 Länder", "gt 115 country"),
    ("mindestens 500 Menschen", "ge 500 person"),
    ("wurden mindestens 500 Menschen", "ge 500 person"),
]


@pytest.mark.parametrize("wording", MISPLACED)
def test_a_thing_behind_the_preposition_bounds_nothing(wording: str) -> None:
    assert refusals(wording, "de") == ["bound.misplaced"]


@pytest.mark.parametrize(("wording", "expected"), BOUNDS)
def test_an_amount_behind_it_is_bounded(wording: str, expected: str) -> None:
    assert outcome(wording, "de", statistic="level") == expected
