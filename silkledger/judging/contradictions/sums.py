"""Sums: whether rules that are plain sums can all hold, in whole numbers.

Most rules say that parts are at most their whole. Such rules only ever push wholes up: if every
quantity takes its lowest value, and every whole at least the sum of its parts, they hold if any
values let them hold. Where parts are exactly their whole, parts may have to rise too: if the bounds
of the others leave no interval empty, values are looked for by raising parts.

Ends are counted in units of the smallest digit. An open end is moved inwards by a tiny share of a
unit, so that sums of open ends stay apart from sums of closed ones.
"""

from __future__ import annotations

from functools import cached_property
from math import inf
from typing import TYPE_CHECKING

from silkledger.judging.comparing.intervals import EXACT
from silkledger.judging.contradictions.beginnings import needed
from silkledger.judging.contradictions.combining import can_combine
from silkledger.judging.contradictions.narrowing import (
    PartSum,
    beginning,
    can_narrow,
    is_broken,
    raise_parts,
)
from silkledger.judging.contradictions.rules import Sum

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from decimal import Decimal

    from silkledger.judging.comparing import Interval
    from silkledger.judging.contradictions.narrowing import QuantityEnds
    from silkledger.judging.contradictions.rules import ArithmeticRule


# A unit has so many shares, and may be so many digits finer than the digits of the intervals, for
# intervals that come later. Numbers beyond so many digits are left to others.
_SHARES, _FINER, _MOST_DIGITS = 1 << 32, 6, 250


class Sums:
    """Rules that are sums of parts, with the intervals of their quantities.

    Inside, a quantity is its place among the quantities in order, and ends are lists.
    """

    def __init__(
        self,
        rules: Sequence[PartSum],
        ordered: Sequence[PartSum],
        intervals: Mapping[int, Interval],
        unit: int,
    ) -> None:
        self._ordered, self._unit = ordered, unit
        self._index = {quantity: place for place, quantity in enumerate(intervals)}
        ends = [self._ends(interval) for interval in intervals.values()]
        self._low: QuantityEnds = [low for low, _ in ends]
        self._high: QuantityEnds = [high for _, high in ends]
        self._broken = [rule for rule in rules if is_broken(rule, self._low, self._high)]
        self._using: list[list[PartSum]] = [[] for _ in ends]
        for rule in rules:
            for quantity in rule.quantities:
                self._using[quantity].append(rule)
        self._of_place = {rule.place: rule for rule in ordered}
        self._order = {rule.place: order for order, rule in enumerate(ordered)}
        self._known: dict[tuple[frozenset[int], tuple[int, ...]], Sequence[PartSum]] = {}

    @staticmethod
    def of(rules: Sequence[ArithmeticRule], intervals: Mapping[int, Interval]) -> Sums | None:
        """Return the rules as sums of parts; None if some are none, or a whole is its own part."""
        constants = [rule.constant for rule in rules if isinstance(rule, Sum)]
        if len(constants) < len(rules):
            return None
        ends = [
            end
            for interval in intervals.values()
            for end in (interval.low, interval.high)
            if end is not None
        ]
        numbers = [*constants, *ends]
        unit = min(map(_exponent, numbers), default=0) - _FINER
        if any(number.adjusted() - unit > _MOST_DIGITS for number in numbers):
            return None
        index = {quantity: place for place, quantity in enumerate(intervals)}
        sums = [
            each
            for place, rule in enumerate(rules)
            if (each := _sum_of(place, rule, unit, index)) is not None
        ]
        if len(sums) < len(rules):
            return None
        ordered = _parts_first(sums)
        return None if ordered is None else Sums(sums, ordered, intervals, unit)

    @property
    def broken(self) -> list[int]:
        """The places of the rules that cannot hold alone."""
        return sorted(rule.place for rule in self._broken)

    def can_hold(
        self,
        freed: Collection[int],
        moved: Mapping[int, Interval],
        places: Collection[int] | None = None,
        near: Collection[int] | None = None,
    ) -> bool | None:
        """Whether rules can hold, if some quantities may be anything and others are elsewhere.

        They are the rules at some `places`; or those that are connected with the quantities `near`
        (`_connected`), where the others are known to hold; else all rules. None if that is not
        found out.
        """
        ends = self._moved(freed, moved)
        if ends is None:
            return None
        low, high = ends
        asked = [*self._broken, *(rule for row in moved for rule in self._using[self._index[row]])]
        if any(
            is_broken(rule, low, high) for rule in asked if places is None or rule.place in places
        ):
            return False
        rules = self._ordered
        if places is not None:
            rules = self._at(places)
        elif near is not None:
            rules = self._connected(self._inside(freed), tuple(self._inside(near)))
        if not can_narrow(rules, low, high):
            return False
        if not any(rule.is_equal for rule in rules) or raise_parts(rules, low, high):
            return True
        return can_combine(rules, low, high)

    def few(self, freed: Collection[int], near: Collection[int] | None = None) -> frozenset[int]:
        """Return the places of few rules whose bounds show that they cannot hold; else none.

        These are the `needed` ones. With `near`, only rules that are connected with these
        quantities are asked about.
        """
        parts = self._parts(self._inside(freed), None if near is None else self._inside(near))
        ends = self._freed(freed)

        def begun(places: Sequence[int]) -> int:
            rules = [self._of_place[place] for place in places]
            return beginning(rules, self._using, *(each[:] for each in ends))

        def shorten(kept: Sequence[int], rest: Sequence[int]) -> Sequence[int]:
            return rest[: max(0, begun([*kept, *rest]) - len(kept))]

        beginnings = [part[:count] for part in parts if (count := begun(part))]
        if not beginnings:
            return frozenset()
        # Of all rules, the shortest beginning ends where that of the first part ends.
        return needed(min(beginnings, key=lambda places: places[-1]), shorten)

    def _parts(self, freed: frozenset[int], near: Collection[int] | None) -> list[list[int]]:
        """Return the places of rules in parts that are not connected, each in order."""
        if near is not None:
            return [sorted(rule.place for rule in self._connected(freed, tuple(near)))]
        idle = self._idle_rules(freed)
        parts, seen = list[list[int]](), set(idle)
        for rule in self._ordered:
            if rule.place not in seen:
                part = self._reached(rule.quantities, idle)
                seen |= part
                parts.append(sorted(part))
        return parts

    def _connected(self, freed: frozenset[int], near: tuple[int, ...]) -> Sequence[PartSum]:
        """Return the rules that are connected with some quantities, but for `_idle_rules`."""
        if (freed, near) not in self._known:
            places = self._reached(near, self._idle_rules(freed))
            self._known[freed, near] = self._at(places)
        return self._known[freed, near]

    def _reached(self, near: Collection[int], idle: Collection[int]) -> set[int]:
        """Return the places of rules that are connected with some quantities, not by idle ones."""
        waiting, reached, places = list(near), set(near), set[int]()
        for quantity in waiting:
            for rule in self._using[quantity]:
                if rule.place not in places and rule.place not in idle:
                    places.add(rule.place)
                    new = [other for other in rule.quantities if other not in reached]
                    reached.update(new)
                    waiting += new
        return places

    def _idle_rules(self, freed: frozenset[int]) -> set[int]:
        """Return the places of rules that hold by a quantity that may be anything.

        It connects nothing if it is always a part, or always a whole, of what may be less than the
        whole: low or high enough, it lets all of its rules hold.
        """
        return {rule.place for quantity in freed & self._idle for rule in self._using[quantity]}

    @cached_property
    def _idle(self) -> frozenset[int]:
        return frozenset(
            quantity
            for quantity, using in enumerate(self._using)
            if sum(rule.whole == quantity for rule in using) in (0, len(using))
            and not any(rule.is_equal for rule in using)
        )

    def _at(self, places: Collection[int]) -> list[PartSum]:
        """Return the rules at some places, parts first."""
        return [self._ordered[order] for order in sorted(self._order[place] for place in places)]

    def _inside(self, quantities: Collection[int]) -> frozenset[int]:
        """Return the places of quantities that a rule has."""
        return frozenset(self._index[each] for each in quantities if each in self._index)

    def _freed(self, freed: Collection[int]) -> tuple[QuantityEnds, QuantityEnds]:
        """Return the lowest and highest values where some quantities may be anything."""
        low, high = self._low[:], self._high[:]
        for place in self._inside(freed):
            low[place], high[place] = -inf, inf
        return low, high

    def _moved(
        self, freed: Collection[int], moved: Mapping[int, Interval]
    ) -> tuple[QuantityEnds, QuantityEnds] | None:
        """Return the lowest and highest values; None for an end that has too many digits."""
        low, high = self._freed(freed)
        for quantity, interval in moved.items():
            ends = (interval.low, interval.high)
            if any(end is not None and _exponent(end) < self._unit for end in ends):
                return None
            place = self._index[quantity]
            low[place], high[place] = self._ends(interval)
        return low, high

    def _ends(self, interval: Interval) -> tuple[int | float, int | float]:
        low, high = interval.low, interval.high
        return (
            -inf if low is None else _count(low, self._unit) + (not interval.low_inclusive),
            inf if high is None else _count(high, self._unit) - (not interval.high_inclusive),
        )


