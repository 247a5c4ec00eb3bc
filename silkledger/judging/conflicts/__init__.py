"""Conflicts: the figures that are about the same thing, and how they relate to each other.

A row holds figures of one reading (same_witness, revision, agree) or of two (any verdict): the
first `first_figures` of its ids state the first interval, the others the second. A clash makes both
sides disputed; of two editions of one publication the earlier is superseded. Three figures of one
thing:

    figure  publication  says       verdict        figures     by
    f1      Bureau       70         agree          f1 f2       two witnesses of one reading
    f2      Office       70         rounding       f1 | f3     two witnesses, two readings
    f3      Office       70.2       same_witness   f2 | f3     one witness, two readings

The steps, each a module: `readings` numbers the distinct readings; `statements` sorts the figures
that have others to be compared with; `one_reading` and, for the readings that `pairs` chooses,
`two_readings` make the rows as numbers (`meetings`); `table` writes them. The verdict on two
readings is that of silkledger.judging.comparing, and what is the same thing, and who is one
witness, is decided in silkledger.judging.subjects and silkledger.judging.witnesses.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import group_by
from silkledger.judging.conflicts.meetings import Meetings
from silkledger.judging.conflicts.one_reading import meetings_of_one_reading
from silkledger.judging.conflicts.pairs import reading_pairs
from silkledger.judging.conflicts.readings import factorize_readings
from silkledger.judging.conflicts.statements import sort_statements
from silkledger.judging.conflicts.table import conflict_rows
from silkledger.judging.conflicts.two_readings import meetings_of_two_readings
from silkledger.schemas.judgements import MEETINGS

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.comparing import Readings
    from silkledger.judging.conflicts.statements import Statements
    from silkledger.judging.subjects import Subjects
    from silkledger.judging.witnesses import Witnesses

__all__ = ["Conflicts", "conflicts", "factorize_readings"]

_CLASH = MEETINGS.index("clash")


@dataclass(frozen=True)
class Conflicts:
    """The rows of silkledger.schemas.judgements.CONFLICTS, and what follows for the figures.

    `disputed` and `superseded` are masks over the figures; an edition is superseded by a later one.
    """

    table: pa.Table
    disputed: Mask
    superseded: Mask


def conflicts(
    figures: pa.Table, subjects: Subjects, witnesses: Witnesses, reading: Codes, readings: Readings
) -> Conflicts:
    """Return all meetings of figures.

    `reading` and `readings` are what `factorize_readings` returns for the figures.
    """
    statements = sort_statements(figures["figure_id"], subjects, witnesses, reading)
    meetings = Meetings.concat(
        [
            *meetings_of_one_reading(statements),
            *meetings_of_two_readings(statements, reading_pairs(statements, readings)),
        ]
    )
    verdict, loose = readings.meet(
        meetings.first_reading, meetings.second_reading, meetings.relation
    )
    order = meetings.order(statements.rows, verdict)
    meetings, verdict, loose = meetings.take(order), verdict[order], loose[order]
    clashing = meetings.covered(verdict == _CLASH, count=len(statements.rows))
    return Conflicts(
        table=conflict_rows(
            figures["figure_id"],
            statements,
            readings=readings,
            meetings=meetings,
            verdict=verdict,
            loose=loose,
        ),
        disputed=_mask(statements.rows[clashing], figures.num_rows),
        superseded=_mask(statements.rows[_superseded(statements)], figures.num_rows),
    )


def _superseded(statements: Statements) -> RowNumbers:
    """Statements of an edition with a later one of the same publication on the same thing."""
    stated = np.flatnonzero(statements.edition > 0)
    edition = statements.edition[stated]
    publications = group_by(
        [
            statements.thing[stated],
            statements.quality[stated],
            statements.publication[stated],
        ]
    )
    latest = np.zeros(publications.count, np.int64)
    np.maximum.at(latest, publications.codes, edition)
    return stated[edition < publications.take(latest)]


def _mask(rows: RowNumbers, count: int) -> Mask:
    mask = np.zeros(count, bool)
    mask[rows] = True
    return mask
