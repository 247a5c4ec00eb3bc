"""Claims, intervals and numbers as they stand in the sentences of judgements: plain text, ASCII signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.report import wording

if TYPE_CHECKING:
    from decimal import Decimal

    from silkledger.comparing.claims import Claim
    from silkledger.comparing.intervals import Interval

# The page sets numbers with these; text in tables is searched and copied.
_PLAIN = str.maketrans({"\u00a0": " ", "\u2212": "-"})


def of_claim(claim: Claim) -> str:
    """The claim in words: more than 70 billion USD; 20 to 25 %."""
    lower, upper = (None if end is None else float(end) for end in (claim.lower, claim.upper))
    return wording.reading(claim.bound, float(claim.value), lower, upper, claim.unit).translate(_PLAIN)


def of_interval(interval: Interval, unit: str) -> str:
    """The interval in words: 3.85 to 3.95 %; from 70 billion USD."""
    low, high = (None if end is None else float(end) for end in (interval.low, interval.high))
    return wording.ends(low, high, unit).translate(_PLAIN)


def of_number(number: Decimal, unit: str) -> str:
    """The number with its unit."""
    return wording.with_unit(wording.number(float(number)), unit).translate(_PLAIN)
