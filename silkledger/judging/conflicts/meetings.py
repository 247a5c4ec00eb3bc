"""The rows of the table of conflicts as numbers: which statements meet, and how they are related.

A side of a row is a run of statements, of which one witness may be left out; so it is held as two
runs, before and after the one that is left out:

    statement  witness  reading          side of reading 70 without Office:
    0          Bureau   70               before 0 to 1, after 2 to 3
    1          Office   70
    2          Press    70
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.columns import Runs, sort_keys, stable_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.comparing import Relation
    from silkledger.judging.conflicts.statements import Statements


class MeetingSide(NamedTuple):
    """The statements on one side of each row: those of two runs."""

    before: Runs
    after: Runs

    @staticmethod
    def of(runs: Runs, left_out: Runs | None = None) -> MeetingSide:
        """Return the statements of runs without those of `left_out`, which lie within them."""
        hole = left_out or Runs(runs.stop, runs.stop)
        return MeetingSide(Runs(runs.start, hole.start), Runs(hole.stop, runs.stop))

    def within(self, runs: Runs) -> MeetingSide:
        """Return the statements of each side that lie in its run."""
        clipped = (
            Runs(*(np.clip(end, runs.start, runs.stop) for end in held))
            for held in (self.before, self.after)
        )
        return MeetingSide(*clipped)

    def without(self, runs: Runs) -> MeetingSide:
        """Return the statements of each side that do not lie in its run.

        Nothing may have been left out of the side, unless it is the same run.
        """
        before, after = self.before, self.after
        inside = (runs.start >= before.start) & (runs.stop <= before.stop) & (runs.sizes > 0)
        return MeetingSide(
            Runs(before.start, np.where(inside, runs.start, before.stop)),
            Runs(
                np.where(inside, runs.stop, after.start),
                np.where(inside, before.stop, after.stop),
            ),
        )

    @staticmethod
    def empty(count: int) -> MeetingSide:
        """Return `count` sides without statements."""
        none = np.zeros(count, np.int64)
        return MeetingSide.of(Runs(none, none))

    @staticmethod
    def concat(parts: Sequence[MeetingSide]) -> MeetingSide:
        """Return the sides of all parts."""
        return MeetingSide(
            Runs.concat([part.before for part in parts]),
            Runs.concat([part.after for part in parts]),
        )

    @property
    def sizes(self) -> RowNumbers:
        """Number of statements on each side."""
        return self.before.sizes + self.after.sizes

    @property
    def first(self) -> RowNumbers:
        """The first statement of each side; meaningless for an empty one."""
        return np.where(self.before.sizes > 0, self.before.start, self.after.start)

    def take(self, rows: RowNumbers | Mask) -> MeetingSide:
        """Return the sides of these rows."""
        return MeetingSide(self.before.take(rows), self.after.take(rows))

    def head(self, counts: Codes) -> MeetingSide:
        """Return at most that many statements of each side, the first ones."""
        before = np.minimum(self.before.sizes, counts)
        after = np.minimum(self.after.sizes, counts - before)
        return MeetingSide(
            Runs(self.before.start, self.before.start + before),
            Runs(self.after.start, self.after.start + after),
        )


@dataclass(frozen=True)
class Meetings:
    """Rows to be: statements of one reading (`second` is then empty), or of two.

    `first_reading` and `second_reading` are numbers of readings, equal in a row of one reading;
    `relation` is that of the witnesses; `left_open` is the mask of qualities that one side leaves
    open (silkledger.judging.qualities.quality_names).
    """

    first_reading: Codes
    second_reading: Codes
    relation: Codes
    left_open: Codes
    first: MeetingSide
    second: MeetingSide

    @staticmethod
    def of_one_reading(statements: Statements, runs: Runs, relation: Relation) -> Meetings:
        """Return one row for each of the runs, which hold statements of one reading each."""
        count = len(runs.start)
        reading = statements.reading[runs.start]
        return Meetings(
            first_reading=reading,
            second_reading=reading,
            relation=np.full(count, relation, np.int64),
            left_open=np.zeros(count, np.int8),
            first=MeetingSide.of(runs),
            second=MeetingSide.empty(count),
        )

    @staticmethod
    def of_two_readings(
        statements: Statements,
        first: MeetingSide,
        second: MeetingSide,
        relation: Codes,
        left_open: Codes,
    ) -> Meetings:
        """Return one row for each pair of sides, which hold statements of one reading each."""
        return Meetings(
            first_reading=statements.reading[first.first],
            second_reading=statements.reading[second.first],
            relation=relation,
            left_open=left_open,
            first=first,
            second=second,
        )

    @staticmethod
    def concat(parts: Sequence[Meetings]) -> Meetings:
        """Return the rows of all parts."""
        return Meetings(
            first_reading=np.concatenate([part.first_reading for part in parts]),
            second_reading=np.concatenate([part.second_reading for part in parts]),
            relation=np.concatenate([part.relation for part in parts]),
            left_open=np.concatenate([part.left_open for part in parts]),
            first=MeetingSide.concat([part.first for part in parts]),
            second=MeetingSide.concat([part.second for part in parts]),
        )

    @property
    def has_one_reading(self) -> Mask:
        """Which rows have statements of one reading only."""
        return self.second.sizes == 0

    @property
    def last_side(self) -> MeetingSide:
        """The second side of each row, or the first one if it is the only one."""
        is_one = self.has_one_reading
        runs = (
            Runs(
                np.where(is_one, first.start, second.start),
                np.where(is_one, first.stop, second.stop),
            )
            for first, second in zip(self.first, self.second, strict=True)
        )
        return MeetingSide(*runs)

    def take(self, rows: RowNumbers) -> Meetings:
        """Return these rows."""
        return Meetings(
            first_reading=self.first_reading[rows],
            second_reading=self.second_reading[rows],
            relation=self.relation[rows],
            left_open=self.left_open[rows],
            first=self.first.take(rows),
            second=self.second.take(rows),
        )

    def order(self, figure_rows: RowNumbers, verdict: Codes) -> RowNumbers:
        """Return the order of the rows, which depends on nothing but their own figures.

        By the first figure, the first figure of the second side (a row without one comes first),
        second reading, verdict, relation and number of figures. `figure_rows` are the rows of the
        statements in the table of figures.
        """
        first_figure = figure_rows[self.first.first]
        second_figure = np.where(self.has_one_reading, -1, figure_rows[self.second.first])
        size = self.first.sizes + self.second.sizes
        keys = sort_keys(
            (first_figure, second_figure + 1, self.second_reading, verdict, self.relation, size)
        )
        return stable_order(keys)

    def covered(self, chosen: Mask, count: int) -> RowNumbers:
        """Return which of `count` statements stand on either side of the chosen rows."""
        runs = Runs.concat([run for side in (self.first, self.second) for run in side.take(chosen)])
        opened = np.bincount(runs.start, minlength=count + 1)
        closed = np.bincount(runs.stop, minlength=count + 1)
        return np.flatnonzero(np.cumsum(opened - closed)[:count] > 0)
