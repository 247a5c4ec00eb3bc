"""Rates without a verb whose two levels say that they fall: Kiel um 5 Prozent von 2,48 auf 2,36.

A change that seems to rise can't lead from a level to a lower one. It is refused: its verb stands
further off, or is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.governing_behind import Governed

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch

_STARTS = frozenset(("from", "of"))
_LONGEST = 5  # tokens of a level with its scale and unit


def falling_pair(search: FigureSearch, figure: tuple[int, int]) -> Governed | None:
    """Return a rate without a reading if it leads to a lower level, else None."""
    first, last = figure
    tokens = search.tokens
    start = last + 1
    if start >= len(tokens) or not tokens[last].word.roles & _STARTS:
        return None
    if not search.numerals.starts(start):
        return None
    ends = range(start + 1, min(start + _LONGEST, len(tokens) - 1))
    leads = next((at for at in ends if "to" in tokens[at].word.roles), None)
    if leads is None or not search.numerals.starts(leads + 1):
        return None
    found = search.candidate(leads + 1)
    if found is None:
        return None
    tail = search.folded[tokens[leads + 1].end : tokens[found[1] - 1].end].strip()
    level = search.read(start, leads) or (search.read(start, leads, tail) if tail else None)
    if level is None or level.unit != found[2].unit or level.value <= found[2].value:
        return None
    return Governed(first, last, None)
