"""Bounds behind a figure: 500 tonnes, if not more; 800只以上.

A cut noun behind it is one as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import COMMAS, ENDS
from silkledger.reading.search.cut_nouns import is_cut_noun
from silkledger.reading.search.cut_off import HAN, OPENING

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_APART = (*OPENING, "—", "–")


def bound_behind_figure(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity
) -> tuple[int, Quantity | None] | None:
    """Return the place behind a bound or cut noun behind a figure, and what both say, or None.

    What they say is None if they can't be read together.

    >>> from silkledger.reading.search.text_search import search_of
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> search = search_of("5,000 tonnes, if not more.", "en", SHIPPED, None)[0]
    >>> bound_behind_figure(search, (0, 2), search.candidate(0)[2])[1].bound
    'ge'
    """
    first, last = figure
    if (bound := _bound_apart(search, last)) is not None:
        reading = search.read(first, bound)
        if reading is None or not reading.says(quantity):
            return bound, reading
    if _is_bounded_unread(search, first, last) or is_cut_noun(search, figure, quantity):
        return last + 1, None  # 800只以上
    return None


def _bound_apart(search: FigureSearch, last: int) -> int | None:
    """Return the place behind a bound that a comma, bracket or dash sets apart, or None.

    For example "5,000 tonnes, if not more". A word that may bound a number behind it as well does
    so unless its clause ends there: 5,000 tonnes, at least, were sold.
    """
    tokens, at = search.tokens, last + 1
    if at >= len(tokens) or tokens[last].text not in (*COMMAS, *_APART):
        return None
    word = tokens[at].word
    if not word.bound_after:
        return None
    ends = at + 1 == len(tokens) or tokens[at + 1].text in (*ENDS, *COMMAS)
    alone = not word.bound_before and tokens[at].text[:1] < HAN
    led = at + 1 < len(tokens) and search.numerals.starts(at + 1)
    if not ends and (led or not alone):
        return None
    closes = at + 1 < len(tokens) and tokens[at + 1].text in (")", "）")
    return at + 1 + (closes and tokens[last].text in OPENING)


def _is_bounded_unread(search: FigureSearch, first: int, last: int) -> bool:
    """Whether a Chinese bound that only stands behind numbers adjoins, and can't be read."""
    if last >= len(search.tokens) or search.tokens[last].text[:1] < HAN:
        return False
    word = search.tokens[last].word
    bounds = bool(word.bound_after) and not (word.bound_before or word.change_before)
    return bounds and search.read(first, last + 1) is None
