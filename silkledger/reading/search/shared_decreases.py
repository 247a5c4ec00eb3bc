"""Decreases that the last number of a list says for all of them: 30 and 50 cases fewer.

The number alone would read as a rise, so it is refused, as is a rate before another one (3 % and
5 % less).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import COMMAS
from silkledger.reading.search.governing_behind import Governed, right
from silkledger.reading.search.shared_units import shared_unit

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token


def shared_decrease(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity
) -> Governed | None:
    """Return a figure up to the decrease behind a later number, as one that can't be read, or None.

    Only commas, "and" and "or" stand between the numbers, which measure the same.
    """
    if quantity.value <= 0:
        return None
    tokens, (first, last) = search.tokens, figure
    at = last
    while at < len(tokens) and _joins(tokens[at]):
        at += 1
    while last < at < len(tokens) and not search.is_number(at) and _leads(tokens[at]):
        at += 1
    if at == last or at >= len(tokens) or not search.is_number(at):
        return None
    shared = shared_unit(search, at)
    found = search.candidate(at) if shared is None else shared[:3]
    if found is None or found[2].dimension != quantity.dimension:
        return None
    start, end, later = found
    if later.value < 0 and not any(token.word.change_before for token in tokens[start:at]):
        return Governed(first, end, None)
    governed = right(search, (start, end), later, last)
    governed = governed or shared_decrease(search, (start, end), later)
    if governed is None or governed.last <= end:
        return None
    falls = governed.quantity is None or governed.quantity.value < 0
    return Governed(first, governed.last, None) if falls else None


def _joins(token: Token) -> bool:
    return token.text in COMMAS or bool(token.word.roles & {"and", "or"})


def _leads(token: Token) -> bool:
    return "article" in token.word.roles or bool(token.word.bound_before)
