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
from graphlib import CycleError, TopologicalSorter
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from silkledger.judging.comparing.intervals import EXACT
from silkledger.judging.contradictions.rules import Sum

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from decimal import Decimal

    from silkledger.judging.comparing import Interval
    from silkledger.judging.contradictions.rules import Rule

    Ends = dict[int, int | float]

# A unit has so many shares, and may be so many digits finer than the digits of the intervals, for
# intervals that come later. Numbers beyond so many digits are left to others.
_SHARES, _FINER, _MOST_DIGITS = 1 << 32, 6, 250
# Bounds are followed, and parts raised, so many times for each rule.
_ROUNDS = 4


class _Sum(NamedTuple):
    """Parts plus a constant are at most the whole (None: 0), or exactly it; a rule's place."""

    place: int
    whole: int | None
    parts: tuple[int, ...]
    constant: int
    is_equal: bool


class Sums:
    """Rules that are sums of parts, with the intervals of their quantities."""

    def __init__(
        self,
        rules: Sequence[_Sum],
        ordered: Sequence[_Sum],
        intervals: Mapping[int, Interval],
        unit: int,
    ) -> None:
        self._ordered, self._unit = ordered, unit
        self._low: Ends = {}
        self._high: Ends = {}
        for quantity, interval in intervals.items():
            self._low[quantity], self._high[quantity] = self._ends(interval)
        self._broken = [rule for rule in rules if _is_broken(rule, self._low, self._high)]
        self._using: dict[int, list[_Sum]] = {}
        for rule in rules:
            for quantity in (*rule.parts, *(() if rule.whole is None else (rule.whole,))):
                self._using.setdefault(quantity, []).append(rule)
        self._known: dict[tuple[frozenset[int], tuple[int, ...]], Sequence[_Sum]] = {}

    @staticmethod
    def of(rules: Sequence[Rule], intervals: Mapping[int, Interval]) -> Sums | None:
        """Return the rules as sums of parts; None if some are none, or a whole is its own part."""
        constants = [rule.constant for rule in rules if isinstance(rule, Sum)]
        if len(constants) < len(rules):
            return None
        ends = [end for one in intervals.values() for end in (one.low, one.high) if end is not None]
        numbers = [*constants, *ends]
        unit = min(map(_exponent, numbers), default=0) - _FINER
        if any(number.adjusted() - unit > _MOST_DIGITS for number in numbers):
            return None
        found = [
            each
            for place, rule in enumerate(rules)
            if (each := _sum_of(place, rule, unit)) is not None
        ]
        if len(found) < len(rules):
            return None
        ordered = _parts_first(found)
        return None if ordered is None else Sums(found, ordered, intervals, unit)

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
        asked = [*self._broken, *(rule for row in moved for rule in self._using[row])]
        if any(
            _is_broken(rule, low, high) for rule in asked if places is None or rule.place in places
        ):
            return False
        rules = self._ordered
        if places is not None:
            rules = [rule for rule in rules if rule.place in places]
        elif near is not None:
            rules = self._connected(frozenset(freed), tuple(near))
        if not _can_narrow(rules, low, high):
            return False
        has_equal = any(rule.is_equal for rule in rules)
        return not has_equal or _raise_parts(rules, low, high) or None

    def _connected(self, freed: frozenset[int], near: tuple[int, ...]) -> Sequence[_Sum]:
        """Return the rules that are connected with some quantities.

        A quantity that may be anything connects nothing if it is always a part, or always a whole,
        of what may be less than the whole: low or high enough, it lets all of its rules hold.
        """
        if (freed, near) in self._known:
            return self._known[freed, near]
        idle = {
            rule.place for quantity in freed & self._idle for rule in self._using.get(quantity, ())
        }
        waiting, places = list(near), set[int]()
        for quantity in waiting:
            for rule in self._using.get(quantity, ()):
                if rule.place not in places and rule.place not in idle:
                    places.add(rule.place)
                    waiting += rule.parts if rule.whole is None else (*rule.parts, rule.whole)
        rules = [rule for rule in self._ordered if rule.place in places]
        self._known[freed, near] = rules
        return rules

    @cached_property
    def _idle(self) -> frozenset[int]:
        return frozenset(
            quantity
            for quantity, using in self._using.items()
            if sum(rule.whole == quantity for rule in using) in (0, len(using))
            and not any(rule.is_equal for rule in using)
        )

    def cannot_hold(self, freed: Collection[int], places: Collection[int]) -> bool:
        """Whether bounds alone show that the rules at some places cannot hold."""
        rules = [rule for rule in self._ordered if rule.place in places]
        low, high = dict(self._low), dict(self._high)
        for quantity in freed:
            low[quantity], high[quantity] = -inf, inf
        return not _can_narrow(rules, low, high)

    def _moved(
        self, freed: Collection[int], moved: Mapping[int, Interval]
    ) -> tuple[Ends, Ends] | None:
        """Return the lowest and highest values; None for an end that has too many digits."""
        low, high = dict(self._low), dict(self._high)
        for quantity in freed:
            low[quantity], high[quantity] = -inf, inf
        for quantity, interval in moved.items():
            ends = (interval.low, interval.high)
            if any(end is not None and _exponent(end) < self._unit for end in ends):
                return None
            low[quantity], high[quantity] = self._ends(interval)
        return low, high

    def _ends(self, interval: Interval) -> tuple[int | float, int | float]:
        low, high = interval.low, interval.high
        return (
            -inf if low is None else _count(low, self._unit) + (not interval.low_inclusive),
            inf if high is None else _count(high, self._unit) - (not interval.high_inclusive),
        )


