"""Narrowing of parts that are at most their whole: the short way finds what the long one does."""

from __future__ import annotations

from math import inf

from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.contradictions.narrowing import (
    PartSum,
    QuantityEnds,
    narrow_by,
    _narrow_each,
)

_NUMBERS = st.integers(-20, 20)


@st.composite
def rules_with_ends(draw: st.DrawFn) -> tuple[PartSum, QuantityEnds, QuantityEnds]:
    parts = tuple(range(draw(st.integers(1, 4))))
    whole = draw(st.sampled_from([None, len(parts)]))
    low = [draw(_NUMBERS) if draw(st.integers(0, 9)) else -inf for _ in range(len(parts) + 1)]
    # A few intervals are empty: a rule may be asked about what another left without a value.
    high = [draw(_NUMBERS | st.just(inf)) for _ in low]
    quantities = parts if whole is None else (*parts, whole)
    return PartSum(0, whole, parts, draw(_NUMBERS), False, quantities), low, high


@settings(max_examples=500, derandomize=True, deadline=None)
@given(rules_with_ends())
def test_the_short_way_narrows_as_the_long_one(
    asked: tuple[PartSum, QuantityEnds, QuantityEnds],
) -> None:
    rule, low, high = asked
    found = []
    for narrow in (narrow_by, _narrow_each):
        lows, highs, changed = low[:], high[:], set[int | None]()
        # What is narrowed before a quantity is left without a value is never used.
        can = narrow(rule, lows, highs, changed)
        found.append((lows, highs, changed) if can else None)
    assert found[0] == found[1]
