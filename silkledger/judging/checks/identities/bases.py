"""What changes are measured against, as a number of months between two levels.

A change with no stated base may still have one: that of a year is on the year before. The change of
a part of a year is not: it may be on the year or on the period before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import row_codes, values_at
from silkledger.judging.checks.identities.calendar import INSTANT, MONTHS, YEAR
from silkledger.reading.base import PREVIOUS_PERIOD, base_codes

if TYPE_CHECKING:
    from silkledger.columns import RowNumbers
    from silkledger.judging.checks.identities.cells import Cells

_YEAR_END = "previous_year_end"


def months_back(cells: Cells, rows: RowNumbers) -> RowNumbers:
    """Return how many months the base of each change lies before it; 0 if that is not known.

    >>> from silkledger.judging.checks.identities.cells import Cells
    >>> from silkledger.schemas.figures import FIGURES
    >>> months_back(Cells.of(FIGURES.empty()), np.zeros(0, np.int64)).tolist()
    []
    """
    periods = cells.periods.take(rows)
    codes = row_codes(cells.figures["base"])[rows]
    distinct, first = np.unique(codes, return_index=True)
    bases = values_at(cells.figures["base"], rows[first]) if len(rows) else []
    months = np.zeros(len(rows), np.int64)
    length = periods.months
    for code, base in zip(distinct.tolist(), bases, strict=True):
        has_base = codes == code
        if not base:
            months[has_base & (length == YEAR)] = YEAR
        elif base == PREVIOUS_PERIOD:
            months[has_base] = length[has_base]
        elif base == _YEAR_END:
            is_year = has_base & (length == YEAR)
            months[is_year] = YEAR
        elif (known := base_codes(cells.vocabulary).get(base)) and known.months:
            months[has_base] = known.months
    is_shiftable = (periods.kind == MONTHS) | (periods.kind == INSTANT)
    return np.where(is_shiftable & _whole_steps(length, months), months, 0)


def _whole_steps(length: RowNumbers, months: RowNumbers) -> RowNumbers:
    """Whether a period does not reach into its own base: a year is not on the month before."""
    return (months == 0) | (length <= months)
