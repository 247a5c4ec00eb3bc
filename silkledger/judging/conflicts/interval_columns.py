"""The intervals that a verdict rests on, and the gap between those of a clash."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    import numpy.typing as npt

    from silkledger.columns import Codes, Mask
    from silkledger.judging.comparing import Readings
    from silkledger.judging.conflicts.meetings import Meetings

_DIGITS = 15  # significant decimal digits that float64 always keeps
_EXACT_POWERS = 22  # powers of ten up to this one are exact in float64


def interval_columns(readings: Readings, meetings: Meetings, is_wide: Mask) -> dict[str, pa.Array]:
    """Return the columns first_lower, first_upper, second_lower and second_upper.

    They are the ends of the wide intervals where `is_wide`, otherwise those of the tight ones.
    """
    columns = {}
    numbers = {"first": meetings.first_reading, "second": meetings.second_reading}
    intervals = (*readings.tight, *readings.wide)
    ends = {
        "lower": _floats(interval.low for interval in intervals),
        "upper": _floats(interval.high for interval in intervals),
    }
    for side, reading in numbers.items():
        rows = pa.array(reading + len(readings.claims) * is_wide)
        for name, values in ends.items():
            columns[f"{side}_{name}"] = values.take(rows)
    return columns


def _floats(ends: Iterable[Decimal | None]) -> pa.Array:
    return pa.array([None if end is None else float(end) for end in ends], pa.float64())


def gap_column(readings: Readings, meetings: Meetings, is_apart: Mask) -> pa.Array:
    """Return the distance between the wide intervals of pairs that can't both hold; else null.

    Rounded to the digits that both ends are known to, so that 0.25 - 0.15 is 0.1.
    """
    low = np.array([-np.inf if i.low is None else float(i.low) for i in readings.wide])
    high = np.array([np.inf if i.high is None else float(i.high) for i in readings.wide])
    first, second = meetings.first_reading[is_apart], meetings.second_reading[is_apart]
    is_second_above = low[second] - high[first] >= low[first] - high[second]
    upper_end = np.where(is_second_above, low[second], low[first])
    lower_end = np.where(is_second_above, high[first], high[second])
    gaps = np.full(len(is_apart), np.nan)
    gaps[is_apart] = _round_difference(upper_end, lower_end)
    return pa.array(gaps, pa.float64(), from_pandas=True)


def _round_difference(
    minuend: npt.NDArray[np.float64], subtrahend: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """The difference, rounded to _DIGITS significant digits of the larger of the two numbers."""
    difference = minuend - subtrahend
    size = np.maximum(abs(minuend), abs(subtrahend))
    exponent = np.floor(np.log10(np.where(size > 0, size, 1.0))).astype(np.int64)
    places: Codes = _DIGITS - 1 - exponent
    power = 10.0 ** abs(places)
    rounded = np.where(
        places >= 0, np.rint(difference * power) / power, np.rint(difference / power) * power
    )
    return np.where(abs(places) <= _EXACT_POWERS, rounded, difference)
