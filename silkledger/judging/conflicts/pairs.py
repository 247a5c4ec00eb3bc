"""The pairs of readings of one thing that are compared.

If a thing has few readings, all pairs of them. If it has more than FEW, there would be too many:
then each reading is compared with the next one if they overlap, and each statement that clashes
with any stands in one clash (silkledger.judging.conflicts.outermost). So no disputed figure is
missed, though not every pair is compared. Of forecasts and targets, times excuse many, so that the
outermost may be excused and a nearer one not: few are EXPECTED times as many of them.

Readings of different quality are compared unless both state one quality differently. Three
readings of one thing, in order:

    number  reading  basis         pairs: 0 1, 0 2 (each leaves the basis open); not 1 2, whose
    0       70       not stated    bases differ
    1       70.2     FOB
    2       75       CIF
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import Runs, distinct, find_runs
from silkledger.judging.conflicts.outermost import clashes
from silkledger.judging.qualities import DIFFER, PARTS

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.comparing import Readings
    from silkledger.judging.conflicts.statements import Statements

FEW = 8
EXPECTED = 3


@dataclass(frozen=True)
class Pairs:
    """Pairs of runs of Statements.by_reading, by their numbers, the lower reading first.

    `left_open` is the mask of qualities that one of the two states and the other does not;
    `is_crowded` tells the pairs of things with too many readings to compare all of them.
    """

    first: RowNumbers
    second: RowNumbers
    left_open: Codes
    is_crowded: Mask

    def take(self, rows: RowNumbers) -> Pairs:
        """Return these pairs."""
        return Pairs(
            self.first[rows], self.second[rows], self.left_open[rows], self.is_crowded[rows]
        )


def reading_pairs(statements: Statements, readings: Readings) -> Pairs:
    """Return the pairs of readings that are compared, each pair once."""
    start = statements.by_reading.start
    things = find_runs(statements.thing[start])
    first_statement = start[things.start]
    is_expected = statements.is_forecast[first_statement] | statements.is_target[first_statement]
    is_few = things.sizes <= FEW * np.where(is_expected, EXPECTED, 1)
    first, second = _all_pairs(things.take(is_few))
    if not is_few.all():
        crowded = np.flatnonzero(np.repeat(~is_few, things.sizes))
        parts = [
            (first, second),
            _overlapping_neighbours(statements, readings, crowded),
            clashes(statements, readings, crowded),
        ]
        first, second = _distinct_pairs(
            *(np.concatenate(side) for side in zip(*parts, strict=True)), count=len(start)
        )
    left, right = statements.rows[start[first]], statements.rows[start[second]]
    comparison = statements.qualities.compare(left, right, apart=PARTS)
    meets = comparison.verdict != DIFFER
    first, second, left_open = first[meets], second[meets], comparison.open[meets]
    is_turned = statements.reading[start[first]] > statements.reading[start[second]]
    return Pairs(
        np.where(is_turned, second, first),
        np.where(is_turned, first, second),
        left_open,
        ~np.repeat(is_few, things.sizes)[first],
    )


def _all_pairs(things: Runs) -> tuple[RowNumbers, RowNumbers]:
    """All pairs of numbers within each run, the smaller number first."""
    thing, first = things.expand()
    pair, second = Runs(first + 1, things.stop[thing]).expand()
    return first[pair], second


def _overlapping_neighbours(
    statements: Statements, readings: Readings, crowded: RowNumbers
) -> tuple[RowNumbers, RowNumbers]:
    """Readings of `crowded` beside the next one of the same thing and quality, if they overlap."""
    start = statements.by_reading.start[crowded]
    place = np.flatnonzero(
        (np.diff(statements.thing[start]) == 0) & (np.diff(statements.quality[start]) == 0)
    )
    reading, next_reading = statements.reading[start[place]], statements.reading[start[place + 1]]
    overlaps = readings.wide_low[next_reading] <= readings.wide_high[reading]
    return crowded[place[overlaps]], crowded[place[overlaps] + 1]


def _distinct_pairs(first: Codes, second: Codes, *, count: int) -> tuple[RowNumbers, RowNumbers]:
    """Each pair once, in either direction; all numbers are below `count`."""
    keys = np.minimum(first, second) * count + np.maximum(first, second)
    keys = distinct(keys, are_nearly_sorted=True)
    smaller, larger = np.divmod(keys, count)
    return smaller, larger
