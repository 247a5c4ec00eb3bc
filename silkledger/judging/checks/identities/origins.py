"""Origins: whether figures of a group come from one source, and which qualities they leave open.

Many groups are asked about at once, in arrays.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.columns import on_disk
from silkledger.judging.checks.identities.calendar import days_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pyarrow as pa

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.qualities import Qualities

_ONE_EDITION = 27  # days; articles that print no edition quote one, if it comes out every month
# What an identity may leave open, in the order in which it is named.
_OPEN = ("basis", "coverage", "reporter")


class RowGroups(NamedTuple):
    """Groups of rows, none of them empty: all rows, and where each group starts among them."""

    rows: RowNumbers
    starts: RowNumbers

    @staticmethod
    def of(groups: Sequence[Sequence[int]]) -> RowGroups:
        """Return groups that are given as sequences.

        >>> RowGroups.of([(4, 2), (7,)]).starts.tolist()
        [0, 2]
        """
        sizes = np.fromiter(map(len, groups), np.int64, len(groups))
        rows = np.fromiter(chain.from_iterable(groups), np.int32, int(sizes.sum()))
        return RowGroups(rows, _starts(sizes))

    @staticmethod
    def joined(parts: Sequence[RowGroups]) -> RowGroups:
        """Return the groups of all parts."""
        nothing = np.zeros(0, np.int32)
        sizes = [len(part.rows) for part in parts]
        before = np.cumsum(sizes) - sizes
        starts = [
            part.starts + np.int32(more) for part, more in zip(parts, before.tolist(), strict=True)
        ]
        return RowGroups(
            np.concatenate([nothing, *(part.rows for part in parts)]),
            np.concatenate([nothing, *starts]),
        )

    @property
    def sizes(self) -> RowNumbers:
        """The number of rows in each group."""
        return np.diff(self.starts, append=len(self.rows))

    @property
    def numbers(self) -> RowNumbers:
        """The number of the group of each row."""
        return np.repeat(np.arange(len(self.starts), dtype=np.int32), self.sizes)

    def rows_of(self, number: int) -> list[int]:
        """Return the rows of one group."""
        ends = self.starts[number + 1 : number + 2].tolist() or [len(self.rows)]
        rows: list[int] = self.rows[self.starts[number] : ends[0]].tolist()
        return rows

    def take(self, numbers: RowNumbers) -> RowGroups:
        """Return some of the groups."""
        # Not of all groups: a few are taken of millions.
        stops = self.starts[np.minimum(numbers + 1, len(self.starts) - 1)]
        stops = np.where(numbers + 1 < len(self.starts), stops, len(self.rows))
        sizes = stops - self.starts[numbers]
        starts = _starts(sizes)
        # Not by Runs, whose numbers are twice as wide: these are all rows of all identities.
        places = np.arange(int(sizes.sum()), dtype=np.int32)
        places += np.repeat(self.starts[numbers].astype(np.int32) - starts, sizes)
        return RowGroups(self.rows[places], starts)

    def slices(self, most: int) -> Iterator[RowGroups]:
        """Yield the groups in their order, at most so many at a time.

        >>> [part.rows.tolist() for part in RowGroups.of([(4, 2), (7,)]).slices(1)]
        [[4, 2], [7]]
        """
        ends = np.append(self.starts, np.int32(len(self.rows)))
        for first in range(0, len(self.starts), most):
            own = ends[first : first + most + 1]
            yield RowGroups(self.rows[own[0] : own[-1]], own[:-1] - own[0])

    def put_away(self) -> RowGroups:
        """Return the same groups on disk, if they are many."""
        return RowGroups(*map(on_disk.put_numbers_away, self))


def _starts(sizes: RowNumbers) -> Codes:
    """Return where each of several groups starts that follow each other."""
    return np.cumsum(sizes, dtype=np.int32) - sizes.astype(np.int32)


class Origins:
    """Where figures come from, and what they leave open.

    `codes` and `qualities` are those of Cells.
    """

    def __init__(self, figures: pa.Table, codes: Mapping[str, Codes], qualities: Qualities) -> None:
        self._codes, self._qualities = codes, qualities
        self._stated_on, self._ends = (
            on_disk.put_numbers_away(days_of(figures[name])) for name in ("stated_on", "period_end")
        )

    def are_one_source(self, groups: RowGroups) -> Mask:
        """Return whether the figures of each group come from one source or one edition.

        That is one edition of one publication; where no edition is printed, it is the same for 27
        days. Publications that one source names for its figures must be the same.
        """
        rows, starts = groups
        if not len(starts):
            return np.zeros(0, bool)
        publications, editions, sources = (
            self._codes[name][rows].astype(np.int64)
            for name in ("publication", "edition", "said_by")
        )
        is_one_edition = _are_equal(publications, starts) & _are_equal(editions, starts)
        is_one_edition &= publications[starts] > 0
        is_named = publications > 0
        most = np.maximum.reduceat(publications, starts)
        least = np.minimum.reduceat(np.where(is_named, publications, publications.max()), starts)
        is_one_article = _are_equal(sources, starts) & ((least == most) | (most == 0))
        is_known = (editions[starts] > 0) | self._are_together(rows, starts)
        result: Mask = np.where(is_one_edition, is_known, is_one_article)
        return result

    def _are_together(self, rows: RowNumbers, starts: RowNumbers) -> Mask:
        """Whether articles may quote one edition: not if a period ended after one of them."""
        stated_on, ends = self._stated_on[rows], self._ends[rows]
        first, last = (of.reduceat(stated_on, starts) for of in (np.minimum, np.maximum))
        is_before = (ends >= 0) & (ends < np.repeat(last, np.diff(starts, append=len(rows))))
        latest_end = np.maximum.reduceat(np.where(is_before, ends, -1), starts)
        result: Mask = (last - first <= _ONE_EDITION) & (latest_end <= first)
        return result

    def left_open(self, groups: RowGroups) -> tuple[Codes, list[tuple[str, ...]]]:
        """Return a code for what each group leaves open but could state, and the names by code."""
        rows, starts = groups
        first = rows[starts]
        partners = self._codes["counterpart"][rows]
        has_partner = np.maximum.reduceat(partners, starts) > 0 if len(starts) else starts > 0
        codes = np.zeros(len(starts), np.int64)
        for bit, name in enumerate(_OPEN):
            is_open = self._qualities[name][first] == 0
            codes |= (is_open & has_partner if name == "reporter" else is_open).astype(int) << bit
        names = [
            tuple(name for bit, name in enumerate(_OPEN) if code >> bit & 1)
            for code in range(1 << len(_OPEN))
        ]
        return codes, names


def _are_equal(values: RowNumbers, starts: RowNumbers) -> Mask:
    """Whether all values of each group are equal."""
    result: Mask = np.minimum.reduceat(values, starts) == np.maximum.reduceat(values, starts)
    return result
