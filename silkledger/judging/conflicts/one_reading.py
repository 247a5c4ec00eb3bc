"""Meetings of figures that state the same reading of the same thing.

Three figures that say 70:

    figure  witness  edition       rows
    f1      Bureau   2021          revision      f1 f2      two editions of one publication
    f2      Bureau   2022          agree         f1 f2 f3   two witnesses
    f3      Office   not stated
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.judging.comparing import Relation
from silkledger.judging.conflicts.meetings import Meetings

if TYPE_CHECKING:
    from silkledger.judging.conflicts.statements import Statements


def meetings_of_one_reading(statements: Statements) -> list[Meetings]:
    """Return the rows of figures that repeat a reading.

    In one edition, in several editions of one witness, by several witnesses.
    """
    return [
        _in_one_edition(statements),
        *_in_several_editions(statements),
        _by_several_witnesses(statements),
    ]


def _in_one_edition(statements: Statements) -> Meetings:
    repeated = np.flatnonzero(statements.by_edition.sizes > 1)
    return Meetings.of_one_reading(
        statements, statements.by_edition.take(repeated), Relation.SAME_EDITION
    )


def _in_several_editions(statements: Statements) -> tuple[Meetings, Meetings]:
    """Revisions, where two editions are in order; otherwise the same witness.

    Editions are sorted so that two neighbours are in order if any two are: a year comes before its
    months, and a month before its days.
    """
    witnesses, editions = statements.by_witness, statements.by_edition
    counts = editions.within(witnesses).sizes
    several = np.flatnonzero(counts > 1)
    _, edition = editions.within(witnesses.take(several)).expand()
    codes = statements.edition[editions.start[edition]]
    owner = np.repeat(np.arange(len(several)), counts[several])
    is_later = statements.editions.is_later(codes[1:], codes[:-1]) & (owner[1:] == owner[:-1])
    is_revision = np.bincount(owner[1:][is_later], minlength=len(several)) > 0
    return (
        Meetings.of_one_reading(
            statements, witnesses.take(several[is_revision]), Relation.OTHER_EDITION
        ),
        Meetings.of_one_reading(
            statements, witnesses.take(several[~is_revision]), Relation.OPEN_EDITION
        ),
    )


def _by_several_witnesses(statements: Statements) -> Meetings:
    counts = statements.by_witness.within(statements.by_reading).sizes
    agreeing = np.flatnonzero(counts > 1)
    return Meetings.of_one_reading(
        statements, statements.by_reading.take(agreeing), Relation.INDEPENDENT
    )
