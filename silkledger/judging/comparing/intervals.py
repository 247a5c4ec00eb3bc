"""Intervals with exact ends, each open or closed, and bounded or unbounded on either side."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    End = tuple[Decimal | None, bool]  # a number, and whether it is in the interval

# Float64 spans 632 powers of ten: with this precision, no sum, difference or product of two
# published numbers is ever rounded.
EXACT = Context(prec=1400)
# A quotient may have no last digit. Its ends are rounded outwards, so that no value is ever lost.
DOWN, UP = Context(prec=40, rounding=ROUND_FLOOR), Context(prec=40, rounding=ROUND_CEILING)


def exact(number: float) -> Decimal:
    """Return a float as the shortest decimal that reads back to it.

    That is the number as printed, not its binary neighbour.

    >>> exact(0.1)
    Decimal('0.1')
    """
    return Decimal(repr(float(number)))


# Not frozen, which would take twice as long to make: there are hundreds of thousands.
@dataclass(slots=True, unsafe_hash=True)
class Interval:
    """All numbers from `low` to `high` (None: unbounded on that side).

    Raises ValueError if low is above high.

    >>> Interval(Decimal(70), None, low_inclusive=False).meets(Interval(Decimal(65), Decimal(70)))
    False
    """

    low: Decimal | None
    high: Decimal | None
    low_inclusive: bool = True
    high_inclusive: bool = True

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(
                f"an interval runs from low to high, not from {self.low} to {self.high}"
            )

    @staticmethod
    def around(number: Decimal, half: Decimal) -> Interval:
        """Return the closed interval from `number - half` to `number + half`."""
        return Interval(EXACT.subtract(number, half), EXACT.add(number, half))

    def contains(self, number: Decimal) -> bool:
        """Whether the number lies in the interval."""
        above = self.low is None or self.low < number or (self.low_inclusive and self.low == number)
        return above and (
            self.high is None or number < self.high or (self.high_inclusive and number == self.high)
        )

    def meets(self, other: Interval) -> bool:
        """Whether the two intervals have a number in common. Symmetric."""
        return self._reaches(other) and other._reaches(self)

    def both(self, other: Interval) -> Interval | None:
        """Return the intersection of the two intervals; None if it is empty."""
        return self._of_ends(other, max, min) if self.meets(other) else None

    def hull(self, other: Interval) -> Interval:
        """Return the smallest interval that holds both intervals.

        >>> Interval(Decimal(1), Decimal(2)).hull(Interval(Decimal(4), None)).low
        Decimal('1')
        """
        return self._of_ends(other, min, max)

    def _of_ends(
        self, other: Interval, choose_low: Callable[..., End], choose_high: Callable[..., End]
    ) -> Interval:
        """Return the interval between one of the two lower ends and one of the two higher ones."""
        low, low_inclusive = choose_low(
            (self.low, self.low_inclusive),
            (other.low, other.low_inclusive),
            key=lambda end: (_low(end[0]), not end[1]),
        )
        high, high_inclusive = choose_high(
            (self.high, self.high_inclusive),
            (other.high, other.high_inclusive),
            key=lambda end: (_high(end[0]), end[1]),
        )
        return Interval(low, high, low_inclusive, high_inclusive)

    def gap(self, other: Interval) -> Decimal:
        """Return the distance between the two intervals; 0 if they meet or touch. Symmetric."""
        for below, above in ((self, other), (other, self)):
            if below.high is not None and above.low is not None and below.high < above.low:
                return EXACT.subtract(above.low, below.high)
        return Decimal(0)

    def distance(self, number: Decimal) -> Decimal:
        """Return the distance of the number from the interval; 0 inside and at its ends."""
        return self.gap(Interval(number, number))

    def times(self, factor: Decimal) -> Interval:
        """Return the interval with each end multiplied by an exact factor.

        Raises ValueError if the factor is 0.
        """
        if not factor:
            raise ValueError("an interval can't be multiplied by 0")
        low = None if self.low is None else EXACT.multiply(self.low, factor)
        high = None if self.high is None else EXACT.multiply(self.high, factor)
        if factor < 0:
            return Interval(high, low, self.high_inclusive, self.low_inclusive)
        return Interval(low, high, self.low_inclusive, self.high_inclusive)

    def divided(self, rate: Interval) -> Interval:
        """Return the interval of all quotients of a number of this interval and one of `rate`.

        Raises ValueError unless both ends of `rate` are above 0.
        """
        if rate.low is None or rate.high is None or rate.low <= 0:
            raise ValueError("a rate has two ends above 0")
        low = (
            None
            if self.low is None
            else DOWN.divide(self.low, rate.high if self.low >= 0 else rate.low)
        )
        high = (
            None
            if self.high is None
            else UP.divide(self.high, rate.low if self.high >= 0 else rate.high)
        )
        return Interval(low, high, self.low_inclusive, self.high_inclusive)

    def _reaches(self, other: Interval) -> bool:
        """Whether this interval does not lie entirely above the other."""
        if self.low is None or other.high is None or self.low < other.high:
            return True
        return self.low == other.high and self.low_inclusive and other.high_inclusive


def _low(end: Decimal | None) -> Decimal:
    return Decimal("-Infinity") if end is None else end


def _high(end: Decimal | None) -> Decimal:
    return Decimal("Infinity") if end is None else end
