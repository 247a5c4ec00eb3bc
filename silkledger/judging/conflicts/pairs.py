"""Which readings of one thing are held against each other.

Where a thing has few readings, all of them in pairs. Where it has more than FEW, pairs would
explode: there a row is made of each reading and the next one in order where they overlap, and of
one clash of each statement that clashes with any (outermost), so that no disputed figure is missed
though not every pair is listed.

Readings of different quality are held against each other where neither states what the other
denies.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from silkledger.judging.conflicts.outermost import apart, clashes
from silkledger.judging.conflicts.statements import Runs, joined, runs_of

if TYPE_CHECKING:
    import numpy.typing as npt

    from silkledger.columns import Codes
    from silkledger.judging.comparing import Readings
    from silkledger.judging.conflicts.statements import Statements


FEW = 8


@dataclass(frozen=True)
class Pairs:
    """Numbers of runs (Statements.readings), the lower reading first; `unstated`: one states what
    the other doesn't.
    """

    first: Codes
    second: Codes
    unstated: npt.NDArray[np.bool_]


def held_together(said: Statements, readings: Readings) -> Pairs:
    """The pairs of readings that are held against each other, each once."""
    start = said.readings.start
    things = runs_of(said.thing[start])
    few = things.size <= FEW
    first, second = _all(Runs(things.start[few], things.stop[few]))
    if not few.all():
        large = np.flatnonzero(np.repeat(~few, things.size))
        parts = [(first, second), _next_ones(said, readings, large), clashes(said, readings, large)]
        first, second = _once(
            *(np.concatenate(side) for side in zip(*parts, strict=True)), count=len(start)
        )
    fine = ~apart(said, start[first], start[second])
    first, second = first[fine], second[fine]
    unstated = said.quality[start[first]] != said.quality[start[second]]
    turned = said.reading[start[first]] > said.reading[start[second]]
    return Pairs(np.where(turned, second, first), np.where(turned, first, second), unstated)


def _all(things: Runs) -> tuple[Codes, Codes]:
    """All pairs of numbers within each run, the smaller number first."""
    thing, first = joined(things)
    behind, second = joined(Runs(first + 1, things.stop[thing]))
    return first[behind], second


def _next_ones(said: Statements, readings: Readings, large: Codes) -> tuple[Codes, Codes]:
    """Readings (numbered `large`) and the next ones in order of the same thing and quality, where
    they overlap.
    """
    start = said.readings.start[large]
    beside = np.flatnonzero((np.diff(said.thing[start]) == 0) & (np.diff(said.quality[start]) == 0))
    one, other = said.reading[start[beside]], said.reading[start[beside + 1]]
    overlapping = readings.wide_low[other] <= readings.wide_high[one]
    return large[beside[overlapping]], large[beside[overlapping] + 1]


def _once(first: Codes, second: Codes, *, count: int) -> tuple[Codes, Codes]:
    """Each pair once, whichever way round it came; `count` is above all numbers."""
    smaller, larger = np.divmod(
        np.unique(np.minimum(first, second) * count + np.maximum(first, second)), count
    )
    return smaller, larger
