"""Claims, intervals and numbers as they stand in the sentences of judgements: plain text, ASCII
signs.

Claims stand as printed. Ends and values that were computed are shown to three decimals of their
scale (386.028 billion); the exact ones stand in the columns beside the sentence.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import TYPE_CHECKING

from silkledger import wording
from silkledger.judging.comparing.intervals import exact

if TYPE_CHECKING:
    from silkledger.judging.comparing.claims import Claim
    from silkledger.judging.comparing.intervals import Interval

# The page sets numbers with these; text in tables is searched and copied.
_PLAIN = str.maketrans({"\u00a0": " ", "\u2212": "-"})
_DIGITS = 6
_ROUNDED, _WIDE = (
    Context(prec=_DIGITS, rounding=ROUND_HALF_EVEN),
    Context(prec=1400, rounding=ROUND_HALF_EVEN),
)


def of_claim(claim: Claim) -> str:
    """The claim in words: more than 70 billion USD; 20 to 25 %."""
    lower, upper = (None if end is None else float(end) for end in (claim.lower, claim.upper))
    return wording.reading(claim.bound, float(claim.value), lower, upper, claim.unit).translate(
        _PLAIN
    )


def of_interval(interval: Interval, unit: str) -> str:
    """The interval in words: 3.85 to 3.95 %; from 70 billion USD."""
    low, high = (None if end is None else _short(end) for end in (interval.low, interval.high))
    return wording.ends(low, high, unit).translate(_PLAIN)


def capital(sentence: str) -> str:
    """The sentence with a capital at its start."""
    return sentence[:1].upper() + sentence[1:]


def of_ends(low: float | None, high: float | None, unit: str | None) -> str:
    """Published ends of an interval in the words of the page."""
    lower, upper = (None if end is None else _short(exact(end)) for end in (low, high))
    return wording.ends(lower, upper, unit)


def of_number(number: Decimal, unit: str) -> str:
    """The number with its unit."""
    return wording.with_unit(wording.number(_short(number)), unit).translate(_PLAIN)


def _short(number: Decimal) -> float:
    """A number of more than six digits, to three decimals in millions, billions and so on; below
    one, to six digits.
    """
    digits = number.normalize().as_tuple().digits
    if len(digits) <= _DIGITS:
        return float(number)
    scale = min(max(number.adjusted() // 3 * 3, 0), 12)
    scale = scale if scale >= 6 else 0
    if number.adjusted() < 0:
        return float(_ROUNDED.plus(number))
    return float(number.quantize(Decimal(1).scaleb(scale - 3), context=_WIDE))
