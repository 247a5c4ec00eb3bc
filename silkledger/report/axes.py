"""Axes of the charts: linear or logarithmic, in percent of the width, with round values on them."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

_EDGE = 4.0  # percent on either side
# Values further apart than this ratio get a logarithmic axis, if none is smaller than _TINY.
_FAR = 50
_TINY = 1e-12


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from `low` to `high`, linear or logarithmic; positions run from 4 to 96 percent."""

    low: float
    high: float
    log: bool = False

    def at(self, value: float) -> float:
        """Return the position of a value in percent.

        >>> Axis(0, 10).at(5)
        50.0
        """
        low, high, value = (math.log10(v) if self.log else v for v in (self.low, self.high, value))
        return round(_EDGE + (100 - 2 * _EDGE) * (value - low) / (high - low), 2)

    def ticks(self, unit: str | None) -> tuple[tuple[float, str], ...]:
        """Return the positions and labels of at most six round values."""
        if self.log:
            powers = range(math.ceil(math.log10(self.low)), math.floor(math.log10(self.high)) + 1)
            values = [10.0**power for power in powers][:: max(1, math.ceil(len(powers) / 5))]
        else:
            # The minimum keeps the step from underflowing to zero for tiny ranges.
            step = _round_step(max((self.high - self.low) / 5, sys.float_info.min))
            first = math.ceil(self.low / step)
            values = [step * k for k in range(first, math.floor(self.high / step) + 1)]
        return tuple(
            (self.at(value), wording.with_unit(wording.number(_clean(value)), unit))
            for value in values
        )


def axis_of(ends: Sequence[float], *, log: bool | None = None) -> Axis:
    """Return an axis with a margin; logarithmic, if not stated, for positive values far apart."""
    low, high = min(ends), max(ends)
    if log is None:
        log = low > _TINY and high / low > _FAR
    if log:
        return Axis(low / 1.5, high * 1.5, log=True)
    margin = (high - low) * 0.15 or abs(high) * 0.05 or 1.0
    return Axis(low - margin, high + margin)


def _round_step(step: float) -> float:
    power = 10.0 ** math.floor(math.log10(step))
    return next(
        factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= step * (1 - 1e-9)
    )


def _clean(value: float) -> float:
    return float(f"{value:.12g}")
