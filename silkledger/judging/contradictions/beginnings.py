"""Beginnings: few of several rules that cannot hold together, by asking about beginnings of them.

Rules are places in an order. `cannot` says whether some of them cannot hold; what cannot hold still
cannot with more rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Cannot = Callable[[Sequence[int]], bool]


def shortest(places: Sequence[int], cannot: Cannot) -> Sequence[int]:
    """Return the shortest beginning that cannot hold; all places cannot.

    >>> shortest([5, 6, 7, 8], {5, 7}.issubset)
    [5, 6, 7]
    """
    few, many = 0, len(places)
    while many - few > 1:
        middle = (few + many) // 2
        few, many = (few, middle) if cannot(places[:middle]) else (middle, many)
    return places[:many]


def needed(
    beginning: Sequence[int], shorten: Callable[[Sequence[int], Sequence[int]], Sequence[int]]
) -> frozenset[int]:
    """Return few of the places of a shortest beginning that cannot hold.

    Its last one is needed; the ones before it are searched for the next one, until the needed ones
    cannot hold. `shorten(needed, others)` returns the shortest beginning of the others that cannot
    hold beside the needed ones; none of them if these cannot hold by themselves.

    >>> sorted(needed([5, 6, 7], by_asking({5, 7}.issubset)))
    [5, 7]
    """
    *rest, last = beginning
    places = [last]
    while rest and (begun := shorten(places, rest)):
        *rest, last = begun
        places.append(last)
    return frozenset(places)


def by_asking(cannot: Cannot) -> Callable[[Sequence[int], Sequence[int]], Sequence[int]]:
    """Return what shortens beginnings by asking about some of them."""

    def shorten(kept: Sequence[int], rest: Sequence[int]) -> Sequence[int]:
        return () if cannot(kept) else shortest(rest, lambda places: cannot([*kept, *places]))

    return shorten
