"""Rules, propagation and the search, compared with exhaustive search over small systems."""

from __future__ import annotations

import itertools
import random
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.comparing import Interval
from silkledger.judging.contradictions import (
    Cause,
    components,
    contradictions,
    search,
)
from silkledger.judging.contradictions.feasibility import Feasibility
from silkledger.judging.contradictions.hitting_sets import SearchWork, smallest_hitting_set
from silkledger.judging.contradictions.propagation import broken
from silkledger.judging.contradictions.rules import Product, Sum, implied
from silkledger.judging.contradictions.solver import LimitError, Solver
from tests.support.depth import deep

if TYPE_CHECKING:
    from collections.abc import Sequence

ONE = Decimal(1)


def around(number: object, half: object = 0) -> Interval:
    return Interval.around(Decimal(str(number)), Decimal(str(half)))


def sum_of(*terms: int) -> Sum:
    """The last quantity is the sum of the others."""
    return Sum((*((ONE, term) for term in terms[:-1]), (-ONE, terms[-1])))


def known(*numbers: object, half: object = 0) -> dict[int, Interval]:
    return {place: around(number, half) for place, number in enumerate(numbers)}


def causes(_: int) -> Sequence[Cause]:
    return [Cause("thousand", None)] if _ == 0 else []


def nothing(_: int) -> Sequence[Cause]:
    return []


def test_the_figure_that_two_sums_share_is_to_blame() -> None:
    rules = [sum_of(0, 1, 2), sum_of(0, 3, 4)]
    (found,) = contradictions(rules, known(9, 2, 5, 4, 7), nothing)
    assert (found.culprit, found.cause, found.suspects) == (0, "", (0,))


def test_a_single_broken_sum_blames_nobody() -> None:
    (found,) = contradictions([sum_of(0, 1, 2)], known(3, 2, 9), nothing)
    assert found.quantities == found.suspects == (0, 1, 2)
    assert found.culprit is None


def test_the_only_suspect_with_a_cause_is_to_blame() -> None:
    (found,) = contradictions([sum_of(0, 1, 2)], known(3, 2, 9), causes)
    assert (found.culprit, found.cause) == (0, "thousand")


def test_a_cause_whose_interval_does_not_fit_explains_nothing() -> None:
    def tenfold(row: int) -> Sequence[Cause]:
        return [Cause("ten", around((30, 20, 90)[row]))]

    (found,) = contradictions([sum_of(0, 1, 2)], known(3, 2, 32), tenfold)
    assert (found.culprit, found.cause) == (0, "ten")


def test_two_errors_are_two_contradictions() -> None:
    rules = [sum_of(0, 1, 2), sum_of(0, 3, 4), sum_of(5, 6, 7), sum_of(5, 8, 9), sum_of(2, 7, 10)]
    values = known(9, 2, 5, 4, 7, 9, 2, 5, 4, 7, 10)
    found = contradictions(rules, values, nothing)
    assert {one.culprit for one in found} == {0, 5}


def test_open_ends_are_exact() -> None:
    above = Interval(Decimal(5), None, low_inclusive=False)
    values = {0: around(3), 1: around(2), 2: above}
    assert contradictions([sum_of(0, 1, 2)], values, nothing)
    values[2] = Interval(Decimal(5), None)
    assert contradictions([sum_of(0, 1, 2)], values, nothing) == []


def test_a_gap_of_one_in_a_million_millions_is_seen() -> None:
    rules = [sum_of(0, 1, 2)]
    assert contradictions(rules, known(5 * 10**12, 5 * 10**12, 10**13 + 1), nothing)
    assert contradictions(rules, known(5 * 10**12, 5 * 10**12, 10**13), nothing) == []


def test_growth_and_products_are_rules_like_sums() -> None:
    growth = Product(2, 0, 1, periods=1)  # 0 grows by 1 percent to 2
    share = Product(4, 2, 3, Interval(Decimal("0.01"), Decimal("0.01")))  # 3 percent of 2 are 4
    values = known(100, 10, 110, 50, 55, half=0.5)
    assert contradictions([growth, share], values, nothing) == []
    values[2] = around(1100, 0.5)
    (found,) = contradictions([growth, share], values, nothing)
    assert found.culprit == 2


