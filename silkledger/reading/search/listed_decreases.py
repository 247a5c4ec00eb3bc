"""Rates of a list that one noun governs: a fall in mining, oil and gas of 5 %, in coal of 3 %.

A comma or a figure of the list stands between a noun of decrease and what leads to the rate, which
alone would read as a rise. It is refused, since its part of the list may say more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import COMMAS, ENDS, opens_clause
from silkledger.reading.search.falling_subjects import names_decrease
from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_RATES = frozenset(("share", "rate", "points"))
_VERBS = VERBS - {"activity"}  # mining, phosphates et dérivés
_FAR = 60  # tokens


def listed_decrease(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity
) -> Governed | None:
    """Return a rate that "of" leads to with the noun of decrease of its list, or None."""
    first, last = figure
    tokens = search.tokens
    led = tokens[first - 1].word.roles if first else frozenset()
    if quantity.value <= 0 or quantity.dimension not in _RATES or "of" not in led:
        return None
    listed = False
    for place in range(first - 2, max(first - _FAR, 0) - 1, -1):
        token = tokens[place]
        if names_decrease(token):
            return Governed(place, last, None) if listed else None
        if _ends(search, place):
            return None
        listed = listed or token.text in COMMAS or token.kind == "number"
    return None


def _ends(search: FigureSearch, place: int) -> bool:
    """Whether another clause, verb or change at a place ends a list that goes back to it."""
    token = search.tokens[place]
    word = token.word
    verb = bool(word.roles & _VERBS) and "prep" not in word.roles
    return token.text in ENDS or verb or bool(word.change_before) or opens_clause(search, place)
