"""Times before an amount that it is counted per: jährlich mehr als 200.000 Menschen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.search.amount_extent import is_dated
from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.search.trailing_words import TIMES, TIMES_BEHIND
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_SILENT = frozenset(("neutral", "article"))
_NEAR = 3  # tokens


def with_time_before(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity
) -> Governed | None:
    """Return an amount with the time right before it that its unit has, or None."""
    first, last = figure
    if quantity.dimension in RATIOS or "/" in quantity.unit:
        return None
    for place in range(first - 1, max(search.floor, first - _NEAR) - 1, -1):
        roles = search.tokens[place].word.roles
        if roles & TIMES and not is_dated(search.tokens, place):
            rated = search.read(place, last)
            per = rated is not None and rated.unit.startswith(f"{quantity.unit}/")
            return Governed(place, last, rated) if per else None
        if _is_time_of_verb(search, place):
            return Governed(place, last, None)
        if not roles & _SILENT:
            return None
    return None


def _is_time_of_verb(search: FigureSearch, place: int) -> bool:
    """Whether a time that usually stands behind an amount follows a verb: produce al día 5 t."""
    tokens = search.tokens
    verb = place > 0 and bool(tokens[place - 1].word.roles & VERBS)
    return verb and bool(tokens[place].word.roles & TIMES_BEHIND) and not is_dated(tokens, place)
