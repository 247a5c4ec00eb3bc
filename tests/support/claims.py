"""Claims for tests, built as the reader builds them, and strategies for arbitrary claims."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from silkledger.judging.comparing import Claim
from silkledger.reading.definitions.bounds import interval

ONE_SIDED = ("gt", "ge", "lt", "le", "nearly", "close")
BOUNDS = ("exact", "approx", *ONE_SIDED, "range")


def claim(
    bound: str, number: str, high: str | None = None, *, unit: str = "USD", digit: str | None = None
) -> Claim:
    """Return a claim as printed; `digit` defaults to the last digit of the text (3.9: 0.1)."""
    low, top = Decimal(number), Decimal(high or number)
    lower, upper, lower_inclusive, upper_inclusive = interval(
        "gt" if bound == "close" else bound, low, top, negative=low < 0
    )
    first, last = (
        Decimal(digit) if digit else Decimal(1).scaleb(int(end.as_tuple().exponent))
        for end in (low, top)
    )
    return Claim(
        bound=bound,
        value=(low + top) / 2,
        lower=lower,
        upper=upper,
        lower_inclusive=lower_inclusive,
        upper_inclusive=upper_inclusive,
        lower_digit=first,
        upper_digit=last,
        unit=unit,
    )


@st.composite
def claims(draw: st.DrawFn, bounds: tuple[str, ...] = BOUNDS) -> Claim:
    """Draw a claim of at most three digits: equal, near and distant ones are all common."""
    bound = draw(st.sampled_from(bounds))
    numbers = st.decimals(-20, 200, places=draw(st.integers(0, 1)), allow_nan=False)
    low = draw(numbers)
    high = draw(numbers.filter(lambda high: high >= low)) if bound == "range" else low
    return claim(bound, str(low), str(high))


def scaled(original: Claim, by: Decimal) -> Claim:
    """Return the same claim in another unit."""

    def times(end: Decimal | None) -> Decimal | None:
        return None if end is None else end * by

    return Claim(
        bound=original.bound,
        value=original.value * by,
        lower=times(original.lower),
        upper=times(original.upper),
        lower_inclusive=original.lower_inclusive,
        upper_inclusive=original.upper_inclusive,
        lower_digit=original.lower_digit * by,
        upper_digit=original.upper_digit * by,
        unit=original.unit,
    )
