"""Two claims on the same thing: the verdict on how they stand to each other, for arrays of pairs at
once.

In this order: `revision` (same publisher, another edition); `same_witness` (one witness, equal or
one rounds to the other); `agree` (equal numbers and bounds); `rounding` (points differ, one rounds
to the other at its printed precision); `compatible_by_bound` (a bound, range or about is involved
and the tight intervals overlap); `rounding`, loose (only the wide intervals overlap); `clash`.

An edge made by rounding is shared with the neighbour and is no overlap: 3.8 and 3.9 share at most
the number 3.85, and clash. Ends are compared exactly, by their rank among all ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.judging.comparing.claims import Claim, tight, wide
from silkledger.judging.comparing.words import of_claim, of_interval
from silkledger.schemas.judgements import MEETINGS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    import numpy.typing as npt

    from silkledger.columns import Codes
    from silkledger.judging.comparing.intervals import Interval


SAME_WITNESS, REVISION, AGREE, ROUNDING, COMPATIBLE, CLASH = range(len(MEETINGS))
# Where an end lies that there is not: beyond the place of any, a quarter of what 32 bits hold.
_FAR = 2**28
# Bounds whose tight interval rounding makes, not the words.
_MADE = ("exact", "approx")


class Joint(NamedTuple):
    """How the sentence on a meeting ends behind its two claims, and whether their wide intervals
    stand in it.
    """

    ending: str
    widest: bool = False


# The verdict in words: one claim, "and", the other claim, the ending; by verdict and looseness.
SENTENCES = {
    ("same_witness", False): Joint(" are of one witness and count once."),
    ("revision", False): Joint(" are of two editions of one publisher; the later one holds."),
    ("agree", False): Joint(" are equal."),
    ("rounding", False): Joint(" are one number, rounded differently."),
    ("rounding", True): Joint(" overlap only at their widest.", widest=True),
    ("compatible_by_bound", False): Joint(" can both hold."),
    ("clash", False): Joint(" can't both hold.", widest=True),
}


class Relation(IntEnum):
    """How the witnesses of two claims stand to each other."""

    INDEPENDENT = 0
    SAME_WITNESS = 1
    OTHER_EDITION = 2


@dataclass(frozen=True, slots=True)
class Meeting:
    """How two claims stand to each other: verdict (silkledger.schemas.judgements.MEETINGS), whether
    only their wide intervals overlap, how far the wide intervals lie apart (0 where they don't),
    and the verdict in words.
    """

    verdict: str
    loose: bool
    gap: Decimal
    why: str


@dataclass(frozen=True)
class Readings:
    """Distinct claims, made ready to meet in pairs. Codes order ends exactly: intervals overlap
    where low <= high.

    A code is four times the place of the end in `ends`; of an end that only rounding made one step
    further in, of one that does not belong to the claim two. `low_ends` and `high_ends` give the
    ends back.
    """

    claims: tuple[Claim, ...]
    tight: tuple[Interval, ...]
    wide: tuple[Interval, ...]

    @staticmethod
    def of(claims: Sequence[Claim]) -> Readings:
        """The claims with their intervals."""
        return Readings(tuple(claims), tuple(map(tight, claims)), tuple(map(wide, claims)))

    def in_order(self) -> tuple[list[int], Readings]:
        """The numbers of the claims with the lower one first, whatever their order was, and the
        claims in that order.
        """
        order = sorted(
            range(len(self.claims)),
            key=lambda number: _place(self.claims[number], self.wide[number]),
        )
        return order, Readings(
            tuple(self.claims[number] for number in order),
            tuple(self.tight[number] for number in order),
            tuple(self.wide[number] for number in order),
        )

    def meet(
        self, first: Codes, second: Codes, relation: Codes
    ) -> tuple[Codes, npt.NDArray[np.bool_]]:
        """Verdicts (places in MEETINGS) and looseness of pairs of claims, given by their numbers.
        Symmetric.
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
        """Whether the first's number rounds to the second; the edge belongs to it."""
        number = self._ranks[4][first]
        return (self._ranks[0][second] <= number) & (number <= self._ranks[1][second])

    @cached_property
    def is_point(self) -> npt.NDArray[np.bool_]:
        """Whether the words are exact."""
        return np.array([claim.bound == "exact" for claim in self.claims], bool)

    @cached_property
    def statement(self) -> Codes:
        """Equal where number and bounds are, whatever the digits printed."""
        known: dict[tuple[str, str], int] = {}
        kind = np.array(
            [known.setdefault((claim.bound, claim.unit), len(known)) for claim in self.claims],
            np.int64,
        )
        printed = np.array([claim.bound not in _MADE for claim in self.claims], bool)
        ends = (np.where(printed, codes, 0) for codes in (self.tight_low, self.tight_high))
        rows = np.stack([kind, self._ranks[4], *ends], axis=1)
        return np.unique(rows, axis=0, return_inverse=True)[1].reshape(-1)

    @cached_property
    def ends(self) -> tuple[Decimal, ...]:
        """All ends and numbers in order; codes are made of places in it."""
        found = {claim.value for claim in self.claims}
        for interval in (*self.tight, *self.wide):
            found.update(end for end in (interval.low, interval.high) if end is not None)
        return tuple(sorted(found))

    @cached_property
    def _ranks(self) -> tuple[Codes, Codes, Codes, Codes, Codes]:
        """Tight low and high, wide low and high, number: the place of each claim's in `ends`."""
        places: dict[Decimal | None, int] = {end: place for place, end in enumerate(self.ends)}
        low, high = places | {None: -_FAR}, places | {None: _FAR}
        return (
            np.array([low[interval.low] for interval in self.tight], np.int32),
            np.array([high[interval.high] for interval in self.tight], np.int32),
            np.array([low[interval.low] for interval in self.wide], np.int32),
            np.array([high[interval.high] for interval in self.wide], np.int32),
            np.array([places[claim.value] for claim in self.claims], np.int32),
        )

    @cached_property
    def tight_low(self) -> Codes:
        """Codes of the low ends of the tight intervals."""
        return 4 * self._ranks[0] + _steps(self.claims, self.tight, "low")

    @cached_property
    def tight_high(self) -> Codes:
        """Codes of the high ends of the tight intervals."""
        return 4 * self._ranks[1] - _steps(self.claims, self.tight, "high")

    @cached_property
    def wide_low(self) -> Codes:
        """Codes of the low ends of the wide intervals."""
        return 4 * self._ranks[2] + _steps(self.claims, self.wide, "low")

    @cached_property
    def wide_high(self) -> Codes:
        """Codes of the high ends of the wide intervals."""
        return 4 * self._ranks[3] - _steps(self.claims, self.wide, "high")


def low_ends(codes: Codes) -> tuple[Codes, npt.NDArray[np.bool_]]:
    """Places in `ends` of low ends by their codes (below 0: no end), and whether the ends are
    included.
    """
    return codes // 4, codes % 4 < 2


def high_ends(codes: Codes) -> tuple[Codes, npt.NDArray[np.bool_]]:
    """The same of high ends (from the number of `ends` on: no end)."""
    return -(-codes // 4), -codes % 4 < 2


def meeting(first: Claim, second: Claim, relation: Relation = Relation.INDEPENDENT) -> Meeting:
    """How two claims on the same thing stand to each other. Symmetric. Raises ValueError for claims
    in two units.
    """
    if first.unit != second.unit:
        raise ValueError(f"{first.unit} and {second.unit} never meet")
    _, pair = Readings.of((first, second)).in_order()
    codes, loose = pair.meet(np.array([0]), np.array([1]), np.array([relation]))
    verdict, is_loose = MEETINGS[codes[0]], bool(loose[0])
    (one, other), joint = (
        (said(*parts) for parts in zip(pair.claims, pair.wide, strict=True)),
        SENTENCES[verdict, is_loose],
    )
    why = one[joint.widest] + " and " + other[joint.widest] + joint.ending
    return Meeting(verdict, is_loose, pair.wide[0].gap(pair.wide[1]), why[0].upper() + why[1:])


def said(claim: Claim, broad: Interval) -> tuple[str, str]:
    """The claim in words, without and with its wide interval."""
    words = of_claim(claim)
    if claim.bound not in ("exact", "approx", "range"):  # never wider than its words
        return words, words
    return words, f"{words} (at its widest {of_interval(broad, claim.unit)})"


def _place(claim: Claim, broad: Interval) -> tuple[object, ...]:
    low = (broad.low is not None, broad.low or 0)
    high = (broad.high is None, broad.high or 0)
    return (*low, *high, claim.bound, claim.value, claim.lower_digit, claim.upper_digit, claim.unit)


def _steps(claims: Sequence[Claim], intervals: Sequence[Interval], side: str) -> Codes:
    """How far in an end lies: 0 where it is printed and included, 1 where rounding made it, 2 where
    it is left out.
    """
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
