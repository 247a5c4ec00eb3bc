"""Sums in cycles, told by adding them, compared with the solver."""

from __future__ import annotations

from decimal import Decimal
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.comparing import Interval
from silkledger.judging.comparing.arithmetic import ONE
from silkledger.judging.contradictions import combining
from silkledger.judging.contradictions.combining import can_combine
from silkledger.judging.contradictions.narrowing import PartSum
from silkledger.judging.contradictions.rules import Sum
from silkledger.judging.contradictions.solver import Solver
from tests.support.depth import deep

QUANTITIES = 6
_NUMBERS = st.integers(-4, 12)


@st.composite
def systems(draw: st.DrawFn) -> tuple[list[PartSum], list[float], list[float]]:
    rules = []
    for place in range(draw(st.integers(1, 6))):
        rows = draw(st.permutations(range(QUANTITIES)))[: draw(st.integers(2, 4))]
        whole = rows[0] if draw(st.integers(0, 5)) else None
        parts = tuple(rows[1:] if whole is not None else rows)
        quantities = parts if whole is None else (*parts, whole)
        constant, is_equal = draw(st.integers(-2, 2)), draw(st.booleans())
        rules.append(PartSum(place, whole, parts, constant, is_equal, quantities))
    low = [draw(_NUMBERS) if draw(st.integers(0, 2)) else -inf for _ in range(QUANTITIES)]
    high = [
        (max(least, -4) + draw(st.integers(0, 6))) if draw(st.integers(0, 2)) else inf
        for least in low
    ]
    return rules, low, high


def by_solver(rules: list[PartSum], low: list[float], high: list[float]) -> bool:
    stated = [
        Sum(
            (
                *((ONE, part) for part in rule.parts),
                *(() if rule.whole is None else ((-ONE, rule.whole),)),
            ),
            at_most=not rule.is_equal,
            constant=Decimal(rule.constant),
        )
        for rule in rules
    ]
    ends = {
        row: Interval(
            None if low[row] == -inf else Decimal(low[row]),
            None if high[row] == inf else Decimal(high[row]),
        )
        for row in range(QUANTITIES)
    }
    return Solver(stated, ends).holds()


@settings(derandomize=True, max_examples=deep(64, 400), deadline=None)
@given(systems())
def test_what_adding_tells_is_what_the_solver_says(
    system: tuple[list[PartSum], list[float], list[float]],
) -> None:
    rules, low, high = system
    assert can_combine(rules, low[:], high[:]) is by_solver(rules, low, high)


def test_two_sums_of_the_same_parts_have_one_value() -> None:
    rules = [
        PartSum(0, 2, (0, 1), 0, True, (0, 1, 2)),
        PartSum(1, 3, (0, 1), 0, False, (0, 1, 3)),
    ]
    assert can_combine(rules, [-inf, -inf, 9, 0], [inf, inf, 9, 8]) is False
    assert can_combine(rules, [-inf, -inf, 9, 0], [inf, inf, 9, 9]) is True


def test_too_many_bounds_are_left_to_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(combining, "_MOST", 1)
    rules = [
        PartSum(0, 2, (0, 1), 0, True, (0, 1, 2)),
        PartSum(1, 3, (0, 1), 0, False, (0, 1, 3)),
    ]
    assert can_combine(rules, [-inf, -inf, 9, 0], [inf, inf, 9, 8]) is None