def test_the_limit_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("silkledger.judging.contradictions.solver.LIMIT", 1)
    monkeypatch.setattr("silkledger.judging.contradictions.combining._MOST", 0)
    # 0 + 1 = 4 and 0 - 1 = 8 can each hold; both can only if 1 is negative.
    rules = [sum_of(0, 1, 2), sum_of(1, 3, 0)]
    values = {0: around(5, 5), 1: around(5, 5), 2: around(4), 3: around(8)}
    (found,) = contradictions(rules, values, causes)
    assert not found.complete
    assert (found.quantities, found.rules, found.culprit) == ((0, 1, 3), (1,), None)
    with pytest.raises(LimitError):
        Solver([sum_of(0, 1, 2)], known(3, 2, 9)).holds()


def test_what_is_far_from_a_broken_rule_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST_QUANTITIES", 6)
    chain = [sum_of(place, place + 1, place + 2) for place in range(0, 40, 2)]
    values = {place: around(place // 2 + 1 if place % 2 == 0 else 1) for place in range(42)}
    values[20] = around(99)
    found = contradictions(chain, values, nothing)
    assert found
    assert not any(one.complete for one in found)
    assert all(set(one.quantities) <= set(range(14, 27)) for one in found)


numbers = st.integers(-4, 4)
systems = st.lists(
    st.tuples(st.permutations(range(5)), st.booleans()).map(
        lambda drawn: Sum(
            ((ONE, drawn[0][0]), (ONE, drawn[0][1]), (-ONE, drawn[0][2])), at_most=drawn[1]
        )
    ),
    min_size=1,
    max_size=4,
)


def brute_force(rules: list[Sum], values: dict[int, Interval]) -> int:
    """The fewest quantities to free, by trying whole numbers for the freed ones."""
    for size in range(len(values) + 1):
        for freed in itertools.combinations(values, size):
            choices = [range(-40, 41) if place in freed else [int(one.low or 0)]
                       for place, one in values.items()]  # fmt: skip
            if size > 2 or any(
                all(_holds(rule, drawn) for rule in rules) for drawn in itertools.product(*choices)
            ):
                return size
    raise AssertionError


def _holds(rule: Sum, drawn: Sequence[int]) -> bool:
    total = sum(int(factor) * drawn[place] for factor, place in rule.terms)
    return total <= 0 if rule.at_most else total == 0


@settings(derandomize=True, max_examples=deep(10, 60), deadline=None)
@given(systems, st.lists(numbers, min_size=5, max_size=5))
def test_the_fewest_figures_are_freed(rules: list[Sum], values: list[int]) -> None:
    intervals = known(*values)
    least = brute_force(rules, intervals)
    found = contradictions(rules, intervals, nothing)
    assert (len(found) == 0) == (least == 0)
    if 0 < least <= 2:
        assert len(found) <= least
    for one in found:
        chosen = [rules[place] for place in one.rules]
        inside = {row: intervals[row] for row in one.quantities}
        solver = Solver(chosen, {**{row: Interval(None, None) for row in range(5)}, **inside})
        assert not solver.holds()
        for row in one.quantities:  # without any one of them they can hold
            assert solver.holds(freed=[row])
        for place in range(len(chosen)):
            assert solver.holds(rules=[other for other in range(len(chosen)) if other != place])


@settings(derandomize=True, max_examples=deep(16, 100), deadline=None)
@given(st.lists(st.lists(st.integers(0, 6), min_size=1, max_size=3), min_size=1, max_size=9))
def test_a_smallest_hitting_set_is_the_first_of_the_smallest(sets: list[list[int]]) -> None:
    expected = next(
        list(chosen)
        for size in range(1, 8)
        for chosen in itertools.combinations(range(7), size)
        if all(set(chosen) & set(several) for several in sets)
    )
    assert smallest_hitting_set(sets) == expected


def test_sets_without_a_common_number_are_answered_by_themselves() -> None:
    first = range(0, 400, 4)
    sets = [[start + place, start + place + 1] for start in first for place in (0, 1, 2)]
    found = smallest_hitting_set([*sets, [0, 1, 2, 3]])  # all at once are too many to try
    assert found == sorted([*first, *(start + 2 for start in first)])


@settings(derandomize=True, max_examples=deep(16, 100), deadline=None)
@given(st.lists(st.tuples(numbers, st.integers(0, 2)), min_size=3, max_size=3), st.booleans())
def test_a_value_is_implied_if_the_others_leave_it_room(
    drawn: list[tuple[int, int]], at_most: bool
) -> None:
    rule = Sum(((ONE, 0), (Decimal(2), 1), (-ONE, 2)), at_most=at_most, constant=Decimal(1))
    values = [around(number, half) for number, half in drawn]
    for place in range(3):
        found = implied(rule, place, values.__getitem__)
        assert found is not None
        solver = Solver([rule], dict(enumerate(values)))
        assert found.meets(values[place]) == solver.holds()


def test_components_and_broken_rules() -> None:
    rules = [sum_of(0, 1, 2), sum_of(3, 4, 5), sum_of(2, 6, 7)]
    assert components([rule.quantities for rule in rules]) == [[0, 2], [1]]
    values = known(1, 2, 3, 1, 2, 9, 1, 4)
    assert broken(rules, values) == [1]
    # 0 + 1 = 2 and 2 + 6 = 7 can't both hold, although each can alone.
    wide = {**values, 2: around(3, 5), 0: around(1, 2), 7: around(20), 5: around(3)}
    assert broken(rules, wide)


_NUMBERS = st.decimals(-20, 200, places=1)
_INTERVALS = st.builds(
    lambda low, width, opens: Interval(low, low + width, *(opens if width else (True, True))),
    _NUMBERS,
    st.decimals(0, 5, places=1),
    st.tuples(st.booleans(), st.booleans()),
)
_ONE_RULE = st.sampled_from(
    [
        sum_of(0, 1, 2),
        Sum(((ONE, 0), (-ONE, 1), (Decimal("0.5"), 2)), at_most=True),
        Product(2, 0, 1),
        Product(0, 1, 2, Interval(Decimal("0.01"), Decimal("0.02"))),
        Product(2, 0, 1, periods=2),
    ]
)


@settings(max_examples=deep(10, 60), deadline=None)
@given(_ONE_RULE, st.tuples(*[_INTERVALS] * 3), st.lists(_INTERVALS, max_size=2))
def test_one_rule_needs_no_solver(
    rule: Sum | Product, values: tuple[Interval, ...], elsewhere: list[Interval]
) -> None:
    intervals, tried = dict(enumerate(values)), [Cause(str(n), i) for n, i in enumerate(elsewhere)]
    found = contradictions([rule], intervals, lambda _: tried)
    if found:
        asked = Feasibility([rule], intervals)
        assert found == list(search._search(asked, lambda _: tried))


def test_an_answer_does_not_depend_on_what_was_asked_before() -> None:
    rules = [sum_of(place, place + 1, place + 2) for place in range(6)]
    values = {place: around(number) for place, number in enumerate((5, 1, 9, 2, 7, 1, 3, 8))}
    first = contradictions(rules, values, nothing)
    contradictions(rules[::-1], {row: around(row + 0.5) for row in values}, causes)
    assert contradictions(rules, values, nothing) == first


def test_the_work_for_hitting_sets_has_a_limit_that_answers_share() -> None:
    chance = random.Random(1)
    hard = [sorted(chance.sample(range(60), 3)) for _ in range(90)]
    work = SearchWork()
    with pytest.raises(LimitError):
        smallest_hitting_set(hard, work)
    with pytest.raises(LimitError):  # nothing is left for another hard question
        smallest_hitting_set([[number + 60 for number in several] for several in hard], work)
    assert smallest_hitting_set([[1, 2], [2, 3]], work) == [2]  # easy ones need no work
