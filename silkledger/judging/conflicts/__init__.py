"""Conflicts: figures that speak of the same thing, and how they stand to each other.

`statements` groups figures that say the same of the same thing, `pairs` chooses which readings are
held against each other, `table` writes the rows. The verdict on two readings is
silkledger.judging.comparing's.

A row holds figures of one reading (same_witness, agree, revision), or two readings (any verdict):
the first `first_figures` of its ids state the first interval, the others the second. A clash makes
both sides disputed; of two editions of one publication the earlier is superseded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from silkledger.judging.comparing import Relation
from silkledger.judging.conflicts.meetings import Meetings
from silkledger.judging.conflicts.pairs import Pairs, held_together
from silkledger.judging.conflicts.statements import Runs, Statements, group, joined
from silkledger.judging.conflicts.table import conflict_rows
from silkledger.schemas.judgements import MEETINGS

if TYPE_CHECKING:
    import numpy.typing as npt
    import pyarrow as pa

    from silkledger.columns import Codes
    from silkledger.judging.comparing import Readings
    from silkledger.judging.subjects import Subjects
    from silkledger.judging.witnesses import Witnesses


CLASH = MEETINGS.index("clash")


@dataclass(frozen=True)
class Conflicts:
    """The rows of silkledger.schemas.judgements.CONFLICTS; which figures are disputed, and which
    superseded by a later edition.
    """

    table: pa.Table
    disputed: npt.NDArray[np.bool_]
    superseded: npt.NDArray[np.bool_]


def conflicts(
    figures: pa.Table, subjects: Subjects, witnesses: Witnesses, reading: Codes, readings: Readings
) -> Conflicts:
    """All meetings of figures; `reading` is the number of each figure's reading in `readings`."""
    said = group(figures["figure_id"], subjects, witnesses, reading)
    met = Meetings.joined(
        [*_of_one_reading(said), *_of_two_readings(said, held_together(said, readings))]
    )
    verdict, loose = readings.meet(met.first, met.second, met.relation)
    order = met.order(said.rows, verdict)
    met, verdict, loose = met.take(order), verdict[order], loose[order]
    disputed = np.zeros(figures.num_rows, bool)
    disputed[said.rows[met.covered(verdict == CLASH, len(said.rows))]] = True
    superseded = np.zeros(figures.num_rows, bool)
    superseded[said.rows[_earlier(said)]] = True
    return Conflicts(
        conflict_rows(figures["figure_id"], said, readings, met, verdict, loose),
        disputed,
        superseded,
    )


def _of_one_reading(said: Statements) -> list[Meetings]:
    """Figures that say the same of the same thing: repeated by one witness, by its editions, by
    several witnesses.
    """
    repeated = np.flatnonzero(said.editions.size > 1)
    found = [_group(said, _taken(said.editions, repeated), Relation.SAME_WITNESS)]
    editions = said.editions.within(said.voices)
    several = np.flatnonzero(editions.size > 1)
    # Editions are in order and "not stated" is 0: two that are stated make a revision.
    stated = editions.size[several] - (said.edition[said.voices.start[several]] == 0)
    found.append(_group(said, _taken(said.voices, several[stated > 1]), Relation.OTHER_EDITION))
    found.append(
        _group(
            said, _taken(said.voices, several[stated == 1]), Relation.SAME_WITNESS, unstated=True
        )
    )
    agreed = np.flatnonzero(said.voices.within(said.readings).size > 1)
    found.append(_group(said, _taken(said.readings, agreed), Relation.INDEPENDENT))
    return found


def _group(said: Statements, runs: Runs, relation: Relation, *, unstated: bool = False) -> Meetings:
    return Meetings.of(
        said, runs, Runs(runs.stop, runs.stop), relation, np.full(len(runs.start), unstated)
    )


