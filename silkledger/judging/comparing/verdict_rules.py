"""Which verdict two claims on the same thing get, for arrays of pairs at once.

The first verdict that applies is given:

- `revision`: two editions of one publication;
- `outdated_copy`: the number of an earlier edition, printed after a later one was known;
- `same_witness`: one witness, and the wide intervals overlap;
- `agree`: equal numbers and bounds;
- `rounding`: two different exact numbers, one of which rounds to the other as printed, or, with
  the flag truncated, is the other with its further digits cut off, or both are roundings of a more
  exact number that another figure states;
- `compatible_by_bound`: a bound, range or "about" is involved, and the tight intervals overlap;
- `rounding`, loose: only the wide intervals overlap; not for forecasts of two witnesses that are
  printed to the same digit;
- `may_differ`: one figure states a quality that the other leaves open;
- `may_be_revision`: one publication, and it is not known whether the editions differ;
- `may_differ`: both leave open what may differ, or two witnesses expected it at two times;
- `may_be_revision`: the witness of one states another number later;
- `clash`: both can't hold.

Whether intervals overlap, and what is not an overlap although they touch, is decided in
silkledger.judging.comparing.overlap_codes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.judging.comparing.verdicts import (
    AGREE,
    CLASH,
    COMPATIBLE,
    MAY_BE_REVISION,
    MAY_DIFFER,
    OUTDATED,
    REVISION,
    ROUNDING,
    SAME_WITNESS,
    Manner,
    Relation,
)

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask
    from silkledger.judging.comparing.verdicts import Circumstances


class Overlaps(NamedTuple):
    """How far the two claims of each pair agree, as masks.

    - `equal`: numbers and bounds are equal;
    - `points`: both are exact numbers;
    - `rounded`: exact numbers, of which one rounds to the other as printed;
    - `truncated`: exact numbers, of which one is the other without its last digits;
    - `same_digit`: exact numbers that are printed to one digit;
    - `tight`, `wide`: the intervals of that name have a number in common.
    """

    equal: Mask
    points: Mask
    rounded: Mask
    truncated: Mask
    same_digit: Mask
    tight: Mask
    wide: Mask


def verdicts_on(overlaps: Overlaps, pairs: Circumstances) -> tuple[Codes, Codes]:
    """Return verdict (position in MEETINGS) and manner of each pair.

    Two exact numbers of independent witnesses that have nothing in common clash, unless one of them
    leaves open a quality that the other states:

    >>> from silkledger.judging.comparing.verdicts import Circumstances
    >>> from silkledger.schemas.judgements import MEETINGS
    >>> no, yes = np.zeros(2, bool), np.ones(2, bool)
    >>> apart = Overlaps(no, points=yes, rounded=no, truncated=no, same_digit=no, tight=no, wide=no)
    >>> is_open = np.array([False, True])
    >>> pairs = Circumstances(np.zeros(2, int), is_open, *np.zeros((6, 2), bool))
    >>> verdicts, _ = verdicts_on(apart, pairs)
    >>> [MEETINGS[verdict] for verdict in verdicts]
    ['clash', 'may_differ']
    """
    worded = ~overlaps.points & overlaps.tight
    exactly = overlaps.equal | overlaps.rounded | worded
    relation = pairs.relation
    independent = relation == Relation.INDEPENDENT
    expected = pairs.is_expectation & independent
    is_excused = pairs.is_unstated | (pairs.may_have_changed & independent)
    told_apart = expected & overlaps.same_digit
    finer = pairs.has_finer & ~told_apart
    # Nobody revises a number in the breath in which it is printed.
    revisable = ~independent & (relation != Relation.SAME_EDITION) & ~pairs.is_listed
    cases = (
        (relation == Relation.OTHER_EDITION, REVISION),
        ((relation == Relation.OUTDATED) & ~overlaps.equal, OUTDATED),
        (~independent & (exactly | overlaps.wide), SAME_WITNESS),
        (overlaps.equal, AGREE),
        (overlaps.rounded | overlaps.truncated | finer, ROUNDING),
        (worded, COMPATIBLE),
        (overlaps.wide & ~told_apart, ROUNDING),
        (pairs.is_open, MAY_DIFFER),
        (revisable, MAY_BE_REVISION),
        (is_excused, MAY_DIFFER),
        (pairs.is_replaced & independent, MAY_BE_REVISION),
    )
    verdict = np.select([case for case, _ in cases], [code for _, code in cases], CLASH)
    overlap = (verdict == ROUNDING) | (verdict == SAME_WITNESS)
    manner = np.select(
        [
            (verdict == ROUNDING) & ~exactly & overlaps.truncated,
            (verdict == ROUNDING) & ~exactly & ~overlaps.wide,
            overlap & ~exactly,
            overlaps.wide & told_apart & ((verdict == MAY_DIFFER) | (verdict == CLASH)),
            expected & (verdict == ROUNDING),
            pairs.may_have_changed & ~pairs.is_open & (verdict == MAY_DIFFER),
            independent & (verdict == MAY_BE_REVISION),
        ],
        [
            *(Manner.TRUNCATED, Manner.FINER, Manner.LOOSE, Manner.SAME_DIGIT),
            *(Manner.EXPECTED, Manner.EXPECTED, Manner.REPLACED),
        ],
        Manner.PLAIN,
    )
    return verdict.astype(np.int64), manner.astype(np.int64)
