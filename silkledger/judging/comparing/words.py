"""Claims, intervals and numbers in the sentences of judgements: plain text, ASCII signs.

Claims appear as printed. Computed ends and values are rounded to three decimals of their scale
(386.028 billion); the exact ones are in the columns beside the sentence.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger import wording
from silkledger.judging.comparing.intervals import exact

if TYPE_CHECKING:
    from silkledger.judging.comparing.claims import Claim
    from silkledger.judging.comparing.intervals import Interval

_DIGITS = 6
_ROUNDED, _WIDE = (
    Context(prec=_DIGITS, rounding=ROUND_HALF_EVEN),
    Context(prec=1400, rounding=ROUND_HALF_EVEN),
)


@lru_cache(maxsize=1 << 16)  # many figures claim the same
def of_claim(claim: Claim) -> str:
    """Return the claim in words: more than 70 billion USD; 20 to 25 %."""
    lower, upper = (None if end is None else float(end) for end in (claim.lower, claim.upper))
    if claim.bound == "converted":
        return f"the equivalent of {of_number(claim.value, claim.unit)}"
    bound, before = ("gt", "just ") if claim.bound == "close" else (claim.bound, "")
    return before + _plain(wording.reading(bound, float(claim.value), lower, upper, claim.unit))


def of_interval(interval: Interval, unit: str) -> str:
    """Return the interval in words: 3.85 to 3.95 %; more than 70 billion USD; at most 9 %.

    >>> from silkledger.judging.comparing.intervals import Interval
    >>> of_interval(Interval(Decimal("70e9"), None, low_inclusive=False), "USD")
    'more than 70 billion USD'
    """
    if interval.low is None and interval.high is None:
        return "any number"
    if interval.high is None and interval.low is not None:
        side = "at least" if interval.low_inclusive else "more than"
        return f"{side} {of_number(interval.low, unit)}"
    if interval.low is None and interval.high is not None:
        side = "at most" if interval.high_inclusive else "less than"
        return f"{side} {of_number(interval.high, unit)}"
    low, high = (None if end is None else _short(end) for end in (interval.low, interval.high))
    return _plain(wording.ends(low, high, unit))


def capital(sentence: str) -> str:
    """Return the sentence with its first letter in upper case."""
    return sentence[:1].upper() + sentence[1:]


def enumeration(names: list[str]) -> str:
    """Return names as a list in a sentence: "A", "A and B", "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def of_ends(low: float | None, high: float | None, unit: str | None) -> str:
    """Return the published ends of an interval in the words that the report uses."""
    lower, upper = (None if end is None else _short(exact(end)) for end in (low, high))
    return wording.ends(lower, upper, unit)


def of_number(number: Decimal, unit: str) -> str:
    """Return the number with its unit."""
    return _plain(wording.with_unit(wording.number(_short(number)), unit))


def _plain(text: str) -> str:
    """Return a text without the characters that the report uses in numbers.

    Text in tables is searched and copied. `str.translate` takes five times as long.
    """
    return text.replace("\u00a0", " ").replace("\u2212", "-")


def _short(number: Decimal) -> float:
    """Round a number of more than six digits.

    From a million up, to three decimals in millions, billions or trillions; below one, to six
    significant digits; in between, to three decimals.
    """
    if _ROUNDED.plus(number) == number:
        return float(number)
    scale = min(max(number.adjusted() // 3 * 3, 0), 12)
    scale = scale if scale >= 6 else 0
    if number.adjusted() < 0:
        return float(_ROUNDED.plus(number))
    return float(number.quantize(Decimal(1).scaleb(scale - 3), context=_WIDE))
