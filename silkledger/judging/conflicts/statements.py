"""Statements: the figures that have something to meet, in an order in which what belongs together
lies together.

Figures are sorted by thing, quality (what is stated of share, reporter, basis, coverage), reading,
publication, edition and id, and cut into runs: a reading of a thing, of it the voices (one
publication each), of these the statements (one edition each). All later work is on runs and pairs
of runs, never on rows in Python, and does not depend on the order of rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import Groups, encode, group_by, row_codes
from silkledger.judging.comparing import Readings, claims_of
from silkledger.judging.comparing.claims import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.columns import Codes
    from silkledger.judging.subjects import Subjects
    from silkledger.judging.witnesses import Witnesses


_ROOM = 2**62


class Runs(NamedTuple):
    """Runs of rows that lie together, each from `start` to before `stop`."""

    start: Codes
    stop: Codes

    @property
    def size(self) -> Codes:
        """How many rows each holds."""
        return self.stop - self.start

    def of(self, places: Codes) -> Codes:
        """The number of the run in which each place lies."""
        return np.searchsorted(self.start, places, side="right") - 1

    def within(self, outer: Runs) -> Runs:
        """For each outer run the numbers of its first run of these and of the one behind its
        last.
        """
        return Runs(
            np.searchsorted(self.start, outer.start), np.searchsorted(self.start, outer.stop)
        )


def runs_of(*columns: Codes) -> Runs:
    """Runs in which no column changes."""
    start = starts(*columns)
    return Runs(start, np.append(start[1:], len(columns[0]))[: len(start)].astype(np.int64))


def starts(*columns: Codes) -> Codes:
    """The places at which another value begins in any of the columns."""
    changes = np.ones(len(columns[0]), bool)
    changes[1:] = np.any([np.diff(column) != 0 for column in columns], axis=0)
    return np.flatnonzero(changes)


def joined(runs: Runs) -> tuple[Codes, Codes]:
    """Every number of each run, beside the number of the run: (number of the run, number in it)."""
    size = runs.size
    owner = np.repeat(np.arange(len(size)), size)
    return owner, np.arange(len(owner)) + np.repeat(runs.start - (np.cumsum(size) - size), size)


@dataclass(frozen=True)
class Statements:
    """`rows` are rows of the table of figures in order; the numbers of thing, quality, reading,
    publication and edition are those of each of these rows; `readings`, `voices` and `editions` are
    the runs, each cut finer than the one before.
    """

    rows: Codes
    thing: Codes
    quality: Codes
    reading: Codes
    publication: Codes
    edition: Codes
    qualities: tuple[Codes, ...]
    readings: Runs
    voices: Runs
    editions: Runs


def read(figures: pa.Table) -> tuple[Codes, Readings]:
    """The distinct readings of figures in order (the lower one first), and which one each figure
    has.
    """
    found = _distinct_readings(figures)
    order, readings = Readings.of(
        claims_of(figures.select(COLUMNS).take(pa.array(found.first)))
    ).in_order()
    place = np.empty(len(order), np.int32)
    place[order] = np.arange(len(order))
    return place[found.codes], readings


def group(
    ids: pa.ChunkedArray, subjects: Subjects, witnesses: Witnesses, reading: Codes
) -> Statements:
    """The figures whose thing another figure speaks of too; `ids` are the figures' ids."""
    speaking = np.flatnonzero(subjects.thing >= 0)
    often = np.bincount(subjects.thing[speaking]) > 1
    rows = speaking[often[subjects.thing[speaking]]]
    qualities = tuple(numbers[rows] for numbers in subjects.qualities)
    columns = [
        *(subjects.thing[rows], packed(qualities), reading[rows]),
        *(witnesses.publication[rows], witnesses.edition[rows]),
    ]
    order = in_order(columns, ids, rows)
    thing, quality, read, publication, edition = (column[order] for column in columns)
    levels = (thing, quality, read, publication, edition)
    runs = [runs_of(*levels[:count]) for count in (3, 4, 5)]
    return Statements(
        *(
            rows[order],
            thing,
            quality,
            read,
            publication,
            edition,
            tuple(numbers[order] for numbers in qualities),
        ),
        *runs,
    )


def in_order(columns: Sequence[Codes], ids: pa.ChunkedArray, rows: Codes) -> Codes:
    """The order of rows by the columns, what is equal in all of them by id."""
    key = packed(columns)
    order = np.argsort(key)
    tied = np.zeros(len(order) + 1, bool)
    tied[1:-1] = np.diff(key[order]) == 0
    places = np.flatnonzero(tied[1:] | tied[:-1])
    if len(places):
        among = order[places]
        rank = pc.rank(texts_at(ids, rows[among]), tiebreaker="first").to_numpy()
        order[places] = among[np.lexsort((rank, key[among]))]
    return order


def texts_at(column: pa.ChunkedArray, rows: Codes) -> pa.Array:
    """The texts at those rows, plain."""
    taken = column.take(pa.array(rows))
    plain = taken.cast(pa.string()) if pa.types.is_dictionary(taken.type) else taken
    return plain.combine_chunks() if isinstance(plain, pa.ChunkedArray) else plain


def packed(columns: Sequence[Codes]) -> Codes:
    """One number for each combination, in the order of the columns."""
    combined, room = columns[0].astype(np.int64), _size(columns[0])
    for column in columns[1:]:
        size = _size(column)
        if room > _ROOM // size:
            found, combined = np.unique(combined, return_inverse=True)
            room = len(found)
        if (
            room > _ROOM // size
        ):  # as many combinations as there are rows, times as many values: not in one machine
            raise OverflowError("more combinations than 64 bits can number")
        combined, room = combined * size + column, room * size
    return combined


def _size(column: Codes) -> int:
    return int(column.max()) + 1 if len(column) else 1


def _distinct_readings(figures: pa.Table) -> Groups:
    """Distinct on few numbers: an end is mostly the number itself or none."""
    value = figures["value"].combine_chunks()
    ends = [_other(figures[name].combine_chunks(), value) for name in ("lower", "upper")]
    upper_digit = _other(
        figures["upper_digit"].combine_chunks(), figures["lower_digit"].combine_chunks()
    )
    rest = ("bound", "unit", "lower_digit", "lower_inclusive", "upper_inclusive")
    return group_by([row_codes(value), *ends, upper_digit, *(figures[name] for name in rest)])


def _other(column: pa.Array, usual: pa.Array) -> Codes:
    """0: null; 1: the usual value; from 2 on: others."""
    same = pc.fill_null(pc.equal(column, usual), fill_value=False)
    others = encode(pc.if_else(same, None, column))
    codes = row_codes(others)
    return np.where(same.to_numpy(zero_copy_only=False), 1, np.where(codes > 0, codes + 1, 0))
