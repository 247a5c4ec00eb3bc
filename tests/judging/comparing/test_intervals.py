"""Intervals: an oracle of sampled numbers says what meets, what both hold, what is divided."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.comparing import Interval
from tests.support.depth import deep

D = Decimal
TRIED = settings(max_examples=deep(19, 120), derandomize=True)
# Every half from -5 to 5 stands for what lies between whole ends.
SAMPLES = [D(n) / 2 for n in range(-13, 14)]


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = (draw(st.none() | st.integers(-5, 5).map(D)) for _ in range(2))
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@TRIED
@given(intervals(), intervals())
def test_meeting_is_having_a_number_in_common(first: Interval, second: Interval) -> None:
    shared = [number for number in SAMPLES if first.contains(number) and second.contains(number)]
    empty = [one for one in (first, second) if not any(map(one.contains, SAMPLES))]
    if empty:  # 3 < x <= 3 holds nothing
        return
    assert first.meets(second) == second.meets(first) == bool(shared)
    both = first.both(second)
    assert [number for number in SAMPLES if both is not None and both.contains(number)] == shared
    assert both == second.both(first)
    if shared:
        assert first.gap(second) == 0
    assert first.gap(second) == second.gap(first) >= 0


def test_gap_and_distance() -> None:
    assert Interval(D(1), D(2)).gap(Interval(D("3.5"), None)) == D("1.5")
    assert Interval(D(1), D(2), False, False).distance(D(2)) == 0
    assert Interval(D(1), D(2)).distance(D(-1)) == 2
    assert Interval(None, D(2)).distance(D("2.25")) == D("0.25")


def test_times_turns_over_with_the_sign() -> None:
    assert Interval(D(1), None, False, True).times(D(-2)) == Interval(None, D(-2), True, False)
    assert Interval(D(1), D(3)).times(D("0.5")) == Interval(D("0.5"), D("1.5"))
    with pytest.raises(ValueError, match="0"):
        Interval(D(1), D(2)).times(D(0))


@TRIED
@given(st.integers(-9, 9), st.integers(0, 9), st.integers(1, 9), st.integers(0, 9))
def test_quotients_lose_nothing_and_add_next_to_nothing(
    low: int, more: int, rate: int, wider: int
) -> None:
    found = Interval(D(low), D(low + more)).divided(Interval(D(rate), D(rate + wider)))
    corners = [Fraction(n, d) for n in (low, low + more) for d in (rate, rate + wider)]
    assert found.low is not None
    assert found.high is not None
    assert Fraction(found.low) <= min(corners) <= max(corners) <= Fraction(found.high)
    assert Fraction(found.high) - Fraction(found.low) <= max(corners) - min(corners) + Fraction(
        1, 10**35
    )


def test_open_ends_stay_open_and_rates_are_above_0() -> None:
    assert Interval(D(7), None, False, True).divided(Interval(D(7), D(7))) == Interval(
        D(1), None, False, True
    )
    for rate in (Interval(D(0), D(1)), Interval(None, D(1)), Interval(D(1), None)):
        with pytest.raises(ValueError, match="two ends above 0"):
            Interval(D(1), D(2)).divided(rate)


def test_an_interval_runs_from_low_to_high() -> None:
    with pytest.raises(ValueError, match="from low to high"):
        Interval(D(2), D(1))
