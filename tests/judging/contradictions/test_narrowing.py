"""Narrowing: the short way finds what the long one does, one rule more at a time what all do."""

from __future__ import annotations

from math import inf

from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.contradictions.narrowing import (
    PartSum,
    QuantityEnds,
    _narrow_each,
    beginning,
    can_narrow,
    narrow_by,
)
from tests.support.depth import deep

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


@settings(max_examples=deep(80, 500), derandomize=True, deadline=None)
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


@settings(max_examples=deep(48, 300), derandomize=True, deadline=None)
@given(st.lists(rules_with_ends(), min_size=1, max_size=6))
def test_a_beginning_ends_with_the_first_rule_that_cannot_hold(
    several: list[tuple[PartSum, QuantityEnds, QuantityEnds]],
) -> None:
    """Parts are at most their whole here, so that narrowing tells everything."""
    _, low, high = several[0]
    low, high = [*low, *[-inf] * (5 - len(low))], [*high, *[inf] * (5 - len(high))]
    high = [max(least, most) for least, most in zip(low, high, strict=True)]
    rules = [rule._replace(place=place) for place, (rule, _, _) in enumerate(several)]
    using = [[rule for rule in rules if row in rule.quantities] for row in range(5)]
    # Parts come before their whole.
    ordered = [sorted(rules[:count], key=lambda rule: len(rule.parts)) for count in range(1, 7)]
    first = next(
        (
            count
            for count, some in enumerate(ordered[: len(rules)], 1)
            if not can_narrow(some, low[:], high[:])
        ),
        0,
    )
    assert beginning(rules, using, low[:], high[:]) == first
