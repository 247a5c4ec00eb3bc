"""Bounds: what a bound word says of a number, as an interval, and how a decrease mirrors it.

gt: above the number; ge: at least; lt: below; le: at most; nearly: below it by little; approx: near
it, no end; exact and range have both ends. No width is ever invented. The words stand in
vocabularies/bounds/.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

MIRRORED = {"gt": "lt", "ge": "le", "lt": "gt", "le": "ge"}


class BoundEnds(NamedTuple):
    """What the words allow; None where they set no end."""

    lower: Decimal | None
    upper: Decimal | None
    lower_inclusive: bool | None
    upper_inclusive: bool | None


def interval(bound: str, low: Decimal, high: Decimal, *, negative: bool = False) -> BoundEnds:
    """The interval of a bound, of a number (low = high) or a range. `negative`: nearly is then near
    from above.
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
    raise ValueError(f"{bound} is no bound")


def mirrored(bound: str) -> str:
    """The bound of a number whose sign was turned: more than a fall of 6 is below -6; the others
    keep their name.
    """
    return MIRRORED.get(bound, bound)