def _is_broken(rule: _Sum, low: Ends, high: Ends) -> bool:
    """Whether a rule cannot hold by itself."""
    least, most = (0, 0) if rule.whole is None else (low[rule.whole], high[rule.whole])
    return sum([low[part] for part in rule.parts]) + rule.constant > most or (
        rule.is_equal and sum([high[part] for part in rule.parts]) + rule.constant < least
    )


def _can_narrow(rules: Sequence[_Sum], low: Ends, high: Ends) -> bool:
    """Narrow all ends as far as the rules tell; whether each quantity is left a value."""
    if not _raise_wholes(rules, low, high):
        return False
    return not any(rule.is_equal for rule in rules) or _narrow(rules, low, high)


def _raise_wholes(rules: Sequence[_Sum], low: Ends, high: Ends) -> bool:
    """Raise the lowest value of each whole to the sum of its parts; whether it can be."""
    for _, whole, parts, constant, _ in rules:
        least = sum([low[part] for part in parts]) + constant
        if whole is None:
            if least > 0:
                return False
        elif least > low[whole]:
            if least > high[whole]:
                return False
            low[whole] = least
    return True


def _narrow(rules: Sequence[_Sum], low: Ends, high: Ends) -> bool:
    """Narrow all ends by the rules; false if a quantity is left without a value."""
    changed: set[int | None] = set()
    for rounds in range(_ROUNDS):
        before, changed = changed, set()
        for rule in rules:
            # A rule says nothing new unless one of its quantities changed since it was asked.
            asked = rule.parts if rule.whole is None else (*rule.parts, rule.whole)
            is_known = rounds and before.isdisjoint(asked) and changed.isdisjoint(asked)
            if not is_known and not _narrow_by(rule, low, high, changed):
                return False
        if not changed:
            break
    return True


def _narrow_by(rule: _Sum, low: Ends, high: Ends, changed: set[int | None]) -> bool:
    """Narrow the ends of a rule's quantities, and note which; false if one is left no value."""
    _, whole, parts, constant, is_equal = rule
    least_whole, most_whole = (0, 0) if whole is None else (low[whole], high[whole])
    lows = _Total(low, parts, -inf)
    highs = _Total(high, parts, inf) if is_equal else None
    for part in parts:
        most = min(high[part], most_whole - constant - lows.without(low[part]))
        least = low[part]
        if highs is not None and least_whole > -inf:
            least = max(least, least_whole - constant - highs.without(high[part]))
        if least > most:
            return False
        if most != high[part]:
            if highs is not None:
                highs.change(high[part], most)
            high[part] = most
            changed.add(part)
        if least != low[part]:
            lows.change(low[part], least)
            low[part] = least
            changed.add(part)
    if whole is not None:
        least = max(least_whole, lows.value + constant)
        most = most_whole if highs is None else min(most_whole, highs.value + constant)
        if least > most:
            return False
        if (least, most) != (least_whole, most_whole):
            low[whole], high[whole] = least, most
            changed.add(whole)
    return True


