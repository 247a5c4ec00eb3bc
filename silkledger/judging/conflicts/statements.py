"""Statements: the figures that have others to be compared with, sorted so that groups are runs.

They are sorted by thing, quality (what is stated of share, reporter, basis and coverage), reading,
publication, edition and id. Three figures of one thing:

    figure  reading  publication  edition     by_reading  by_publication  by_edition
    f1      70       Bureau       2021        0           0               0
    f2      70       Bureau       2022        0           0               1
    f3      71       Office       none        1           1               2

f1 and f2 state one reading; one publication says so, in two editions. All further work is on these
runs and on pairs of them, so it does not depend on the order of the figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import argsort, find_runs, sort_keys

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.columns import Codes, Mask, RowNumbers, Runs
    from silkledger.judging.subjects import Subjects
    from silkledger.judging.witnesses import Witnesses


@dataclass(frozen=True)
class Statements:
    """Sorted statements, one per figure that shares its thing with another.

    `rows` are their rows in the table of figures. `thing`, `quality`, `reading`, `publication` and
    `edition` (0: not stated) are codes per statement, `qualities` those that `quality` combines
    (0: not stated). `by_reading`, `by_publication` and `by_edition` are runs of statements: one
    reading of one thing and quality, of that one publication, of that one edition.
    """

    rows: RowNumbers
    thing: Codes
    quality: Codes
    reading: Codes
    publication: Codes
    edition: Codes
    qualities: tuple[Codes, ...]
    by_reading: Runs
    by_publication: Runs
    by_edition: Runs

    def comparable(self, first: RowNumbers, second: RowNumbers) -> Mask:
        """Whether no quality is stated differently by both of two statements of one thing."""
        mask = np.ones(len(first), bool)
        for codes in self.qualities:
            one, other = codes[first], codes[second]
            mask &= (one == other) | (one == 0) | (other == 0)
        return mask


def sort_statements(
    ids: pa.ChunkedArray, subjects: Subjects, witnesses: Witnesses, reading: Codes
) -> Statements:
    """Return the statements of all figures whose thing another figure shares.

    `ids` are the ids of the figures, `reading` the number of each figure's reading.
    """
    with_thing = np.flatnonzero(subjects.thing >= 0)
    is_shared = np.bincount(subjects.thing[with_thing]) > 1
    rows = with_thing[is_shared[subjects.thing[with_thing]]]
    qualities = [codes[rows] for codes in subjects.qualities]
    keys = [
        subjects.thing[rows],
        sort_keys(qualities),
        reading[rows],
        witnesses.publication[rows],
        witnesses.edition[rows],
    ]
    order = argsort(keys, tiebreaker=ids, rows=rows)
    thing, quality, reading, publication, edition = (codes[order] for codes in keys)
    return Statements(
        rows=rows[order],
        thing=thing,
        quality=quality,
        reading=reading,
        publication=publication,
        edition=edition,
        qualities=tuple(codes[order] for codes in qualities),
        by_reading=find_runs(thing, quality, reading),
        by_publication=find_runs(thing, quality, reading, publication),
        by_edition=find_runs(thing, quality, reading, publication, edition),
    )
