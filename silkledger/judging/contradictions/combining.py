"""Combining: whether sums of parts can all hold, by adding rules so that quantities cancel.

Narrowing looks at one rule at a time and does not see that a + b = c and a + b <= d leave c no
value above d. A rule that shares at most one quantity with others has said all it says once that
quantity is narrowed, and is left out. Of the rules that are left, one quantity after the other is
eliminated: each bound from above is added to each bound from below (Fourier and Motzkin). Both are
exact.
"""

from __future__ import annotations

from fractions import Fraction
from math import gcd, inf
from typing import TYPE_CHECKING, TypeAlias

from silkledger.judging.contradictions.narrowing import narrow_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from silkledger.judging.contradictions.narrowing import PartSum, QuantityEnds

# Coefficients of quantities in order; what they add up to is at most a number, the least known one.
Bounds: TypeAlias = dict[tuple[tuple[int, int], ...], int | Fraction]
# So many bounds at most are kept of some rules; more are left to others.
_MOST = 150


def can_combine(rules: Sequence[PartSum], low: QuantityEnds, high: QuantityEnds) -> bool | None:
    """Return whether rules can all hold; None if that takes too many bounds. Narrows the ends.

    >>> from silkledger.judging.contradictions.narrowing import PartSum
    >>> exactly = PartSum(0, 2, (0, 1), 0, True, (0, 1, 2))
    >>> at_most = PartSum(1, 3, (0, 1), 0, False, (0, 1, 3))
    >>> can_combine([exactly, at_most], [-inf, -inf, 9, 0], [inf, inf, 9, 8])
    False
    """
    left = _without_ends(rules, low, high)
    if not left:
        return left is not None
    answer: bool | None = True
    for group in _groups(left):
        can_hold = _can_hold(list(_bounds(group, low, high)))
        if can_hold is False:
            return False
        answer = answer and can_hold
    return answer


def _without_ends(
    rules: Sequence[PartSum], low: QuantityEnds, high: QuantityEnds
) -> list[PartSum] | None:
    """Return the rules that form cycles; None if one leaves a quantity without a value."""
    using = _using(rules)
    left = {rule.place: rule for rule in rules}
    waiting = list(rules)
    while waiting:
        rule = waiting.pop()
        shared = sum([len(using[quantity]) > 1 for quantity in rule.quantities])
        if rule.place not in left or shared > 1:
            continue
        if not narrow_by(rule, low, high, set()):
            return None
        del left[rule.place]
        for quantity in rule.quantities:
            using[quantity].remove(rule)
            waiting += using[quantity]
    return list(left.values())


def _using(rules: Iterable[PartSum]) -> dict[int, list[PartSum]]:
    using: dict[int, list[PartSum]] = {}
    for rule in rules:
        for quantity in rule.quantities:
            using.setdefault(quantity, []).append(rule)
    return using


def _groups(rules: Sequence[PartSum]) -> Iterator[list[PartSum]]:
    """Yield the rules in groups that share no quantity."""
    using, seen = _using(rules), set[int]()
    for first in rules:
        if first.place not in seen:
            seen.add(first.place)
            group = [first]
            for rule in group:
                for quantity in rule.quantities:
                    linked = [other for other in using[quantity] if other.place not in seen]
                    seen.update(other.place for other in linked)
                    group += linked
            yield group


def _bounds(
    rules: Sequence[PartSum], low: QuantityEnds, high: QuantityEnds
) -> Iterator[tuple[dict[int, int], int]]:
    """Yield what rules and intervals say of the quantities that several rules share."""
    using = _using(rules)
    shared = {quantity for quantity, several in using.items() if len(several) > 1}
    for rule in rules:
        terms = dict.fromkeys(rule.parts, 1)
        if rule.whole is not None:
            terms[rule.whole] = -1
        for sign in (1, -1) if rule.is_equal else (1,):
            factors = dict[int, int]()
            most: int | float = -sign * rule.constant
            for quantity, factor in terms.items():
                if quantity in shared:
                    factors[quantity] = sign * factor
                else:
                    most -= low[quantity] if sign * factor > 0 else -high[quantity]
            if most < inf:
                yield factors, int(most)
    for quantity in shared:
        if high[quantity] < inf:
            yield {quantity: 1}, int(high[quantity])
        if low[quantity] > -inf:
            yield {quantity: -1}, -int(low[quantity])


def _can_hold(bounds: Iterable[tuple[dict[int, int], int]]) -> bool | None:
    """Whether numbers keep all bounds; None if it takes too many of them to tell."""
    known: Bounds = {}
    can = all(_add(known, terms, most) for terms, most in bounds)
    while known and can:
        chosen, made = _cheapest(known)
        if made + len(known) > _MOST:
            return None
        known, can = _without(chosen, known)
    return can


def _cheapest(known: Bounds) -> tuple[int, int]:
    """Return the quantity whose elimination makes the fewest bounds, and how many it makes."""
    sides = dict[int, list[int]]()
    for terms in known:
        for quantity, factor in terms:
            sides.setdefault(quantity, [0, 0])[factor < 0] += 1
    made = {quantity: above * below for quantity, (above, below) in sorted(sides.items())}
    chosen = min(made, key=lambda quantity: made[quantity])
    return chosen, made[chosen]


def _without(chosen: int, known: Bounds) -> tuple[Bounds, bool]:
    """Return what bounds say of all other quantities, and whether numbers may keep it."""
    left: Bounds = {}
    above = list[tuple[dict[int, int], int | Fraction]]()
    below = above[:]
    for terms, most in known.items():
        factors = dict(terms)
        if chosen not in factors:
            left[terms] = most
        else:
            (above if factors[chosen] > 0 else below).append((factors, most))
    for bounds, most in above:
        for other, more in below:
            times, by = -other[chosen], bounds[chosen]
            total = {row: times * factor for row, factor in bounds.items()}
            for row, factor in other.items():
                total[row] = total.get(row, 0) + by * factor
            if not _add(left, total, times * most + by * more):
                return left, False
    return left, True


def _add(known: Bounds, terms: dict[int, int], most: int | Fraction) -> bool:
    """Add a bound unless a closer one is known; false if nothing keeps it."""
    kept = sorted((quantity, factor) for quantity, factor in terms.items() if factor)
    if not kept:
        return most >= 0
    divisor = gcd(*(factor for _, factor in kept))
    if divisor > 1:
        most = Fraction(most) / divisor
    key = tuple((quantity, factor // divisor) for quantity, factor in kept)
    if key not in known or most < known[key]:
        known[key] = most
    return True
