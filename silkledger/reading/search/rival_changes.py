"""Rival changes: a noun and a verb of change in one German clause, of which either may have a rate.

In "stieg nach dem Rückgang um 2,2 %" and "war nach jahrelangem Wachstum um 2,2 % auf 17 Mio. Tonnen
zurückgegangen" the rate is of the verb, in "sank nach einem Anstieg um 2,2 % im Vorjahr" of the
noun. Where the two are of different directions, the figure is open. A verb whose auxiliary stands
behind the rate has no part in it: nach einem Anstieg um 2,2 % ist der Absatz gesunken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import COMMAS, ENDS, opens_clause
from silkledger.reading.search.governing_behind import Governed, stem_before, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.reading.search.figure_search import FigureSearch

_BY_IS_ALONE = ("de",)  # languages in which the verb may end the clause, behind "by" and its rate
_FAR = 30  # tokens
_PARTS = ENDS | COMMAS
_DIRECTIONS = frozenset(("up", "down"))
_ACTS = frozenset(("auxiliary", "finite", "verb"))


def rival_change(
    search: FigureSearch, at: int, figure: tuple[int, int], behind: int
) -> Governed | None:
    """Return a change by a rate whose noun and verb are of different directions, else None.

    `at` is the token of its number, `behind` the place behind the figure before it.
    """
    first, last = figure
    if search.lexicon.language not in _BY_IS_ALONE or not _is_led(search, max(first - 2, 0), at):
        return None
    start = _start(search, at, behind)
    nouns, verbs = set(), set()
    for place in range(start, at):
        token = search.tokens[place]
        direction = token.word.change_before
        if direction and token.text[:1].isupper() and place > start:
            nouns.add(direction)
        elif direction and "finite" in token.word.roles:
            verbs.add(direction)
    if not nouns:
        return None
    verbs.update(_behind(search, at, last))
    return Governed(min(first, at - 1), last, None) if verbs and nouns != verbs else None


def _is_led(search: FigureSearch, first: int, at: int) -> bool:
    return any("by" in token.word.roles for token in search.tokens[first:at])


def _start(search: FigureSearch, at: int, behind: int) -> int:
    """Return the first token of the clause of a number."""
    start = at
    while start > behind and search.tokens[start - 1].text not in _PARTS:
        start -= 1
    return start


def _behind(search: FigureSearch, at: int, last: int) -> Iterator[str]:
    """Yield the directions that the end of the clause tells, unless another verb begins there."""
    stem = stem_before(search, at, 0)
    for place in range(last, min(len(search.tokens), last + _FAR)):
        token = search.tokens[place]
        if token.text in _PARTS or opens_clause(search, place):
            return
        if token.word.roles & _ACTS and stem is None:
            return
        yield from _DIRECTIONS.intersection(told(search, stem, place))
