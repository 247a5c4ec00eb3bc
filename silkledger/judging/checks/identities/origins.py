"""Origins: whether figures of a group come from one source, and which qualities they leave open.

Many groups are asked about at once, in arrays.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from silkledger.judging.checks.identities.calendar import days_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyarrow as pa

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.qualities import Qualities

_ONE_EDITION = 27  # days; articles that print no edition quote one, if it comes out every month
# What an identity may leave open, in the order in which it is named.
_OPEN = ("basis", "coverage", "reporter")


class Origins:
    """Where figures come from, and what they leave open.

    `codes` and `qualities` are those of Cells. A group is a sequence of rows; none is empty.
    """

    def __init__(self, figures: pa.Table, codes: Mapping[str, Codes], qualities: Qualities) -> None:
        self._codes, self._qualities = codes, qualities
        self._stated_on, self._ends = (
            days_of(figures[name]) for name in ("stated_on", "period_end")
        )

    def are_one_source(self, groups: Sequence[Sequence[int]]) -> Mask:
        """Return whether the figures of each group come from one source or one edition.

        That is one edition of one publication; where no edition is printed, it is the same for 27
        days. Publications that one source names for its figures must be the same.
        """
        if not groups:
            return np.zeros(0, bool)
        rows, starts = _flat(groups)
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

    def left_open(self, groups: Sequence[Sequence[int]]) -> list[tuple[str, ...]]:
        """Return the names of the qualities that each group leaves open but could state."""
        if not groups:
            return []
        rows, starts = _flat(groups)
        first = rows[starts]
        has_partner = np.maximum.reduceat(self._codes["counterpart"][rows], starts) > 0
        codes = np.zeros(len(starts), np.int64)
        for bit, name in enumerate(_OPEN):
            is_open = self._qualities[name][first] == 0
            codes |= (is_open & has_partner if name == "reporter" else is_open).astype(int) << bit
        names = [
            tuple(name for bit, name in enumerate(_OPEN) if code >> bit & 1)
            for code in range(1 << len(_OPEN))
        ]
        return [names[code] for code in codes.tolist()]


def _flat(groups: Sequence[Sequence[int]]) -> tuple[RowNumbers, RowNumbers]:
    """Return the rows of all groups, and where each group starts among them."""
    sizes = np.fromiter(map(len, groups), np.int64, len(groups))
    rows = np.fromiter(chain.from_iterable(groups), np.int64, int(sizes.sum()))
    return rows, np.cumsum(sizes) - sizes


def _are_equal(values: RowNumbers, starts: RowNumbers) -> Mask:
    """Whether all values of each group are equal."""
    result: Mask = np.minimum.reduceat(values, starts) == np.maximum.reduceat(values, starts)
    return result
