"""Levels behind a figure: what a preposition compares it with: 300 euros sous le prix.

What stands behind the preposition tells whether it compares (sous forme de prime). In German the
noun tells it (levels_below).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import COMMAS, ENDS
from silkledger.reading.syntax.changes.levels_below import LEVEL_PREPOSITION
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_LEVEL = 6  # tokens of the level that a figure is compared with, and the preposition before it


def may_compare(search: FigureSearch, place: int) -> bool:
    """Whether the word at `place` is a preposition that may compare, in a language with any."""
    language = noun_language(search.lexicon.vocabulary, search.lexicon.language)
    compares = search.tokens[place].word.roles >= LEVEL_PREPOSITION
    return compares and not (language and language.capital)


def with_level(
    search: FigureSearch, first: int, quantity: Quantity, place: int
) -> tuple[int, Quantity | None] | None:
    """Return the place behind what the preposition at `place` compares with, and the reading.

    The reading is None if it is open, the result is None if it compares nothing.
    """
    tokens, end = search.tokens, place + 1
    while end < min(place + _LEVEL, len(tokens)) and tokens[end].text not in (*ENDS, *COMMAS):
        end += 1
    readings = {behind: search.read(first, behind) for behind in range(end, place, -1)}
    whole = next(filter(None, readings.values()), None)
    if whole is None:
        return place + 1, None
    if whole.says(quantity):
        return None
    same = [behind for behind, reading in readings.items() if reading and reading.says(whole)]
    return same[-1], whole
