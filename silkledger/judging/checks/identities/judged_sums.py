"""Verdicts on additions, in arrays of whole numbers.

They are those of silkledger.judging.checks.identities.identity, which judges what is left: numbers
that have too many digits for arrays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.judging.comparing.scaled import MOST, ScaledIntervals

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask
    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.judging.checks.identities.sum_arrays import Additions

# What a claim is: within what the others give, as tight or only at the widest; within it if digits
# were cut off; or outside of it.
TIGHT, WIDE, CUT, OUTSIDE = range(4)


class JudgedSums(NamedTuple):
    """The verdicts on additions, one per identity in each array.

    `claims` has one row of cells for each distinct claim, `claim` the place there of the claim of
    each row of the groups. `own` and `found` are the intervals that the verdict is about, in units
    of 10 to the power of `unit`. `which` interval of the claim is `own`: tight, wide, or
    wide with digits cut off. `is_broken` is true where all intervals at their widest cannot hold.
    Nothing is known where `is_left`.
    """

    claims: list[int]
    claim: Codes
    outcome: Codes
    which: Codes
    own: ScaledIntervals
    found: ScaledIntervals
    unit: Codes
    is_broken: Mask
    is_left: Mask


def judged_sums(additions: Additions, cells: Cells, may_be_cut: Mask) -> JudgedSums:
    """Return the verdicts; only where digits `may_be_cut`, that is asked."""
    groups = additions.groups
    starts, numbers = groups.starts, groups.numbers
    claims, claim = cells.distinct_claims(groups.rows)
    ends, units, fits = cells.claims_in_units(claims)
    unit = np.minimum.reduceat(units[claim], starts)
    shift = units[claim] - unit[numbers]
    largest = np.max(
        [np.abs(side) for side_ends in ends for side in (side_ends.low, side_ends.high)], axis=0
    )
    size = np.add.reduceat(largest[claim] * np.power(10.0, shift), starts)
    is_left = (size >= MOST) | ~np.logical_and.reduceat(fits[claim], starts)
    factors = np.where(is_left[numbers], 0, np.power(10, np.clip(shift, 0, 18)))
    terms = [side_ends.take(claim).times(factors) for side_ends in ends]
    own = [side_ends.take(starts) for side_ends in terms]
    computed = [_found(additions, side_ends) for side_ends in terms]
    meets = [mine.meets(others) for mine, others in zip(own, computed, strict=True)]
    outcome = np.select([meets[0], meets[1], meets[2] & may_be_cut], [TIGHT, WIDE, CUT], OUTSIDE)
    which = np.array([0, 1, 2, 1])[outcome]
    return JudgedSums(
        claims,
        claim,
        outcome,
        which,
        ScaledIntervals.chosen(own, which),
        ScaledIntervals.chosen(computed, which),
        unit,
        ~meets[2],
        is_left,
    )


def _found(additions: Additions, terms: ScaledIntervals) -> ScaledIntervals:
    """Return what the others give for the first row of each group."""
    starts, is_within = additions.groups.starts, additions.is_within

    def added(column: Codes) -> Codes:
        total: Codes = np.add.reduceat(column, starts) - column[starts]
        return total

    def every(column: Mask) -> Mask:
        return added((~column).astype(np.int64)) == 0

    has_low = every(terms.has_low) & ~is_within
    has_high = every(terms.has_high) & (is_within | ~additions.is_at_most)
    return ScaledIntervals(
        np.where(has_low, added(terms.low), 0),
        np.where(has_high, added(terms.high), 0),
        has_low,
        has_high,
        every(terms.low_inclusive),
        every(terms.high_inclusive),
    )
