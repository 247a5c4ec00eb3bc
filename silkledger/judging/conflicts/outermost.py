"""One clash for each statement that clashes with any, without trying all pairs.

Of a thing with very many readings, other clashes are not listed: each disputed figure stands in one
row, not in a thousand. Two statements clash if their wide intervals don't overlap, so a statement
that clashes with any clashes with the one that begins highest or with the one that ends lowest:
of another witness, among all that it is compared with; of its own witness, in each edition that it
is compared with. Three statements of one thing:

    statement  witness  wide interval     begins highest: c; of another witness than c's: b
    a          Bureau   65 to 75          a ends before c begins: a clashes with c
    b          Office   69 to 71          b, too
    c          Bureau   80 to 90          for c the furthest of another witness is b, which begins
                                          at 69, before c ends: no clash upwards; but downwards
                                          b ends lowest, at 71, before c begins at 80: a clash
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.columns import Runs, argmax_by_group, find_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.comparing import Readings
    from silkledger.judging.conflicts.statements import Statements

# Qualities of one thing up to which each is compared with each; beyond, only with itself and with
# the first one, in which nothing is stated.
MANY = 32


class Direction(NamedTuple):
    """Ends by reading, for looking upwards (or downwards, with all signs turned).

    A statement clashes with another one that lies further if that `begins` beyond where it `ends`.
    """

    begins: Codes
    ends: Codes

    def clash(self, reading: Codes, further: Codes) -> Mask:
        """Whether each reading clashes with the one that lies further."""
        return self.begins[further] > self.ends[reading]


def clashes(
    statements: Statements, readings: Readings, crowded: RowNumbers
) -> tuple[RowNumbers, RowNumbers]:
    """Return one clash for each statement of the readings numbered `crowded` that clashes with any.

    Both sides are numbers of Statements.by_reading; `crowded` has all readings of its things.
    """
    _, edition = statements.by_edition.within(statements.by_reading.take(crowded)).expand()
    row = statements.by_edition.start[edition]
    candidates = [
        *_with_other_witnesses(statements, readings, row),
        *_within_one_witness(statements, readings, row),
    ]
    member, other = (np.concatenate(side) for side in zip(*candidates, strict=True))
    _, first = np.unique(member, return_index=True)
    reading_number = statements.by_reading.containing(row)
    return reading_number[member[first]], reading_number[other[first]]


def _directions(readings: Readings) -> tuple[Direction, Direction]:
    return (
        Direction(begins=readings.wide_low, ends=readings.wide_high),
        Direction(begins=-readings.wide_high, ends=-readings.wide_low),
    )


def _with_other_witnesses(
    statements: Statements, readings: Readings, row: RowNumbers
) -> Iterator[tuple[RowNumbers, RowNumbers]]:
    """Yield statements (places in `row`) and one of another witness that each clashes with.

    Statements of the same quality come before those of other qualities.
    """
    thing, quality, publication, reading = (
        column[row]
        for column in (
            statements.thing,
            statements.quality,
            statements.publication,
            statements.reading,
        )
    )
    qualities = find_runs(thing, quality)
    quality_of = np.repeat(np.arange(len(qualities.start)), qualities.sizes)
    one, other = _comparable_qualities(statements, row, thing, qualities.start)
    order = np.argsort(one != other, kind="stable")
    one, other = one[order], other[order]
    pair, member = qualities.take(one).expand()
    for direction in _directions(readings):
        furthest, runner_up = _two_furthest(quality_of, publication, direction.begins[reading])
        further = furthest[other][pair]
        is_own = publication[member] == publication[further]
        further = np.where(is_own, runner_up[other][pair], further)
        clash = (further >= 0) & direction.clash(reading[member], reading[further])
        yield member[clash], further[clash]


def _within_one_witness(
    statements: Statements, readings: Readings, row: RowNumbers
) -> Iterator[tuple[RowNumbers, RowNumbers]]:
    """Yield statements (places in `row`) and one of their own witness that each clashes with.

    Two stated editions make a revision, not a clash.
    """
    thing, quality, publication, edition, reading = (
        column[row]
        for column in (
            statements.thing,
            statements.quality,
            statements.publication,
            statements.edition,
            statements.reading,
        )
    )
    order = np.lexsort((edition, quality, publication, thing))
    witnesses = find_runs(thing[order], publication[order])
    editions = find_runs(thing[order], publication[order], quality[order], edition[order])
    edition_of = np.repeat(np.arange(len(editions.start)), editions.sizes)
    witness, edition_number = editions.within(witnesses).expand()
    pair, place = witnesses.take(witness).expand()
    member = order[place]
    for direction in _directions(readings):
        furthest = order[argmax_by_group(direction.begins[reading[order]], edition_of)]
        further = furthest[edition_number[pair]]
        is_revision = (
            (edition[member] != edition[further]) & (edition[member] > 0) & (edition[further] > 0)
        )
        clash = (
            direction.clash(reading[member], reading[further])
            & ~is_revision
            & statements.comparable(row[member], row[further])
        )
        yield member[clash], further[clash]


def _comparable_qualities(
    statements: Statements, row: RowNumbers, thing: Codes, start: RowNumbers
) -> tuple[RowNumbers, RowNumbers]:
    """Pairs of qualities of one thing that may be compared, each with itself included.

    A quality is numbered by its place in `start`, where its first statement lies.
    """
    things = find_runs(thing[start])
    owner, number = things.expand()
    has_many = (things.sizes > MANY)[owner]
    first, stop = things.start[owner], things.stop[owner]
    # Of many qualities only the first is compared with all others, and each with itself.
    pair, other = Runs(first, np.where(has_many, first + 1, stop)).expand()
    one = np.concatenate([number[pair], number[has_many], first[has_many]])
    other = np.concatenate([other, number[has_many], number[has_many]])
    comparable = statements.comparable(row[start[one]], row[start[other]])
    return one[comparable], other[comparable]


def _two_furthest(
    groups: Codes, publication: Codes, begins: Codes
) -> tuple[RowNumbers, RowNumbers]:
    """The place of the largest value of each group, and that of the largest by another publication.

    The second is -1 if a group has one publication only.
    """
    furthest = argmax_by_group(begins, groups)
    rest = np.flatnonzero(publication != publication[furthest][groups])
    runner_up = np.full(len(furthest), -1, np.int64)
    leading = rest[argmax_by_group(begins[rest], groups[rest])]
    runner_up[groups[leading]] = leading
    return furthest, runner_up
