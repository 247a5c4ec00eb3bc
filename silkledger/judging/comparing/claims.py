"""Claims: figures in the form in which they are compared, each with a tight and a wide interval.

- exact: tight is what rounds to the number at its last printed digit (3.9: 3.85 to 3.95); wide is
  what rounds to it at its last non-zero digit (70: 65 to 75).
- approx: tight as exact; wide is 2.5 units of the last printed digit either side, or the wide
  interval of exact, whichever is wider.
- gt, ge, lt, le, nearly: both are the side that the words allow, unbounded on the other.
- range: tight is low to high; wide extends both ends by half a unit of their last printed digit.

Sources round halves up, down or to even, so an edge that results from rounding belongs to both of
its neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal
from typing import TYPE_CHECKING, Any

from silkledger.judging.comparing.intervals import EXACT, Interval, exact

if TYPE_CHECKING:
    import pyarrow as pa

# The columns of figures that make up a claim, in the order of its fields.
COLUMNS = (
    "bound",
    "value",
    "lower",
    "upper",
    "lower_inclusive",
    "upper_inclusive",
    "lower_digit",
    "upper_digit",
    "unit",
)
_HALF, _FIVE_HALVES, _ONE = Decimal("0.5"), Decimal("2.5"), Decimal(1)
# A number is a count of units of its last digit. Both were float64 and have 15 digits, so a whole
# count is recognized to within this share of it.
_UNITS, _NEARLY_WHOLE = Context(prec=28), Decimal("1e-9")


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure in the form in which it is compared, in its canonical unit.

    `value` is the number as printed (the middle of a range); `lower` and `upper` are the ends that
    the words allow (None: unbounded); `lower_digit` and `upper_digit` are one unit of the last
    printed digit of the number, or of the two ends of a range (0: the number has no width). Raises
    ValueError for a range without both ends.
    """

    bound: str
    value: Decimal
    lower: Decimal | None
    upper: Decimal | None
    lower_inclusive: bool | None
    upper_inclusive: bool | None
    lower_digit: Decimal
    upper_digit: Decimal
    unit: str

    def __post_init__(self) -> None:
        if self.bound == "range" and (self.lower is None or self.upper is None):
            raise ValueError("a range has two ends")

    def nearer_end(self, number: Decimal) -> Decimal:
        """Return the printed number; for a range, whichever end is nearer to `number`."""
        if self.bound != "range" or self.lower is None or self.upper is None:
            return self.value
        return min((self.lower, self.upper), key=lambda end: abs(EXACT.subtract(end, number)))


def claims_of(rows: pa.Table) -> list[Claim]:
    """Return one claim per row of a table that has the columns COLUMNS of figures."""
    return [
        claim_of(*cells)
        for cells in zip(*(rows[name].to_pylist() for name in COLUMNS), strict=True)
    ]


def claim_of(
    bound: str, value: float, lower: float | None, upper: float | None, *rest: Any
) -> Claim:
    """Return the claim of a published figure, whose cells are given in the order of COLUMNS.

    Floats become the decimals that were printed.

    >>> claim = claim_of("exact", 70e9, 70e9, 70e9, True, True, 1e9, 1e9, "USD")
    >>> tight(claim).low == Decimal("69.5e9"), wide(claim).low == Decimal("65e9")
    (True, True)
    """
    lower_inclusive, upper_inclusive, lower_digit, upper_digit, unit = rest
    number, first_digit = exact(value), exact(lower_digit)
    return Claim(
        bound=bound,
        value=number,
        lower=number if lower == value else None if lower is None else exact(lower),
        upper=number if upper == value else None if upper is None else exact(upper),
        lower_inclusive=lower_inclusive,
        upper_inclusive=upper_inclusive,
        lower_digit=first_digit,
        upper_digit=first_digit if upper_digit == lower_digit else exact(upper_digit),
        unit=unit,
    )


def tight(claim: Claim) -> Interval:
    """Return the interval that the words and the printed digits give."""
    if claim.bound in ("exact", "approx"):
        return Interval.around(claim.value, EXACT.multiply(claim.lower_digit, _HALF))
    return Interval(
        claim.lower, claim.upper, bool(claim.lower_inclusive), bool(claim.upper_inclusive)
    )


def wide(claim: Claim) -> Interval:
    """Return the widest interval that a charitable reader would accept for the claim."""
    match claim.bound:
        case "exact":
            return Interval.around(claim.value, _wide_half(claim))
        case "approx":
            return Interval.around(
                claim.value, max(EXACT.multiply(claim.lower_digit, _FIVE_HALVES), _wide_half(claim))
            )
        case "range":
            # Claim.__post_init__ guarantees both ends.
            assert claim.lower is not None and claim.upper is not None  # noqa: S101, PT018
            return Interval(
                EXACT.subtract(claim.lower, EXACT.multiply(claim.lower_digit, _HALF)),
                EXACT.add(claim.upper, EXACT.multiply(claim.upper_digit, _HALF)),
            )
    return tight(claim)


def _wide_half(claim: Claim) -> Decimal:
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
