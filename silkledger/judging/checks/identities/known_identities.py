"""Identities of which all is known that is asked of one by its place: rows, rule, kind.

It is looked up for many at once, since one takes as long as a hundred together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, overload

import numpy as np

from silkledger.judging.checks.identities.sum_arrays import kind_of_sum, sum_of

if TYPE_CHECKING:
    from silkledger.judging.checks.identities.usable import UsableIdentities
    from silkledger.judging.contradictions.rules import ArithmeticRule


class KnownIdentity(NamedTuple):
    """What is known of an identity; see UsableIdentities."""

    rows: list[int]
    is_open: bool
    is_broken: bool
    is_addition: bool
    is_within: bool
    is_at_most: bool


class KnownIdentities:
    """Some of the usable identities, asked by their place among all."""

    def __init__(self, usable: UsableIdentities, places: Sequence[int]) -> None:
        self._usable, numbers = usable, np.array(places, np.int64)
        groups = usable.groups.take(numbers)
        self.rows, ends = groups.rows, [*groups.starts.tolist(), len(groups.rows)]
        rows = self.rows.tolist()
        columns = [getattr(usable, name)[numbers].tolist() for name in KnownIdentity._fields[1:]]
        rows_of = [rows[start:stop] for start, stop in pairwise(ends)]
        self._known = dict(
            zip(places, map(KnownIdentity._make, zip(rows_of, *columns, strict=True)), strict=True)
        )

    def __getitem__(self, place: int) -> KnownIdentity:
        return self._known[place]

    def rule(self, place: int) -> ArithmeticRule:
        """Return the rule of an identity."""
        known = self._known[place]
        if not known.is_addition:
            return self._usable.rule(place)
        return sum_of(known.rows, is_within=known.is_within, is_at_most=known.is_at_most)

    def kind(self, place: int) -> str:
        """Return the kind of an identity."""
        known = self._known[place]
        if not known.is_addition:
            return self._usable.kind(place)
        return kind_of_sum(is_within=known.is_within)

    def rules(self, places: Sequence[int]) -> RulesOfPlaces:
        """Return the rules of some identities, which are made when they are asked for."""
        return RulesOfPlaces(self, places)


class RulesOfPlaces(Sequence["ArithmeticRule"]):
    """The rules of some identities, each of which is made when it is asked for.

    `quantities` are the quantities of each.
    """

    def __init__(self, identities: KnownIdentities, places: Sequence[int]) -> None:
        self._identities, self._places = identities, places
        self._made: dict[int, ArithmeticRule] = {}
        self.quantities: list[Sequence[int]] = [
            known.rows if known.is_addition else self[number].quantities
            for number, known in enumerate(map(identities.__getitem__, places))
        ]

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, number: int) -> ArithmeticRule: ...

    @overload
    def __getitem__(self, number: slice) -> list[ArithmeticRule]: ...

    def __getitem__(self, number: int | slice) -> ArithmeticRule | list[ArithmeticRule]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        if number not in self._made:
            self._made[number] = self._identities.rule(self._places[number])
        return self._made[number]
