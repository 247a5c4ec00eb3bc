"""Intervals as arrays of whole numbers, so that many are added and compared at once, exactly.

An end is a number of units; a unit is a power of ten, given by its exponent. What has too many
digits for that is left to silkledger.judging.comparing.intervals.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from silkledger.judging.comparing.intervals import EXACT, Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from silkledger.columns import Codes, Mask

# Sums of ends stay below this, and so within 64 bits.
MOST = 1 << 61
# Powers of ten up to this one, and whole numbers up to the other, are exact as floats.
_EXACT_POWER, _EXACT_WHOLE = 22, 1 << 53


class ScaledIntervals(NamedTuple):
    """Several intervals, one number or truth per interval in each array; an open end is 0."""

    low: Codes
    high: Codes
    has_low: Mask
    has_high: Mask
    low_inclusive: Mask
    high_inclusive: Mask

    def take(self, rows: Codes) -> ScaledIntervals:
        """Return the intervals of some rows."""
        low, high, *truths = self
        return ScaledIntervals(low[rows], high[rows], *(truth[rows] for truth in truths))

    def joined(self, other: ScaledIntervals) -> ScaledIntervals:
        """Return the intervals of both."""
        columns: list[Any] = [np.concatenate(both) for both in zip(self, other, strict=True)]
        return ScaledIntervals(*columns)

    def times(self, factors: Codes) -> ScaledIntervals:
        """Return the intervals in units that are smaller by a factor each."""
        return self._replace(low=self.low * factors, high=self.high * factors)

    def meets(self, other: ScaledIntervals) -> Mask:
        """Whether each interval has a number in common with the other one of the same unit."""
        return self._reaches(other) & other._reaches(self)

    def gap(self, other: ScaledIntervals) -> Codes:
        """Return the distance of each interval from the other one; 0 if they meet or touch."""
        above = np.where(self.has_low & other.has_high, self.low - other.high, 0)
        below = np.where(other.has_low & self.has_high, other.low - self.high, 0)
        return np.maximum(np.maximum(above, below), 0)

    def _reaches(self, other: ScaledIntervals) -> Mask:
        is_open = ~self.has_low | ~other.has_high
        touches = (self.low == other.high) & self.low_inclusive & other.high_inclusive
        reaches: Mask = is_open | (self.low < other.high) | touches
        return reaches

    @staticmethod
    def chosen(among: Sequence[ScaledIntervals], which: Codes) -> ScaledIntervals:
        """Return for each row the interval that one of several sequences has there."""
        numbers = np.arange(len(which))
        low, high, *truths = (
            np.array(columns)[which, numbers] for columns in zip(*among, strict=True)
        )
        return ScaledIntervals(low, high, *truths)


class InUnits(NamedTuple):
    """Sequences of intervals, with one unit for all that have the same place.

    `exponents` are those of the units; `fits` tells whether all ends of a place are below MOST.
    """

    several: Sequence[ScaledIntervals]
    exponents: Codes
    fits: Mask

    def take(self, rows: Codes) -> InUnits:
        """Return the intervals at some places."""
        several = [intervals.take(rows) for intervals in self.several]
        return InUnits(several, self.exponents[rows], self.fits[rows])

    def joined(self, other: InUnits) -> InUnits:
        """Return the intervals of both."""
        return InUnits(
            [
                intervals.joined(more)
                for intervals, more in zip(self.several, other.several, strict=True)
            ],
            np.concatenate([self.exponents, other.exponents]),
            np.concatenate([self.fits, other.fits]),
        )


def in_units(several: Sequence[Sequence[Interval]]) -> InUnits:
    """Return sequences of intervals, which have one length, in units.

    >>> (scaled,), units, fits = in_units([[Interval(Decimal("0.5"), Decimal(70))]])
    >>> scaled.low.tolist(), scaled.high.tolist(), units.tolist(), fits.tolist()
    ([5], [700], [-1], [True])
    """
    count = len(several[0])
    units, fits = np.zeros(count, np.int64), np.ones(count, bool)
    ends = [np.zeros((2, count), np.int64) for _ in several]
    for place, intervals in enumerate(zip(*several, strict=True)):
        numbers = [end for interval in intervals for end in (interval.low, interval.high) if end]
        unit = min([_exponent(end) for end in numbers], default=0)
        units[place] = unit
        if any(end.adjusted() - unit > 17 for end in numbers):
            fits[place] = False
            continue
        for columns, interval in zip(ends, intervals, strict=True):
            for side, end in enumerate((interval.low, interval.high)):
                if end:
                    columns[side, place] = int(end.scaleb(-unit, EXACT))
    scaled = [
        ScaledIntervals(
            low,
            high,
            *(
                np.array([*map(read, intervals)], bool)
                for read in (
                    lambda interval: interval.low is not None,
                    lambda interval: interval.high is not None,
                    lambda interval: interval.low_inclusive,
                    lambda interval: interval.high_inclusive,
                )
            ),
        )
        for (low, high), intervals in zip(ends, several, strict=True)
    ]
    return InUnits(scaled, units, fits)


def interval_of(cells: tuple[int, int, bool, bool, bool, bool], unit: int) -> Interval:
    """Return an interval of which ScaledIntervals has these cells.

    >>> str(interval_of((5, 0, True, False, True, True), unit=-1).low)
    '0.5'
    """
    low, high, has_low, has_high, *inclusive = cells
    return Interval(
        number(low, unit) if has_low else None, number(high, unit) if has_high else None, *inclusive
    )


def number(count: int, unit: int) -> Decimal:
    """Return so many units as a number."""
    return Decimal(count).scaleb(unit, EXACT)


def as_floats(counts: Codes, units: Codes) -> npt.NDArray[np.float64]:
    """Return numbers of units as the nearest floats.

    >>> as_floats(np.array([5, 7]), np.array([-1, 3])).tolist()
    [0.5, 7000.0]
    """
    power = np.power(10.0, np.minimum(np.abs(units), _EXACT_POWER))
    floats: npt.NDArray[np.float64] = np.where(units < 0, counts / power, counts * power)
    # One operation between exact numbers is rounded once; others are not.
    is_inexact = (np.abs(units) > _EXACT_POWER) | (np.abs(counts) > _EXACT_WHOLE)
    for row in np.flatnonzero(is_inexact).tolist():
        floats[row] = float(number(int(counts[row]), int(units[row])))
    return floats


def _exponent(end: Decimal) -> int:
    return int(EXACT.normalize(end).as_tuple().exponent)
