"""Bounds behind brackets: 300 km (180 miles) or more, 2,000 英尺（610 米）以上, 30%（含）以上.

Such a bound is that of the amount before the brackets, and of the one in them. Where the reader of
figures can't read them together, the figure is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_LONG = 8  # tokens in brackets


def with_bound_behind(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity, governed: Governed | None
) -> Governed | None:
    """Return a figure, or `governed` with it, with the bound behind brackets beside or around it.

    Without such a bound it is `governed`; with both it has no quantity.

    >>> from silkledger.reading.search.candidates import found_figures
    >>> found = found_figures("Es sind 30 km (18 Meilen) und mehr.", "de")
    >>> [figure.refusal is not None for figure in found]
    [True, True]
    """
    first, last = figure
    tokens = search.tokens
    opens = has_role(tokens, last, "open")
    if not (opens or has_role(tokens, last, "close")):
        return governed
    close = last
    while opens and close < len(tokens) and not has_role(tokens, close, "close"):
        if close - last > _LONG or tokens[close].text in SENTENCE_ENDS:
            return governed
        close += 1
    if close + 1 >= len(tokens) or tokens[close + 1].word.bound_after is None:
        return governed
    if governed is not None:
        return Governed(first, last, None)
    whole = search.read(first, close + 2) if opens else None
    same = whole is not None and whole.value == quantity.value and whole.unit == quantity.unit
    return Governed(first, close + 2, whole if same else None)
