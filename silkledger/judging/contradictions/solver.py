"""The solver: whether quantities can take values in their intervals that keep all rules.

Intervals and rules are assumptions of z3, which computes with exact rational numbers: some are left
out, and of those that cannot hold together it names a few (a core). A product z = x * y is stated
as bounds of z by each factor, low * x <= z <= high * x for y between low and high, so that
arithmetic stays linear; where both factors are free, z is free. So "cannot hold" is always true,
and "can hold" may be too lenient.

Rules and intervals are passed as text (SMT-LIB): terms made one by one in Python take five times as
long as the solver's answers.

A limit counts the solver's work, never time: the same question has the same answer on any machine,
whatever was asked before it.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from silkledger.judging.comparing.arithmetic import nonnegative
from silkledger.judging.contradictions.rules import Product, Sum

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from silkledger.judging.comparing import Interval
    from silkledger.judging.contradictions.rules import ArithmeticRule

# The solver's count of its work per question; 300 quantities need a hundredth of it.
LIMIT = 20_000_000


class LimitError(Exception):
    """The solver reached its limit before it had an answer."""


class Solver:
    """Rules between quantities with intervals, any of which may be left out of a question."""

    def __init__(self, rules: Sequence[ArithmeticRule], intervals: Mapping[int, Interval]) -> None:
        import z3

        self._z3 = z3
        # A context of its own: an answer must not depend on what was asked of other solvers. The
        # first one stays, since z3 would give its memory back with the last and fetch it again.
        z3.main_ctx()
        self._context = z3.Context()
        self._solver = z3.SolverFor("QF_LRA", self._context)
        self._solver.set("rlimit", LIMIT)
        self._rules = rules
        self._products: dict[int, list[int]] = {}
        self._fresh = count()
        self._keeps_rule = [z3.Bool(f"rule{place}", self._context) for place in range(len(rules))]
        self._place = {literal.get_id(): place for place, literal in enumerate(self._keeps_rule)}
        for place, rule in enumerate(rules):
            if isinstance(rule, Product):
                for quantity in {rule.left, rule.right}:
                    self._products.setdefault(quantity, []).append(place)
        stated = [line for place, rule in enumerate(rules) for line in _stated(place, rule)]
        for quantity, interval in intervals.items():
            stated += self._bounded(f"in{quantity}", quantity, interval)
        literals = [f"in{quantity}" for quantity in intervals]
        literals += [f"rule{place}" for place in range(len(rules))]
        unknowns = {f"x{quantity}" for quantity in intervals}
        unknowns.update(_factor(rule) for rule in rules if _has_own_factor(rule))
        self._add(stated, literals, sorted(unknowns))
        self._as_reported = {
            quantity: z3.Bool(f"in{quantity}", self._context) for quantity in intervals
        }
        self._quantity = {
            literal.get_id(): quantity for quantity, literal in self._as_reported.items()
        }

    def assumption(self, quantity: int, interval: Interval) -> Any:
        """Return an assumption that a quantity lies in an interval, to be passed to `holds`."""
        name = f"in{quantity}_{next(self._fresh)}"
        self._add(self._bounded(name, quantity, interval), [name])
        return self._z3.Bool(name, self._context)

    def _add(
        self, stated: Iterable[str], literals: Iterable[str], unknowns: Iterable[str] = ()
    ) -> None:
        """Add assertions; literals and unknowns are new, and stay known."""
        declared = [f"(declare-const {name} Real)" for name in unknowns]
        declared += [f"(declare-const {literal} Bool)" for literal in literals]
        self._solver.from_string("\n".join([*declared, *(f"(assert {each})" for each in stated)]))

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

    def _bounded(self, literal: str, quantity: int, interval: Interval) -> Iterator[str]:
        """Yield that a quantity lies in an interval, if the literal is true."""
        value, bounds = f"x{quantity}", list[str]()
        if interval.low is not None:
            sign = ">=" if interval.low_inclusive else ">"
            bounds.append(f"({sign} {value} {_number(interval.low)})")
        if interval.high is not None:
            sign = "<=" if interval.high_inclusive else "<"
            bounds.append(f"({sign} {value} {_number(interval.high)})")
        yield f"(=> {literal} (and true {' '.join(bounds)}))"
        for place in self._products.get(quantity, ()):
            yield from self._bounded_product(literal, place, quantity, interval)

    def _bounded_product(
        self, literal: str, place: int, quantity: int, interval: Interval
    ) -> Iterator[str]:
        rule = self._rules[place]
        assert isinstance(rule, Product)  # noqa: S101
        result, factor = f"x{rule.result}", _factor(rule)
        sides = []
        if quantity == rule.left:
            sides.append((nonnegative(interval), factor))
        if quantity == rule.right:
            bounds = rule.factor(interval)
            sides.append((bounds, f"x{rule.left}"))
            if rule.periods and bounds is not None:
                for sign, end in ((">=", bounds.low), ("<=", bounds.high)):
                    if end is not None:
                        yield f"(=> {literal} ({sign} {factor} {_number(end)}))"
        for bounds, other in sides:
            condition = f"(and {literal} rule{place})"
            if bounds is None:
                yield f"(not {condition})"
                continue
            for sign, end, scale in (
                (">=", bounds.low, rule.scale.low),
                ("<=", bounds.high, rule.scale.high),
            ):
                # A low end of 0 says nothing: none of the numbers is negative.
                if end is not None and scale is not None and (sign == "<=" or (end and scale)):
                    most = f"(* (* {_number(end)} {_number(scale)}) {other})"
                    yield f"(=> {condition} ({sign} {result} {most}))"


def _stated(place: int, rule: ArithmeticRule) -> Iterator[str]:
    """Yield what a rule says of values, if its literal is true."""
    if isinstance(rule, Sum):
        terms = [f"(* {_number(factor)} x{row})" for factor, row in rule.terms]
        sign = "<=" if rule.at_most else "="
        yield f"(=> rule{place} ({sign} (+ {' '.join(terms)} {_number(rule.constant)}) 0.0))"
        return
    for value in (f"x{rule.result}", f"x{rule.left}", _factor(rule)):
        yield f"(=> rule{place} (>= {value} 0.0))"


def _has_own_factor(rule: ArithmeticRule) -> bool:
    return isinstance(rule, Product) and bool(rule.periods)


def _factor(rule: ArithmeticRule) -> str:
    """Return the unknown that `left` is multiplied by."""
    assert isinstance(rule, Product)  # noqa: S101
    return f"factor{rule.right}_{rule.periods}" if rule.periods else f"x{rule.right}"


def _number(number: Decimal) -> str:
    digits = f"{abs(number):f}"
    digits = digits if "." in digits else f"{digits}.0"
    return f"(- {digits})" if number < 0 else digits
