"""Meetings of figures that state two readings of the same thing.

Two witnesses say 70, one of them 70.2 as well:

    figure  witness  reading       rows
    f1      Bureau   70            rounding       f1 | f3    between witnesses
    f2      Office   70            same_witness   f2 | f3    within one witness
    f3      Office   70.2

f2 is left out of the first row: Office is the only witness of 70.2 and can't confirm itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.columns import Runs, get_indexer
from silkledger.judging.comparing import Relation
from silkledger.judging.conflicts.meetings import Meetings, MeetingSide

if TYPE_CHECKING:
    from silkledger.columns import Codes, RowNumbers
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


def meetings_of_two_readings(statements: Statements, pairs: Pairs) -> list[Meetings]:
    """Return the rows of each pair: one between witnesses, and one per pair of editions of one."""
    shared = _shared_witnesses(statements, pairs)
    return [
        _between_witnesses(statements, pairs, shared),
        _between_editions(statements, pairs, shared),
    ]


def _shared_witnesses(statements: Statements, pairs: Pairs) -> SharedWitnesses:
    witnesses = statements.by_witness
    in_readings = witnesses.within(statements.by_reading)
    pair, first = in_readings.take(pairs.first).expand()

    size = int(statements.witness.max(initial=0)) + 1
    witness = statements.witness[witnesses.start].astype(np.int64)
    keys = statements.by_reading.containing(witnesses.start) * size + witness
    second = get_indexer(keys, wanted=pairs.second[pair] * size + witness[first])

    is_shared = second >= 0
    return SharedWitnesses(pair[is_shared], first[is_shared], second[is_shared])


def _between_witnesses(statements: Statements, pairs: Pairs, shared: SharedWitnesses) -> Meetings:
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
    return Meetings.of_two_readings(
        statements,
        _side_without(statements, pairs.first[rows], left_out_of_first[rows]),
        _side_without(statements, pairs.second[rows], left_out_of_second[rows]),
        np.full(len(rows), Relation.INDEPENDENT, np.int64),
        pairs.left_open[rows],
    )


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
