"""Meetings of figures that state two readings of the same thing.

Two publications say 70, one of them 70.2 as well:

    figure  publication  reading       rows
    f1      Bureau       70            rounding       f1 | f3    between witnesses
    f2      Office       70            same_witness   f2 | f3    within one witness
    f3      Office       70.2

f2 is left out of the first row: Office is the only witness of 70.2 and can't confirm itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.columns import Runs, get_indexer
from silkledger.judging.comparing import Relation
from silkledger.judging.conflicts.meetings import Meetings, Side

if TYPE_CHECKING:
    from silkledger.columns import Codes, RowNumbers
    from silkledger.judging.conflicts.pairs import Pairs
    from silkledger.judging.conflicts.statements import Statements


class SharedPublications(NamedTuple):
    """Publications that state both readings of a pair: one row per pair and publication.

    `pair` is the number of the pair, `first` and `second` are the numbers of the publication's runs
    (Statements.by_publication) in the first and the second reading.
    """

    pair: RowNumbers
    first: RowNumbers
    second: RowNumbers


def meetings_of_two_readings(statements: Statements, pairs: Pairs) -> list[Meetings]:
    """Return the rows of each pair: one between witnesses, and one per pair of editions of one."""
    shared = _shared_publications(statements, pairs)
    return [
        _between_witnesses(statements, pairs, shared),
        _between_editions(statements, pairs, shared),
    ]


def _shared_publications(statements: Statements, pairs: Pairs) -> SharedPublications:
    publications = statements.by_publication
    in_readings = publications.within(statements.by_reading)
    pair, first = in_readings.take(pairs.first).expand()

    size = int(statements.publication.max(initial=0)) + 1
    publication = statements.publication[publications.start]
    keys = statements.by_reading.containing(publications.start) * size + publication
    second = get_indexer(keys, wanted=pairs.second[pair] * size + publication[first])

    is_shared = second >= 0
    return SharedPublications(pair[is_shared], first[is_shared], second[is_shared])


def _between_witnesses(
    statements: Statements, pairs: Pairs, shared: SharedPublications
) -> Meetings:
    """One row per pair of readings, unless both are of one and the same publication only.

    Where one reading has a single publication, that one is left out of the other reading.
    """
    counts = statements.by_publication.within(statements.by_reading).sizes
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
        pairs.unstated[rows],
    )


def _side_without(statements: Statements, readings: RowNumbers, publications: Codes) -> Side:
    """The statements of each reading without those of one publication (-1: of none)."""
    runs = statements.by_reading.take(readings)
    start, stop = runs.stop.copy(), runs.stop.copy()
    known = np.flatnonzero(publications >= 0)
    left_out = statements.by_publication.take(publications[known])
    start[known], stop[known] = left_out
    return Side.of(runs, left_out=Runs(start, stop))


def _between_editions(statements: Statements, pairs: Pairs, shared: SharedPublications) -> Meetings:
    """One row per pair of editions of a publication that states both readings."""
    editions = statements.by_edition
    in_publications = editions.within(statements.by_publication)
    row, first = in_publications.take(shared.first).expand()
    number, second = in_publications.take(shared.second[row]).expand()
    row, first = row[number], first[number]

    first_edition = statements.edition[editions.start[first]]
    second_edition = statements.edition[editions.start[second]]
    differs = first_edition != second_edition
    is_revision = differs & (first_edition > 0) & (second_edition > 0)
    return Meetings.of_two_readings(
        statements,
        Side.of(editions.take(first)),
        Side.of(editions.take(second)),
        np.where(is_revision, Relation.OTHER_EDITION, Relation.SAME_WITNESS),
        pairs.unstated[shared.pair[row]] | (differs & ~is_revision),
    )
