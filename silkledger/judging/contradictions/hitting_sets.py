"""Hitting sets: the fewest numbers of which every one of several sets has one.

The problem is hard in general and easy in parts: sets that share no number with others are answered
by themselves; sets that share no number need one each; and a number whose sets another one has too
is not tried. Sets are bits of a whole number, so that the sets that are still without a number are
one number too.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from silkledger.judging.contradictions.solver import LimitError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Sets = frozenset[frozenset[int]]

# So many sets, at most, are looked at for one answer. The count is the same on any machine.
_LIMIT = 500_000


class SearchWork:
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


def smallest_hitting_set(
    sets: Sequence[Sequence[int]], work: SearchWork | None = None
) -> list[int]:
    """Return the fewest numbers of which every set has one; the smallest ones of several answers.

    Raises LimitError if sets that share numbers are too hard; `work` counts several answers.

    >>> smallest_hitting_set([[1, 2], [2, 3], [4, 5]])
    [2, 4]
    """
    work = SearchWork() if work is None else work
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
            linked = {other for number in several for other in having[number]} - seen
            seen |= linked
            group += linked
        yield frozenset(group)


def _hitting(sets: Sets, work: SearchWork) -> tuple[int, ...]:
    if sets not in work.found:
        common = frozenset.intersection(*sets)
        work.found[sets] = (min(common),) if common else _Group(sets, work).first()
    return work.found[sets]


class _Group:
    """Sets that share numbers; each set is one bit, and so is each number, the first one lowest."""

    def __init__(self, sets: Sets, work: SearchWork) -> None:
        self._work = work
        self._numbers = sorted({number for several in sets for number in several})
        bit = {number: 1 << place for place, number in enumerate(self._numbers)}
        # Small sets come first: they leave the least choice. The order must not be one of hashes.
        ordered = sorted(sorted(map(sorted, sets)), key=len)
        self._having = dict.fromkeys(range(len(self._numbers)), 0)
        self._members: list[list[int]] = []
        self._bits: list[int] = []
        places = {number: place for place, number in enumerate(self._numbers)}
        for place, several in enumerate(ordered):
            self._members.append([places[number] for number in several])
            self._bits.append(sum(bit[number] for number in several))
            for number in several:
                self._having[places[number]] |= 1 << place
        self._too_few: dict[int, int] = {}  # of sets without a number: so many are not enough

    def first(self) -> tuple[int, ...]:
        """Return the first of the smallest answers: its first number, and that to what is left."""
        missing = (1 << len(self._members)) - 1
        size = next(size for size in count(1) if self._can_be_hit(missing, size))
        chosen = []
        for place, number in enumerate(self._numbers):
            rest = missing & ~self._having[place]
            if rest != missing and self._can_be_hit(rest, size - 1):
                chosen.append(number)
                missing, size = rest, size - 1
            if not missing:
                break
        return tuple(chosen)

    def _can_be_hit(self, missing: int, size: int) -> bool:
        """Whether so many numbers are enough for the sets that are still without one."""
        if not missing:
            return True
        if size <= self._too_few.get(missing, 0):
            return False
        apart, fewest = self._apart(missing)
        if apart <= size and self._is_hit_by(missing, size, fewest):
            return True
        self._too_few[missing] = max(size, apart - 1)
        return False

    def _is_hit_by(self, missing: int, size: int, members: Sequence[int]) -> bool:
        """Whether one of some numbers, and others, are enough."""
        tried: list[int] = []
        for hit in sorted(
            {self._having[place] & missing for place in members}, key=int.bit_count, reverse=True
        ):
            if any(hit | other == other for other in tried):
                continue
            tried.append(hit)
            if self._can_be_hit(missing & ~hit, size - 1):
                return True
        return False

    def _apart(self, missing: int) -> tuple[int, Sequence[int]]:
        """Return how many sets without a number share none, and the numbers of the smallest set."""
        seen, count, left = 0, 0, missing
        fewest = self._members[(missing & -missing).bit_length() - 1]
        while left:
            lowest = left & -left
            left ^= lowest
            bits = self._bits[lowest.bit_length() - 1]
            if not bits & seen:
                seen |= bits
                count += 1
        self._work.add(missing.bit_count())
        return count, fewest
