"""Meetings of figures that state the same reading of the same thing.

Three figures that say 70:

    figure  publication  edition       rows
    f1      Bureau       2021          revision      f1 f2      two editions of one publication
    f2      Bureau       2022          agree         f1 f2 f3   two publications
    f3      Office       not stated
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

    In one edition, in several editions of one publication, in several publications.
    """
    return [
        _in_one_edition(statements),
        *_in_several_editions(statements),
        _in_several_publications(statements),
    ]


def _in_one_edition(statements: Statements) -> Meetings:
    repeated = np.flatnonzero(statements.by_edition.sizes > 1)
    return Meetings.of_one_reading(
        statements, statements.by_edition.take(repeated), Relation.SAME_WITNESS
    )


def _in_several_editions(statements: Statements) -> tuple[Meetings, Meetings]:
    """Revisions, where two editions are stated; the same witness, where only one is."""
    publications = statements.by_publication
    edition_counts = statements.by_edition.within(publications).sizes
    several = np.flatnonzero(edition_counts > 1)
    # Editions are sorted, and 0 is "not stated".
    has_unstated = statements.edition[publications.start[several]] == 0
    is_revision = edition_counts[several] - has_unstated > 1
    return (
        Meetings.of_one_reading(
            statements, publications.take(several[is_revision]), Relation.OTHER_EDITION
        ),
        Meetings.of_one_reading(
            statements,
            publications.take(several[~is_revision]),
            Relation.SAME_WITNESS,
            unstated=True,
        ),
    )


def _in_several_publications(statements: Statements) -> Meetings:
    publication_counts = statements.by_publication.within(statements.by_reading).sizes
    agreeing = np.flatnonzero(publication_counts > 1)
    return Meetings.of_one_reading(
        statements, statements.by_reading.take(agreeing), Relation.INDEPENDENT
    )
