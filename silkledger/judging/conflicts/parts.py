"""Parts of readings: what stands, and what each witness has replaced.

Where two readings exclude each other, those whose number stands meet in one row. What each witness
replaced meets the standing ones of the other reading in a row of its own, and what was replaced on
both sides meets in one row more; of a thing with too many readings, such rows are left out.

    statement  witness  reading       parts   rows with another reading Y, of which
    0          Bureau   11            0 to 1  Z stands and W was replaced:
    1          Office   11, replaced  1 to 2  0 | Z   0 | W   1 | Z   2 | Z   1 2 | W
    2          Press    11, replaced  2 to 3
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import Runs

if TYPE_CHECKING:
    from silkledger.columns import RowNumbers
    from silkledger.judging.conflicts.pairs import Pairs
    from silkledger.judging.conflicts.statements import Statements


def parts_of_pairs(
    statements: Statements, pairs: Pairs, rows: RowNumbers
) -> tuple[RowNumbers, Runs, Runs]:
    """Return the pair (of those in `rows`) of each row of parts, and the two parts."""
    first, second = pairs.first[rows], pairs.second[rows]
    listed = ~pairs.is_crowded[rows]
    standing, replaced = _divided(statements)
    parts = statements.by_part.within(statements.by_reading)
    # The parts without the standing one, which is the first.
    others = Runs(parts.start + (standing.sizes > 0), parts.stop)
    mine, part = others.take(np.where(listed, first, 0)).expand()
    theirs, other = others.take(np.where(listed, second, 0)).expand()
    mine, part = mine[listed[mine]], part[listed[mine]]
    theirs, other = theirs[listed[theirs]], other[listed[theirs]]
    both = np.flatnonzero(listed)
    row = np.concatenate([np.arange(len(rows)), mine, theirs, both])
    sides = (
        [standing.take(first), statements.by_part.take(part), standing.take(first[theirs])],
        [standing.take(second), standing.take(second[mine]), statements.by_part.take(other)],
    )
    left, right = (
        Runs.concat([*held, replaced.take(reading[both])])
        for held, reading in zip(sides, (first, second), strict=True)
    )
    kept = np.flatnonzero((left.sizes > 0) & (right.sizes > 0))
    return rows[row[kept]], left.take(kept), right.take(kept)


def _divided(statements: Statements) -> tuple[Runs, Runs]:
    """The statements of each reading: what stands comes first, what was replaced behind it."""
    readings = statements.by_reading
    some = np.concatenate([[0], np.cumsum(statements.is_replaced)])
    end = readings.stop - (some[readings.stop] - some[readings.start])
    return Runs(readings.start, end), Runs(end, readings.stop)
