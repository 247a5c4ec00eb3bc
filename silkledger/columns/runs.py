"""Runs: rows that are sorted so that those of one group lie together, as slices.

Three rows, sorted by city, then by year:

    row   city   year     find_runs(city)          start 0, 2   stop 2, 3
    0     A      2021     find_runs(city, year)    start 0, 1, 2   stop 1, 2, 3
    1     A      2022
    2     B      2022

    years.within(cities)          start 0, 2   stop 2, 3: city A has the years 0 and 1, B has 2
    years.containing([1])         1: row 1 lies in the second run of years
    cities.expand()               numbers 0, 0, 1 and rows 0, 1, 2: each row beside its city
    cities.take([1])              start 2   stop 3

A run of runs is again runs, of run numbers in place of row numbers. So pairs of rows, or of runs,
come from two expansions: `expand` the left sides, then, for each of them, the right sides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.columns.aliases import Codes, Mask, RowNumbers


# Rows up to the last one of which one is looked for, from which it is searched for.
_FAR = 8


class Runs(NamedTuple):
    """Slices of rows, each from `start` up to but not including `stop`."""

    start: RowNumbers
    stop: RowNumbers

    @property
    def sizes(self) -> RowNumbers:
        """Number of rows in each run."""
        return self.stop - self.start

    def take(self, numbers: Codes | Mask) -> Runs:
        """Return the runs of these numbers, or those where a mask is true."""
        return Runs(self.start[numbers], self.stop[numbers])

    def containing(self, rows: Codes) -> RowNumbers:
        """Return the number of the run that contains each row; the runs must be sorted."""
        return _count_below(self.start, rows + 1) - 1

    def within(self, outer: Runs) -> Runs:
        """Return for each outer run the numbers of its runs; these must be sorted.

        >>> years = Runs(np.array([0, 1, 2]), np.array([1, 2, 3]))
        >>> cities = Runs(np.array([0, 2]), np.array([2, 3]))
        >>> [numbers.tolist() for numbers in years.within(cities)]
        [[0, 2], [2, 3]]
        """
        return Runs(*(_count_below(self.start, ends) for ends in outer))

    def expand(self) -> tuple[RowNumbers, RowNumbers]:
        """Return the number of each run once per row in it, and these rows.

        >>> numbers, rows = Runs(np.array([4, 0]), np.array([6, 1])).expand()
        >>> numbers.tolist(), rows.tolist()
        ([0, 0, 1], [4, 5, 0])
        """
        sizes = self.sizes
        numbers = np.repeat(np.arange(len(sizes)), sizes)
        first_places = np.cumsum(sizes) - sizes
        rows = (self.start - first_places).take(numbers)  # sooner than repeated
        rows += np.arange(len(rows))
        return numbers, rows

    @staticmethod
    def concat(parts: Sequence[Runs]) -> Runs:
        """Return the runs of all parts."""
        return Runs(
            np.concatenate([part.start for part in parts]),
            np.concatenate([part.stop for part in parts]),
        )


def find_runs(*columns: Codes) -> Runs:
    """Return the runs of rows in which no column changes.

    >>> runs = find_runs(np.array([7, 7, 8]))
    >>> runs.start.tolist(), runs.stop.tolist()
    ([0, 2], [2, 3])
    """
    rows = len(columns[0])
    opens = np.zeros(rows, bool)
    opens[:1] = True
    for column in columns:
        opens[1:] |= column[1:] != column[:-1]
    start = np.flatnonzero(opens)
    return Runs(start, np.append(start[1:], rows)[: len(start)].astype(np.int64))


def _count_below(starts: Codes, rows: Codes) -> RowNumbers:
    """Return how many of the starts, which are sorted, lie before each row.

    Few rows are searched for; for many, all rows are counted, sooner than each is searched for.
    """
    last = int(rows.max(initial=0))
    if last > _FAR * len(rows) or rows.min(initial=0) < 0:
        return np.searchsorted(starts, rows)
    within = starts[: np.searchsorted(starts, last)]
    below = np.zeros(last + 1, np.int64)
    np.cumsum(np.bincount(within, minlength=last)[:last], out=below[1:])
    return below[rows]


def argmax_by_group(values: Codes, groups: Codes) -> RowNumbers:
    """Return the row of the largest value of each group, in order of the groups.

    Of equal values the first row is returned.

    >>> argmax_by_group(np.array([3, 9, 5]), groups=np.array([0, 1, 0])).tolist()
    [2, 1]
    """
    rows = np.flatnonzero(is_largest(values, groups))[::-1]
    first = np.full(int(groups.max(initial=-1)) + 1, -1, np.int64)
    first[groups[rows]] = rows
    return first[first >= 0]


def is_largest(values: Codes, groups: Codes) -> Mask:
    """Return which values are the largest of their group, without putting them in order.

    >>> is_largest(np.array([3, 9, 5]), groups=np.array([0, 1, 0])).tolist()
    [False, True, True]
    """
    largest = np.full(int(groups.max(initial=-1)) + 1, np.iinfo(np.int64).min)
    # Of one type with these: others are converted one by one, which takes thirty times as long.
    np.maximum.at(largest, groups, values.astype(np.int64, copy=False))
    mask: Mask = values == largest[groups]
    return mask


def get_indexer(keys: Codes, wanted: Codes) -> RowNumbers:
    """Return the place of each wanted key among sorted, unique keys, -1 where it is missing.

    >>> get_indexer(np.array([10, 20, 30]), wanted=np.array([30, 15])).tolist()
    [2, -1]
    """
    if not len(keys):
        return np.full(len(wanted), -1, np.int64)
    places = np.searchsorted(keys, wanted)
    places[places == len(keys)] = 0
    return np.where(keys[places] == wanted, places, -1)
