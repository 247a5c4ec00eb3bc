"""The identities that can contradict each other, and which of them have to be asked about.

Identities that are connected by their figures are asked about together. Nothing is asked where each
of them holds alone and arrays of floats show, with some room for error, that all of them do.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain
from typing import TYPE_CHECKING, overload

import numpy as np

from silkledger.columns import Runs, dense_codes, find_runs, on_disk, stable_order
from silkledger.judging.checks.identities.identity import Identity, open_across_sources
from silkledger.judging.checks.identities.judged_sums import judged_sums
from silkledger.judging.checks.identities.origins import RowGroups
from silkledger.judging.checks.identities.sum_arrays import Additions
from silkledger.judging.contradictions.rules import holds

if TYPE_CHECKING:
    import numpy.typing as npt

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.judging.contradictions.rules import ArithmeticRule

# A float may be off by this share of itself after some hundred additions.
_ROOM = 1e-9
_NONE = np.zeros(0, bool)
# Sums of sums of sums: wholes are raised so many times at most, then all is asked.
_MOST_ROUNDS = 100
# Identities of which the origins are looked at together.
_AT_ONCE = 1 << 17


class ComponentsToAsk(Sequence[list[int]]):
    """Connected identities as lists of their places, each of which is made when it is asked for.

    `places` are those of all of them, `runs` those of each.
    """

    def __init__(self, places: Codes, runs: Runs) -> None:
        self._places, self._runs = places, runs

    def __len__(self) -> int:
        return len(self._runs.start)

    @overload
    def __getitem__(self, number: int) -> list[int]: ...

    @overload
    def __getitem__(self, number: slice) -> ComponentsToAsk: ...

    def __getitem__(self, number: int | slice) -> list[int] | ComponentsToAsk:
        starts, stops = (ends[number].tolist() for ends in self._runs)
        if isinstance(number, int):
            places: list[int] = self._places[starts:stops].tolist()
            return places
        # A slice has no other places: it may be packed for a worker.
        first, last = (starts[0], stops[-1]) if starts else (0, 0)
        runs = Runs(*(ends[number] - first for ends in self._runs))
        return ComponentsToAsk(self._places[first:last], runs)


class RulesOfPlaces(Sequence["ArithmeticRule"]):
    """The rules of some identities, each of which is made when it is asked for.

    `quantities` are the quantities of each.
    """

    def __init__(self, usable: UsableIdentities, places: Sequence[int]) -> None:
        self._usable, self._places = usable, places
        self._known: dict[int, ArithmeticRule] = {}
        # One at a time: most components are few identities of many, which `take` looks at.
        self.quantities: list[Sequence[int]] = [
            usable.groups.rows_of(place) if usable.is_addition(place) else self[number].quantities
            for number, place in enumerate(places)
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
        if number not in self._known:
            self._known[number] = self._usable.rule(self._places[number])
        return self._known[number]


class UsableIdentities:
    """Identities without a doubt whose claim allows no other rule, by their place.

    `groups` are the rows of each; `is_open` tells whether they may be about different things,
    `is_broken` whether they cannot hold at their widest. What is found may hold more than
    identities.
    """

    def __init__(self, items: Sequence[object], cells: Cells) -> None:
        self._cells = cells
        self._items = [item for item in items if isinstance(item, Identity | Additions)]
        several = [_groups(item) for item in self._items]
        usable = np.flatnonzero(_joined([_is_usable(item) for item in self._items]))
        sizes = [len(additions.starts) for additions in several]
        # Asked one at a time.
        self._first = [0, *accumulate(sizes)]
        self._usable = on_disk.put_numbers_away(usable.astype(np.int32))
        are_additions = [isinstance(item, Additions) for item in self._items]
        self._are_additions: Mask = np.repeat(np.array(are_additions, bool), sizes)[usable]
        self.groups = RowGroups.joined(several).take(usable).put_away()
        open_codes = [open_across_sources(part, cells)[0] for part in self.groups.slices(_AT_ONCE)]
        self.is_open: Mask = _joined([codes > 0 for codes in open_codes])
        # Read all at once: those of each by themselves would take as long as the questions.
        asked = [item.rows for item in self._items if isinstance(item, Identity)]
        cells.distinct_claims(np.fromiter(chain.from_iterable(asked), np.int64))
        self.is_broken: Mask = _joined([_is_broken(item, cells) for item in self._items])[usable]
        self._is_at_most, self._is_within = (
            _joined([getattr(item, name, np.zeros(1, bool)) for item in self._items])[usable]
            for name in ("is_at_most", "is_within")
        )

    def __len__(self) -> int:
        return len(self._usable)

    def rule(self, place: int) -> ArithmeticRule:
        """Return the rule of an identity."""
        item, within = self._found(place)
        return item.rule if isinstance(item, Identity) else item.rule(within)

    def rules(self, places: Sequence[int]) -> RulesOfPlaces:
        """Return the rules of some identities, which are made when they are asked for."""
        return RulesOfPlaces(self, places)

    def kind(self, place: int) -> str:
        """Return the kind of an identity."""
        item, within = self._found(place)
        return item.kind if isinstance(item, Identity) else item.kind(within)

    def is_addition(self, place: int) -> bool:
        """Whether an identity is one of many sums."""
        return bool(self._are_additions[place])

    def _found(self, place: int) -> tuple[Identity | Additions, int]:
        """Return what was found with an identity, and the place of the identity in it."""
        number = int(self._usable[place])
        item = bisect_right(self._first, number) - 1
        return self._items[item], number - self._first[item]

    def components_to_ask(self) -> ComponentsToAsk:
        """Return the places of identities that are connected and may not all hold.

        Those with the smallest place come first.
        """
        nothing = np.zeros(0, np.int32)
        if not len(self):
            return ComponentsToAsk(nothing, find_runs(nothing))
        component = _components(self.groups)
        size = np.bincount(component)
        is_asked = self.is_broken | ((size[component] > 1) & self._may_be_broken())
        places = np.flatnonzero(np.bincount(component[is_asked], minlength=len(size))[component])
        first = np.full(len(size), len(self), np.int32)
        np.minimum.at(first, component, np.arange(len(self), dtype=np.int32))
        places = places[stable_order(first[component[places]])]
        return ComponentsToAsk(places.astype(np.int32), find_runs(component[places]))

    def _may_be_broken(self) -> Mask:
        """Whether identities may not hold beside those that they are connected with.

        Where parts are at most their wholes, all hold if each whole can be as much as the least
        values of its parts, which are wholes themselves.
        """
        asked = np.flatnonzero(self._is_at_most)
        result = ~self._is_at_most
        if not len(asked):
            return result
        groups = self.groups.take(asked)
        rows, low, high = self._ends(groups)
        at = groups.starts + self._is_within[asked]
        whole, before = rows[at], low.copy()
        for _ in range(_MOST_ROUNDS):
            values = low[rows]
            values[at] = 0
            least = np.add.reduceat(values, groups.starts)
            if not (least > low[whole]).any():
                break
            np.maximum.at(low, whole, least)
        else:
            return np.ones(len(self), bool)
        room = _ROOM * np.abs(np.where(np.isfinite(high), high, 0))
        result[asked] = ((low > before) & (low >= high - room))[whole]
        return result

    def _ends(
        self, groups: RowGroups
    ) -> tuple[RowNumbers, npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Return the places of rows among the distinct ones, and how far these reach at most."""
        rows, distinct = dense_codes(groups.rows)
        claims, claim = self._cells.distinct_claims(distinct)
        reaches = [self._cells.widest(row) for row in claims]
        low = np.array([-np.inf if reach.low is None else float(reach.low) for reach in reaches])
        high = np.array([np.inf if reach.high is None else float(reach.high) for reach in reaches])
        return rows, low[claim], high[claim]


