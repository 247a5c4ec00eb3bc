"""Hitting sets: the fewest numbers of which every one of several sets has one.

The problem is hard in general and easy in parts: sets that share no number with others are answered
by themselves, so that the cost grows with the largest group of sets, not with all of them.
"""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from silkledger.judging.contradictions.solver import LimitError

if TYPE_CHECKING:
    from collections.abc import Sequence

# Up to so many combinations of one size are tried one by one, which is quicker than a solver.
_TRIED = 1000
# The solver's count of its work per question.
_LIMIT = 2_000_000


def smallest_hitting_set(sets: Sequence[Sequence[int]]) -> list[int]:
    """Return the fewest numbers of which every set has one; the smallest ones of several answers.

    Raises LimitError if a group of sets that share numbers is too hard.

    >>> smallest_hitting_set([[1, 2], [2, 3], [4, 5]])
    [2, 4]
    """
    return sorted(number for group in _groups(sets) for number in _hitting(group))


def _groups(sets: Sequence[Sequence[int]]) -> list[list[frozenset[int]]]:
    """Return the sets in groups that share no number; a set that contains another adds nothing."""
    needed: list[frozenset[int]] = []
    for several in sorted({frozenset(numbers) for numbers in sets}, key=len):
        if not any(several >= other for other in needed):
            needed.append(several)
    groups: list[tuple[frozenset[int], list[frozenset[int]]]] = []
    for several in needed:
        shared = [group for group in groups if not group[0].isdisjoint(several)]
        groups = [group for group in groups if group[0].isdisjoint(several)]
        members = [other for _, others in shared for other in others]
        groups.append((several.union(*members), [*members, several]))
    return [members for _, members in groups]


def _hitting(sets: Sequence[frozenset[int]]) -> list[int]:
    numbers = sorted({number for several in sets for number in several})
    size = 1
    while math.comb(len(numbers), size) <= _TRIED:
        for few in itertools.combinations(numbers, size):
            if not any(map(set(few).isdisjoint, sets)):
                return list(few)
        size += 1
    return _solved(sets, numbers, size)


def _solved(sets: Sequence[frozenset[int]], numbers: Sequence[int], size: int) -> list[int]:
    """Ask a solver, which says at most so many are enough; `size` is the first one to ask for."""
    import z3

    takes = {number: z3.Bool(f"takes{number}") for number in numbers}
    solver = z3.Solver()
    solver.set("rlimit", _LIMIT)

    def holds(*also: object) -> bool:
        answer = solver.check(*also)
        if answer == z3.unknown:
            raise LimitError(solver.reason_unknown())
        return bool(answer == z3.sat)

    for several in sets:
        solver.add(z3.Or([takes[number] for number in sorted(several)]))
    while not holds(z3.AtMost(*takes.values(), size)):
        size += 1
    solver.add(z3.AtMost(*takes.values(), size))
    chosen: list[int] = []
    for number in numbers:  # the first of several answers, whatever the solver tries first
        if len(chosen) < size and holds(takes[number]):
            solver.add(takes[number])
            chosen.append(number)
    return chosen
