"""The solver: whether quantities can take values in their intervals that keep all rules.

Intervals and rules are assumptions of z3, which computes with exact rational numbers: some are left
out, and of those that cannot hold together it names a few (a core). A product z = x * y is stated
as bounds of z by each factor, low * x <= z <= high * x for y between low and high, so that
arithmetic stays linear; where both factors are free, z is free. So "cannot hold" is always true,
and "can hold" may be too lenient.

A limit counts the solver's work, never time: the same question has the same answer on any machine,
whatever was asked before it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from silkledger.judging.comparing.arithmetic import nonnegative
from silkledger.judging.contradictions.rules import Product, Sum

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from decimal import Decimal

    from silkledger.judging.comparing import Interval
    from silkledger.judging.contradictions.rules import Rule

# The solver's count of its work per question; 300 quantities need a hundredth of it.
LIMIT = 20_000_000


class LimitError(Exception):
    """The solver reached its limit before it had an answer."""


class Solver:
    """Rules between quantities with intervals, any of which may be left out of a question."""

    def __init__(self, rules: Sequence[Rule], intervals: Mapping[int, Interval]) -> None:
        import z3

        self._z3 = z3
        # A context of its own: an answer must not depend on what was asked of other solvers. The
        # first one stays, since z3 would give its memory back with the last and fetch it again.
        z3.main_ctx()
        self._context = z3.Context()
        self._solver = z3.SolverFor("QF_LRA", self._context)
        self._solver.set("rlimit", LIMIT)
        self._rules = rules
        self._value = {quantity: z3.Real(f"x{quantity}", self._context) for quantity in intervals}
        self._products: dict[int, list[int]] = {}
        self._keeps_rule = [z3.Bool(f"rule{place}", self._context) for place in range(len(rules))]
        self._place = {literal.get_id(): place for place, literal in enumerate(self._keeps_rule)}
        for place, rule in enumerate(rules):
            self._state(place, rule)
        self._as_reported = {
            quantity: self.assumption(quantity, interval)
            for quantity, interval in intervals.items()
        }
        self._quantity = {
            literal.get_id(): quantity for quantity, literal in self._as_reported.items()
        }

    def assumption(self, quantity: int, interval: Interval) -> Any:
        """Return an assumption that a quantity lies in an interval, to be passed to `holds`."""
        z3, value = self._z3, self._value[quantity]
        literal = z3.FreshBool(f"in{quantity}_", self._context)
        bounds = []
        if interval.low is not None:
            low = self._number(interval.low)
            bounds.append(value >= low if interval.low_inclusive else value > low)
        if interval.high is not None:
            high = self._number(interval.high)
            bounds.append(value <= high if interval.high_inclusive else value < high)
        self._solver.add(z3.Implies(literal, z3.And(*bounds, self._context)))
        for place in self._products.get(quantity, ()):
            self._bound_product(literal, place, quantity, interval)
        return literal

    def holds(
        self,
        freed: Collection[int] = (),
        also: Iterable[Any] = (),
        rules: Collection[int] | None = None,
        only: Collection[int] | None = None,
    ) -> bool:
        """Whether all intervals but the `freed` ones can hold together with the rules.

        `rules` limits the rules, `only` the intervals; `also` are further assumptions. Raises
        LimitError.
        """
        kept = [
            literal
            for quantity, literal in self._as_reported.items()
            if quantity not in freed and (only is None or quantity in only)
        ]
        kept += [
            literal
            for place, literal in enumerate(self._keeps_rule)
            if rules is None or place in rules
        ]
        answer = self._check([*kept, *also])
        if answer == self._z3.unknown:
            raise LimitError(self._solver.reason_unknown())
        return bool(answer == self._z3.sat)

    def _check(self, literals: Sequence[Any]) -> Any:
        """Ask the solver. Its own `check` first casts each literal, which takes twice the time."""
        z3 = self._z3
        array = (z3.Ast * len(literals))(*[literal.as_ast() for literal in literals])
        answer = z3.Z3_solver_check_assumptions(
            self._context.ref(), self._solver.solver, len(literals), array
        )
        return z3.CheckSatResult(answer)

    def core(self) -> tuple[list[int], list[int]]:
        """Return the quantities and rules that the last answer of "cannot hold" needed."""
        needed = {literal.get_id() for literal in self._solver.unsat_core()}
        quantities = sorted(self._quantity[id_] for id_ in needed & self._quantity.keys())
        return quantities, sorted(self._place[id_] for id_ in needed & self._place.keys())

    def minimal(self, freed: Collection[int]) -> tuple[list[int], list[int]]:
        """Return quantities and rules that cannot hold, though without any one of them they can.

        The last answer was that they cannot hold without `freed`. Raises LimitError.
        """
        quantities, rules = self.core()
        for rule in list(rules):
            fewer = [place for place in rules if place != rule]
            if rule in rules and not self.holds(freed, rules=fewer, only=quantities):
                quantities, rules = self.core()
        for quantity in list(quantities):
            fewer = [other for other in quantities if other != quantity]
            if quantity in quantities and not self.holds(freed, rules=rules, only=fewer):
                quantities, rules = self.core()
        return quantities, rules

    def _state(self, place: int, rule: Rule) -> None:
        z3, keeps = self._z3, self._keeps_rule[place]
        if isinstance(rule, Sum):
            terms = [self._number(factor) * self._value[row] for factor, row in rule.terms]
            total = z3.Sum(terms) + self._number(rule.constant)
            self._solver.add(z3.Implies(keeps, total <= 0 if rule.at_most else total == 0))
            return
        for quantity in {rule.left, rule.right}:
            self._products.setdefault(quantity, []).append(place)
        self._solver.add(z3.Implies(keeps, self._value[rule.result] >= 0))
        self._solver.add(z3.Implies(keeps, self._value[rule.left] >= 0))
        self._solver.add(z3.Implies(keeps, self._factor(rule) >= 0))

    def _factor(self, rule: Product) -> Any:
        """Return the unknown that `left` is multiplied by."""
        if not rule.periods:
            return self._value[rule.right]
        return self._z3.Real(f"factor{rule.right}_{rule.periods}", self._context)

    def _bound_product(self, literal: Any, place: int, quantity: int, interval: Interval) -> None:
        rule = self._rules[place]
        assert isinstance(rule, Product)  # noqa: S101
        z3, result = self._z3, self._value[rule.result]
        factor = self._factor(rule)
        sides = []
        if quantity == rule.left:
            sides.append((nonnegative(interval), factor))
        if quantity == rule.right:
            bounds = rule.factor(interval)
            sides.append((bounds, self._value[rule.left]))
            if rule.periods and bounds is not None:
                self._bound(literal, factor, bounds)
        for bounds, other in sides:
            condition = z3.And(literal, self._keeps_rule[place])
            if bounds is None:
                self._solver.add(z3.Not(condition))
                continue
            scale = rule.scale
            if bounds.low and scale.low:
                low = self._number(bounds.low) * self._number(scale.low)
                self._solver.add(z3.Implies(condition, result >= low * other))
            if bounds.high is not None and scale.high is not None:
                high = self._number(bounds.high) * self._number(scale.high)
                self._solver.add(z3.Implies(condition, result <= high * other))

    def _bound(self, literal: Any, unknown: Any, interval: Interval) -> None:
        for end, is_low in ((interval.low, True), (interval.high, False)):
            if end is not None:
                number = self._number(end)
                side = unknown >= number if is_low else unknown <= number
                self._solver.add(self._z3.Implies(literal, side))

    def _number(self, number: Decimal) -> Any:
        return self._z3.RealVal(str(Fraction(number)), self._context)