def _components(groups: RowGroups) -> Codes:
    """Return the component of each group: the first distinct row that it is connected with."""
    rows, distinct = dense_codes(groups.rows)
    label, numbers = np.arange(len(distinct), dtype=np.int32), groups.numbers
    while True:
        least = np.minimum.reduceat(label[rows], groups.starts)
        joined = label.copy()
        np.minimum.at(joined, rows, least[numbers])
        joined = joined[joined]
        if np.array_equal(joined, label):
            return least
        label = joined


def _groups(item: Identity | Additions) -> RowGroups:
    if isinstance(item, Additions):
        return item.groups
    return RowGroups(np.array(item.rows, np.int32), np.zeros(1, np.int32))


def _is_usable(item: Identity | Additions) -> Mask:
    if isinstance(item, Additions):
        return item.doubt == 0
    return np.array([not item.doubt and item.only_reading])


def _is_broken(item: Identity | Additions, cells: Cells) -> Mask:
    if isinstance(item, Identity):
        return np.array([not holds(item.rule, cells.widest)])
    judged = judged_sums(item, cells, np.zeros(len(item), bool))
    is_broken = judged.is_broken.copy()
    for place in np.flatnonzero(judged.is_left).tolist():
        is_broken[place] = not holds(item.rule(place), cells.widest)
    return is_broken


def _joined(masks: Sequence[Mask]) -> Mask:
    return np.concatenate([_NONE, *masks])
