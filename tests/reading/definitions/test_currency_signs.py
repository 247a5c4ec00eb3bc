"""Whether the unit cell or the wording has a sign of money that a place decides."""

from __future__ import annotations

from silkledger.reading.definitions.currency_signs import leans_on_place


def test_the_unit_cell_may_lean_too() -> None:
    assert leans_on_place("5", "million $")
    assert not leans_on_place("5", "million USD")
