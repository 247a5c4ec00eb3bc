"""Work that falls into parts, and who does it: this process, or the workers of another engine.

What is done to a part depends on that part and on what all parts share, and on nothing else. So it
does not matter who does it, in which order, or how often: results are given in the order of the
parts, and a part that was lost is done again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol, TypeAlias, TypeVar

SharedInput = TypeVar("SharedInput")
WorkPart = TypeVar("WorkPart")
Result = TypeVar("Result")

# Yields the items of a sequence, which has that name, and may tell how far they are.
Track: TypeAlias = Callable[[Sequence[Any], str], Iterable[Any]]


class Workers(Protocol):
    """Who does the parts of some work."""

    @property
    def parts(self) -> int:
        """Into how many parts tables should be divided; 1 where they are best left whole."""

    def each(
        self,
        do: Callable[[SharedInput, WorkPart], Result],
        shared: SharedInput,
        parts: Sequence[WorkPart],
        name: str,
    ) -> Iterable[Result]:
        """Yield `do(shared, part)` for each part, in their order; the parts have that name.

        `do` is a function of a module; it may change neither what is shared nor the part.
        """

    def begin(
        self, make: Callable[[], Iterable[Result]], count: int
    ) -> Callable[[], Iterable[Result]]:
        """Begin to make so many results, in order; return what yields them.

        `make` may use these workers. Another process may make them: what that takes of memory goes
        with it.
        """


def batches(items: Sequence[WorkPart], size: int) -> list[Sequence[WorkPart]]:
    """Return the items in batches of that size, the last one smaller.

    >>> batches("abcde", 2)
    ['ab', 'cd', 'e']
    """
    return [items[start : start + size] for start in range(0, len(items), size)]


def untracked(items: Sequence[Any], _name: str) -> Iterable[Any]:
    """Return the items as they are."""
    return items


class ThisProcess:
    """Does the parts one after the other, and what is begun when it is asked for.

    >>> list(ThisProcess().each(pow, 2, [3, 4], "powers"))
    [8, 16]
    """

    parts = 1

    def __init__(self, track: Track = untracked) -> None:
        self._track = track

    def each(
        self,
        do: Callable[[SharedInput, WorkPart], Result],
        shared: SharedInput,
        parts: Sequence[WorkPart],
        name: str,
    ) -> Iterable[Result]:
        """Yield `do(shared, part)` for each part."""
        return (do(shared, part) for part in self._track(parts, name))

    def begin(
        self, make: Callable[[], Iterable[Result]], _count: int
    ) -> Callable[[], Iterable[Result]]:
        """Return what makes them."""
        return make
