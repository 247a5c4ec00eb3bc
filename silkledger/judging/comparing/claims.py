"""Claims: figures in the form in which they are compared.

How far a claim reaches is in silkledger.judging.comparing.claim_intervals.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from silkledger.columns import decode, replace_where
from silkledger.columns.on_disk import put_column_away
from silkledger.judging.comparing.intervals import EXACT, exact
from silkledger.judging.dating import has_flag

if TYPE_CHECKING:
    from decimal import Decimal

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
# The bound of "just over": a gt with the flag close (see with_close).
CLOSE = "close"
# The bound of an amount that was converted into another currency; its lower_digit is the width of
# its interval, its upper_digit that without the uncertainty of the rate.
CONVERTED = "converted"


# Not frozen: see Interval.
@dataclass(slots=True, unsafe_hash=True)
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


def with_close(figures: pa.Table) -> pa.Table:
    """Return figures in which the bound is `close` where gt has that flag.

    The published bound stays gt: how far above the number a value may lie is for comparing only.
    """
    is_close = has_flag(figures, CLOSE)
    if not is_close.any():
        return figures
    worded = put_column_away(replace_where(figures["bound"], is_close, CLOSE))
    return figures.set_column(figures.column_names.index("bound"), "bound", worded)


def claims_of(rows: pa.Table) -> list[Claim]:
    """Return one claim per row of a table that has the columns COLUMNS of figures."""
    cells = zip(*(decode(rows[name]).to_pylist() for name in COLUMNS), strict=True)
    return [claim_of(*claim) for claim in cells]


def claim_of(
    bound: str, value: float, lower: float | None, upper: float | None, *rest: Any
) -> Claim:
    """Return the claim of a published figure, whose cells are given in the order of COLUMNS.

    Floats become the decimals that were printed.

    >>> claim = claim_of("exact", 70e9, 70e9, 70e9, True, True, 1e9, 1e9, "USD")
    >>> claim.value, claim.lower_digit
    (Decimal('70000000000.0'), Decimal('1000000000.0'))
    """
    lower_inclusive, upper_inclusive, lower_digit, upper_digit, unit = rest
    number, first_digit = exact(value), exact(lower_digit)
    return Claim(
        bound,
        number,
        number if lower == value else None if lower is None else exact(lower),
        number if upper == value else None if upper is None else exact(upper),
        lower_inclusive,
        upper_inclusive,
        first_digit,
        first_digit if upper_digit == lower_digit else exact(upper_digit),
        unit,
    )
