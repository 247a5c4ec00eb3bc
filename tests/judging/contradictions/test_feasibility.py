"""What arithmetic says of rules is what the solver says, or more; contradictions are its own."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.comparing import Interval
from silkledger.judging.contradictions import Cause, contradictions, feasibility
from silkledger.judging.contradictions.feasibility import Feasibility
from silkledger.judging.contradictions.rules import Product, Sum
from silkledger.judging.contradictions.solver import Solver
from tests.support.depth import deep

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from silkledger.judging.contradictions import Contradiction
    from silkledger.judging.contradictions.rules import ArithmeticRule

ONE, QUANTITIES = Decimal(1), 7
HUNDREDTH = Interval(Decimal("0.01"), Decimal("0.01"))


def rule_of(drawn: tuple[str, list[int]]) -> ArithmeticRule:  # noqa: PLR0911
    kind, (first, second, third, *_) = drawn
    match kind:
        case "sum":
            return Sum(((ONE, first), (ONE, second), (-ONE, third)))
        case "difference":
            return Sum(((ONE, first), (-ONE, second), (-ONE, third)))
        case "at_most":
            return Sum(((ONE, first), (-ONE, second)), at_most=True)
        case "within":
            return Sum(((ONE, first), (ONE, second), (-ONE, third)), at_most=True)
        case "share_of_all":
            return Sum(((ONE, first), (ONE, second)), at_most=True, constant=Decimal(-40))
        case "growth":
            return Product(first, second, third, periods=1)
        case "share":
            return Product(first, second, third, HUNDREDTH)
    return Product(first, second, third)


SUMS = ("sum", "difference", "at_most", "within", "share_of_all")
KINDS = (*SUMS, "growth", "share", "product")


def rules_of(kinds: tuple[str, ...], most: int) -> st.SearchStrategy[list[ArithmeticRule]]:
    drawn = st.tuples(st.sampled_from(kinds), st.permutations(range(QUANTITIES)))
    return st.lists(drawn.map(rule_of), min_size=1, max_size=most)


ends = st.tuples(
    st.decimals(-3, 30, places=0),
    st.sampled_from([Decimal(width) for width in ("0", "0.5", "2", "20")]),
)
closed = ends.map(lambda drawn: Interval(drawn[0], drawn[0] + drawn[1]))
opened = ends.map(
    lambda drawn: Interval(drawn[0], drawn[0] + drawn[1], not drawn[1], not drawn[1])
) | ends.map(lambda drawn: Interval(drawn[0], None, low_inclusive=not drawn[1]))
of_sums = st.tuples(
    rules_of(SUMS, 7), st.lists(closed | opened, min_size=QUANTITIES, max_size=QUANTITIES)
)
mixed = st.tuples(rules_of(KINDS, 9), st.lists(closed, min_size=QUANTITIES, max_size=QUANTITIES))
some = st.sets(st.integers(0, QUANTITIES - 1), max_size=3)


def used(rules: Sequence[ArithmeticRule], drawn: Sequence[Interval]) -> dict[int, Interval]:
    return {row: drawn[row] for row in sorted({row for rule in rules for row in rule.quantities})}


@settings(derandomize=True, max_examples=deep(32, 200), deadline=None)
@given(of_sums, some, closed | opened)
def test_of_sums_arithmetic_says_what_the_solver_says(
    system: tuple[list[ArithmeticRule], list[Interval]], freed: set[int], elsewhere: Interval
) -> None:
    rules, intervals = system[0], used(*system)
    asked, solver = Feasibility(rules, intervals), Solver(rules, intervals)
    row, first = rules[0].quantities[0], frozenset(range(0, len(rules), 2))
    moved = {row: elsewhere}
    also = [solver.assumption(row, elsewhere)]
    for expected, answers in (
        (solver.holds(freed), by_all(asked, freed)),
        (solver.holds({*freed, row}, also=also), by_all(asked, freed, moved)),
        (solver.holds(freed, rules=first), by_all(asked, freed, None, first)),
    ):
        assert set(answers) <= {expected, None}
    assert asked.holds(freed) == solver.holds(freed)


def by_all(
    asked: Feasibility,
    freed: set[int],
    moved: dict[int, Interval] | None = None,
    places: frozenset[int] | None = None,
) -> list[bool | None]:
    """The answers of sums and of elimination."""
    answers = [asked.by_arithmetic(freed, moved, places)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asked, "_sums", None)
        answers.append(asked.by_arithmetic(freed, moved, places))
    return answers


@settings(derandomize=True, max_examples=deep(24, 150), deadline=None)
@given(mixed, some)
def test_with_products_arithmetic_knows_more_than_the_solver(
    system: tuple[list[ArithmeticRule], list[Interval]], freed: set[int]
) -> None:
    rules, intervals = system[0], used(*system)
    answer, solver = Feasibility(rules, intervals).by_arithmetic(freed), Solver(rules, intervals)
    if solver.holds(freed):
        return
    assert not answer


@settings(derandomize=True, max_examples=deep(24, 150), deadline=None)
@given(
    st.permutations(range(QUANTITIES)),
    st.lists(st.sampled_from(KINDS), min_size=1, max_size=5),
    st.lists(st.integers(1, 9), min_size=QUANTITIES, max_size=QUANTITIES),
    st.data(),
)
def test_what_true_values_keep_is_never_called_impossible(
    order: list[int], kinds: list[str], numbers: list[int], data: st.DataObject
) -> None:
    """Each rule gives the value of its first quantity by those that come later in the order."""
    value = {row: Decimal(number) for row, number in zip(order, numbers, strict=True)}
    rules: list[ArithmeticRule] = []
    for place, kind in reversed(list(enumerate(kinds))):
        first, second, third = order[place : place + 3]
        value[first], rule = kept(kind, (first, second, third), value)
        rules.append(rule)
    around = {
        row: Interval.around(number, data.draw(st.sampled_from([Decimal(0), Decimal(1)])))
        for row, number in value.items()
    }
    assert Feasibility(rules, used(rules, [around[row] for row in range(QUANTITIES)])).holds(())


def kept(
    kind: str, rows: tuple[int, int, int], value: dict[int, Decimal]
) -> tuple[Decimal, ArithmeticRule]:
    first, second, third = rows
    one, other = value[second], value[third]
    match kind if min(one, other) >= 0 else "":
        case "growth":
            return one * (1 + other / 100), Product(first, second, third, periods=1)
        case "share":
            return one * other / 100, Product(first, second, third, HUNDREDTH)
        case "product":
            return one * other, Product(first, second, third)
        case "difference":
            return one - other, Sum(((ONE, first), (-ONE, second), (ONE, third)))
        case "within":
            return one + other + 1, Sum(((ONE, second), (ONE, third), (-ONE, first)), at_most=True)
    return one + other, Sum(((ONE, second), (ONE, third), (-ONE, first)))


def oracle(
    rules: Sequence[ArithmeticRule], intervals: dict[int, Interval]
) -> tuple[tuple[int, ...], list[tuple[int, ...]]]:
    """The first smallest repair, and the suspects beside each member of it, by the solver alone."""
    solver = Solver(rules, intervals)
    repair = next(
        few
        for size in range(len(intervals) + 1)
        for few in itertools.combinations(sorted(intervals), size)
        if solver.holds(few)
    )
    return repair, [
        tuple(row for row in intervals if solver.holds({*repair} - {member} | {row}))
        for member in repair
    ]


def is_minimal(found: Contradiction, solver: Solver, freed: Collection[int]) -> bool:
    def holds(rules: Collection[int], quantities: Collection[int]) -> bool:
        return solver.holds(freed, rules=rules, only=quantities)

    rules, quantities = set(found.rules), set(found.quantities)
    return (
        not holds(rules, quantities)
        and all(holds(rules - {place}, quantities) for place in rules)
        and all(holds(rules, quantities - {row}) for row in quantities)
    )


@settings(derandomize=True, max_examples=deep(16, 100), deadline=None)
@given(of_sums)
def test_contradictions_are_those_that_the_solver_finds(
    system: tuple[list[ArithmeticRule], list[Interval]],
) -> None:
    rules, intervals = system[0], used(*system)
    found = contradictions(rules, intervals, lambda _: ())
    repair, suspects = oracle(rules, intervals)
    assert [one.suspects for one in found] == suspects
    solver = Solver(rules, intervals)
    for member, one in zip(repair, found, strict=True):
        assert one.culprit == (one.suspects[0] if len(one.suspects) == 1 else None)
        assert is_minimal(one, solver, set(repair) - {member})


@settings(derandomize=True, max_examples=deep(24, 150), deadline=None)
@given(mixed)
def test_with_products_each_contradiction_is_needed(
    system: tuple[list[ArithmeticRule], list[Interval]],
) -> None:
    rules, intervals = system[0], used(*system)
    found, asked = contradictions(rules, intervals, lambda _: ()), Feasibility(rules, intervals)
    assert found or Solver(rules, intervals).holds()
    for one in found:
        assert one.quantities
        assert set(one.suspects) <= set(one.quantities)
        others = [row for row in intervals if row not in one.quantities]
        assert not asked.holds(others, places=frozenset(one.rules))


def test_products_that_leave_the_range_of_numbers_are_left_to_the_solver() -> None:
    rules = [Product(0, 1, 2), Product(1, 0, 2), Product(2, 0, 1)]
    rules += [Product(2, 1, 0, periods=9), Product(1, 2, 0, periods=9)]
    large = {row: Interval(Decimal("1e60000"), None) for row in range(3)}
    assert Feasibility(rules, large).by_arithmetic(()) in (None, True)


def test_no_solver_is_asked_about_rules_without_cycles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feasibility, "Solver", None)
    sums = [Sum(((ONE, row), (ONE, row + 1), (-ONE, row + 2))) for row in range(0, 100, 2)]
    values = {row: Decimal(1 if row % 2 else row // 2 + 1) for row in range(102)}
    values[40] *= 10

    def tenth_of(row: int) -> Sequence[Cause]:
        return [Cause("tenth", Interval.around(values[row] / 10, Decimal("0.1")))]

    intervals = {row: Interval.around(value, Decimal("0.1")) for row, value in values.items()}
    (found,) = contradictions(sums, intervals, tenth_of)
    assert (found.rules, found.suspects) == ((19,), (40,))
    assert (found.culprit, found.cause) == (40, "tenth")


def test_one_broken_rule_is_named_before_several_that_are_broken_together() -> None:
    rules = [Sum(((ONE, 0), (-ONE, 1))), Sum(((ONE, 1), (-ONE, 2))), Sum(((ONE, 0), (-ONE, 2)))]
    values = {
        row: Interval.around(Decimal(number), Decimal("0.5"))
        for row, number in enumerate(("1", "1.8", "2.6"))
    }
    (found,) = contradictions(rules, values, lambda _: ())
    assert (found.rules, found.quantities, found.suspects) == ((2,), (0, 2), (0, 2))
