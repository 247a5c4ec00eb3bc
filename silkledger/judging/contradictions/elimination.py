"""Elimination: whether rules can all hold, where arithmetic tells and no solver is needed.

A rule that shares at most one quantity with the others has said all it says once that quantity is
narrowed to what the rule allows; it is then left out. A rule with a quantity of its own that may
take any value always holds, and is left out too. If no rule is left, all can hold. Those that are
left form cycles: if propagation leaves each quantity a value, they are tried in the middle of their
intervals, one after the other.
"""

from __future__ import annotations

from decimal import Decimal, Overflow
from typing import TYPE_CHECKING

from silkledger.judging.comparing.arithmetic import ZERO, nonnegative
from silkledger.judging.comparing.intervals import EXACT, Interval
from silkledger.judging.contradictions.propagation import broken
from silkledger.judging.contradictions.rules import Product, Sum, implied

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from silkledger.judging.contradictions.rules import ArithmeticRule

_HALF = Decimal("0.5")


def can_hold(
    rules: Sequence[ArithmeticRule], intervals: Mapping[int, Interval], *, cycles: bool = True
) -> bool | None:
    """Return whether quantities can take values in their intervals that keep all rules.

    None if elimination cannot tell, or if rules are left and `cycles` are not asked about; the cost
    grows with the number of rules.

    >>> from silkledger.judging.comparing.arithmetic import ONE
    >>> units = {n: Interval(Decimal(n), Decimal(n)) for n in range(1, 6)}
    >>> sums = [Sum(((ONE, 1), (ONE, 2), (-ONE, 3))), Sum(((ONE, 1), (ONE, 3), (-ONE, 4)))]
    >>> can_hold(sums, units), can_hold([*sums, Sum(((ONE, 4), (-ONE, 5)))], units)
    (True, False)
    """
    if any(len(set(rule.quantities)) < len(rule.quantities) for rule in rules):
        return None
    current = _within(rules, intervals)
    if current is None:
        return False
    try:
        return _can_hold(rules, current, cycles=cycles)
    except Overflow:  # products in a cycle leave the range of numbers
        return None


def _can_hold(
    rules: Sequence[ArithmeticRule], current: dict[int, Interval], *, cycles: bool
) -> bool | None:
    system = _System(rules, current)
    answer = system.eliminate(range(len(rules)))
    if answer and system.left and not cycles:
        return None
    if answer and broken([rules[place] for place in sorted(system.left)], current):
        return False
    while answer and system.left:
        fixed = system.fix()
        # A value that fits nothing proves nothing: another one might.
        answer = None if fixed is None else system.eliminate(fixed) or None
    return answer


class _System:
    """The rules that are `left`, by place, and what their quantities may be by now."""

    def __init__(self, rules: Sequence[ArithmeticRule], current: dict[int, Interval]) -> None:
        self._rules, self._current = rules, current
        self.left = set(range(len(rules)))
        self._using: dict[int, set[int]] = {}
        for place, rule in enumerate(rules):
            for quantity in rule.quantities:
                self._using.setdefault(quantity, set()).add(place)

    def eliminate(self, places: Iterable[int]) -> bool | None:
        """Leave out rules, beginning at some places; false if they cannot hold, None if unknown."""
        waiting = list(places)
        while waiting:
            place = waiting.pop()
            if place not in self.left:
                continue
            rule = self._rules[place]
            shared = [quantity for quantity in rule.quantities if len(self._using[quantity]) > 1]
            if len(shared) > 1:
                if not _always_holds(rule, shared, self._current):
                    continue
            elif not (has_value := _narrow(rule, (shared or rule.quantities)[0], self._current)):
                return has_value
            self.left.discard(place)
            for quantity in rule.quantities:
                self._using[quantity].discard(place)
                waiting.extend(self._using[quantity])
        return True

    def fix(self) -> set[int] | None:
        """Fix the quantity that most rules share in the middle of its interval.

        Return the places of these rules; None if no quantity that they share has two ends.
        """
        shared = {
            quantity: (interval.low, interval.high)
            for place in self.left
            for quantity in self._rules[place].quantities
            if len(self._using[quantity]) > 1
            and (interval := self._current[quantity]).low is not None
            and interval.high is not None
        }
        if not shared:
            return None
        chosen = max(shared, key=lambda quantity: (len(self._using[quantity]), -quantity))
        low, high = shared[chosen]
        assert low is not None  # noqa: S101
        assert high is not None  # noqa: S101
        middle = EXACT.multiply(EXACT.add(low, high), _HALF)
        self._current[chosen] = Interval(middle, middle)
        places, self._using[chosen] = self._using[chosen], set()
        return places


def _within(
    rules: Sequence[ArithmeticRule], intervals: Mapping[int, Interval]
) -> dict[int, Interval] | None:
    """Return the intervals without what a product excludes; None if it leaves nothing."""
    current = dict(intervals)
    for rule in rules:
        if isinstance(rule, Product):
            for quantity in (rule.result, rule.left, *(() if rule.periods else (rule.right,))):
                allowed = nonnegative(current[quantity])
                if allowed is None:
                    return None
                current[quantity] = allowed
    return current


def _always_holds(
    rule: ArithmeticRule, shared: Sequence[int], current: Mapping[int, Interval]
) -> bool:
    """Whether a quantity that only this rule has can always be chosen so that the rule holds."""
    own = [quantity for quantity in rule.quantities if quantity not in shared]
    if isinstance(rule, Sum):
        return any(
            current[quantity].low is None and current[quantity].high is None
            for factor, quantity in rule.terms
            if factor and quantity in own
        )
    free = [row for row in own if current[row].high is None and not current[row].low]
    if rule.result in free:
        return True
    if rule.right in free and current[rule.left].low:
        return not rule.periods or current[rule.right].low is None
    factor = rule.factor(current[rule.right])
    return rule.left in free and factor is not None and bool(factor.low)


def _narrow(rule: ArithmeticRule, quantity: int, current: dict[int, Interval]) -> bool | None:
    """Narrow a quantity to what a rule allows; whether that leaves it a value.

    None if a factor can only be 0, by which nothing can be divided.
    """
    if isinstance(rule, Product):
        factors = (current[rule.left], rule.factor(current[rule.right]))
        if any(factor is not None and factor.high == ZERO for factor in factors):
            return None
    implied_values = implied(rule, quantity, current.__getitem__)
    both = None if implied_values is None else current[quantity].both(implied_values)
    if both is None:
        return False
    current[quantity] = both
    return True
