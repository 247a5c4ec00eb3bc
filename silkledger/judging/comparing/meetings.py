"""How two claims on the same thing relate to each other, for arrays of pairs at once.

The first verdict that applies is given:

- `revision`: same publisher, different editions;
- `same_witness`: one witness, and the claims are equal or one rounds to the other;
- `agree`: equal numbers and bounds;
- `rounding`: two different exact numbers, one of which rounds to the other as printed;
- `compatible_by_bound`: a bound, range or "about" is involved, and the tight intervals overlap;
- `rounding`, loose: only the wide intervals overlap;
- `clash`: not even the wide intervals overlap.

An edge that results from rounding is shared with the neighbouring number and is not an overlap: 3.8
and 3.9 have at most the number 3.85 in common, and clash. Ends are compared exactly, by their ranks
among all ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.judging.comparing.claims import Claim, tight, wide
from silkledger.judging.comparing.words import capital, of_claim, of_interval
from silkledger.schemas.judgements import MEETINGS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    import numpy.typing as npt

    from silkledger.columns import Codes
    from silkledger.judging.comparing.intervals import Interval


SAME_WITNESS, REVISION, AGREE, ROUNDING, COMPATIBLE, CLASH = range(len(MEETINGS))
# The rank of an unbounded end, beyond every real one. Codes are four times as large, in 32 bits.
_FAR = 2**28
# Bounds whose tight interval comes from rounding, not from the words.
_ROUNDED = ("exact", "approx")


class Ending(NamedTuple):
    """The end of the sentence on a meeting, and whether the sentence gives the wide intervals."""

    ending: str
    widest: bool = False


# Sentences by verdict and looseness: first claim, "and", second claim, ending.
SENTENCES = {
    ("same_witness", False): Ending(" come from one witness and count once."),
    ("revision", False): Ending(" come from two editions of one publisher; the later one applies."),
    ("agree", False): Ending(" are equal."),
    ("rounding", False): Ending(" are the same number, rounded differently."),
    ("rounding", True): Ending(" overlap only at their widest.", widest=True),
    ("compatible_by_bound", False): Ending(" can both hold."),
    ("clash", False): Ending(" can't both hold.", widest=True),
}


class Relation(IntEnum):
    """How the witnesses of two claims are related."""

    INDEPENDENT = 0
    SAME_WITNESS = 1
    OTHER_EDITION = 2


@dataclass(frozen=True, slots=True)
class Meeting:
    """How two claims relate to each other.

    `verdict` is one of silkledger.schemas.judgements.MEETINGS; `loose` tells whether only the wide
    intervals overlap; `gap` is the distance between the wide intervals (0 if they meet); `why` is
    the verdict in words.
    """

    verdict: str
    loose: bool
    gap: Decimal
    why: str


@dataclass(frozen=True)
class Readings:
    """Distinct claims, prepared for comparing many pairs of them.

    Every end is encoded as an integer code, so that two intervals overlap if and only if
    low <= high holds for both pairs of codes. A code is four times the rank of the end in `ends`,
    moved inwards by one if the end results from rounding, and by two if the end is excluded.
    `low_ends` and `high_ends` decode.

    >>> from silkledger.judging.comparing.claims import claim_of
    >>> def exact_claim(number, digit):
    ...     return claim_of("exact", number, number, number, True, True, digit, digit, "USD")
    >>> readings = Readings.of([exact_claim(70, 1), exact_claim(70.2, 0.1), exact_claim(83, 1)])
    >>> verdicts, loose = readings.meet(np.array([0, 0]), np.array([1, 2]), np.array([0, 0]))
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

    def meet(
        self, first: Codes, second: Codes, relation: Codes
    ) -> tuple[Codes, npt.NDArray[np.bool_]]:
        """Return verdict (position in MEETINGS) and looseness of each pair of claims. Symmetric.

        `first` and `second` are positions of claims, `relation` values of Relation.
        """
        equal = self.statement[first] == self.statement[second]
        rounds = self._rounds(first, second) | self._rounds(second, first)
        points = self.is_point[first] & self.is_point[second]
        tight_overlap, wide_overlap = (
            (low[first] <= high[second]) & (low[second] <= high[first])
            for low, high in ((self.tight_low, self.tight_high), (self.wide_low, self.wide_high))
        )
        cases = (
            (relation == Relation.OTHER_EDITION, REVISION),
            ((relation == Relation.SAME_WITNESS) & (equal | (points & rounds)), SAME_WITNESS),
            (equal, AGREE),
            (points & rounds, ROUNDING),
            (~points & tight_overlap, COMPATIBLE),
            (wide_overlap, ROUNDING),
        )
        verdict = np.select([case for case, _ in cases], [code for _, code in cases], CLASH).astype(
            np.int64
        )
        loose = (verdict == ROUNDING) & ~(points & rounds)
        return verdict, loose

    def _rounds(self, first: Codes, second: Codes) -> npt.NDArray[np.bool_]:
        """Whether the number of `first` rounds to `second`; the edge counts as rounding to it."""
        number = self._ranks.number[first]
        return (self._ranks.tight_low[second] <= number) & (
            number <= self._ranks.tight_high[second]
        )

    @cached_property
    def is_point(self) -> npt.NDArray[np.bool_]:
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
        ends = (np.where(is_worded, codes, 0) for codes in (self.tight_low, self.tight_high))
        keys = np.stack([kind, self._ranks.number, *ends], axis=1)
        return np.unique(keys, axis=0, return_inverse=True)[1].reshape(-1)

    @cached_property
    def ends(self) -> tuple[Decimal, ...]:
        """All ends and numbers in ascending order; their positions are the ranks."""
        numbers = {claim.value for claim in self.claims}
        for interval in (*self.tight, *self.wide):
            numbers.update(end for end in (interval.low, interval.high) if end is not None)
        return tuple(sorted(numbers))

    @cached_property
    def _ranks(self) -> _Ranks:
        rank: dict[Decimal | None, int] = {end: place for place, end in enumerate(self.ends)}
        low, high = rank | {None: -_FAR}, rank | {None: _FAR}
        return _Ranks(
            tight_low=np.array([low[interval.low] for interval in self.tight], np.int32),
            tight_high=np.array([high[interval.high] for interval in self.tight], np.int32),
            wide_low=np.array([low[interval.low] for interval in self.wide], np.int32),
            wide_high=np.array([high[interval.high] for interval in self.wide], np.int32),
            number=np.array([rank[claim.value] for claim in self.claims], np.int32),
        )

    @cached_property
    def tight_low(self) -> Codes:
        """Codes of the low ends of the tight intervals."""
        return 4 * self._ranks.tight_low + _steps(self.claims, self.tight, "low")

    @cached_property
    def tight_high(self) -> Codes:
        """Codes of the high ends of the tight intervals."""
        return 4 * self._ranks.tight_high - _steps(self.claims, self.tight, "high")

    @cached_property
    def wide_low(self) -> Codes:
        """Codes of the low ends of the wide intervals."""
        return 4 * self._ranks.wide_low + _steps(self.claims, self.wide, "low")

    @cached_property
    def wide_high(self) -> Codes:
        """Codes of the high ends of the wide intervals."""
        return 4 * self._ranks.wide_high - _steps(self.claims, self.wide, "high")


