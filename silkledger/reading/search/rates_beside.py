"""Times and things beside an amount that it is counted per: 240 Bilder pro Sekunde, am Tag 30 t.

Without them the amount would be that of the whole: its unit would be wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.amount_extent import is_dated
from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_TIMES = frozenset(("per_year", "monthly", "weekly", "daily", "hourly"))
_TIMES_BEHIND = _TIMES | {f"{each}_behind" for each in _TIMES}
_PER = frozenset(("per", "slash"))
_SILENT = frozenset(("neutral", "article"))
_GOES_ON = frozenset(("of", "article", "date_word"))  # am Tag der Abholung
_RELATIVE = frozenset(("share", "rate", "points", "multiple", "time"))
_NEAR = 3  # tokens between an amount and what it is counted per


def with_rate(search: FigureSearch, figure: tuple[int, int], quantity: Quantity) -> Governed | None:
    """Return an amount with the words right beside it that say what it is counted per, or None."""
    if quantity.dimension in _RELATIVE or "/" in quantity.unit:
        return None
    first, last = figure
    end = _behind(search, last)
    if end is not None and (rated := search.read(first, end)) and _is_per(rated, quantity):
        return Governed(first, end, rated)
    start = _before(search, first)
    if start is not None and (rated := search.read(start, last)) and _is_per(rated, quantity):
        return Governed(start, last, rated)
    return None


def _is_per(rated: Quantity, quantity: Quantity) -> bool:
    """Whether a reading has the unit of another one, per time or thing."""
    return rated.unit.startswith(f"{quantity.unit}/") and rated.bound == quantity.bound


def _behind(search: FigureSearch, last: int) -> int | None:
    """Return the place behind the words of a rate behind an amount, or None.

    Only words that say nothing and a noun may stand between.
    """
    tokens = search.tokens
    for place in range(last, min(last + _NEAR, len(tokens))):
        token = tokens[place]
        if token.word.roles & _PER or _is_each(search, place):
            return place + 2 if place + 1 < len(tokens) else None
        if token.word.roles & _TIMES_BEHIND:
            return None if _goes_on(search, place) else place + 1
        if not (token.word.roles & _SILENT or token.text[:1].isupper()):
            return None
    return None


def _is_each(search: FigureSearch, place: int) -> bool:
    """Whether an article leads to a time, right behind an amount: 240 pictures a day."""
    tokens = search.tokens
    unit = tokens[place + 1].word.unit if place + 1 < len(tokens) else None
    timed = unit is not None and unit.dimension == "time"
    return timed and "article" in tokens[place].word.roles


def _goes_on(search: FigureSearch, place: int) -> bool:
    """Whether a word of time leads to a date or to what the time is of: im Jahr 2015."""
    tokens, at = search.tokens, place + 1
    if is_dated(tokens, place):
        return True
    alone = " " not in tokens[place].text or at >= len(tokens)
    return not alone and (tokens[at].kind in NUMBERS or bool(tokens[at].word.roles & _GOES_ON))


def _before(search: FigureSearch, first: int) -> int | None:
    """Return the place of a word of a rate before an amount, or None."""
    for place in range(first - 1, max(search.floor, first - _NEAR) - 1, -1):
        token = search.tokens[place]
        if token.word.roles & _TIMES:
            return None if is_dated(search.tokens, place) else place
        if not token.word.roles & _SILENT:
            return None
    return None
