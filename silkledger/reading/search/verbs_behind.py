"""Verbs right behind a change: на 5 % снизилась, вдвое сократил."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import COMMAS, ENDS
from silkledger.reading.search.governing_behind import Governed

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_FAR = 12  # tokens


def verb_behind(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity
) -> Governed | None:
    """Return a change with the finite verb right behind it (на 5 % снизилась), or None.

    Only "by" and multiples (вдвое сократил) stand before their verb.
    """
    first, last = figure
    verb = search.tokens[last].word if last < len(search.tokens) else None
    if verb is None or not verb.change_before or "finite" not in verb.roles:
        return None
    led = first - 1 if first and "by" in search.tokens[first - 1].word.roles else None
    inside = any("by" in token.word.roles for token in search.tokens[first:last])
    if led is None and not inside and quantity.dimension != "multiple":
        return None
    if _is_told(search, first):
        return None
    start = first if led is None else led
    return Governed(start, last + 1, search.read(start, last + 1))


def _is_told(search: FigureSearch, first: int) -> bool:
    """Whether a word of change before a figure in its clause tells it: Erhöhung um 10 % fielen."""
    for token in reversed(search.tokens[max(0, first - _FAR) : first]):
        if token.text in ENDS or token.text in COMMAS:
            return False
        if token.word.change_before or token.word.change_after:
            return True
    return False
