"""Finer numbers: what two figures may both be printed from, rounded or with digits cut off.

2.7 and 2.8 exclude each other, unless another figure of the same thing, of whatever witness, states
2.76: cut off it is 2.7, rounded 2.8. So whoever prints one of them need not contradict the other.

    figure  says   printed from
    f1      2.7    2.65 to 2.8
    f2      2.8    2.75 to 2.9
    f3      2.76   lies in both: f1 and f2 are rounding
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import find_runs
from silkledger.judging.qualities import DIFFER, PARTS

if TYPE_CHECKING:
    from silkledger.columns import Mask, RowNumbers
    from silkledger.judging.comparing import Readings
    from silkledger.judging.conflicts.statements import Statements


def have_finer(
    statements: Statements, readings: Readings, left: RowNumbers, right: RowNumbers
) -> Mask:
    """Return for which pairs of statements of one thing another one states what gives both."""
    has_finer = np.zeros(len(left), bool)
    first, second = statements.reading[left], statements.reading[right]
    low, high = readings.sources_of(first, second)
    rows = np.flatnonzero((low <= high) & readings.excludes(first, second))
    if not len(rows):
        return has_finer
    kinds = find_runs(statements.thing, statements.quality)
    kind_runs = kinds.within(find_runs(statements.thing))
    thing = find_runs(statements.thing).containing(left[rows])
    row, kind = kind_runs.take(thing).expand()
    row = rows[row]
    stated = statements.rows[kinds.start[kind]]
    compare = statements.qualities.compare
    meets = np.ones(len(row), bool)
    for side in (left, right):
        meets &= compare(statements.rows[side[row]], stated, apart=PARTS).verdict != DIFFER
    row, kind = row[meets], kind[meets]
    size = len(readings.ends)
    exact = np.flatnonzero(readings.is_point[statements.reading])
    number = readings.number[statements.reading[exact]].astype(np.int64)
    keys = np.sort(kinds.containing(exact) * size + number)
    start = kind * size
    is_given = np.searchsorted(keys, start + low[row]) < np.searchsorted(
        keys, start + high[row], side="right"
    )
    has_finer[row[is_given]] = True
    return has_finer
