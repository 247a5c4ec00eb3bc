"""Claims for tests, made as reading makes them, and strategies of arbitrary ones."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from silkledger.judging.comparing import Claim
from silkledger.reading.bounds import interval

ONE_SIDED = ("gt", "ge", "lt", "le", "nearly")
BOUNDS = ("exact", "approx", *ONE_SIDED, "range")


def claim(
    bound: str, number: str, high: str | None = None, *, unit: str = "USD", digit: str | None = None
) -> Claim:
    """A claim as printed: the last digit is that of the text (`70`: 1; `3.9`: 0.1) unless given."""
    low, top = Decimal(number), Decimal(high or number)
    words = interval(bound, low, top)
    first, last = (
        Decimal(digit) if digit else Decimal(1).scaleb(int(end.as_tuple().exponent))
        for end in (low, top)
    )
    return Claim(bound, (low + top) / 2, *words, first, last, unit)


@st.composite
def claims(draw: st.DrawFn, bounds: tuple[str, ...] = BOUNDS) -> Claim:
    """Any claim of at most three digits, so that equal, near and far ones all come often."""
    bound = draw(st.sampled_from(bounds))
    numbers = st.decimals(-20, 200, places=draw(st.integers(0, 1)), allow_nan=False)
    low = draw(numbers)
    high = draw(numbers.filter(lambda high: high >= low)) if bound == "range" else low
    return claim(bound, str(low), str(high))


def scaled(said: Claim, by: Decimal) -> Claim:
    """The same claim in another unit."""

    def times(end: Decimal | None) -> Decimal | None:
        return None if end is None else end * by

    return Claim(
        said.bound,
        said.value * by,
        times(said.lower),
        times(said.upper),
        said.lower_inclusive,
        said.upper_inclusive,
        said.lower_digit * by,
        said.upper_digit * by,
        said.unit,
    )
