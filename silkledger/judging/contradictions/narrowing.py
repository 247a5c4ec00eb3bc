"""Narrowing: between which ends quantities lie by rules that say what their parts add up to.

Ends are whole numbers, or infinite. A part is at most its whole without the other parts, a whole at
least the sum of its parts.
"""

from __future__ import annotations

from collections import deque
from math import inf
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

# By quantity.
QuantityEnds: TypeAlias = list[int | float]
# Bounds are followed, and parts raised, so many times for each rule.
_ROUNDS = 4


class PartSum(NamedTuple):
    """Parts plus a constant are at most the whole (None: 0), or exactly it; a rule's place.

    `quantities` are the parts and the whole.
    """

    place: int
    whole: int | None
    parts: tuple[int, ...]
    constant: int
    is_equal: bool
    quantities: tuple[int, ...]


def is_broken(rule: PartSum, low: QuantityEnds, high: QuantityEnds) -> bool:
    """Whether a rule cannot hold by itself."""
    least, most = (0, 0) if rule.whole is None else (low[rule.whole], high[rule.whole])
    return sum([low[part] for part in rule.parts]) + rule.constant > most or (
        rule.is_equal and sum([high[part] for part in rule.parts]) + rule.constant < least
    )


def can_narrow(rules: Sequence[PartSum], low: QuantityEnds, high: QuantityEnds) -> bool:
    """Narrow all ends as far as the rules tell; whether each quantity is left a value."""
    if not _raise_wholes(rules, low, high):
        return False
    return not any(rule.is_equal for rule in rules) or _narrow(rules, low, high)


def _raise_wholes(rules: Sequence[PartSum], low: QuantityEnds, high: QuantityEnds) -> bool:
    """Raise the lowest value of each whole to the sum of its parts; whether it can be."""
    for _, whole, parts, constant, _, _ in rules:
        least = sum([low[part] for part in parts]) + constant
        if whole is None:
            if least > 0:
                return False
        elif least > low[whole]:
            if least > high[whole]:
                return False
            low[whole] = least
    return True


def beginning(
    rules: Sequence[PartSum],
    using: Sequence[Sequence[PartSum]],
    low: QuantityEnds,
    high: QuantityEnds,
) -> int:
    """Return how many rules, taken in their order, leave a quantity without a value; 0 if none do.

    `using` has the rules of each quantity. Narrows the ends.
    """
    narrow = narrow_by if any(rule.is_equal for rule in rules) else _raise_whole
    inside = set[int]()
    for count, rule in enumerate(rules, 1):
        inside.add(rule.place)
        waiting, most = deque([rule]), _ROUNDS * count
        while waiting and most:
            asked, changed = waiting.popleft(), set[int | None]()
            most -= 1
            if not narrow(asked, low, high, changed):
                return count
            for quantity in changed:
                assert quantity is not None  # noqa: S101
                for other in using[quantity]:
                    if other.place in inside and other is not asked and other not in waiting:
                        waiting.append(other)
    return 0


def _raise_whole(
    rule: PartSum, low: QuantityEnds, high: QuantityEnds, changed: set[int | None]
) -> bool:
    """Do what `_raise_wholes` does, by one rule, and note what changed."""
    before = None if rule.whole is None else low[rule.whole]
    if not _raise_wholes((rule,), low, high):
        return False
    if rule.whole is not None and low[rule.whole] != before:
        changed.add(rule.whole)
    return True


def _narrow(rules: Sequence[PartSum], low: QuantityEnds, high: QuantityEnds) -> bool:
    """Narrow all ends by the rules; false if a quantity is left without a value."""
    changed: set[int | None] = set()
    for rounds in range(_ROUNDS):
        before, changed = changed, set()
        for rule in rules:
            # A rule says nothing new unless one of its quantities changed since it was asked.
            asked = rule.quantities
            is_known = rounds and before.isdisjoint(asked) and changed.isdisjoint(asked)
            if not is_known and not narrow_by(rule, low, high, changed):
                return False
        if not changed:
            break
    return True


def narrow_by(
    rule: PartSum, low: QuantityEnds, high: QuantityEnds, changed: set[int | None]
) -> bool:
    """Narrow the ends of a rule's quantities, and note which; false if one is left no value."""
    if not rule.is_equal and -inf not in (values := [low[part] for part in rule.parts]):
        return _lower_parts(rule, values, low, high, changed)
    return _narrow_each(rule, low, high, changed)


def _narrow_each(
    rule: PartSum, low: QuantityEnds, high: QuantityEnds, changed: set[int | None]
) -> bool:
    """Do what `narrow_by` does, of any rule."""
    _, whole, parts, constant, is_equal, _ = rule
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


def _lower_parts(
    rule: PartSum,
    values: Sequence[int | float],
    low: QuantityEnds,
    high: QuantityEnds,
    changed: set[int | None],
) -> bool:
    """Do what `narrow_by` does where parts are at most their whole; `values` are their low ends.

    No low end of a part changes, so that their sum stays.
    """
    _, whole, parts, constant, _, _ = rule
    least_whole, most_whole = (0, 0) if whole is None else (low[whole], high[whole])
    least = sum(values) + constant
    spare = most_whole - least
    if spare < 0 or least_whole > most_whole:
        return False
    for part, value in zip(parts, values, strict=True):
        if value > high[part]:
            return False
        if value + spare < high[part]:
            high[part] = value + spare
            changed.add(part)
    if whole is not None and least > least_whole:
        low[whole] = least
        changed.add(whole)
    return True


class _Total:
    """A sum of ends that follows them as they change; `open_end` is the infinity among them."""

    __slots__ = ("_open_end", "_open_ends", "_sum")

    def __init__(self, ends: QuantityEnds, parts: Sequence[int], open_end: float) -> None:
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


def raise_parts(rules: Sequence[PartSum], low: QuantityEnds, high: QuantityEnds) -> bool:
    """Raise parts that are less than their whole; whether all rules hold in the end."""
    value = _bounded(rules, low, high)
    often = dict[int, int]()
    for rule in rules:
        for part in rule.parts:
            often[part] = often.get(part, 0) + 1
    equal = [
        rule._replace(parts=tuple(sorted(rule.parts, key=often.__getitem__)))
        for rule in reversed(rules)
        if rule.is_equal
    ]
    for _ in range(_ROUNDS * len(rules)):
        if not _raise_wholes(rules, value, high):
            return False
        short = False
        for _, whole, parts, constant, _, _ in equal:
            lacking = (0 if whole is None else value[whole]) - constant
            lacking -= sum([value[part] for part in parts])
            short |= lacking > 0
            for part in parts:
                step = min(lacking, high[part] - value[part])
                if step > 0:
                    value[part] += step
                    lacking -= step
            if lacking > 0:
                return False
        if not short:
            return True
    return False


def _bounded(rules: Sequence[PartSum], low: QuantityEnds, high: QuantityEnds) -> QuantityEnds:
    """Return the lowest values, those of the rules far below the others where they are open."""
    value = low[:]
    quantities = {quantity for rule in rules for quantity in rule.quantities}
    finite = [end for ends in (low, high) for row in quantities if abs(end := ends[row]) < inf]
    far = 4 * (1 + sum(map(abs, finite)))
    for quantity in quantities:
        if value[quantity] == -inf:
            value[quantity] = -far
    return value
