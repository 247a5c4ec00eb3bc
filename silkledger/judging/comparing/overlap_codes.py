"""Whether intervals overlap or only touch, by integer codes of their ends, for many at once.

Two intervals overlap if and only if low <= high holds for both pairs of codes. Where they only
touch, the codes decide: an end that results from rounding is shared with the neighbouring number
and is not an overlap. 3.8 and 3.9 have at most the number 3.85 in common, and clash.

A code is four times the rank of the end among all ends, moved inwards by one if the end results
from rounding, and by two if the end is excluded. Ends are compared exactly. `low_ends` and
`high_ends` decode.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.judging.comparing.claim_intervals import cut
from silkledger.judging.comparing.intervals import Interval

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from silkledger.columns import Codes, Mask
    from silkledger.judging.comparing.claims import Claim

# The rank of an unbounded end, beyond every real one. Codes are four times as large, in 32 bits.
_FAR = 2**28


class ClaimEnds(NamedTuple):
    """The ends of each claim as codes, and its number and last printed digit as ranks.

    `values` are all ends and numbers in ascending order, their positions the ranks; the ranks of
    digits are their own, the finest first. `cut_low` and `cut_high` are codes of what an exact
    claim may have been before its digits were cut off.
    """

    values: tuple[Decimal, ...]
    tight_low: Codes
    tight_high: Codes
    wide_low: Codes
    wide_high: Codes
    cut_low: Codes
    cut_high: Codes
    number: Codes
    digit: Codes


def encoded_ends(
    claims: Sequence[Claim], tight: Sequence[Interval], wide: Sequence[Interval]
) -> ClaimEnds:
    """Return the ends of claims with these intervals."""
    # Claims that are not exact are only themselves.
    uncut = [cut(claim) or Interval(claim.value, claim.value) for claim in claims]
    numbers = {claim.value for claim in claims}
    for interval in (*tight, *wide, *uncut):
        numbers.update(end for end in (interval.low, interval.high) if end is not None)
    values = tuple(sorted(numbers))
    rank: dict[Decimal | None, int] = {end: place for place, end in enumerate(values)}
    low, high = rank | {None: -_FAR}, rank | {None: _FAR}

    def lows(intervals: Sequence[Interval]) -> Codes:
        ranks = np.array([low[interval.low] for interval in intervals], np.int32)
        return 4 * ranks + _steps(claims, intervals, "low")

    def highs(intervals: Sequence[Interval]) -> Codes:
        ranks = np.array([high[interval.high] for interval in intervals], np.int32)
        return 4 * ranks - _steps(claims, intervals, "high")

    return ClaimEnds(
        values=values,
        tight_low=lows(tight),
        tight_high=highs(tight),
        wide_low=lows(wide),
        wide_high=highs(wide),
        cut_low=np.array([4 * rank[i.low] + 2 * (not i.low_inclusive) for i in uncut], np.int32),
        cut_high=np.array([4 * rank[i.high] - 2 * (not i.high_inclusive) for i in uncut], np.int32),
        number=np.array([rank[claim.value] for claim in claims], np.int32),
        digit=_digit_ranks(claims),
    )


def low_ends(codes: Codes) -> tuple[Codes, Mask]:
    """Decode low ends: their ranks (negative if unbounded), and whether the ends are included."""
    return codes // 4, codes % 4 < 2


def high_ends(codes: Codes) -> tuple[Codes, Mask]:
    """Decode high ends: their ranks (len(values) or more if unbounded), and whether included."""
    return -(-codes // 4), -codes % 4 < 2


def _digit_ranks(claims: Sequence[Claim]) -> Codes:
    """Return the rank of the last printed digit of each claim, the finest first."""
    ranks = {digit: rank for rank, digit in enumerate(sorted({c.lower_digit for c in claims}))}
    return np.array([ranks[claim.lower_digit] for claim in claims], np.int32)


def _steps(claims: Sequence[Claim], intervals: Sequence[Interval], side: str) -> Codes:
    """Return how far the code of each end moves inwards."""
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
