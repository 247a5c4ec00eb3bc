"""Heads: what an amount is counted for each of, said further off in its clause.

"Consumption per head fell and was 121 litres", 人均消费支出26796元: without these words the amount
would be that of all. What they say together is read by the reader of figures, or nothing is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.search.clauses import ARTICLE_OF_SUBJECT, COMMAS, ENDS, opens_clause
from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.search.governing_words import EACH, is_governing_word

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_HEADS = frozenset(("per_head", "per_household", "per_share"))
_RELATIVE = frozenset(("share", "rate", "points", "multiple", "time"))
_FAR, _OPENING = 20, 3  # tokens


def counted_per(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity, behind: int
) -> Governed | None:
    """Return an amount with the words before it that say what it is counted for each of, or None.

    `figure` is its first token and the one behind its last, `behind` the place behind the figure
    before it.
    """
    first, last = figure
    if quantity.dimension in _RELATIVE or _is_of_heads(quantity):
        return None
    for place in range(first - 1, max(behind, first - _FAR) - 1, -1):
        token = search.tokens[place]
        if token.text in COMMAS and (head := _head_before(search, place, behind)) is not None:
            return Governed(head, last, None)  # par habitant, 5 tonnes
        each = _leads_to_each(search, place)
        if each or token.word.roles & _HEADS or _leads_to_head(search, place):
            whole = search.read(place, last)
            return Governed(place, last, whole if whole and _is_of_heads(whole) else None)
        # The word right before the figure leads to it: bei, um.
        opens = place < first - 1 and opens_clause(search, place)
        if opens or token.text in (*ENDS, *COMMAS):
            return None
    return None


def _head_before(search: FigureSearch, place: int, behind: int) -> int | None:
    """Return the place of "per" before one that is counted and a comma, None if none opens there.

    The words stand at the start of their sentence.
    """
    for start in range(max(behind, place - _OPENING), place):
        opens = start == 0 or search.tokens[start - 1].text in ENDS
        if opens and search.tokens[start].word.roles & _HEADS and start == place - 1:
            return start
        if opens and start == place - 2 and _leads_to_head(search, start):
            return start
    return None


def _leads_to_each(search: FigureSearch, place: int) -> bool:
    """Whether "each" and one that is counted or measured stand here: every farm yields 5 tonnes."""
    if place + 1 >= len(search.tokens) or not is_governing_word(search, EACH, place):
        return False
    unit = search.tokens[place + 1].word.unit
    return unit is not None and unit.dimension not in _RELATIVE


def _is_of_heads(quantity: Quantity) -> bool:
    return quantity.unit.partition("/")[2] in ("person", "household", "share")


def _leads_to_head(search: FigureSearch, place: int) -> bool:
    """Whether "per" and one that is counted stand here: je Einwohner, на душу населения.

    An article leads to a subject: les habitants paient 5 euros.
    """
    roles = search.tokens[place].word.roles
    if "per" not in roles or roles >= ARTICLE_OF_SUBJECT or place + 1 >= len(search.tokens):
        return False
    head = search.tokens[place + 1].word
    if head.below is not None:
        return head.below.dimension in COUNTED
    return head.unit is not None and head.unit.name in ("person", "household")
