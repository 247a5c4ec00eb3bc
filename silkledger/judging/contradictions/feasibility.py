"""Feasibility: whether rules can hold if some quantities may be anything, by the cheapest means.

Most questions are answered by arithmetic: one rule alone forbids it, or elimination shows that all
can hold. The solver is built for the first question that is left, and answers only those.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from silkledger.judging.comparing import Interval
from silkledger.judging.contradictions.beginnings import by_asking, needed, shortest
from silkledger.judging.contradictions.elimination import can_hold
from silkledger.judging.contradictions.rules import any_lets_hold, holds
from silkledger.judging.contradictions.solver import Solver
from silkledger.judging.contradictions.sums import Sums

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from silkledger.judging.contradictions.rules import ArithmeticRule

ANY = Interval(None, None)


class Core(NamedTuple):
    """Quantities and rules (places) that cannot hold, whatever all other quantities are."""

    quantities: tuple[int, ...]
    rules: tuple[int, ...]


class Feasibility:
    """Questions about rules between quantities with intervals."""

    def __init__(self, rules: Sequence[ArithmeticRule], intervals: Mapping[int, Interval]) -> None:
        self._rules, self._intervals = rules, intervals
        self._sums = Sums.of(rules, intervals)

    @property
    def quantities(self) -> list[int]:
        """The quantities that have an interval, in order."""
        return sorted(self._intervals)

    @cached_property
    def _solver(self) -> Solver:
        return Solver(self._rules, self._intervals)

    @cached_property
    def broken(self) -> list[int]:
        """The places of rules that cannot hold alone."""
        if self._sums is not None:
            return self._sums.broken
        interval = self._intervals.__getitem__
        return [place for place, rule in enumerate(self._rules) if not holds(rule, interval)]

    @cached_property
    def _using(self) -> dict[int, list[int]]:
        """The places of the rules of each quantity."""
        using: dict[int, list[int]] = {quantity: [] for quantity in self._intervals}
        for place, rule in enumerate(self._rules):
            for quantity in rule.quantities:
                using[quantity].append(place)
        return using

    @property
    def broken_alone(self) -> list[Core]:
        """A core of each rule that cannot hold alone."""
        return [
            Core(tuple(sorted(set(self._rules[place].quantities))), (place,))
            for place in self.broken
        ]

    def by_arithmetic(
        self,
        freed: Collection[int],
        moved: Mapping[int, Interval] | None = None,
        places: Collection[int] | None = None,
        near: Collection[int] | None = None,
    ) -> bool | None:
        """Return what `holds` says, if no solver is needed to tell; else None."""
        moved = moved or {}
        if self._sums is not None:
            answer = self._sums.can_hold(freed, moved, places, near)
            if answer is not None:
                return answer
        intervals = {**self._intervals, **dict.fromkeys(freed, ANY), **moved}
        # Any other rule holds alone as it does where nothing is freed.
        alone = [*self.broken, *(place for row in moved for place in self._using[row])]
        if self._is_any_broken(alone, intervals, places):
            return False
        rules = [
            rule for place, rule in enumerate(self._rules) if places is None or place in places
        ]
        return can_hold(rules, intervals)

    def _is_any_broken(
        self,
        asked: Iterable[int],
        intervals: Mapping[int, Interval],
        places: Collection[int] | None,
    ) -> bool:
        """Whether one of the rules asked about, of those at some places, cannot hold alone."""
        return any(
            not holds(self._rules[place], intervals.__getitem__)
            for place in asked
            if places is None or place in places
        )

    def holds(
        self,
        freed: Collection[int],
        moved: Mapping[int, Interval] | None = None,
        places: Collection[int] | None = None,
        near: Collection[int] | None = None,
    ) -> bool:
        """Whether all intervals but the `freed` ones can hold together with the rules.

        The quantities `moved` lie in other intervals; `places` limits the rules. With `near`, all
        rules are known to hold that are not connected with these quantities. Raises LimitError.
        """
        answer = self.by_arithmetic(freed, moved, places, near)
        if answer is not None:
            return answer
        moved = moved or {}
        also = [self._solver.assumption(*item) for item in moved.items()]
        return self._solver.holds({*freed, *moved}, also=also, rules=places)

    def minimal(self, freed: Collection[int], near: Collection[int] | None = None) -> Core:
        """Return quantities and rules that cannot hold, though without any one of them they can.

        They cannot hold without `freed`; with `near`, only because of rules that are connected with
        these quantities. One rule that is broken alone is taken before several
        that are broken together, the first one before others. Raises LimitError.
        """
        for place in self.broken:
            rule = self._rules[place]
            if set(rule.quantities).isdisjoint(freed) and any_lets_hold(
                rule, self._intervals.__getitem__
            ):
                return Core(tuple(sorted(set(rule.quantities))), (place,))
        places = self._few(freed, near, cycles=False)
        if not places and not self._solver.holds(freed):
            return Core(*map(tuple, self._solver.minimal(freed)))
        # The solver takes the open ends of products for closed ones, and does not see that a growth
        # that may be anything is the same in all of its rules.
        places = places or self._few(freed, near, cycles=True)
        return self._reduced(places, freed)

    def _reduced(self, places: frozenset[int], freed: Collection[int]) -> Core:
        """Return the core among few rules that cannot hold: one rule, then one quantity less."""
        # Of two sums, each holds alone: else it would be a core.
        for place in list(places) if len(places) > 2 or self._sums is None else ():
            if not self.holds(freed, places=places - {place}):
                places = places - {place}
        quantities = {row for place in places for row in self._rules[place].quantities}
        free = set(freed)
        for quantity in sorted(quantities.difference(freed)):
            if not self.holds(free | {quantity}, places=places):
                free.add(quantity)
        return Core(tuple(sorted(quantities - free)), tuple(sorted(places)))

    def _few(
        self, freed: Collection[int], near: Collection[int] | None, *, cycles: bool
    ) -> frozenset[int]:
        """Return the places of few rules that arithmetic shows cannot hold; else none."""
        if self._sums is not None:
            return self._sums.few(freed, near)
        intervals = {**self._intervals, **dict.fromkeys(freed, ANY)}

        def cannot(places: Sequence[int]) -> bool:
            if self._is_any_broken(self.broken, intervals, places):
                return True
            # In one order: how much of a cycle is seen may depend on it.
            rules = [self._rules[place] for place in sorted(places)]
            return can_hold(rules, intervals, cycles=cycles) is False

        every = range(len(self._rules))
        if not cannot(every):
            return frozenset()
        return needed(shortest(every, cannot), by_asking(cannot))
