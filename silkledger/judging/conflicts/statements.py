"""Statements: the figures that have others to be compared with, sorted so that groups are runs.

They are sorted by thing, quality (all qualities together), reading, whether their witness has
replaced it (silkledger.judging.conflicts.replaced), witness, edition and id. Three
figures of one thing:

    figure  reading  witness  edition     by_reading  by_witness  by_edition
    f1      70       Bureau   2021        0           0           0
    f2      70       Bureau   2022        0           0           1
    f3      71       Office   none        1           1           2

f1 and f2 state one reading; one witness says so, in two editions. All further work is on these runs
and on pairs of them, so it does not depend on the order of the figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import argsort, decode, find_runs, group_by, is_among
from silkledger.judging.comparing import Relation
from silkledger.judging.conflicts.replaced import EditionClaims, is_replaced, is_superseded
from silkledger.judging.dating import unfinished
from silkledger.judging.measurers import NAMES_NOBODY

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask, RowNumbers, Runs
    from silkledger.judging.comparing import Readings
    from silkledger.judging.edition_order import Editions
    from silkledger.judging.qualities import Qualities
    from silkledger.judging.subjects import Subjects
    from silkledger.judging.witnesses import Witnesses

FORECAST, TARGET = "forecast", "target"


@dataclass(frozen=True)
class Statements:
    """Sorted statements, one per figure that shares its thing with another.

    `rows` are their rows in the table of figures. `thing`, `quality`, `reading`, `witness` and
    `edition` (0: not stated) are codes per statement; `is_outdated`, `is_forecast` and `is_target`
    are masks, `unstated` is one of bits (silkledger.judging.unstated), `day` that of publication.
    `by_reading`, `by_witness` and `by_edition` are runs of statements: one reading of one thing and
    quality, of that one witness, of that one edition (outdated copies apart).
    """

    rows: RowNumbers
    thing: Codes
    quality: Codes
    reading: Codes
    witness: Codes
    edition: Codes
    is_outdated: Mask
    is_forecast: Mask
    is_target: Mask
    is_running: Mask
    is_superseded: Mask
    is_replaced: Mask
    unstated: Codes
    day: Codes
    editions: Editions
    qualities: Qualities
    by_reading: Runs
    by_part: Runs
    by_witness: Runs
    by_edition: Runs

    def relation(self, first: RowNumbers, second: RowNumbers) -> Codes:
        """Return how the editions of two statements of one witness are related (Relation)."""
        left, right = self.edition[first], self.edition[second]
        later = self.editions.is_later
        printed = self.editions.is_printed
        outdated = (self.is_outdated[first] & printed[right]) | (
            self.is_outdated[second] & printed[left]
        )
        return np.select(
            [outdated, later(left, right) | later(right, left), (left == right) & (left > 0)],
            [Relation.OUTDATED, Relation.OTHER_EDITION, Relation.SAME_EDITION],
            Relation.OPEN_EDITION,
        ).astype(np.int64)


def sort_statements(
    figures: pa.Table,
    subjects: Subjects,
    witnesses: Witnesses,
    said: tuple[Codes, Readings],
    *,
    is_ahead: Mask,
    is_outdated: Mask,
) -> Statements:
    """Return the statements of all figures whose thing another figure shares.

    `said` are the number of each figure's reading, and the readings. Each figure `is_ahead` if its
    edition came out before its period ended, and `is_outdated` if it is an outdated copy.
    """
    reading, readings = said
    with_thing = np.flatnonzero(subjects.thing >= 0)
    is_shared = np.bincount(subjects.thing[with_thing]) > 1
    rows = with_thing[is_shared[subjects.thing[with_thing]]]
    days = decode(figures["stated_on"]).cast(pa.int32()).to_numpy()
    claims = EditionClaims(
        group_by([subjects.thing[rows], subjects.quality[rows]]).codes,
        witnesses.witness[rows],
        reading[rows],
        witnesses.edition[rows],
        days[rows],
        witnesses.rank[rows] == NAMES_NOBODY,
    )
    superseded = is_superseded(claims, witnesses.editions)
    taken_back = superseded | is_outdated[rows]
    replaced = is_replaced(claims, taken_back, is_ahead[rows], witnesses.editions, readings)
    keys = [
        subjects.thing[rows],
        subjects.quality[rows],
        reading[rows],
        replaced.astype(np.int8),
        witnesses.witness[rows],
        witnesses.edition[rows],
        is_outdated[rows].astype(np.int8),
    ]
    order = argsort(keys, tiebreaker=figures["figure_id"], rows=rows)
    thing, quality, reading_of, late, witness, edition, outdated = (codes[order] for codes in keys)
    rows = rows[order]
    return Statements(
        rows=rows,
        thing=thing,
        quality=quality,
        reading=reading_of,
        witness=witness,
        edition=edition,
        is_outdated=outdated > 0,
        is_forecast=is_among(figures["status"], (FORECAST,))[rows],
        is_target=is_among(figures["status"], (TARGET,))[rows],
        is_running=unfinished(figures)[rows] > 0,
        is_superseded=superseded[order],
        is_replaced=late > 0,
        unstated=subjects.unstated[rows],
        day=days[rows],
        editions=witnesses.editions,
        qualities=subjects.qualities,
        by_reading=find_runs(thing, quality, reading_of),
        by_part=find_runs(thing, quality, reading_of, late, late * (witness + 1)),
        by_witness=find_runs(thing, quality, reading_of, witness),
        by_edition=find_runs(thing, quality, reading_of, witness, edition, outdated),
    )
