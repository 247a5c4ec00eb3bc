"""Changes that one number of a list says for all of them: 30 and 50 cases fewer.

The number alone would read as a rise, so it is refused, as is a rate before another one (3 % and
5 % less). So is a Chinese multiple whose growth stands before the first of them: what
分别增加1.5倍、8.8倍 tells grew to 2.5 and 9.8 times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.numeric.multiples import GROWN
from silkledger.reading.search.clauses import COMMAS
from silkledger.reading.search.governing_behind import Governed, right
from silkledger.reading.search.shared_units import shared_unit

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.search.governing_behind import FigureBefore
    from silkledger.reading.words.senses import Token


def shared_decrease(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity
) -> Governed | None:
    """Return a figure up to the decrease behind a later number, as one that can't be read, or None.

    Only commas, "and" and "or" stand between the numbers, which measure the same, but for an "or"
    that says the first once more (ein Prozent oder 276.000 Tiere weniger).
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
    candidate = search.candidate(at) if shared is None else shared[:3]
    restated = any("or" in token.word.roles for token in tokens[last:at])
    if candidate is None or not (restated or candidate[2].dimension == quantity.dimension):
        return None
    start, end, later = candidate
    if later.value < 0 and not any(token.word.change_before for token in tokens[start:at]):
        return Governed(first, end, None)
    governed = right(search, (start, end), later, last)
    governed = governed or shared_decrease(search, (start, end), later)
    if governed is None or governed.last <= end:
        return None
    falls = governed.quantity is None or governed.quantity.value < 0
    return Governed(first, governed.last, None) if falls else None


def shared_growth(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity, before: FigureBefore
) -> Governed | None:
    """Return a multiple as one that can't be read if the one before says that it is of growth.

    Only commas, "and" and "or" stand between them. A refused one before it is of the same list.
    """
    first, last = figure
    is_listed = before.is_refused and before.quantity.dimension == "multiple"
    grown = GROWN in before.quantity.rules or is_listed
    if not grown or quantity.dimension != "multiple" or GROWN in quantity.rules:
        return None
    joined = all(_joins(token) for token in search.tokens[before.last : first])
    return Governed(before.first, last, None) if joined and before.last < first else None


def _joins(token: Token) -> bool:
    return token.text in COMMAS or bool(token.word.roles & {"and", "or"})


def _leads(token: Token) -> bool:
    return "article" in token.word.roles or bool(token.word.bound_before)
