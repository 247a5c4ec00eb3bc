"""Propagation: narrows the intervals of quantities by their rules, until one has no value left.

It finds the components that need the solver, quickly and with few false alarms: what it finds empty
can't all hold; what it does not may still not, but only where rules form cycles of wide intervals.
Ends are rounded outwards to a fixed number of digits, so that numbers stay short.
"""

from __future__ import annotations

from collections import deque
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, Overflow
from typing import TYPE_CHECKING

from silkledger.judging.comparing.intervals import Interval
from silkledger.judging.contradictions.rules import implied

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.judging.contradictions.rules import ArithmeticRule

_DIGITS = 30
_DOWN, _UP = Context(_DIGITS, ROUND_FLOOR), Context(_DIGITS, ROUND_CEILING)
# A rule is used again when an interval shrinks by this share; at most so many times.
_SHRINKS, _MOST = Decimal("0.01"), 8


def components(rules: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return the places of rules that are connected by their quantities, smallest place first.

    Of each rule its quantities are given.

    >>> components([(0, 1, 2), (5, 6, 7), (2, 3, 4)])
    [[0, 2], [1]]
    """
    parent: dict[int, int] = {}

    def root(quantity: int) -> int:
        while parent.setdefault(quantity, quantity) != quantity:
            parent[quantity] = parent[parent[quantity]]
            quantity = parent[quantity]
        return quantity

    for quantities in rules:
        first, *others = map(root, quantities)
        for other in others:
            parent[root(other)] = first = root(first)
    by_root: dict[int, list[int]] = {}
    for place, quantities in enumerate(rules):
        by_root.setdefault(root(quantities[0]), []).append(place)
    return sorted(by_root.values())


def broken(rules: Sequence[ArithmeticRule], intervals: Mapping[int, Interval]) -> list[int]:
    """Return the places of rules that leave a quantity of theirs no value; empty if none does.

    >>> from silkledger.judging.contradictions.rules import Product
    >>> units = {n: Interval(Decimal(value), Decimal(value)) for n, value in enumerate((7, 2, 3))}
    >>> broken([Product(0, 1, 2)], units)
    [0]
    """
    return sorted(_propagated(rules, dict(intervals)))


def allowed(
    rules: Sequence[ArithmeticRule], intervals: Mapping[int, Interval], quantity: int
) -> Interval | None:
    """Return where a quantity that may be anything lies, if the others lie in their intervals.

    The interval may be too wide, never too narrow. None if no value is left.

    >>> from silkledger.judging.contradictions.rules import Product
    >>> units = {n: Interval(Decimal(value), Decimal(value)) for n, value in enumerate((7, 2, 3))}
    >>> allowed([Product(0, 1, 2)], units, 0).high == 6
    True
    """
    current = {**intervals, quantity: Interval(None, None)}
    return None if _propagated(rules, current) else current[quantity]


def _propagated(rules: Sequence[ArithmeticRule], current: dict[int, Interval]) -> set[int]:
    """Narrow the intervals; return the places of rules that leave a quantity no value."""
    using: dict[int, list[int]] = {}
    for place, rule in enumerate(rules):
        for quantity in rule.quantities:
            using.setdefault(quantity, []).append(place)
    waiting, times, broken = deque(range(len(rules))), [0] * len(rules), set[int]()
    queued = set(waiting)
    while waiting:
        place = waiting.popleft()
        queued.discard(place)
        if place in broken:
            continue
        times[place] += 1
        try:
            changed = _narrow(rules[place], current)
        except Overflow:  # products in a cycle leave the range of numbers: nothing is known
            changed = []
        if changed is None:
            broken.add(place)
            continue
        for quantity in changed:
            for other in using[quantity]:
                if other not in queued and times[other] < _MOST:
                    waiting.append(other)
                    queued.add(other)
    return broken


def _narrow(rule: ArithmeticRule, current: dict[int, Interval]) -> list[int] | None:
    """Narrow the quantities of a rule; the ones that shrank, or None if one has no value left."""
    changed = []
    for quantity in rule.quantities:
        implied_values = implied(rule, quantity, current.__getitem__)
        both = None if implied_values is None else current[quantity].both(_rounded(implied_values))
        if both is None:
            return None
        if _shrank(current[quantity], both):
            changed.append(quantity)
        current[quantity] = both
    return changed


def _rounded(interval: Interval) -> Interval:
    low, high = interval.low, interval.high
    return Interval(
        None if low is None else _DOWN.plus(low),
        None if high is None else _UP.plus(high),
        interval.low_inclusive,
        interval.high_inclusive,
    )


def _shrank(before: Interval, after: Interval) -> bool:
    if before.low is None or before.high is None:
        return (before.low, before.high) != (after.low, after.high)
    assert after.low is not None  # noqa: S101
    assert after.high is not None  # noqa: S101
    width = before.high - before.low
    return width - (after.high - after.low) > width * _SHRINKS
