"""Arithmetic of intervals: sums, products and growth of numbers that are known only within ends.

Sums and products are exact; quotients, powers and roots are rounded outwards, so that no value is
ever lost. Products, quotients and growth are of numbers that cannot be negative: a missing low end
is 0.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.judging.comparing.intervals import DOWN, EXACT, UP, Interval

if TYPE_CHECKING:
    from collections.abc import Iterable

ZERO, ONE, HUNDRED, HUNDREDTH = Decimal(0), Decimal(1), Decimal(100), Decimal("0.01")
MINUS_ONE = Decimal(-1)
# A root has no last digit: its ends are moved outwards by this share, far below any printed digit.
_ROOT_ERROR = Decimal("1e-30")


def total(terms: Iterable[tuple[Decimal, Interval]]) -> Interval:
    """Return the sum of intervals, each times an exact coefficient (0 leaves it out).

    >>> seven, two = (Interval(Decimal(n), Decimal(n + 1)) for n in (7, 2))
    >>> difference = total([(ONE, seven), (-ONE, two)])
    >>> int(difference.low), int(difference.high)
    (4, 6)
    """
    low: Decimal | None = ZERO
    high: Decimal | None = ZERO
    low_inclusive = high_inclusive = True
    for coefficient, interval in terms:
        if not coefficient:
            continue
        if coefficient == MINUS_ONE:
            # As below, without an interval in between: most terms are added or subtracted.
            low = (
                None if low is None or interval.high is None else EXACT.subtract(low, interval.high)
            )
            high = (
                None if high is None or interval.low is None else EXACT.subtract(high, interval.low)
            )
            low_inclusive &= interval.high_inclusive
            high_inclusive &= interval.low_inclusive
            continue
        term = interval if coefficient == 1 else interval.times(coefficient)
        low = None if low is None or term.low is None else EXACT.add(low, term.low)
        high = None if high is None or term.high is None else EXACT.add(high, term.high)
        low_inclusive &= term.low_inclusive
        high_inclusive &= term.high_inclusive
    return Interval(low, high, low_inclusive, high_inclusive)


def nonnegative(interval: Interval) -> Interval | None:
    """Return the part of an interval that is not negative; None if there is none."""
    if interval.high is not None and (
        interval.high < 0 or (not interval.high and not interval.high_inclusive)
    ):
        return None
    if interval.low is None or interval.low < 0:
        return Interval(ZERO, interval.high, high_inclusive=interval.high_inclusive)
    return interval


def product(first: Interval, second: Interval) -> Interval:
    """Return all products of a number of each interval; neither has negative numbers."""
    low = EXACT.multiply(first.low or ZERO, second.low or ZERO)
    high = (
        None
        if first.high is None or second.high is None
        else EXACT.multiply(first.high, second.high)
    )
    return Interval(
        low,
        high,
        low_inclusive=not low or (first.low_inclusive and second.low_inclusive),
        high_inclusive=first.high_inclusive and second.high_inclusive,
    )


def interval_quotient(first: Interval, second: Interval) -> Interval:
    """Return all quotients of a number of each interval; neither has negative numbers."""
    low, high = ZERO, None
    if first.low and second.high is not None:
        low = DOWN.divide(first.low, second.high) if second.high else ZERO
    if first.high is not None and second.low:
        high = UP.divide(first.high, second.low)
    return Interval(
        low,
        high,
        low_inclusive=not low or (first.low_inclusive and second.high_inclusive),
        high_inclusive=first.high_inclusive and second.low_inclusive,
    )


def factor_of_growth(growth: Interval, periods: int) -> Interval:
    """Return what a level is multiplied by if it grows by `growth` percent in each period.

    >>> factor = factor_of_growth(Interval(Decimal(10), Decimal(20)), 2)
    >>> factor.low == Decimal("1.21"), factor.high == Decimal("1.44")
    (True, True)
    """

    def factor(end: Decimal | None, rounded: object) -> Decimal | None:
        if end is None:
            return None
        base = EXACT.add(ONE, end.scaleb(-2, EXACT))
        if base <= 0:
            return ZERO
        return rounded.plus(EXACT.power(base, periods))  # type: ignore[attr-defined]

    low, high = factor(growth.low, DOWN), factor(growth.high, UP)
    return Interval(low or ZERO, high, growth.low_inclusive, growth.high_inclusive)


def growth_of_factor(factor: Interval, periods: int) -> Interval:
    """Return the growth in percent in each period that multiplies a level by `factor`.

    >>> growth = growth_of_factor(Interval(Decimal("1.21"), Decimal("1.44")), 2)
    >>> round(growth.low, 6) == 10, round(growth.high, 6) == 20
    (True, True)
    """

    def growth(end: Decimal | None, error: Decimal) -> Decimal | None:
        if end is None:
            return None
        if periods > 1 and end:
            context = DOWN if error < 0 else UP
            root = context.power(end, context.divide(ONE, Decimal(periods)))
            end = EXACT.multiply(root, EXACT.add(ONE, error))
        return EXACT.multiply(EXACT.subtract(end, ONE), HUNDRED)

    return Interval(
        growth(factor.low or ZERO, -_ROOT_ERROR),
        growth(factor.high, _ROOT_ERROR),
        factor.low_inclusive,
        factor.high_inclusive,
    )
