"""Scales of ranges: "3 to 5 million" are 3 million to 5 million, 900,000 to 1 million are not.

The scale behind the second end is that of both, unless that turns the range round and the first end
is printed in full. The press also leaves out the thousands of the first end (100 à 150 000 tonnes),
or hundreds of them (2-300,000); what may be meant so is refused.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RELATIVE
from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from silkledger.reading.definitions.digit_groups import Number
    from silkledger.reading.measures.figure_case import FigureCase

_THOUSAND = Decimal(1000)
_LEAST_PART = Decimal(100)  # of the second end, for a first one that is printed in full


def first_end(case: FigureCase, low: Number, high: Number) -> Number:
    """Return the first end of a range with its scale; `low` and `high` are the ends as printed.

    Raises UnreadableError where words leave open what it is.
    """
    first, second = case.phrase.amounts
    if first.scale != 1:
        return low
    own, scale = first.unit, second.scale
    if scale == 1:
        if own is None:
            _refuse_left_out(case, low, high)
        return low
    if own is not None and own.dimension in RELATIVE:
        raise UnreadableError("number.compete", case.text)  # by 24 % to 38 billion
    scaled = low.times(scale)
    if scaled.value > high.value > low.value >= high.divided(_LEAST_PART).value:
        return low
    case.rules.append("scale.range")
    return scaled


def _refuse_left_out(case: FigureCase, low: Number, high: Number) -> None:
    """Raise UnreadableError where thousands may be left out of the first end: 100 à 150 000."""
    if high.value <= _THOUSAND or not 0 < low.value < _THOUSAND:
        return
    if low.is_whole and low.value * _THOUSAND < high.value and not high.value % _THOUSAND:
        raise UnreadableError("scale.left_out", case.text)
