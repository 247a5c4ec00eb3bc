"""A verb of decrease that opens its sentence is that of its first rate: Baja comercio con X 12 %.

What stands between the two is its subject, whatever prepositions that has, as long as no verb, no
comma and no word of an increase comes. Headlines of Spanish and French begin so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import COMMAS, ENDS, begins, is_level
from silkledger.reading.search.cut_off import CLOSING
from silkledger.reading.search.governing_behind import Governed

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch

_FAR = 14  # tokens


def opening_verb(search: FigureSearch, figure: tuple[int, int], behind: int) -> Governed | None:
    """Return a rate with the verb of decrease that opens its sentence, None if none does."""
    first, last = figure
    tokens = search.tokens
    start_of_change = first > 0 and "from" in tokens[first - 1].word.roles  # fell from 8.1 to 1.4 %
    if behind or start_of_change or is_level(search, first):
        return None
    for place in range(first - 1, max(first - _FAR, 0) - 1, -1):
        token = tokens[place]
        roles = token.word.roles
        if token.text in (*COMMAS, *ENDS, *CLOSING):
            return None
        bracketed = place > 0 and tokens[place - 1].text in CLOSING  # die Marge (Ebit) fiel
        if token.word.change_before == "down" and "finite" in roles and begins(search, place):
            if bracketed:
                return None
            reading = search.read(place, last)
            return Governed(place, last, reading if reading and reading.value < 0 else None)
        told = token.word.change_before or token.word.change_after
        if told or ("verb" in roles and "subject" not in roles and "prep" not in roles):
            return None
    return None
