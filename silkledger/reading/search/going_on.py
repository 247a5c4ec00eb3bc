"""Whether a figure goes on the decrease of the one before it: fell by 5 % and 3 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.search.clauses import COMMAS, is_by
from silkledger.reading.search.cut_off import CLOSING, OPENING

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch, FoundQuantity

_JOINTS = frozenset(("and", "or", "stop", "article", "restates", "plus_minus"))
_SIGNS = COMMAS | {*OPENING, *CLOSING}


def may_go_on(
    search: FigureSearch, figure: FoundQuantity, behind: int, fallen: str, *, aside: bool
) -> bool:
    """Whether a figure may be a decrease as the one before it is, whose dimension is `fallen`.

    One in brackets hands its decrease on to its like alone: 3.1 % (6 TEU) and 4 %. An amount is no
    decrease behind a rate if more than "and", "or" or a bracket stands between: down 7 %) and
    Taiwan ($135 million.
    """
    first, _, quantity = figure
    if quantity.dimension == fallen:
        return True
    if aside:
        return False
    if quantity.dimension in RATIOS or fallen not in RATIOS or is_by(search, first):
        return True
    between = search.tokens[behind:first]
    return all(token.text in _SIGNS or token.word.roles & _JOINTS for token in between)
