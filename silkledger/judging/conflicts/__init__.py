"""Conflicts: the figures that are about the same thing, and how they relate to each other.

A row holds figures of one reading (same_witness, revision, agree) or of two (any verdict): the
first `first_figures` of its ids state the first interval, the others the second. A clash makes both
sides disputed; an earlier edition and an outdated copy are superseded. Three figures of one thing:

    figure  witness  says       verdict        figures     by
    f1      Bureau   70         agree          f1 f2       two witnesses of one reading
    f2      Office   70         rounding       f1 | f3     two witnesses, two readings
    f3      Office   70.2       same_witness   f2 | f3     one witness, two readings

The steps, each a module: `readings` numbers the distinct readings; `statements` sorts the figures
that have others to be compared with, and `replaced` says which of them their own witness replaced;
`one_reading` and, for the readings that `pairs` chooses, `two_readings` make the rows as numbers;
`shown_meetings` chooses those of the table, which `conflicts_table` writes. The verdict on two
readings is that of silkledger.judging.comparing; what is the same thing, who is one witness, and
who copied whom is decided in silkledger.judging.subjects, .witnesses and .outdated_copies.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.judging.comparing import Circumstances
from silkledger.judging.comparing.verdicts import CLASH, MAY_DIFFER, Manner
from silkledger.judging.conflicts.conflicts_table import JudgedMeetings, conflict_rows
from silkledger.judging.conflicts.doubts import doubts
from silkledger.judging.conflicts.finer import have_finer
from silkledger.judging.conflicts.lists import listed
from silkledger.judging.conflicts.meetings import Meetings
from silkledger.judging.conflicts.one_reading import meetings_of_one_reading
from silkledger.judging.conflicts.pairs import reading_pairs
from silkledger.judging.conflicts.readings import factorize_readings
from silkledger.judging.conflicts.shown_meetings import shown_rows
from silkledger.judging.conflicts.statements import sort_statements
from silkledger.judging.conflicts.two_readings import meetings_of_two_readings
from silkledger.judging.dating import estimated_ahead
from silkledger.judging.outdated_copies import copies
from silkledger.judging.unstated import PART

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.comparing import Readings
    from silkledger.judging.subjects import Subjects
    from silkledger.judging.witnesses import Witnesses

__all__ = ["Conflicts", "conflicts", "factorize_readings"]


class Verdicts(NamedTuple):
    """The verdict of each meeting (a place in MEETINGS), and the row of a figure of each side."""

    first: RowNumbers
    second: RowNumbers
    verdict: Codes


@dataclass(frozen=True)
class Conflicts:
    """The rows of silkledger.schemas.judgements.CONFLICTS, and what follows for the figures.

    `disputed` and `superseded` are masks over the figures; an edition is superseded by a later one,
    an outdated copy by the edition that it doesn't know. `witnesses` counts a copy as what it
    copies; `first` is the row of the first figure of each row of `table`, which shows some of the
    `meetings`.
    """

    table: pa.Table
    first: RowNumbers
    disputed: Mask
    superseded: Mask
    witnesses: Witnesses
    meetings: Verdicts


def conflicts(
    figures: pa.Table, subjects: Subjects, witnesses: Witnesses, reading: Codes, readings: Readings
) -> Conflicts:
    """Return all meetings of figures.

    `reading` and `readings` are what `factorize_readings` returns for the figures.
    """
    statement = readings.statement[reading]
    is_ahead = estimated_ahead(figures)
    witnesses = witnesses.within(subjects.thing, statement, is_ahead)
    if witnesses.is_unclear.any():
        # Whose number it is decides what it contradicts.
        subjects = replace(subjects, thing=np.where(witnesses.is_unclear, -1, subjects.thing))
    witnesses, is_outdated = copies(figures, subjects, witnesses, statement)
    statements = sort_statements(
        figures,
        subjects,
        witnesses,
        (reading, readings),
        is_ahead=is_ahead,
        is_outdated=is_outdated,
    )
    is_listed = listed(figures, statements, readings)
    part_marks = PART * is_listed
    statements = replace(statements, unstated=statements.unstated | part_marks.astype(np.int8))
    meetings = Meetings.concat(
        [
            *meetings_of_one_reading(statements),
            *meetings_of_two_readings(statements, reading_pairs(statements, readings), readings),
        ]
    )
    left, right = meetings.first.first, meetings.last_side.first
    doubt = doubts(statements, meetings, is_listed)
    circumstances = Circumstances(
        relation=meetings.relation,
        is_open=meetings.left_open > 0,
        is_unstated=doubt.unstated > 0,
        may_have_changed=doubt.may_have_changed,
        is_expectation=doubt.may_have_changed | statements.is_forecast[left],
        is_replaced=statements.is_replaced[left] | statements.is_replaced[right],
        has_finer=have_finer(statements, readings, left, right),
        is_listed=doubt.is_listed,
    )
    verdict, manner = readings.meet(meetings.first_reading, meetings.second_reading, circumstances)
    is_excused = (verdict == MAY_DIFFER) & (manner == Manner.PLAIN) & (meetings.left_open == 0)
    unstated = doubt.unstated * is_excused
    clashing = meetings.covered(verdict == CLASH, count=len(statements.rows))
    superseded = _mask(statements.rows[statements.is_superseded], figures.num_rows)
    every = Verdicts(statements.rows[left], statements.rows[right], verdict)
    rows = shown_rows(statements, meetings, verdict, unstated)
    rows = rows[meetings.take(rows).order(statements.rows, verdict[rows])]
    meetings = meetings.take(rows)
    return Conflicts(
        table=conflict_rows(
            figures,
            statements,
            readings=readings,
            meetings=meetings,
            judged=JudgedMeetings(verdict[rows], manner[rows], unstated[rows]),
        ),
        first=statements.rows[meetings.first.first],
        disputed=_mask(statements.rows[clashing], figures.num_rows),
        superseded=superseded | is_outdated,
        witnesses=witnesses,
        meetings=every,
    )


def _mask(rows: RowNumbers, count: int) -> Mask:
    mask = np.zeros(count, bool)
    mask[rows] = True
    return mask
