"""Readings: distinct claims, whose ends are integer codes to compare many pairs of them at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns.grouping import dense_rank
from silkledger.columns.packed_keys import pack_keys
from silkledger.judging.comparing.claim_intervals import tight, wide
from silkledger.judging.comparing.overlap_codes import ClaimEnds, encoded_ends, high_ends, low_ends
from silkledger.judging.comparing.verdict_rules import Overlaps, verdicts_on

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from silkledger.columns import Codes, Mask
    from silkledger.judging.comparing.claims import Claim
    from silkledger.judging.comparing.intervals import Interval
    from silkledger.judging.comparing.verdicts import Circumstances

# Bounds whose tight interval comes from rounding, not from the words.
_ROUNDED = ("exact", "approx", "converted")


@dataclass(frozen=True)
class Readings:
    """Distinct claims, prepared for comparing many pairs of them.

    Every end is an integer code (silkledger.judging.comparing.overlap_codes): two intervals overlap
    if and only if low <= high holds for both pairs of codes.

    >>> from silkledger.judging.comparing.claims import claim_of
    >>> from silkledger.judging.comparing.verdicts import Circumstances
    >>> from silkledger.schemas.judgements import MEETINGS
    >>> def exact_claim(number, digit):
    ...     return claim_of("exact", number, number, number, True, True, digit, digit, "USD")
    >>> readings = Readings.of([exact_claim(70, 1), exact_claim(70.2, 0.1), exact_claim(83, 1)])
    >>> alike = Circumstances(np.zeros(2, int), *np.zeros((7, 2), bool))
    >>> verdicts, _ = readings.meet(np.array([0, 0]), np.array([1, 2]), alike)
    >>> [MEETINGS[verdict] for verdict in verdicts]
    ['rounding', 'clash']
    """

    claims: tuple[Claim, ...]
    tight: tuple[Interval, ...]
    wide: tuple[Interval, ...]

    @staticmethod
    def of(claims: Sequence[Claim]) -> Readings:
        """Return the claims with their intervals."""
        return Readings(tuple(claims), tuple(map(tight, claims)), tuple(map(wide, claims)))

    def in_order(self) -> tuple[list[int], Readings]:
        """Return the sorted order of the claims (as positions), and the claims in that order.

        Lower claims come first; the result does not depend on the order of the input.
        """
        order = sorted(
            range(len(self.claims)),
            key=lambda position: _sort_key(self.claims[position], self.wide[position]),
        )
        return order, Readings(
            tuple(self.claims[position] for position in order),
            tuple(self.tight[position] for position in order),
            tuple(self.wide[position] for position in order),
        )

    def meet(self, first: Codes, second: Codes, pairs: Circumstances) -> tuple[Codes, Codes]:
        """Return verdict (position in MEETINGS) and manner of each pair of claims. Symmetric.

        `first` and `second` are positions of claims; the rules are those of
        silkledger.judging.comparing.verdict_rules.
        """
        return verdicts_on(self._overlaps(first, second), pairs)

    def _overlaps(self, first: Codes, second: Codes) -> Overlaps:
        points = self.is_point[first] & self.is_point[second]
        tight, wide = (
            (low[first] <= high[second]) & (low[second] <= high[first])
            for low, high in ((self.tight_low, self.tight_high), (self.wide_low, self.wide_high))
        )
        return Overlaps(
            equal=self.statement[first] == self.statement[second],
            points=points,
            rounded=points & (self._rounds(first, second) | self._rounds(second, first)),
            truncated=self.is_truncated(first, second),
            same_digit=points & self._same_digit(first, second),
            tight=tight,
            wide=wide,
        )

    def is_truncated(self, first: Codes, second: Codes) -> Mask:
        """Whether one of two exact claims is the other with its further digits cut off."""
        points = self.is_point[first] & self.is_point[second]
        return points & (self._truncates(first, second) | self._truncates(second, first))

    def excludes(self, first: Codes, second: Codes) -> Mask:
        """Whether neither claim can be the other one, at its widest or with digits cut off."""
        apart = (self.wide_low[first] > self.wide_high[second]) | (
            self.wide_low[second] > self.wide_high[first]
        )
        return apart & ~self.is_truncated(first, second)

    def tells_apart(self, first: Codes, second: Codes) -> Mask:
        """Whether two exact claims are printed to the same digit and differ."""
        points = self.is_point[first] & self.is_point[second]
        differ = self.number[first] != self.number[second]
        return points & differ & self._same_digit(first, second)

    def sources_of(self, first: Codes, second: Codes) -> tuple[Codes, Codes]:
        """Return the ranks between which a number may be printed as either of two exact claims.

        The first rank is above the second where no number may.
        """
        low, high = self.printed_low, self.printed_high
        points = self.is_point[first] & self.is_point[second]
        most = np.where(points, np.minimum(high[first], high[second]), -1)
        return np.maximum(low[first], low[second]), most

    @cached_property
    def printed_low(self) -> Codes:
        """Ranks of the lowest numbers that are printed as each claim, rounded or cut off."""
        return np.minimum(low_ends(self.wide_low)[0], -(-self._ends.cut_low // 4))

    @cached_property
    def printed_high(self) -> Codes:
        """Ranks of the highest numbers that are printed as each claim, rounded or cut off."""
        return np.maximum(high_ends(self.wide_high)[0], self._ends.cut_high // 4)

    def _same_digit(self, first: Codes, second: Codes) -> Mask:
        """Whether two claims are printed to the same digit."""
        return self._ends.digit[first] == self._ends.digit[second]

    def _truncates(self, first: Codes, second: Codes) -> Mask:
        """Whether cutting off digits of `second`, which has more of them, gives `first`."""
        number = 4 * self._ends.number[second]
        is_longer = self._ends.digit[second] < self._ends.digit[first]
        return (
            is_longer
            & (self._ends.cut_low[first] <= number)
            & (number <= self._ends.cut_high[first])
        )

    def _rounds(self, first: Codes, second: Codes) -> Mask:
        """Whether the number of `first` rounds to `second`; the edge counts as rounding to it."""
        number = self._ends.number[first]
        low, high = low_ends(self.tight_low[second])[0], high_ends(self.tight_high[second])[0]
        return (low <= number) & (number <= high)

    @cached_property
    def number(self) -> Codes:
        """The rank of each claim's number in `ends`."""
        return self._ends.number

    @cached_property
    def precision(self) -> Codes:
        """A code per claim, equal for exact numbers printed to one digit; 0 for other claims."""
        return np.where(self.is_point, self._ends.digit + 1, 0)

    @cached_property
    def reach_low(self) -> Codes:
        """Codes of the lowest ends: of the wide interval, or of a number whose digits were cut."""
        return np.where(self.is_point, np.minimum(self.wide_low, self._ends.cut_low), self.wide_low)

    @cached_property
    def reach_high(self) -> Codes:
        """Codes of the highest ends: of the wide interval, or of a number whose digits were cut."""
        high = np.maximum(self.wide_high, self._ends.cut_high)
        return np.where(self.is_point, high, self.wide_high)

    @cached_property
    def is_point(self) -> Mask:
        """Whether each claim is an exact number."""
        return np.array([claim.bound == "exact" for claim in self.claims], bool)

    @cached_property
    def statement(self) -> Codes:
        """A code per claim, equal if numbers and bounds are, however many digits are printed."""
        kinds: dict[tuple[str, str], int] = {}
        kind = np.array(
            [kinds.setdefault((claim.bound, claim.unit), len(kinds)) for claim in self.claims],
            np.int64,
        )
        is_worded = np.array([claim.bound not in _ROUNDED for claim in self.claims], bool)
        ends = [np.where(is_worded, codes, 0) for codes in (self.tight_low, self.tight_high)]
        columns = (codes - codes.min(initial=0) for codes in (kind, self._ends.number, *ends))
        return dense_rank(pack_keys(columns, len(kind), dense_rank))

    @cached_property
    def _ends(self) -> ClaimEnds:
        return encoded_ends(self.claims, self.tight, self.wide)

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """All ends and numbers in ascending order; their positions are the ranks."""
        return self._ends.values

    @property
    def tight_low(self) -> Codes:
        """Codes of the low ends of the tight intervals."""
        return self._ends.tight_low

    @property
    def tight_high(self) -> Codes:
        """Codes of the high ends of the tight intervals."""
        return self._ends.tight_high

    @property
    def wide_low(self) -> Codes:
        """Codes of the low ends of the wide intervals."""
        return self._ends.wide_low

    @property
    def wide_high(self) -> Codes:
        """Codes of the high ends of the wide intervals."""
        return self._ends.wide_high


def _sort_key(claim: Claim, broad: Interval) -> tuple[object, ...]:
    low = (broad.low is not None, broad.low or 0)
    high = (broad.high is None, broad.high or 0)
    return (*low, *high, claim.bound, claim.value, claim.lower_digit, claim.upper_digit, claim.unit)
