"""Bounds: the interval that a bound word leaves for a number, and how a decrease mirrors it.

gt: above the number; ge: at least; lt: below; le: at most; nearly: slightly below; approx: near it,
without ends; exact and range have both ends. No width is ever invented. The words are in
vocabularies/bounds/.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

MIRRORED = {"gt": "lt", "ge": "le", "lt": "gt", "le": "ge"}


class BoundEnds(NamedTuple):
    """The ends that the words set; None where they set none."""

    lower: Decimal | None
    upper: Decimal | None
    lower_inclusive: bool | None
    upper_inclusive: bool | None


def interval(bound: str, low: Decimal, high: Decimal, *, negative: bool = False) -> BoundEnds:
    """Return the interval of a bound around a number (low = high) or a range.

    `negative` says that the number is negative, so that "nearly" approaches it from above.
    """
    match bound:
        case "exact" | "range":
            return BoundEnds(low, high, True, True)
        case "gt" | "ge":
            return BoundEnds(low, None, bound == "ge", None)
        case "lt" | "le":
            return BoundEnds(None, high, None, bound == "le")
        case "nearly":
            return (
                BoundEnds(low, None, False, None)
                if negative
                else BoundEnds(None, high, None, False)
            )
        case "approx":
            return BoundEnds(None, None, None, None)
    raise ValueError(f"{bound} is not a bound")


def mirrored(bound: str) -> str:
    """Return the bound of a number whose sign was turned.

    More than a fall of 6 is below -6. Bounds without a direction stay the same.
    """
    return MIRRORED.get(bound, bound)