def _sum_of(
    place: int, rule: ArithmeticRule, unit: int, index: Mapping[int, int]
) -> PartSum | None:
    """Return a rule as a sum of parts, by their places; None if it is none."""
    if not isinstance(rule, Sum) or len(set(rule.quantities)) < len(rule.terms):
        return None
    terms, constant = rule.terms, rule.constant
    if not rule.at_most and sum(factor == 1 for factor, _ in terms) == 1:
        terms, constant = tuple((-factor, row) for factor, row in terms), -constant
    parts = tuple(index[row] for factor, row in terms if factor == 1)
    wholes = [index[row] for factor, row in terms if factor == -1]
    if len(parts) + len(wholes) < len(terms) or len(wholes) > 1:
        return None
    whole = wholes[0] if wholes else None
    quantities = parts if whole is None else (*parts, whole)
    return PartSum(place, whole, parts, _count(constant, unit), not rule.at_most, quantities)


def _parts_first(rules: Sequence[PartSum]) -> list[PartSum] | None:
    """Return the rules of each whole before those where it is a part; None if it is its own."""
    by_whole: dict[int | None, list[PartSum]] = {}
    for rule in rules:
        by_whole.setdefault(rule.whole, []).append(rule)
    ordered, begun, done = list[PartSum](), set[int | None](), set[int | None]()
    for first in by_whole:
        waiting = [first]
        while waiting:
            whole = waiting[-1]
            if whole in done:
                waiting.pop()
                continue
            parts = {part for rule in by_whole[whole] for part in rule.parts} & by_whole.keys()
            missing = sorted(parts - done)
            if not missing:
                ordered += by_whole[whole]
                done.add(whole)
            elif whole in begun:
                return None
            begun.add(whole)
            waiting += missing
    return ordered


def _exponent(number: Decimal) -> int:
    return int(number.as_tuple().exponent)


def _count(number: Decimal, unit: int) -> int:
    """Return a number in shares of its unit."""
    return int(number.scaleb(-unit, EXACT)) * _SHARES
