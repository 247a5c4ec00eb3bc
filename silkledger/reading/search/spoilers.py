"""Words right behind a figure that leave it open, so that it can't be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.bare_years import is_bare_year

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_HEDGES = frozenset(("neutral", "negation"))  # presumably


def leaves_open(search: FigureSearch, figure: tuple[int, int], quantity: Quantity) -> bool:
    """Whether the word behind a figure makes it unreadable.

    That is a hedge, a bound of no number (14 per cent shy of), and behind a multiple a bound of it
    (halbierte sich nahezu) or a comparative that may add it (2.6 times more).
    """
    first, last = figure
    word = search.tokens[last].word
    if word.roles >= _HEDGES:
        return True
    if quantity.dimension == "multiple":
        if word.change_after:
            return search.read(first, last + 1) is None
        bounds_next = last + 1 < len(search.tokens) and search.is_number(last + 1)
        return bool(word.bound_before) and not bounds_next
    if not word.bound_before or "prep" in word.roles or word.bound_after:
        return False
    led = any(
        search.is_number(at) and not is_bare_year(search.tokens[at])
        for at in range(last, len(search.tokens))
    )
    return not (led or word.change_after or word.change_end)
