"""Claims: figures as they are compared, and the tight and the wide interval of each.

| bound | tight | wide |
| --- | --- | --- |
| exact | what rounds to it at its last printed digit (3.9: 3.85 to 3.95) | at its last digit that is not 0 (70: 65 to 75) |
| approx | as exact | half a unit of the last printed digit, times five, or exact's wide, whichever is wider |
| gt, ge, lt, le, nearly | the side that the words allow, without an end on the other | the same |
| range | low to high | ends rounded out by half a unit of their last printed digit |

Printers round halves up, to even or down, so an edge made by rounding belongs to both of its
neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal
from typing import TYPE_CHECKING, Any

from silkledger.judging.comparing.intervals import EXACT, Interval, exact

if TYPE_CHECKING:
    import pyarrow as pa

# The columns of figures that make a claim, in the order of its fields.
COLUMNS = (
    *("bound", "value", "lower", "upper", "lower_inclusive", "upper_inclusive"),
    *("lower_digit", "upper_digit", "unit"),
)
_HALF, _FIVE_HALVES, _ONE = Decimal("0.5"), Decimal("2.5"), Decimal(1)
# How many units of its last digit a number is: float64 keeps 15 digits of both, so that is a whole
# number to 12.
_UNITS, _NEARLY_WHOLE = Context(prec=28), Decimal("1e-9")


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure as it is compared, in its canonical unit.

    `value` is the number as printed (of a range its middle), `lower` and `upper` what the words
    allow (None: no end), `lower_digit` and `upper_digit` one unit of the last printed digit of the
    number, or of the two ends of a range (0: the number is exact to the last digit and has no
    width). Raises ValueError for a range without both ends.
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
        """The printed number; of a range, that of its two that lies nearer to `number`."""
        if self.bound != "range" or self.lower is None or self.upper is None:
            return self.value
        return min((self.lower, self.upper), key=lambda end: abs(EXACT.subtract(end, number)))


def claims_of(rows: pa.Table) -> list[Claim]:
    """One claim a row of a table that has the columns of figures (COLUMNS)."""
    return [
        claim_of(*cells)
        for cells in zip(*(rows[name].to_pylist() for name in COLUMNS), strict=True)
    ]


def claim_of(
    bound: str, value: float, lower: float | None, upper: float | None, *rest: Any
) -> Claim:
    """A claim from the cells of a published figure, in the order of COLUMNS; floats become the
    decimals printed.
    """
    lower_inclusive, upper_inclusive, lower_digit, upper_digit, unit = rest
    number = exact(value)
    low = number if lower == value else None if lower is None else exact(lower)
    high = number if upper == value else None if upper is None else exact(upper)
    digit = exact(lower_digit)
    other = digit if upper_digit == lower_digit else exact(upper_digit)
    return Claim(bound, number, low, high, lower_inclusive, upper_inclusive, digit, other, unit)


def tight(claim: Claim) -> Interval:
    """The interval that the words and printed digits give."""
    if claim.bound in ("exact", "approx"):
        return Interval.around(claim.value, EXACT.multiply(claim.lower_digit, _HALF))
    return Interval(
        claim.lower, claim.upper, bool(claim.lower_inclusive), bool(claim.upper_inclusive)
    )


def wide(claim: Claim) -> Interval:
    """The widest interval that a well-meaning reader could give: beyond it, the claim does not
    hold.
    """
    match claim.bound:
        case "exact":
            return Interval.around(claim.value, _wide_half(claim))
        case "approx":
            return Interval.around(
                claim.value, max(EXACT.multiply(claim.lower_digit, _FIVE_HALVES), _wide_half(claim))
            )
        case "range":
            assert claim.lower is not None and claim.upper is not None  # noqa: S101, PT018  the constructor sees to it
            return Interval(
                EXACT.subtract(claim.lower, EXACT.multiply(claim.lower_digit, _HALF)),
                EXACT.add(claim.upper, EXACT.multiply(claim.upper_digit, _HALF)),
            )
    return tight(claim)


def _wide_half(claim: Claim) -> Decimal:
    """Half a unit of the last digit that is not 0; where the number is no whole count of digits, of
    the last printed one.
    """
    digit = claim.lower_digit
    if digit and claim.value:
        count = _UNITS.divide(claim.value, digit)
        whole = count.to_integral_value()
        if abs(count - whole) <= _NEARLY_WHOLE * abs(count):
            digit = EXACT.multiply(
                digit, _ONE.scaleb(max(0, int(_UNITS.normalize(whole).as_tuple().exponent)))
            )
    return EXACT.multiply(digit, _HALF)
