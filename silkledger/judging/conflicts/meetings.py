"""Rows of conflicts to be: which runs of statements stand on which side, and how their witnesses
are related.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from silkledger.judging.conflicts.statements import Runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.columns import Codes, Mask
    from silkledger.judging.comparing import Relation
    from silkledger.judging.conflicts.statements import Statements


@dataclass(frozen=True)
class Meetings:
    """Rows to be. `first` and `second` are numbers of readings (the same one in a row of one
    reading), `relation` that of their witnesses; `one` and `other` the runs of the figures on each
    side: two a side, where one witness is left out of the middle.
    """

    first: Codes
    second: Codes
    relation: Codes
    unstated: Mask
    one: tuple[Runs, Runs]
    other: tuple[Runs, Runs]

    @staticmethod
    def of(
        said: Statements,
        one: Runs,
        other: Runs,
        relation: Relation | Codes,
        unstated: Mask,
        holes: tuple[Runs, Runs] | None = None,
    ) -> Meetings:
        """Rows of the figures in the runs `one`, and in `other` where those hold any; `holes` are
        runs within them that are left out (start -1: none).
        """
        first = said.reading[one.start]
        second = np.where(
            other.size > 0, said.reading[np.minimum(other.start, len(said.reading) - 1)], first
        )
        relations = np.broadcast_to(np.asarray(relation, np.int64), first.shape)
        none = Runs(np.full(len(first), -1), np.full(len(first), -1))
        left_out = holes or (none, none)
        return Meetings(
            first,
            second,
            relations,
            unstated,
            _without(one, left_out[0]),
            _without(other, left_out[1]),
        )

    @staticmethod
    def joined(parts: Sequence[Meetings]) -> Meetings:
        """All rows of the parts."""
        return Meetings(
            np.concatenate([part.first for part in parts]),
            np.concatenate([part.second for part in parts]),
            np.concatenate([part.relation for part in parts]),
            np.concatenate([part.unstated for part in parts]),
            (
                _end_to_end([part.one[0] for part in parts]),
                _end_to_end([part.one[1] for part in parts]),
            ),
            (
                _end_to_end([part.other[0] for part in parts]),
                _end_to_end([part.other[1] for part in parts]),
            ),
        )

    @property
    def runs(self) -> tuple[Runs, ...]:
        """All four runs."""
        return (*self.one, *self.other)

    @property
    def grouped(self) -> Mask:
        """Which rows are of one reading."""
        return self.other[0].size + self.other[1].size == 0

    def take(self, rows: Codes) -> Meetings:
        """Those rows."""
        one, other = (
            tuple(Runs(run.start[rows], run.stop[rows]) for run in side)
            for side in (self.one, self.other)
        )
        return Meetings(
            self.first[rows],
            self.second[rows],
            self.relation[rows],
            self.unstated[rows],
            (one[0], one[1]),
            (other[0], other[1]),
        )

    def order(self, rows: Codes, verdict: Codes) -> Codes:
        """The order of rows by their first figure, the first one of the other side, and verdict;
        `rows` are the figures'.
        """
        if not len(verdict):
            return verdict
        firsts = [
            rows[np.minimum(np.where(before.size > 0, before.start, behind.start), len(rows) - 1)]
            for before, behind in (self.one, self.other)
        ]
        return np.lexsort((self.relation, verdict, self.second, firsts[1], firsts[0]))

    def covered(self, chosen: Mask, count: int) -> Codes:
        """The places (of `count`) that lie in a run of the chosen rows."""
        depth = np.zeros(count + 1, np.int64)
        for run in self.runs:
            np.add.at(depth, run.start[chosen], 1)
            np.add.at(depth, run.stop[chosen], -1)
        return np.flatnonzero(np.cumsum(depth[:-1]) > 0)


def _end_to_end(runs: Sequence[Runs]) -> Runs:
    return Runs(
        np.concatenate([run.start for run in runs]), np.concatenate([run.stop for run in runs])
    )


def _without(run: Runs, hole: Runs) -> tuple[Runs, Runs]:
    none = hole.start < 0
    before = Runs(run.start, np.where(none, run.stop, hole.start))
    return before, Runs(np.where(none, run.stop, hole.stop), run.stop)
