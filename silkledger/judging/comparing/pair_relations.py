"""How two claims on the same thing relate to each other, for arrays of pairs at once.

The verdicts and their order are those of silkledger.judging.comparing.verdict_rules; whether the
intervals of two claims overlap is decided in silkledger.judging.comparing.overlap_codes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from silkledger.judging.comparing.readings import Readings
from silkledger.judging.comparing.verdicts import SENTENCES, Circumstances, Manner, Relation
from silkledger.judging.comparing.words import capital, of_claim, of_interval
from silkledger.schemas.judgements import MEETINGS

if TYPE_CHECKING:
    from decimal import Decimal

    from silkledger.judging.comparing.claims import Claim
    from silkledger.judging.comparing.intervals import Interval


_ONE_SIDED = ("gt", "ge", "lt", "le")


@dataclass(frozen=True, slots=True)
class Meeting:
    """How two claims relate to each other.

    `verdict` is one of silkledger.schemas.judgements.MEETINGS; `manner` tells how far they overlap;
    `gap` is the distance between the wide intervals (0 if they meet); `why` is the verdict in
    words.
    """

    verdict: str
    manner: Manner
    gap: Decimal
    why: str


def meeting(
    first: Claim,
    second: Claim,
    relation: Relation = Relation.INDEPENDENT,
    **doubts: bool,
) -> Meeting:
    """Return how two claims on the same thing relate to each other. Symmetric.

    `doubts` are what else Circumstances have; what is not given is false.

    Raises ValueError for claims in different units.

    >>> from silkledger.judging.comparing.claims import claim_of
    >>> above_70 = claim_of("gt", 70, 70, None, False, None, 1, 1, "t")
    >>> meeting(above_70, claim_of("exact", 70.2, 70.2, 70.2, True, True, 0.1, 0.1, "t")).why
    'More than 70 t and 70.2 t can both hold.'
    """
    if first.unit != second.unit:
        raise ValueError(f"{first.unit} and {second.unit} never meet")
    _, pair = Readings.of((first, second)).in_order()
    circumstances = {**dict.fromkeys(Circumstances._fields[1:], False), **doubts}
    alone = Circumstances(
        np.array([relation]), **{name: np.array([doubt]) for name, doubt in circumstances.items()}
    )
    verdicts, manners = pair.meet(np.array([0]), np.array([1]), alone)
    verdict, manner = MEETINGS[verdicts[0]], Manner(manners[0])
    sentence = SENTENCES[verdict, manner]
    low, high = (
        claim_in_words(claim, broad)[sentence.widest]
        for claim, broad in zip(pair.claims, pair.wide, strict=True)
    )
    why = capital(f"{low} and {high}{sentence.ending}")
    return Meeting(verdict, manner, pair.wide[0].gap(pair.wide[1]), why)


def claim_in_words(claim: Claim, broad: Interval) -> tuple[str, str]:
    """Return the claim in words, without and with its wide interval `broad`."""
    words = of_claim(claim)
    if claim.bound in _ONE_SIDED:  # its wide interval equals the tight one
        return words, words
    return words, f"{words} (at its widest {of_interval(broad, claim.unit)})"
