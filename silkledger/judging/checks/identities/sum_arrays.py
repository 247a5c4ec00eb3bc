"""Additions: many identities that are sums of cells, as arrays.

Most identities of a large dataset are sums over periods. One as an object, with its sentence, takes
two kilobytes; here it takes the numbers of its rows, and becomes an object where it is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import downcast
from silkledger.judging.checks.identities.sums import addition, within
from silkledger.judging.comparing.arithmetic import MINUS_ONE, ONE
from silkledger.judging.contradictions.rules import Sum

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.columns import Codes, Mask
    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.judging.checks.identities.identity import Identity
    from silkledger.judging.checks.identities.origins import RowGroups

PERIODS, CUMULATION = "sum_of_periods", "cumulation"


@dataclass(frozen=True)
class Additions:
    """Sums of parts that are their whole, or at most that; and parts that are at most their whole.

    `groups` are the rows of each identity: a whole and its parts, or, where `is_within`, a part and
    its whole. `absent` parts of `parts` are not among the figures. `doubt` is a place in `doubts`,
    of which the first one is empty.
    """

    groups: RowGroups
    is_within: Mask
    absent: Codes
    parts: Codes
    doubt: Codes
    doubts: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.is_within)

    @cached_property
    def is_at_most(self) -> Mask:
        """Whether the parts may be less than their whole."""
        is_open: Mask = self.is_within | (self.absent > 0)
        return is_open

    def kind(self, place: int) -> str:
        """Return the kind of an identity."""
        return CUMULATION if self.is_within[place] else PERIODS

    def rule(self, place: int) -> Sum:
        """Return the rule of an identity."""
        first, *others = self.groups.rows_of(place)
        parts, whole = (others, first)
        if self.is_within[place]:
            parts, whole = [first], others[0]
        terms = (*[(ONE, part) for part in parts], (MINUS_ONE, whole))
        return Sum(terms, at_most=bool(self.is_at_most[place]))

    def missing(self, place: int) -> str:
        """Return which terms are not among the figures, in words."""
        return missing_parts(int(self.absent[place]), int(self.parts[place]))

    def identity(self, place: int, cells: Cells) -> Identity:
        """Return an identity as an object."""
        first, *others = self.groups.rows_of(place)
        doubt = self.doubts[self.doubt[place]]
        if self.is_within[place]:
            names = (cells.labels.when(first), cells.labels.when(others[0]))
            made = within(cells, CUMULATION, first, others[0], names=names)
        else:
            name = f"figure for {cells.labels.when(first)}"
            made = addition(cells, PERIODS, (first, name), others, self.missing(place))
        return replace(made, doubt=doubt)

    def with_doubts(self, doubt: Codes, doubts: Sequence[str]) -> Additions:
        """Return the identities with further doubts, where they have none yet.

        `doubt` is a place in `doubts` plus 1, and 0 for none.
        """
        more = np.where(doubt > 0, doubt + len(self.doubts) - 1, 0)
        every = (*self.doubts, *doubts)
        codes = downcast(np.where(self.doubt > 0, self.doubt, more), len(every))
        return replace(self, doubt=codes, doubts=every)


def missing_parts(absent: int, parts: int) -> str:
    """Return how many parts are not among the figures, in words."""
    return f"The dataset has no figure for {absent} of its {parts} parts." if absent else ""
