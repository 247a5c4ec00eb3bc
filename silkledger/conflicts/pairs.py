"""Which readings of one thing are held against each other.

Where a thing has few readings, all of them in pairs. Where it has more than FEW, pairs would explode: there each reading
is held against its neighbour, and against the lowest and the highest reading of another witness and of each edition of its own.
A reading that clashes with any other clashes with one of these, so that no disputed figure is missed; not every pair of
clashing readings is listed.

Readings of different quality are held against each other where neither states what the other denies. In a thing of more
than FEW readings and more than MANY_QUALITIES qualities only those that state nothing meet another quality.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from silkledger.conflicts.statements import Runs

if TYPE_CHECKING:
    import numpy.typing as npt

    from silkledger.comparing import Readings
    from silkledger.conflicts.statements import Statements

    Codes = npt.NDArray[np.signedinteger[Any]]

FEW = 8
MANY_QUALITIES = 32


@dataclass(frozen=True)
class Pairs:
    """Numbers of runs (Statements.readings), the lower reading first; `unstated`: one states what the other doesn't."""

    first: Codes
    second: Codes
    unstated: npt.NDArray[np.bool_]


def held_together(said: Statements, readings: Readings) -> Pairs:
    """The pairs of readings that are held against each other, each once."""
    start = said.readings.start
    things = _runs_of(said.thing[start])
    few = things.size <= FEW
    parts = [_all(Runs(things.start[few], things.stop[few]))]
    if not few.all():
        large = np.flatnonzero(np.repeat(~few, things.size))
        parts += list(_outermost(said, readings, large))
    first, second = (np.concatenate(side) for side in zip(*parts, strict=True))
    low, high = np.minimum(first, second), np.maximum(first, second)
    if not few.all():
        both = np.unique(low * len(start) + high)
        low, high = np.divmod(both, len(start))
        low, high = low[low != high], high[low != high]
    apart = np.zeros(len(low), bool)
    unstated = np.zeros(len(low), bool)
    for numbers in said.qualities:
        one, other = numbers[start[low]], numbers[start[high]]
        apart |= (one != other) & (one > 0) & (other > 0)
        unstated |= one != other
    low, high, unstated = low[~apart], high[~apart], unstated[~apart]
    turned = said.reading[start[low]] > said.reading[start[high]]
    return Pairs(np.where(turned, high, low), np.where(turned, low, high), unstated)


def joined(left: Runs) -> tuple[Codes, Codes]:
    """Every number of each run beside the number of the run: (number of the run, number in it)."""
    size = left.size
    owner = np.repeat(np.arange(len(size)), size)
    return owner, np.arange(len(owner)) + np.repeat(left.start - (np.cumsum(size) - size), size)


def _all(things: Runs) -> tuple[Codes, Codes]:
    """All pairs of numbers within each run."""
    thing, first = joined(things)
    behind, second = joined(Runs(first + 1, things.stop[thing]))
    return first[behind], second


def _outermost(said: Statements, readings: Readings, large: Codes) -> list[tuple[Codes, Codes]]:
    """Of things of many readings: each reading with its neighbour, and with the outermost ones with which it clashes."""
    start = said.readings.start[large]
    beside = np.flatnonzero((np.diff(said.thing[start]) == 0) & (np.diff(said.quality[start]) == 0))
    found = [(large[beside], large[beside + 1])]
    voices = _voices(said, large)
    thing, quality, publication, edition = (
        column[voices] for column in (said.thing, said.quality, said.publication, said.edition)
    )
    reading, number = said.reading[voices], said.readings.of(voices)
    sets = _runs_of(thing, quality)
    set_of = np.repeat(np.arange(len(sets.start)), sets.size)
    one, other = _meeting_sets(thing[sets.start])
    pair, voice = joined(Runs(sets.start[one], sets.stop[one]))
    own = np.lexsort((edition, quality, publication, thing))
    witness = _runs_of(thing[own], publication[own])
    editions = _runs_of(thing[own], publication[own], quality[own], edition[own])
    edition_of = np.repeat(np.arange(len(editions.start)), editions.size)
    owner, which = joined(editions.within(witness))
    outer, place = joined(Runs(witness.start[owner], witness.stop[owner]))
    for ends, opposite in ((readings.wide_low, readings.wide_high), (-readings.wide_high, -readings.wide_low)):
        furthest, next_furthest = _two_furthest(set_of, publication, ends[reading])
        against = furthest[other][pair]
        against = np.where(publication[voice] == publication[against], next_furthest[other][pair], against)
        of_editions = own[_first_of_runs(edition_of, ends[reading[own]])]
        for members, held in ((voice, against), (own[place], of_editions[which[outer]])):
            clashing = (held >= 0) & (ends[reading[held]] > opposite[reading[members]])
            found.append((number[members[clashing]], number[held[clashing]]))
    return found


def _voices(said: Statements, large: Codes) -> Codes:
    """The first rows of the statements of those readings."""
    _, number = joined(said.editions.within(Runs(said.readings.start[large], said.readings.stop[large])))
    return said.editions.start[number]


def _meeting_sets(thing: Codes) -> tuple[Codes, Codes]:
    """Pairs of qualities of a thing, a quality with itself included; of a thing of very many only with the first (unstated)."""
    things = _runs_of(thing)
    owner, one = joined(things)
    many = (things.size > MANY_QUALITIES)[owner]
    start, stop = things.start[owner], things.stop[owner]
    beside, other = joined(Runs(start, np.where(many, start + 1, stop)))
    return (
        np.concatenate([one[beside], one[many], start[many]]),
        np.concatenate([other, one[many], one[many]]),
    )


def _two_furthest(sets: Codes, publication: Codes, codes: Codes) -> tuple[Codes, Codes]:
    """For each set the voice of the largest code, and that of the largest of another publication (-1: there is none)."""
    order = np.lexsort((-codes, sets))
    first = order[_starts(sets[order])]
    rest = order[publication[order] != publication[first][sets[order]]]
    second = np.full(len(first), -1, np.int64)
    leading = rest[_starts(sets[rest])]
    second[sets[leading]] = leading
    return first, second


def _first_of_runs(runs: Codes, codes: Codes) -> Codes:
    """For each run (numbered in order) the place of its largest code."""
    order = np.lexsort((-codes, runs))
    return order[_starts(runs[order])]


def _starts(numbers: Codes) -> Codes:
    return np.flatnonzero(np.concatenate([np.ones(min(1, len(numbers)), bool), np.diff(numbers) != 0]))


def _runs_of(*columns: Codes) -> Runs:
    """Runs in which no column changes."""
    changes = np.any([np.diff(column) != 0 for column in columns], axis=0)
    start = np.flatnonzero(np.concatenate([np.ones(min(1, len(columns[0])), bool), changes]))
    return Runs(start, np.append(start[1:], len(columns[0])).astype(np.int64)[: len(start)])
