"""The verdicts on two claims about the same thing: their codes, circumstances and sentences."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.schemas.judgements import MEETINGS, STANDINGS_OF_CELLS

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask

(
    SAME_WITNESS,
    REVISION,
    OUTDATED,
    AGREE,
    ROUNDING,
    COMPATIBLE,
    MAY_DIFFER,
    MAY_BE_REVISION,
    CLASH,
) = range(len(MEETINGS))
# How grave each verdict is, by its number.
GRAVITY = np.array([STANDINGS_OF_CELLS.index(word) for word in MEETINGS])


class SentenceEnding(NamedTuple):
    """The end of the sentence on a meeting, and whether the sentence gives the wide intervals."""

    ending: str
    widest: bool = False


class Manner(IntEnum):
    """How far two claims overlap, where the verdict does not say it."""

    PLAIN = 0
    LOOSE = 1  # only the wide intervals overlap
    TRUNCATED = 2  # the further digits of one were cut off
    SAME_DIGIT = 3  # forecasts or targets that are printed to the same digit
    EXPECTED = 4  # forecasts or targets
    FINER = 5  # another figure states a number that gives both
    REPLACED = 6  # one was replaced later, or may have been


# Sentences by verdict and manner: first claim, "and", second claim, ending.
SENTENCES = {
    ("same_witness", Manner.PLAIN): SentenceEnding(" come from one witness and count once."),
    ("same_witness", Manner.LOOSE): SentenceEnding(
        " come from one witness, count once, and overlap only at their widest.", widest=True
    ),
    ("revision", Manner.PLAIN): SentenceEnding(
        " come from two editions of one publication; the later one applies."
    ),
    ("outdated_copy", Manner.PLAIN): SentenceEnding(
        " come from two editions; one repeats the earlier edition after the later one was known."
    ),
    ("agree", Manner.PLAIN): SentenceEnding(" are equal."),
    ("rounding", Manner.PLAIN): SentenceEnding(" are the same number, rounded differently."),
    ("rounding", Manner.TRUNCATED): SentenceEnding(
        " are the same number, if its last digits were cut off."
    ),
    ("rounding", Manner.FINER): SentenceEnding(
        " are the same number, if both come from the more exact one that another figure states."
    ),
    ("rounding", Manner.EXPECTED): SentenceEnding(" agree as far as they are printed."),
    ("rounding", Manner.LOOSE): SentenceEnding(" overlap only at their widest.", widest=True),
    ("compatible_by_bound", Manner.PLAIN): SentenceEnding(" can both hold."),
    ("may_differ", Manner.PLAIN): SentenceEnding(
        " can't both hold of the same thing, but may be of different things.", widest=True
    ),
    ("may_be_revision", Manner.PLAIN): SentenceEnding(
        " can't both hold, but may come from different editions of one publication.", widest=True
    ),
    ("may_be_revision", Manner.REPLACED): SentenceEnding(
        " can't both hold, but one of them was replaced later, or may have been.", widest=True
    ),
    ("may_differ", Manner.SAME_DIGIT): SentenceEnding(
        " are printed to the same digit and differ, but may be of different things."
    ),
    ("may_differ", Manner.EXPECTED): SentenceEnding(
        " differ, but were expected at different times: neither contradicts the other.", widest=True
    ),
    ("clash", Manner.SAME_DIGIT): SentenceEnding(
        " are printed to the same digit and differ: two witnesses expect different things."
    ),
    ("clash", Manner.PLAIN): SentenceEnding(" can't both hold.", widest=True),
}


class Relation(IntEnum):
    """How the witnesses of two claims are related.

    Of one witness, editions may be the same one, in a known order, or open; OUTDATED is a copy of
    an earlier edition beside a later one.
    """

    INDEPENDENT = 0
    OPEN_EDITION = 1
    SAME_EDITION = 2
    OTHER_EDITION = 3
    OUTDATED = 4


class Circumstances(NamedTuple):
    """What else decides the verdict on each pair of claims, as arrays.

    `relation` is a Relation; `is_open` whether one states a quality that the other leaves open;
    `is_unstated` whether both leave open what may differ, `may_have_changed` whether they are
    forecasts or targets of two times (silkledger.judging.conflicts.doubts); `is_expectation`
    whether they are forecasts or targets at all, which are never rounded to each other if they are
    printed to the same digit; `is_replaced` whether the witness of one states another number later
    (silkledger.judging.conflicts.replaced), `has_finer` whether another figure states a more exact
    number that both may be printed from (silkledger.judging.conflicts.finer); `is_listed` whether
    both are of numbers that an article prints side by side (silkledger.judging.conflicts.lists).
    """

    relation: Codes
    is_open: Mask
    is_unstated: Mask
    may_have_changed: Mask
    is_expectation: Mask
    is_replaced: Mask
    has_finer: Mask
    is_listed: Mask
