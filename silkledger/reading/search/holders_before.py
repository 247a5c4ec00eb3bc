"""Holders of accounts before a Chinese amount, which say what 户 counts: 企业780万户.

Alone it counts households. What the two say together is read by the reader of figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import COMMAS, ENDS
from silkledger.reading.search.governing_behind import Governed

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_HOUSEHOLD = "户"
_NEAR = 3  # tokens


def with_holders(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity
) -> Governed | None:
    """Return an amount with the word before it that says whose accounts are counted, or None."""
    first, last = figure
    if quantity.unit != "household" or search.tokens[last - 1].text != _HOUSEHOLD:
        return None
    for place in range(first - 1, max(search.floor, first - _NEAR) - 1, -1):
        if search.tokens[place].text in (*ENDS, *COMMAS):
            return None
        reading = search.read(place, last)
        if reading is not None and reading.unit != quantity.unit:
            alike = (reading.bound, reading.value) == (quantity.bound, quantity.value)
            return Governed(place, last, reading if alike else None)
    return None
