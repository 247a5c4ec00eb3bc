"""Disjoint sets that cannot hold: what they promise, asked of the solver."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.comparing import Interval
from silkledger.judging.contradictions import disjoint
from silkledger.judging.contradictions.rules import Product, Sum
from silkledger.judging.contradictions.solver import Solver
from tests.support.depth import deep

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.judging.contradictions.rules import ArithmeticRule

ONE, ANY = Decimal(1), Interval(None, None)


def around(number: int, half: str = "0.5") -> Interval:
    return Interval.around(Decimal(number), Decimal(half))


def sum_of(*terms: int, at_most: bool = False) -> Sum:
    """The last quantity is the sum of the others, or at least that."""
    return Sum((*((ONE, term) for term in terms[:-1]), (-ONE, terms[-1])), at_most=at_most)


quantities = st.permutations(range(8))
rules = st.lists(
    st.one_of(
        st.builds(
            lambda order, size, at_most: sum_of(*order[:size], at_most=at_most),
            quantities, st.integers(2, 4), st.booleans(),
        ),
        st.builds(lambda order: Product(*order[:3]), quantities),
    ),
    min_size=1,
    max_size=6,
)  # fmt: skip


def can_hold(
    asked: Sequence[ArithmeticRule], values: Mapping[int, Interval], freed: Sequence[int] = ()
) -> bool:
    return not asked or Solver(asked, values).holds(freed=freed)


@settings(max_examples=deep(13, 80), deadline=None)
@given(rules, st.lists(st.integers(0, 9), min_size=8, max_size=8), st.sets(st.integers(0, 7)))
def test_sets_share_nothing_cannot_hold_and_leave_nothing_broken(
    asked: list[ArithmeticRule], numbers: list[int], named: set[int]
) -> None:
    values = {place: around(number) for place, number in enumerate(numbers)}
    found = disjoint(asked, values.__getitem__, named)
    rows = [row for one in found for row in one.quantities]
    assert len(rows) == len(set(rows))
    assert named.isdisjoint(rows)
    for one in found:
        assert one.suspects == ()
        chosen = [asked[place] for place in one.rules]
        inside = dict.fromkeys(values, ANY) | {row: values[row] for row in one.quantities}
        assert not can_hold(chosen, inside)
        for row in one.quantities:  # without any one of them they can hold
            assert can_hold(chosen, inside, [row])
    left = [rule for rule in asked if not {*named, *rows} & set(rule.quantities)]
    assert can_hold(left, values)


def test_a_rule_that_is_broken_alone_comes_first() -> None:
    # 0 + 1 = 2 and 2 + 3 = 4 can each hold, not both; 5 + 6 = 7 cannot.
    asked = [sum_of(0, 1, 2), sum_of(2, 3, 4), sum_of(5, 6, 7)]
    values = {row: around(number, "0.4") for row, number in enumerate((1, 2, 4, 4, 9, 2, 2, 8))}
    found = disjoint(asked, values.__getitem__)
    assert [(one.quantities, one.rules) for one in found] == [
        ((5, 6, 7), (2,)),
        ((0, 1, 3, 4), (0, 1)),
    ]
    assert disjoint(asked, values.__getitem__, [2, 7]) == []


def test_where_the_search_stops_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("silkledger.judging.contradictions.solver.LIMIT", 1)
    monkeypatch.setattr("silkledger.judging.contradictions.combining._MOST", 0)
    # 0 + 1 = 4 and 0 - 1 = 8 can each hold; both can only if 1 is negative.
    five = Interval.around(Decimal(5), Decimal(5))
    values = {0: five, 1: five, 2: around(4, "0"), 3: around(8, "0")}
    (found,) = disjoint([sum_of(0, 1, 2), sum_of(1, 3, 0)], values.__getitem__)
    assert not found.complete
