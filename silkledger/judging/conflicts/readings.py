"""The distinct readings of figures, in order, so that each is compared once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import combine_chunks, encode, group_by, row_codes
from silkledger.judging.comparing import Readings, claims_of
from silkledger.judging.comparing.claims import COLUMNS

if TYPE_CHECKING:
    from silkledger.columns import Codes, Groups


def factorize_readings(figures: pa.Table) -> tuple[Codes, Readings]:
    """Return the number of each figure's reading, and the distinct readings, the lowest first."""
    groups = _group_by_reading(figures)
    claims = claims_of(figures.select(COLUMNS).take(pa.array(groups.first)))
    order, readings = Readings.of(claims).in_order()
    # As wide as numpy asks with: each number is asked about many times.
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    return rank[groups.codes], readings


def _group_by_reading(figures: pa.Table) -> Groups:
    """Group by all cells of a reading; few distinct numbers are compared, see _relative_codes."""
    value, lower, upper, lower_digit, upper_digit = (
        combine_chunks(figures[name])
        for name in ("value", "lower", "upper", "lower_digit", "upper_digit")
    )
    return group_by(
        [
            row_codes(value),
            _relative_codes(lower, value),
            _relative_codes(upper, value),
            _relative_codes(upper_digit, lower_digit),
            *(figures[name] for name in ("bound", "unit", "lower_digit")),
            *(figures[name] for name in ("lower_inclusive", "upper_inclusive")),
        ]
    )


def _relative_codes(column: pa.Array, usual: pa.Array) -> Codes:
    """Codes of a column that mostly repeats another: 0 for null, 1 for the same value as `usual`.

    Other values are numbered from 2 on. So hardly any value has to be encoded: an end of a figure
    is nearly always null or the number itself.
    """
    is_usual = pc.fill_null(pc.equal(column, usual), fill_value=False)
    codes = row_codes(encode(pc.if_else(is_usual, None, column)))
    return np.where(is_usual.to_numpy(zero_copy_only=False), 1, np.where(codes > 0, codes + 1, 0))
