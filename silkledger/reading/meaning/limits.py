"""Limits: the dimension of a figure, and the values that it can have.

A percentage is a share or a rate; a share lies between 0 and 100 percent; counts, physical amounts
and stocks are not negative.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import NEVER_NEGATIVE

if TYPE_CHECKING:
    from decimal import Decimal

    from silkledger.reading.definitions.bounds import BoundEnds
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.measures.figure_case import FigureCase

_PLAIN = frozenset((None, "level", "stock", "flow"))


def dimension_of(case: FigureCase, unit: Unit) -> str:
    """Return the dimension of a figure: its unit's, and for percent either share or rate.

    The indicator decides between the two, then the statistic, then the words.
    """
    if unit.name != "percent" and unit.canonical != "percent":
        return unit.dimension
    phrase = case.phrase
    for wanted in case.wanted:
        if len(both := wanted & {"share", "rate"}) == 1:
            return next(iter(both))
    if case.statistic in ("share", "growth_rate"):
        return "share" if case.statistic == "share" else "rate"
    part = (
        phrase.of
        or case.cell.of
        or "number.one_in" in case.rules
        or phrase.remarks & {"share", "of_total"}
    )
    return "share" if part and not phrase.change else "rate"


def check_limits(
    case: FigureCase, value: Decimal, ends: BoundEnds, *, bound: str, dimension: str
) -> None:
    """Add a reason for a share outside 0 to 100 percent and for an amount below zero."""
    part = dimension == "share" and _is_share(case)
    amount = _is_amount(case, dimension)
    if not part and not amount:
        return
    low, high = ends.lower, ends.upper
    if low is value is high:
        numbers = [value]
    else:
        numbers = [end for end in (value, low, high) if end is not None]
    if part:
        empty = (bound == "gt" and value >= 100) or (bound in ("lt", "nearly") and value <= 0)
        if min(numbers) < 0 or max(numbers) > 100 or empty:
            case.refuse("number.share_outside", f"{value:f}")
    if amount and min(numbers) < 0:
        case.refuse("number.negative", f"{value:f}", what=case.statistic or dimension)


def _is_share(case: FigureCase) -> bool:
    """Whether the indicator, the statistic or the words say that the figure is part of a total."""
    stated = case.statistic == "share" or any(wanted == {"share"} for wanted in case.wanted)
    return stated or "of_total" in case.phrase.remarks or case.cell.of


def _is_amount(case: FigureCase, dimension: str) -> bool:
    """Whether the figure is the level of something that can't be negative."""
    kind = case.statistic == "stock" or (dimension in NEVER_NEGATIVE and case.statistic in _PLAIN)
    return kind and (case.phrase.level or not case.phrase.change)