class _Total:
    """A sum of ends that follows them as they change; `open_end` is the infinity among them."""

    __slots__ = ("_open_end", "_open_ends", "_sum")

    def __init__(self, ends: Ends, parts: Sequence[int], open_end: float) -> None:
        values = [ends[part] for part in parts]
        self._open_end, self._open_ends = open_end, values.count(open_end)
        if self._open_ends:
            values = [value for value in values if value != open_end]
        self._sum = sum(values)

    @property
    def value(self) -> int | float:
        return self._open_end if self._open_ends else self._sum

    def without(self, end: int | float) -> int | float:
        """Return the sum of all ends but one."""
        if not self._open_ends:
            return self._sum - end
        return self._sum if self._open_ends == 1 and end == self._open_end else self._open_end

    def change(self, before: int | float, after: int | float) -> None:
        """Replace one end; it does not become open."""
        if before == self._open_end:
            self._open_ends -= 1
        else:
            self._sum -= before
        self._sum += after


def _raise_parts(rules: Sequence[_Sum], low: Ends, high: Ends) -> bool:
    """Raise parts that are less than their whole; whether all rules hold in the end."""
    far = 1 + sum(abs(end) for ends in (low, high) for end in ends.values() if abs(end) < inf)
    value = {row: -far * 4 if end == -inf else end for row, end in low.items()}
    equal = [rule for rule in reversed(rules) if rule.is_equal]
    often = dict.fromkeys(low, 0)
    for rule in rules:
        for part in rule.parts:
            often[part] += 1
    for _ in range(_ROUNDS * len(rules)):
        if not _raise_wholes(rules, value, high):
            return False
        short = False
        for _, whole, parts, constant, _ in equal:
            lacking = (0 if whole is None else value[whole]) - constant
            lacking -= sum([value[part] for part in parts])
            short |= lacking > 0
            for part in sorted(parts, key=often.__getitem__):
                step = min(lacking, high[part] - value[part])
                if step > 0:
                    value[part] += step
                    lacking -= step
            if lacking > 0:
                return False
        if not short:
            return True
    return False


def _sum_of(place: int, rule: Rule, unit: int) -> _Sum | None:
    """Return a rule as a sum of parts; None if it is none."""
    if not isinstance(rule, Sum) or len(set(rule.quantities)) < len(rule.terms):
        return None
    terms, constant = rule.terms, rule.constant
    if not rule.at_most and sum(factor == 1 for factor, _ in terms) == 1:
        terms, constant = tuple((-factor, row) for factor, row in terms), -constant
    parts = tuple(row for factor, row in terms if factor == 1)
    wholes = [row for factor, row in terms if factor == -1]
    if len(parts) + len(wholes) < len(terms) or len(wholes) > 1:
        return None
    whole = wholes[0] if wholes else None
    return _Sum(place, whole, parts, _count(constant, unit), not rule.at_most)


def _parts_first(rules: Sequence[_Sum]) -> list[_Sum] | None:
    """Return the rules of each whole before those where it is a part; None if it is its own."""
    of_whole: dict[int | None, list[_Sum]] = {}
    for rule in rules:
        of_whole.setdefault(rule.whole, []).append(rule)
    try:
        order = TopologicalSorter(
            {
                whole: {part for rule in several for part in rule.parts}
                for whole, several in of_whole.items()
            }
        )
        return [rule for whole in order.static_order() for rule in of_whole.get(whole, ())]
    except CycleError:
        return None


def _exponent(number: Decimal) -> int:
    return int(number.as_tuple().exponent)


def _count(number: Decimal, unit: int) -> int:
    """Return a number in shares of its unit."""
    return int(number.scaleb(-unit, EXACT)) * _SHARES
