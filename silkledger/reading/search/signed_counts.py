"""Negative counts in brackets, which are changes: employment fell in May (-9,900 jobs).

Nothing that is counted has a level below zero, so that the sign says that they are fewer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.search.cut_off import CLOSING, OPENING

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch, FoundQuantity

_LONGEST = 6  # tokens of a number with its noun


def signed_count(search: FigureSearch, at: int) -> FoundQuantity | None:
    """Return the count whose number stands here, behind a bracket and a minus sign, or None."""
    tokens = search.tokens
    if not at or not _is_signed(search, at - 1):
        return None
    ends = range(at, min(at + _LONGEST, len(tokens)))
    end = next((place for place in ends if tokens[place].text in (*CLOSING, ",", ";")), at)
    for last in range(end, at, -1):
        quantity = signed_reading(search, at - 1, last)
        if quantity is not None:
            return at - 1, last, quantity
    return None


def signed_reading(
    search: FigureSearch, first: int, last: int, unit: str | None = None
) -> Quantity | None:
    """Return what a count with its sign in brackets reads as, perhaps with a unit, or None."""
    if not _is_signed(search, first):
        return None
    quantity = search.read(first, last, unit, "increase")
    counts = quantity is not None and quantity.dimension in COUNTED and quantity.value < 0
    return quantity if counts else None


def _is_signed(search: FigureSearch, at: int) -> bool:
    """Whether a minus sign stands here, behind a bracket."""
    tokens = search.tokens
    return at > 0 and tokens[at - 1].text in OPENING and "minus" in tokens[at].word.roles
