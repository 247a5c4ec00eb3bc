"""Verbs that end the clause of a change: gingen um 5,9 % auf 202 Mrd. Euro zurück."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.search.clauses import goes_up, is_joined, opens_clause
from silkledger.reading.search.governing_behind import Governed, stem_before, told

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_FAR = 30  # tokens


def ended_alone(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity, behind: int
) -> Governed | None:
    """Return a change without a verb before it; one of a list goes on the change before it.

    It does not if a clause of its own has a verb of decrease behind it: 6 %, während A um 1 % sank.
    """
    first, last = figure
    ended = _ended(search, figure, quantity, behind)
    if not behind or not (is_joined(search, behind, first) or goes_up(search, behind, first)):
        return ended
    own = any(opens_clause(search, place) for place in range(behind, first - 1))
    return ended if own and ended is not None and ended.last > last else None


def _ended(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity, behind: int
) -> Governed | None:
    """Return the figure with the verb that ends its clause, behind the level that it leads to.

    "gingen um 5,9 % auf 202 Mrd. Euro zurück" is read as a whole, if it can be; a verb of increase
    changes nothing; without any verb the direction is unknown.
    """
    first, last = figure
    stem = stem_before(search, first, behind)
    for place in range(last, min(len(search.tokens), last + _FAR)):
        token = search.tokens[place]
        if token.text in SENTENCE_ENDS or opens_clause(search, place):
            break
        words = told(search, stem, place)
        if "up" in words and not token.word.bound_after:
            return None
        if "down" in words:
            start = max(stem if stem is not None else first - 1, 0)
            reading = search.read(start, place + 1, statistic="growth_rate")
            whole = reading is not None and reading.value == -quantity.value
            return Governed(start, place + 1, reading if whole else None)
    return Governed(min(behind, first), last, None)
