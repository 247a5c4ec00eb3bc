"""Hitting sets: the fewest numbers of which every one of several sets has one.

The problem is hard in general and easy in parts: sets that share no number with others are answered
by themselves, a number whose sets another one has too is not needed, and what is left is tried, the
number of most sets first.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, count
from operator import or_
from typing import TYPE_CHECKING

from silkledger.judging.contradictions.solver import LimitError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Sets = frozenset[frozenset[int]]

# So many numbers are tried, at most, before it is found out how many are needed.
_TRIED = 1000
# So many sets, at most, are looked at while numbers are tried as chosen ones and as left out. The
# count is the same on any machine.
_LIMIT = 100_000


class Work:
    """What is done for one answer, or for several that belong together.

    It counts the sets that were looked at, and keeps what was found for groups of them, about which
    a later answer asks again.
    """

    def __init__(self) -> None:
        self.done = 0
        self.found: dict[Sets, tuple[int, ...]] = {}

    def add(self, count: int) -> None:
        """Count sets. Raises LimitError beyond the limit."""
        self.done += count
        if self.done > _LIMIT:
            raise LimitError("too many sets that share numbers")


def smallest_hitting_set(sets: Sequence[Sequence[int]], work: Work | None = None) -> list[int]:
    """Return the fewest numbers of which every set has one; the smallest ones of several answers.

    Raises LimitError if sets that share numbers are too hard; `work` counts several answers.

    >>> smallest_hitting_set([[1, 2], [2, 3], [4, 5]])
    [2, 4]
    """
    work = Work() if work is None else work
    needed = _needed(frozenset(map(frozenset, sets)))
    return sorted(number for group in _groups(needed) for number in _hitting(group, work))


def _needed(sets: Iterable[frozenset[int]]) -> Sets:
    """Return the sets without those that contain another one."""
    kept: list[frozenset[int]] = []
    having: dict[int, list[frozenset[int]]] = {}
    for several in sorted(sets, key=len):
        if not any(several >= other for number in several for other in having.get(number, ())):
            kept.append(several)
            for number in several:
                having.setdefault(number, []).append(several)
    return frozenset(kept)


def _groups(sets: Sets) -> Iterator[Sets]:
    """Yield the sets in groups that share no number."""
    having: dict[int, list[frozenset[int]]] = {}
    for several in sets:
        for number in several:
            having.setdefault(number, []).append(several)
    seen: set[frozenset[int]] = set()
    for first in sets:
        if first in seen:
            continue
        seen.add(first)
        group = [first]
        for several in group:
            found = {other for number in several for other in having[number]} - seen
            seen |= found
            group += found
        yield frozenset(group)


def _hitting(sets: Sets, work: Work) -> tuple[int, ...]:
    if sets not in work.found:
        tried = _tried(sets)
        work.found[sets] = tuple(_first(sets, work)) if tried is None else tried
    return work.found[sets]


def _tried(sets: Sets) -> tuple[int, ...] | None:
    """Return the first of the smallest answers by trying; None if that takes too many tries."""
    trial = _Trial(sets)
    for size in count(_apart(sets)):
        found = trial.search(0, (1 << len(sets)) - 1, size)
        if found is not None or trial.left < 0:
            return found
    raise AssertionError("one number of each set is an answer")


class _Trial:
    """Tries numbers in their order; `left` is how many more tries there are."""

    def __init__(self, sets: Sets) -> None:
        having: dict[int, int] = {}  # each number as the sets that have it, one bit each
        for place, several in enumerate(sets):
            for number in several:
                having[number] = having.get(number, 0) | 1 << place
        self._numbers = sorted(having)
        self._having = [having[number] for number in self._numbers]
        # From each place on: which sets have a number, and the most sets that one number has.
        ending = self._having[::-1]
        self._reach = list(accumulate(ending, or_))[::-1]
        self._most = list(accumulate((each.bit_count() for each in ending), max))[::-1]
        self.left = _TRIED

    def search(self, start: int, missing: int, size: int) -> tuple[int, ...] | None:
        """Return up to `size` numbers, from one place on, that the missing sets have.

        None if there are none, or no tries left.
        """
        for place in range(start, len(self._having)):
            if missing & ~self._reach[place] or self._most[place] * size < missing.bit_count():
                return None
            self.left -= 1
            if self.left < 0:
                return None
            rest = missing & ~self._having[place]
            if not rest:
                return (self._numbers[place],)
            if size > 1 and rest != missing:
                found = self.search(place + 1, rest, size - 1)
                if found is not None:
                    return (self._numbers[place], *found)
        return None


def _apart(sets: Sets) -> int:
    """Return how many of the sets share no number: as many numbers are needed at least."""
    seen, number = set[int](), 0
    for several in sorted(sets, key=len):
        if seen.isdisjoint(several):
            seen |= several
            number += 1
    return number


def _first(sets: Sets, work: Work) -> list[int]:
    """Return the first of the smallest answers: its first number, and that to what is left."""
    fewest, chosen = _Fewest(work), list[int]()
    size = fewest(sets)
    while sets:
        for number in sorted({number for several in sets for number in several}):
            own = [several for several in sets if number in several]
            if min(frozenset.intersection(*own)) < number:
                continue  # a smaller number is in the same sets
            if 1 + fewest(rest := sets.difference(own)) == size:
                chosen.append(number)
                sets, size = rest, size - 1
                break
        else:
            raise AssertionError("no number is in a smallest answer")
    return chosen


class _Fewest:
    """How many numbers the smallest hitting set has; what was found for a group is kept."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._known: dict[Sets, int] = {}

    def __call__(self, sets: Sets) -> int:
        reduced, count = _reduced(sets)
        return count + sum(self._of_group(group) for group in _groups(reduced))

    def _of_group(self, group: Sets) -> int:
        if group not in self._known:
            self._work.add(len(group))
            numbers = Counter(number for several in group for number in several)
            often = min(numbers, key=lambda number: (-numbers[number], number))
            chosen = frozenset(several for several in group if often not in several)
            left_out = frozenset(several - {often} for several in group)
            self._known[group] = min(1 + self(chosen), self(left_out))
        return self._known[group]


def _reduced(sets: Sets) -> tuple[Sets, int]:
    """Return sets without numbers that are not needed, and how many numbers must be chosen."""
    count = 0
    while True:
        before = sets
        sets = _needed(sets)
        alone = {number for several in sets if len(several) == 1 for number in several}
        count += len(alone)
        sets = frozenset(several for several in sets if alone.isdisjoint(several))
        having: dict[int, set[frozenset[int]]] = {}
        for several in sets:
            for number in several:
                having.setdefault(number, set()).add(several)
        dropped = {number for number in having if _is_needless(number, having)}
        sets = frozenset(several - dropped for several in sets)
        if sets == before:
            return sets, count


def _is_needless(number: int, having: dict[int, set[frozenset[int]]]) -> bool:
    """Whether all sets of a number have another one; of two in the same sets, the first stays."""
    own = having[number]
    beside = frozenset.intersection(*own) - {number}
    return any(len(having[other]) > len(own) or other < number for other in beside)
