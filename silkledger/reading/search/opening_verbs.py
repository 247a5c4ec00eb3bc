"""A verb of decrease that opens its sentence is that of its first rate: Baja comercio con X 12 %.

What stands between the two is its subject, whatever prepositions that has, as long as no verb, no
comma and no word of an increase comes. Headlines of Spanish and French begin so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import COMMAS, ENDS, begins, is_level
from silkledger.reading.search.governing_behind import Governed

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch

_FAR = 14  # tokens


def opening_verb(search: FigureSearch, figure: tuple[int, int], behind: int) -> Governed | None:
    """Return a rate with the verb of decrease that opens its sentence, None if none does."""
    first, last = figure
    if behind or is_level(search, first):
        return None
    tokens = search.tokens
    for place in range(first - 1, max(first - _FAR, 0) - 1, -1):
        token = tokens[place]
        roles = token.word.roles
        if token.text in (*COMMAS, *ENDS):
            return None
        if token.word.change_before == "down" and "finite" in roles and begins(search, place):
            reading = search.read(place, last)
            return Governed(place, last, reading if reading and reading.value < 0 else None)
        told = token.word.change_before or token.word.change_after
        if told or ("verb" in roles and "subject" not in roles and "prep" not in roles):
            return None
    return None
