"""Intervals of claims: what a number may have been, by its words and by the digits that it prints.

Each claim has a tight and a wide one:

- exact: tight is what rounds to the number at its last printed digit (3.9: 3.85 to 3.95); wide is
  what rounds to it at its last non-zero digit (70: 65 to 75), but at most a tenth of the number
  either way.
- approx: tight as exact; wide is 2.5 units of the last printed digit either side, or the wide
  interval of exact, whichever is wider, but at most a fifth of the number either way.
- gt, ge, lt, le: both are the side that the words allow, unbounded on the other.
- nearly: tight from 90 % of the number up to it, wide from 80 %; close ("just over"): tight up to
  110 % of it, wide up to 120 %. The number itself is excluded.
- range: tight is low to high; wide extends both ends by half a unit of their last printed digit.
- converted: tight is as wide as its own interval and the rate's, wide twice as wide.

Wide always holds tight. Sources round halves up, down or to even, so an edge that results from
rounding belongs to both of its neighbours, though they don't overlap for that
(silkledger.judging.comparing.overlap_codes). They also cut digits off (2.46 printed as 2.4): `cut`
is what such a number may have been.
"""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING

from silkledger.judging.comparing.claims import CLOSE
from silkledger.judging.comparing.intervals import EXACT, Interval

if TYPE_CHECKING:
    from silkledger.judging.comparing.claims import Claim

_HALF, _FIVE_HALVES, _ONE = Decimal("0.5"), Decimal("2.5"), Decimal(1)
_TENTH, _FIFTH = Decimal("0.1"), Decimal("0.2")
# A number is a count of units of its last digit. Both were float64 and have 15 digits, so a whole
# count is recognized to within this share of it.
_UNITS, _NEARLY_WHOLE = Context(prec=28), Decimal("1e-9")


def tight(claim: Claim) -> Interval:
    """Return the interval that the words and the printed digits give."""
    match claim.bound:
        case "exact" | "approx" | "converted":
            return Interval.around(claim.value, EXACT.multiply(claim.lower_digit, _HALF))
        case "nearly" | "close":
            return _beside(claim, _TENTH)
    return Interval(
        claim.lower, claim.upper, bool(claim.lower_inclusive), bool(claim.upper_inclusive)
    )


def wide(claim: Claim) -> Interval:
    """Return the widest interval that a charitable reader would accept for the claim."""
    match claim.bound:
        case "exact":
            return _around(claim, _last_nonzero(claim), _TENTH)
        case "approx":
            half = max(EXACT.multiply(claim.lower_digit, _FIVE_HALVES), _last_nonzero(claim))
            return _around(claim, half, _FIFTH)
        case "nearly" | "close":
            return _beside(claim, _FIFTH)
        case "converted":
            return Interval.around(claim.value, claim.lower_digit)
        case "range":
            # Claim.__post_init__ guarantees both ends.
            assert claim.lower is not None and claim.upper is not None  # noqa: S101, PT018
            return Interval(
                EXACT.subtract(claim.lower, EXACT.multiply(claim.lower_digit, _HALF)),
                EXACT.add(claim.upper, EXACT.multiply(claim.upper_digit, _HALF)),
            )
    return tight(claim)


def cut(claim: Claim) -> Interval | None:
    """Return the numbers that are printed like an exact claim if their digits are cut off.

    None for other claims.

    >>> from silkledger.judging.comparing.claims import claim_of
    >>> cut(claim_of("exact", 2.4, 2.4, 2.4, True, True, 0.1, 0.1, "percent")).contains(
    ...     Decimal("2.46")
    ... )
    True
    """
    if claim.bound != "exact":
        return None
    digit = claim.lower_digit
    low = EXACT.subtract(claim.value, digit) if claim.value <= 0 else claim.value
    high = EXACT.add(claim.value, digit) if claim.value >= 0 else claim.value
    return Interval(low, high, claim.value > 0, claim.value < 0)


def widest(claim: Claim) -> Interval:
    """Return the wide interval of a claim, or more where its digits may have been cut off.

    >>> from silkledger.judging.comparing.claims import claim_of
    >>> widest(claim_of("exact", 1.7, 1.7, 1.7, True, True, 0.1, 0.1, "USD")).high
    Decimal('1.8')
    """
    broad, kept = wide(claim), cut(claim)
    if kept is None or kept.low is None or kept.high is None:
        return broad
    low, high = broad.low, broad.high
    is_lower, is_higher = low is not None and kept.low < low, high is not None and kept.high > high
    return Interval(
        kept.low if is_lower else low,
        kept.high if is_higher else high,
        kept.low_inclusive if is_lower else broad.low_inclusive,
        kept.high_inclusive if is_higher else broad.high_inclusive,
    )


def _around(claim: Claim, half: Decimal, most: Decimal) -> Interval:
    """Return the number with `half` either side, at most a share of it, at least its own digit."""
    bounded = min(half, EXACT.multiply(abs(claim.value), most))
    return Interval.around(claim.value, max(bounded, EXACT.multiply(claim.lower_digit, _HALF)))


def _beside(claim: Claim, share: Decimal) -> Interval:
    """Return the numbers beyond the number of "nearly" or "just over", up to a share of it away.

    They lie towards 0 from a number that is nearly reached, and above one that is just passed.
    """
    number, reach = claim.value, EXACT.multiply(claim.value, share)
    if not number:
        return Interval(
            claim.lower, claim.upper, bool(claim.lower_inclusive), bool(claim.upper_inclusive)
        )
    if claim.bound == CLOSE:
        return Interval(number, EXACT.add(number, abs(reach)), low_inclusive=False)
    far = EXACT.subtract(number, reach)
    if number > 0:
        return Interval(far, number, high_inclusive=False)
    return Interval(number, far, low_inclusive=False)


def _last_nonzero(claim: Claim) -> Decimal:
    """Return half a unit of the last non-zero digit.

    If the number is not a whole count of its last printed digit (it was converted from another
    unit, say), half a unit of the last printed digit.
    """
    digit = claim.lower_digit
    if digit and claim.value:
        count = _UNITS.divide(claim.value, digit)
        whole = count.to_integral_value()
        if abs(count - whole) <= _NEARLY_WHOLE * abs(count):
            zeros = max(0, int(_UNITS.normalize(whole).as_tuple().exponent))
            digit = EXACT.multiply(digit, _ONE.scaleb(zeros))
    return EXACT.multiply(digit, _HALF)
