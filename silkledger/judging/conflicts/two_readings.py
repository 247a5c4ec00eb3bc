"""Meetings of figures that state two readings of the same thing.

Two witnesses say 70, one of them 70.2 as well:

    figure  witness  reading       rows
    f1      Bureau   70            rounding       f1 | f3    between witnesses
    f2      Office   70            same_witness   f2 | f3    within one witness
    f3      Office   70.2

f2 is left out of the first row: Office is the only witness of 70.2 and can't confirm itself.

Where two readings exclude each other, what a witness has replaced
(silkledger.judging.conflicts.replaced) stands in rows of its own, beside those whose number stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.columns import Runs, get_indexer
from silkledger.judging.comparing import Relation
from silkledger.judging.conflicts.conflict_rows import Meetings, MeetingSide
from silkledger.judging.conflicts.parts import parts_of_pairs

if TYPE_CHECKING:
    from silkledger.columns import Codes, RowNumbers
    from silkledger.judging.comparing import Readings
    from silkledger.judging.conflicts.pairs import Pairs
    from silkledger.judging.conflicts.statements import Statements


class SharedWitnesses(NamedTuple):
    """Witnesses that state both readings of a pair: one row per pair and witness.

    `pair` is the number of the pair, `first` and `second` are the numbers of the witness's runs
    (Statements.by_witness) in the first and the second reading.
    """

    pair: RowNumbers
    first: RowNumbers
    second: RowNumbers


def meetings_of_two_readings(
    statements: Statements, pairs: Pairs, readings: Readings
) -> list[Meetings]:
    """Return the rows of each pair: one between witnesses, and one per pair of editions of one."""
    shared = _shared_witnesses(statements, pairs)
    return [
        _between_witnesses(statements, pairs, shared, readings),
        _between_editions(statements, pairs, shared),
    ]


def _shared_witnesses(statements: Statements, pairs: Pairs) -> SharedWitnesses:
    witnesses = statements.by_witness
    in_readings = witnesses.within(statements.by_reading)
    pair, first = in_readings.take(pairs.first).expand()

    witness = statements.witness[witnesses.start]
    second = _place_of(statements, pairs.second[pair], witness[first])

    is_shared = second >= 0
    return SharedWitnesses(pair[is_shared], first[is_shared], second[is_shared])


def _place_of(statements: Statements, reading: RowNumbers, witness: Codes) -> RowNumbers:
    """The run of Statements.by_witness of each witness in each of by_reading; -1 for none."""
    start = statements.by_witness.start
    size = int(statements.witness.max(initial=0)) + 1
    keys = statements.by_reading.containing(start) * size + statements.witness[start]
    order = np.argsort(keys, kind="stable")
    place = get_indexer(keys[order], wanted=reading * size + witness)
    return np.where(place >= 0, order[place], -1) if len(order) else place


def _between_witnesses(
    statements: Statements, pairs: Pairs, shared: SharedWitnesses, readings: Readings
) -> Meetings:
    """One row per pair of readings, unless both are of one and the same witness only.

    Where one reading has a single witness, that one is left out of the other reading.
    """
    counts = statements.by_witness.within(statements.by_reading).sizes
    is_single_first = counts[pairs.first] == 1
    is_single_second = counts[pairs.second] == 1
    pair = shared.pair

    left_out_of_first = np.full(len(pairs.first), -1, np.int64)
    only_second = is_single_second[pair]
    left_out_of_first[pair[only_second]] = shared.first[only_second]

    left_out_of_second = np.full(len(pairs.first), -1, np.int64)
    only_first = is_single_first[pair]
    left_out_of_second[pair[only_first]] = shared.second[only_first]

    has_two_witnesses = np.ones(len(pairs.first), bool)
    has_two_witnesses[pair[only_first & only_second]] = False
    rows = np.flatnonzero(has_two_witnesses)
    row, first, second = _apart_by_part(
        statements,
        pairs.take(rows),
        _side_without(statements, pairs.first[rows], left_out_of_first[rows]),
        _side_without(statements, pairs.second[rows], left_out_of_second[rows]),
        readings,
    )
    return Meetings.of_two_readings(
        statements,
        first,
        second,
        np.full(len(row), Relation.INDEPENDENT, np.int64),
        pairs.left_open[rows[row]],
    )


def _apart_by_part(
    statements: Statements,
    pairs: Pairs,
    left: MeetingSide,
    right: MeetingSide,
    readings: Readings,
) -> tuple[RowNumbers, MeetingSide, MeetingSide]:
    """Split rows whose readings exclude each other into those of parts (Statements.by_part).

    `left` and `right` are the sides of the pairs. Returns the pair of each new row, and its sides.
    """
    start = statements.by_reading.start
    readings_of = statements.reading[start[pairs.first]], statements.reading[start[pairs.second]]
    is_apart = readings.excludes(*readings_of)
    is_apart |= statements.is_forecast[start[pairs.first]] & readings.tells_apart(*readings_of)
    has_replaced = statements.is_replaced[statements.by_reading.stop - 1]
    chosen = is_apart & (has_replaced[pairs.first] | has_replaced[pairs.second])
    whole = np.flatnonzero(~chosen)
    row, first, second = parts_of_pairs(statements, pairs, np.flatnonzero(chosen))
    sides = left.take(row).within(first), right.take(row).within(second)
    # What a single witness replaced never meets another number of that witness.
    sides = (
        sides[0].without(_own_run(statements, pairs.first[row], second)),
        sides[1].without(_own_run(statements, pairs.second[row], first)),
    )
    kept = np.flatnonzero((sides[0].sizes > 0) & (sides[1].sizes > 0))
    return (
        np.concatenate([whole, row[kept]]),
        MeetingSide.concat([left.take(whole), sides[0].take(kept)]),
        MeetingSide.concat([right.take(whole), sides[1].take(kept)]),
    )


def _own_run(statements: Statements, reading: RowNumbers, runs: Runs) -> Runs:
    """The statements of a reading by the one witness that replaced what `runs` hold; else none."""
    last = runs.stop - 1
    is_single = statements.is_replaced[last] & (
        statements.witness[runs.start] == statements.witness[last]
    )
    own = _place_of(statements, reading, statements.witness[last])
    own_runs = statements.by_witness.take(own)
    is_own = is_single & (own >= 0)
    return Runs(np.where(is_own, own_runs.start, 0), np.where(is_own, own_runs.stop, 0))


def _side_without(statements: Statements, readings: RowNumbers, witnesses: Codes) -> MeetingSide:
    """The statements of each reading without those of one witness (-1: of none)."""
    runs = statements.by_reading.take(readings)
    start, stop = runs.stop.copy(), runs.stop.copy()
    known = np.flatnonzero(witnesses >= 0)
    left_out = statements.by_witness.take(witnesses[known])
    start[known], stop[known] = left_out
    return MeetingSide.of(runs, left_out=Runs(start, stop))


def _between_editions(statements: Statements, pairs: Pairs, shared: SharedWitnesses) -> Meetings:
    """One row per pair of editions of a witness that states both readings."""
    editions = statements.by_edition
    in_witnesses = editions.within(statements.by_witness)
    row, first = in_witnesses.take(shared.first).expand()
    number, second = in_witnesses.take(shared.second[row]).expand()
    row, first = row[number], first[number]
    return Meetings.of_two_readings(
        statements,
        MeetingSide.of(editions.take(first)),
        MeetingSide.of(editions.take(second)),
        statements.relation(editions.start[first], editions.start[second]),
        pairs.left_open[shared.pair[row]],
    )