class _Ranks(NamedTuple):
    """For each claim, the ranks of its ends and of its number in `Readings.ends`."""

    tight_low: Codes
    tight_high: Codes
    wide_low: Codes
    wide_high: Codes
    number: Codes


def low_ends(codes: Codes) -> tuple[Codes, npt.NDArray[np.bool_]]:
    """Decode low ends: their ranks (negative if unbounded), and whether the ends are included."""
    return codes // 4, codes % 4 < 2


def high_ends(codes: Codes) -> tuple[Codes, npt.NDArray[np.bool_]]:
    """Decode high ends: their ranks (len(ends) or more if unbounded), and whether included."""
    return -(-codes // 4), -codes % 4 < 2


def meeting(first: Claim, second: Claim, relation: Relation = Relation.INDEPENDENT) -> Meeting:
    """Return how two claims on the same thing relate to each other. Symmetric.

    Raises ValueError for claims in different units.

    >>> from silkledger.judging.comparing.claims import claim_of
    >>> above_70 = claim_of("gt", 70, 70, None, False, None, 1, 1, "t")
    >>> meeting(above_70, claim_of("exact", 70.2, 70.2, 70.2, True, True, 0.1, 0.1, "t")).why
    'More than 70 t and 70.2 t can both hold.'
    """
    if first.unit != second.unit:
        raise ValueError(f"{first.unit} and {second.unit} never meet")
    _, pair = Readings.of((first, second)).in_order()
    codes, loose = pair.meet(np.array([0]), np.array([1]), np.array([relation]))
    verdict, is_loose = MEETINGS[codes[0]], bool(loose[0])
    sentence = SENTENCES[verdict, is_loose]
    low, high = (
        in_words(claim, broad)[sentence.widest]
        for claim, broad in zip(pair.claims, pair.wide, strict=True)
    )
    why = capital(f"{low} and {high}{sentence.ending}")
    return Meeting(verdict, is_loose, pair.wide[0].gap(pair.wide[1]), why)


def in_words(claim: Claim, broad: Interval) -> tuple[str, str]:
    """Return the claim in words, without and with its wide interval `broad`."""
    words = of_claim(claim)
    if claim.bound not in ("exact", "approx", "range"):  # its wide interval equals the tight one
        return words, words
    return words, f"{words} (at its widest {of_interval(broad, claim.unit)})"


def _sort_key(claim: Claim, broad: Interval) -> tuple[object, ...]:
    low = (broad.low is not None, broad.low or 0)
    high = (broad.high is None, broad.high or 0)
    return (*low, *high, claim.bound, claim.value, claim.lower_digit, claim.upper_digit, claim.unit)


def _steps(claims: Sequence[Claim], intervals: Sequence[Interval], side: str) -> Codes:
    """Return how far the code of each end moves inwards (see Readings)."""
    printed, included = {"low": "lower", "high": "upper"}[side], f"{side}_inclusive"
    steps = []
    for claim, interval in zip(claims, intervals, strict=True):
        end = getattr(interval, side)
        if end is None:
            steps.append(0)
        elif not getattr(interval, included):
            steps.append(2)
        else:
            steps.append(int(end != getattr(claim, printed)))
    return np.array(steps, np.int32)
