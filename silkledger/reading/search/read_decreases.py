"""Decreases before an amount that the reader of figures reads with it: a cut in costs of $5.

What stands between the two is for the reader of figures to judge: the words from the decrease on
are read as a wording of their own. An amount that would be negative there is not positive here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import COMMAS, ENDS, opens_clause
from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.words.neighbours import is_light

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_FAR = 15  # tokens
_HAN = "\u3400"
_TO_SIZE = frozenset(("of", "by"))


def read_decrease(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity, behind: int
) -> Governed | None:
    """Return an amount with the decrease before it in its clause, if the two are read as one.

    `behind` is the place behind the figure before it.
    """
    first, last = figure
    place = _decrease(search, first, behind) if quantity.value > 0 else None
    if place is None or not _leads(search.tokens[place : first + 1]):
        return None
    reading = search.read(place, last)
    if reading is None or reading.value >= 0 or reading.unit != quantity.unit:
        return None
    return Governed(place, last, reading)


def _leads(words: Sequence[Token]) -> bool:
    """Whether "of" or "by" leads to a figure, whose first token is the last of the words."""
    led = next((n for n in reversed(range(len(words))) if words[n].word.roles & _TO_SIZE), 0)
    if not led or not all(map(is_light, words[led + 1 : -1])):
        return False
    verbal, roles = "finite" in words[0].word.roles, words[led].word.roles
    return "by" in roles if verbal else "deficit" not in words[0].word.roles  # sank von 8 auf 7


def _decrease(search: FigureSearch, first: int, behind: int) -> int | None:
    """Return the place of the word of decrease before a figure in its clause, or None."""
    for place in range(first - 1, max(behind, first - _FAR) - 1, -1):
        token = search.tokens[place]
        opens = opens_clause(search, place) and "prep" not in token.word.roles
        if token.text in ENDS or token.text in COMMAS or opens or token.text[:1] >= _HAN:
            return None
        if "accompanies" in token.word.roles and "from" not in token.word.roles:
            return None  # en baisse avec un volume de 500 tonnes
        if token.word.change_before:
            return place if token.word.change_before == "down" else None
    return None
