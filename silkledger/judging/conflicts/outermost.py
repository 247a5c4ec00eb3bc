"""One clash for each statement that clashes with any, without trying all pairs.

Of a thing with very many readings, other clashes are not listed: each disputed figure stands in one
row, not in a thousand. Only statements of one quality clash, and two of them do if their wide
intervals don't overlap; so a statement that clashes with any clashes with the one that begins
highest or with the one that ends lowest: of another witness, among all, unless a doubt excuses them
(silkledger.judging.conflicts.doubts); of its own witness, in its own edition; in either case among
numbers of each precision, since digits may have been cut off. What its witness replaced clashes
with no other witness, and two numbers with one finer source (silkledger.judging.conflicts.finer)
don't clash. Forecasts of two witnesses that are printed to the same digit clash if they differ at
all, whatever their wide intervals. Forecasts and targets are tried whenever they were published;
doubts may then excuse them.
Three statements of one thing:

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

from silkledger.columns import argmax_by_group, dense_rank, find_runs, first_rows, sort_keys
from silkledger.judging.conflicts.doubts import may_clash
from silkledger.judging.conflicts.finer import have_finer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.comparing import Readings
    from silkledger.judging.conflicts.statements import Statements


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
    firm = np.flatnonzero(_any_may_clash(statements)[edition])
    within = np.flatnonzero(_any_may_clash(statements, within=True)[edition])
    candidates = [
        *((firm[x], firm[y]) for x, y in _with_other_witnesses(statements, readings, row[firm])),
        *(
            (within[x], within[y])
            for x, y in _within_one_edition(statements, readings, row[within])
        ),
        *((firm[x], firm[y]) for x, y in _told_apart(statements, readings, row[firm])),
    ]
    member, other = (np.concatenate(side) for side in zip(*candidates, strict=True))
    first = first_rows(member, len(row))
    first = first[first >= 0]
    reading_number = statements.by_reading.containing(row)
    return reading_number[member[first]], reading_number[other[first]]


def _any_may_clash(statements: Statements, *, within: bool = False) -> Mask:
    """Whether any statement of each run of Statements.by_edition may clash (doubts.may_clash)."""
    mask, start = may_clash(statements, within), statements.by_edition.start
    any_may: Mask = np.logical_or.reduceat(mask, start) if len(start) else np.zeros(0, bool)
    return any_may


def _directions(readings: Readings) -> tuple[Direction, Direction]:
    return (
        Direction(begins=readings.wide_low, ends=readings.wide_high),
        Direction(begins=-readings.wide_high, ends=-readings.wide_low),
    )


def _with_other_witnesses(
    statements: Statements, readings: Readings, row: RowNumbers
) -> Iterator[tuple[RowNumbers, RowNumbers]]:
    """Yield statements (places in `row`) and one of another witness that each clashes with."""
    quality = _quality(statements, row)
    witness, reading = statements.witness[row], statements.reading[row]
    kinds = _kinds(quality, readings.precision[reading])
    member, kind = _opposite(quality, kinds)
    for direction in _directions(readings):
        further = _furthest_other(kinds.of, witness, direction.begins[reading], member, kind)
        clash = (further >= 0) & direction.clash(reading[member], reading[further])
        clash &= ~readings.is_truncated(reading[member], reading[further])
        yield _without_finer(statements, readings, row, member[clash], further[clash])


def _told_apart(
    statements: Statements, readings: Readings, row: RowNumbers
) -> Iterator[tuple[RowNumbers, RowNumbers]]:
    """Yield forecasts (places in `row`) and one of another witness printed to the same digit."""
    precision = readings.precision[statements.reading[row]]
    place = np.flatnonzero(statements.is_forecast[row] & (precision > 0))
    kind = dense_rank(sort_keys([_quality(statements, row)[place], precision[place]]))
    witness = statements.witness[row[place]]
    number = readings.number[statements.reading[row[place]]]
    member = np.arange(len(place))
    for numbers in (number, -number):
        further = _furthest_other(kind, witness, numbers, member, kind)
        clash = (further >= 0) & (numbers[further] > numbers)
        yield place[member[clash]], place[further[clash]]


def _quality(statements: Statements, row: RowNumbers) -> Codes:
    """Return a code per statement, equal for those of one thing and quality."""
    return dense_rank(sort_keys([statements.thing[row], statements.quality[row]]))


def _within_one_edition(
    statements: Statements, readings: Readings, row: RowNumbers
) -> Iterator[tuple[RowNumbers, RowNumbers]]:
    """Yield statements (places in `row`) and one of their own edition that each clashes with.

    What comes from two editions, or from one that is not stated, is not a clash.
    """
    place = np.flatnonzero((statements.edition[row] > 0) & ~statements.is_outdated[row])
    chosen = row[place]
    keys = (statements.thing, statements.quality, statements.witness, statements.edition)
    edition = dense_rank(sort_keys([codes[chosen] for codes in keys]))
    reading = statements.reading[chosen]
    kinds = _kinds(edition, readings.precision[reading])
    member, kind = _opposite(edition, kinds)
    for direction in _directions(readings):
        further = argmax_by_group(direction.begins[reading], kinds.of)[kind]
        clash = direction.clash(reading[member], reading[further])
        clash &= ~readings.is_truncated(reading[member], reading[further])
        yield _without_finer(statements, readings, row, place[member[clash]], place[further[clash]])


def _without_finer(
    statements: Statements,
    readings: Readings,
    row: RowNumbers,
    left: RowNumbers,
    right: RowNumbers,
) -> tuple[RowNumbers, RowNumbers]:
    """Return the pairs of positions in `row` that no finer number gives both of."""
    clash = ~have_finer(statements, readings, row[left], row[right])
    return left[clash], right[clash]


class Kinds(NamedTuple):
    """Statements of a group by the precision of what they say.

    Cutting digits off relates only numbers of two precisions; of each, it relates all that lie
    between a statement and the furthest one, or none. So the furthest of each kind is enough. `of`
    is the kind of each statement, `group` the group of each kind, in order.
    """

    of: Codes
    group: Codes


def _kinds(group: Codes, precision: Codes) -> Kinds:
    of = dense_rank(sort_keys([group, precision]))
    owner = np.zeros(int(of.max(initial=-1)) + 1, np.int64)
    owner[of] = group
    return Kinds(of, owner)


def _opposite(group: Codes, kinds: Kinds) -> tuple[RowNumbers, RowNumbers]:
    """Pairs of each statement with each kind of its group."""
    runs = find_runs(kinds.group)
    return runs.take(group).expand()


def _furthest_other(
    groups: Codes, witness: Codes, begins: Codes, member: RowNumbers, group: Codes
) -> RowNumbers:
    """The place of the furthest in a group by another witness than each member's; -1 for none."""
    furthest, runner_up = _two_furthest(groups, witness, begins)
    is_own = witness[member] == witness[furthest[group]]
    return np.where(is_own, runner_up[group], furthest[group])


def _two_furthest(groups: Codes, witness: Codes, begins: Codes) -> tuple[RowNumbers, RowNumbers]:
    """The place of the largest value of each group, and that of the largest by another witness.

    The second is -1 if a group has one witness only.
    """
    furthest = argmax_by_group(begins, groups)
    rest = np.flatnonzero(witness != witness[furthest][groups])
    runner_up = np.full(len(furthest), -1, np.int64)
    leading = rest[argmax_by_group(begins[rest], groups[rest])]
    runner_up[groups[leading]] = leading
    return furthest, runner_up
