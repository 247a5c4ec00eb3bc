"""Bounds before what a Chinese change is measured against: 至少比上年的237万吨增长50万吨.

The bound is that of the change. The amount between the two is what it was before, so that it is
read without the bound, and the change, from which that amount parts the bound, is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch

_THAN = tuple("比较較")
_ABOUT = frozenset(("约", "約"))  # a character that bounds only what adjoins it
_FAR = 10  # tokens of what is compared with


def bounded_change(search: FigureSearch, figure: tuple[int, int]) -> Governed | None:
    """Return a figure of a change that a bound governs, or the amount before it, or None.

    `figure` is its first token and the one behind its last.

    >>> from silkledger.reading.search.text_search import search_of
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> search = search_of("至少比上年的237万吨增长50万吨", "zh", SHIPPED, None)[0]
    >>> bounded_change(search, (0, 6)).first, bounded_change(search, (6, 10)).first
    (3, 0)
    """
    first, last = figure
    tokens = search.tokens
    if _is_bound(search, first) and _compares(search, first + 1):
        number = next((at for at in range(first, last) if tokens[at].kind in NUMBERS), first)
        while number + 2 < last and search.behind(number) > number + 1:
            number = search.behind(number)  # a year of the comparand
        changes = last + 1 < len(tokens) and bool(tokens[last].word.change_before)
        reading = search.read(number, last) if changes and number > first else None
        return Governed(number, last, reading) if reading is not None else None
    if not tokens[first].word.change_before or tokens[first].word.bound_before:
        return None
    bound = _bound_of(search, first)
    return Governed(bound, last, None) if bound is not None else None


def _bound_of(search: FigureSearch, first: int) -> int | None:
    """Return the place of the bound before an amount that adjoins a change, or None."""
    place, tokens = first - 1, search.tokens
    counted = False
    while place > max(first - _FAR, 0):
        word = tokens[place].word
        if word.change_before or "stop" in word.roles:
            return None
        counted = counted or tokens[place].kind in NUMBERS
        if counted and _compares(search, place) and _is_bound(search, place - 1):
            return place - 1
        place -= 1
    return None


def _compares(search: FigureSearch, at: int) -> bool:
    return at < len(search.tokens) and search.tokens[at].text.startswith(_THAN)


def _is_bound(search: FigureSearch, at: int) -> bool:
    return bool(search.tokens[at].word.bound_before) or search.tokens[at].text in _ABOUT
