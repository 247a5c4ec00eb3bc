"""Of a thing of very many readings: one clash of each statement that clashes with any, found
without trying pairs.

A statement clashes with another where their wide intervals don't overlap, so with the one that
begins highest or ends lowest if with any: of another witness, among all that it may meet; of its
own witness, in each edition that it may meet. Left out on purpose: all other clashes of such a
thing. Each disputed figure stands in one row, not in a thousand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.judging.conflicts.statements import Runs, joined, runs_of, starts

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from silkledger.columns import Codes
    from silkledger.judging.comparing import Readings
    from silkledger.judging.conflicts.statements import Statements


# Qualities of one thing up to which each is held against each; beyond, against itself and what
# states nothing.
MANY = 32


def clashes(said: Statements, readings: Readings, large: Codes) -> tuple[Codes, Codes]:
    """Pairs of numbers of readings (of the readings numbered `large`) that clash: one for each
    statement that has any.
    """
    _, number = joined(
        said.editions.within(Runs(said.readings.start[large], said.readings.stop[large]))
    )
    row = said.editions.start[number]
    candidates = [
        *_of_other_witnesses(said, readings, row),
        *_of_the_same_witness(said, readings, row),
    ]
    member, held = (np.concatenate(side) for side in zip(*candidates, strict=True))
    _, first = np.unique(member, return_index=True)
    of = said.readings.of(row)
    return of[member[first]], of[held[first]]


def apart(said: Statements, first: Codes, second: Codes) -> npt.NDArray[np.bool_]:
    """Whether each states a quality that the other denies; `first` and `second` are rows."""
    found = np.zeros(len(first), bool)
    for numbers in said.qualities:
        one, other = numbers[first], numbers[second]
        found |= (one != other) & (one > 0) & (other > 0)
    return found


def _sides(readings: Readings) -> tuple[tuple[Codes, Codes], ...]:
    """Which ends reach out, and which they must pass: upwards low ends the high ones; downwards the
    other way round.
    """
    return (readings.wide_low, readings.wide_high), (-readings.wide_high, -readings.wide_low)


def _of_other_witnesses(
    said: Statements, readings: Readings, row: Codes
) -> Iterator[tuple[Codes, Codes]]:
    """Statements (places in `row`) beside one of another witness with which they clash, of their
    own quality first.
    """
    thing, quality, publication, reading = (
        column[row] for column in (said.thing, said.quality, said.publication, said.reading)
    )
    sets = runs_of(thing, quality)
    set_of = np.repeat(np.arange(len(sets.start)), sets.size)
    one, other = _meeting(said, row, thing, sets.start)
    order = np.argsort(one != other, kind="stable")
    one, other = one[order], other[order]
    pair, member = joined(Runs(sets.start[one], sets.stop[one]))
    for ends, opposite in _sides(readings):
        furthest, next_furthest = _two_furthest(set_of, publication, ends[reading])
        held = furthest[other][pair]
        held = np.where(publication[member] == publication[held], next_furthest[other][pair], held)
        clashing = (held >= 0) & (ends[reading[held]] > opposite[reading[member]])
        yield member[clashing], held[clashing]


def _of_the_same_witness(
    said: Statements, readings: Readings, row: Codes
) -> Iterator[tuple[Codes, Codes]]:
    """Statements beside one of their own witness with which they clash, of an edition that makes it
    no revision.
    """
    thing, quality, publication, edition, reading = (
        column[row]
        for column in (said.thing, said.quality, said.publication, said.edition, said.reading)
    )
    own = np.lexsort((edition, quality, publication, thing))
    witness = runs_of(thing[own], publication[own])
    editions = runs_of(thing[own], publication[own], quality[own], edition[own])
    edition_of = np.repeat(np.arange(len(editions.start)), editions.size)
    owner, which = joined(editions.within(witness))
    outer, place = joined(Runs(witness.start[owner], witness.stop[owner]))
    member = own[place]
    for ends, opposite in _sides(readings):
        held = own[_first_of_each(edition_of, ends[reading[own]])][which[outer]]
        revised = (edition[member] != edition[held]) & (edition[member] > 0) & (edition[held] > 0)
        clashing = (
            (ends[reading[held]] > opposite[reading[member]])
            & ~revised
            & ~apart(said, row[member], row[held])
        )
        yield member[clashing], held[clashing]


def _meeting(said: Statements, row: Codes, thing: Codes, start: Codes) -> tuple[Codes, Codes]:
    """Pairs of the sets (a thing in a quality, each beginning at `start`) that may meet, a set with
    itself included.
    """
    things = runs_of(thing[start])
    owner, one = joined(things)
    many = (things.size > MANY)[owner]
    first, stop = things.start[owner], things.stop[owner]
    beside, other = joined(
        Runs(first, np.where(many, first + 1, stop))
    )  # what states nothing comes first
    one, other = (
        np.concatenate([one[beside], one[many], first[many]]),
        np.concatenate([other, one[many], one[many]]),
    )
    fine = ~apart(said, row[start[one]], row[start[other]])
    return one[fine], other[fine]


def _two_furthest(sets: Codes, publication: Codes, codes: Codes) -> tuple[Codes, Codes]:
    """For each set the place of the largest code, and that of the largest of another publication
    (-1: there is none).
    """
    first = _first_of_each(sets, codes)
    rest = np.flatnonzero(publication != publication[first][sets])
    second = np.full(len(first), -1, np.int64)
    leading = rest[_first_of_each(sets[rest], codes[rest])]
    second[sets[leading]] = leading
    return first, second


def _first_of_each(numbers: Codes, codes: Codes) -> Codes:
    """The place of the largest code of each number, in order of the numbers."""
    order = np.lexsort((-codes, numbers))
    return order[starts(numbers[order])]