def _of_two_readings(said: Statements, met: Pairs) -> list[Meetings]:
    """Pairs of readings: between witnesses that differ as one row, between editions of one witness
    as a row each.
    """
    voices = said.voices.within(said.readings)
    mine, voice = joined(Runs(voices.start[met.first], voices.stop[met.first]))
    theirs = _same_voice(said, said.publication[said.voices.start[voice]], met.second[mine])
    shared = np.flatnonzero(theirs >= 0)
    pair, voice, theirs = mine[shared], voice[shared], theirs[shared]

    # A voice that meets only itself on the other side is left out of the row of witnesses that
    # differ.
    count_first, count_second = voices.size[met.first], voices.size[met.second]
    alone = (count_first[pair] == 1) & (count_second[pair] == 1)
    differ = np.ones(len(met.first), bool)
    differ[pair[alone]] = False
    holes = [np.full(len(met.first), -1, np.int64) for _ in range(2)]
    for hole, left_out, others in (
        (holes[0], voice, count_second),
        (holes[1], theirs, count_first),
    ):
        only = others[pair] == 1
        hole[pair[only]] = left_out[only]
    found = [
        Meetings.of(
            said,
            _taken(said.readings, met.first[differ]),
            _taken(said.readings, met.second[differ]),
            Relation.INDEPENDENT,
            met.unstated[differ],
            (_hole(said, holes[0][differ]), _hole(said, holes[1][differ])),
        )
    ]

    editions = said.editions.within(said.voices)
    row, first = joined(Runs(editions.start[voice], editions.stop[voice]))
    pair, theirs = pair[row], theirs[row]
    row, second = joined(Runs(editions.start[theirs], editions.stop[theirs]))
    pair, first = pair[row], first[row]
    one, other = (said.edition[said.editions.start[side]] for side in (first, second))
    relation = np.where(
        (one != other) & (one > 0) & (other > 0), Relation.OTHER_EDITION, Relation.SAME_WITNESS
    )
    found.append(
        Meetings.of(
            said,
            _taken(said.editions, first),
            _taken(said.editions, second),
            relation,
            met.unstated[pair] | ((one != other) & (relation == Relation.SAME_WITNESS)),
        )
    )
    return found


def _same_voice(said: Statements, publication: Codes, readings: Codes) -> Codes:
    """The number of the voice of a publication in a reading, -1 where it has none."""
    room = int(said.publication.max(initial=0)) + 1
    start = said.voices.start
    keys = said.readings.of(start) * room + said.publication[start]
    wanted = readings * room + publication
    place = np.searchsorted(keys, wanted)
    place = np.where(place < len(keys), place, 0)
    return (
        np.where(keys[place] == wanted, place, -1)
        if len(keys)
        else np.full(len(wanted), -1, np.int64)
    )


def _hole(said: Statements, voices: Codes) -> Runs:
    """The rows of those voices; none for -1."""
    left_out = voices >= 0
    return Runs(
        np.where(left_out, said.voices.start[voices], -1) if len(said.voices.start) else voices,
        np.where(left_out, said.voices.stop[voices], -1) if len(said.voices.start) else voices,
    )


def _earlier(said: Statements) -> Codes:
    """Rows of editions that are not the last one of their publication on their thing."""
    stated = np.flatnonzero(said.edition > 0)
    order = stated[
        np.lexsort(
            (
                said.edition[stated],
                said.publication[stated],
                said.quality[stated],
                said.thing[stated],
            )
        )
    ]
    if not len(order):
        return order
    changes = np.any(
        [np.diff(column[order]) != 0 for column in (said.thing, said.quality, said.publication)],
        axis=0,
    )
    last = np.flatnonzero(np.append(changes, True))
    run = np.concatenate([[0], np.cumsum(changes)])
    latest = said.edition[order[last]]
    return order[said.edition[order] < latest[run]]


def _taken(runs: Runs, numbers: Codes) -> Runs:
    return Runs(runs.start[numbers], runs.stop[numbers])
