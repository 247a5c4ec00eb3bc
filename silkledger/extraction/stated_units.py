"""Unit cells of amounts whose sign of money a document decides by another amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.reading.results import Quantity

_BY_PLACE = "currency.by_place"


def stated_unit(mentioned: Mentioned, quantity: Quantity) -> dict[str, Cell]:
    """Return the unit cell of an amount with an ambiguous sign, empty for all others."""
    money = mentioned.money
    if money is None or _BY_PLACE not in quantity.rules:
        return {}
    if quantity.unit.partition("/")[0] != money.code:
        return {}
    return {
        "unit": Cell(money.text, (money.start, money.end), "the money that the document states")
    }
