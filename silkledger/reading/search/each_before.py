"""Amounts of money that 每 or 一 before them says of each or one: 每盒3.78元, 一斤3.5元.

Of what is not a unit (a box) there is no price that is read, and the amount alone is another one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import MEASURES
from silkledger.reading.search.clauses import COMMAS, ENDS
from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_EACH, _ONE = "每", "一"
_FAR = 6  # tokens from 每 to the figure
_MONEY = "money"


def each_before(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity
) -> Governed | None:
    """Return an amount with what each costs, None if no 每 stands before it in its clause.

    The quantity is None where that is not a unit.
    """
    first, last = figure
    if quantity.dimension != _MONEY:
        return None
    for place in range(first - 1, max(first - _FAR, search.floor) - 1, -1):
        token = search.tokens[place]
        counted = place > search.floor and search.tokens[place - 1].text == _EACH
        if token.text in (*COMMAS, *ENDS) or (token.kind == "number" and not counted):
            return None  # 每10股派5元
        if token.text == _EACH or _is_one(search, place, first):
            reading = search.read(place, last) if token.text == _EACH else None
            is_price = reading is not None and reading.dimension != _MONEY
            return Governed(place, last, reading if is_price else None)
    return None


def _is_one(search: FigureSearch, place: int, first: int) -> bool:
    """Whether one of what is measured costs an amount: 一斤3.5元, not 一家企业投资300万元."""
    if search.tokens[place].text != _ONE or place + 1 >= first:
        return False
    unit, others = search.tokens[place + 1].word.unit, search.tokens[place + 2 : first]
    measured = unit is not None and unit.dimension in MEASURES
    return measured and not any(
        token.word.roles & VERBS or token.word.change_before for token in others
    )
