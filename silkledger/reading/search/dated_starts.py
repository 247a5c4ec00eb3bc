"""Changes that may be where they begin: a chuté de 240 000 t en 2008 à 194 000.

French "de" is "by" as well as "from". With a level behind the date of the figure it is open which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.search.joints import is_article
from silkledger.reading.words.bare_years import is_bare_year

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_DATES = frozenset(("date_word", "date_part", "date_before", "date_loose", "article"))
_LEADS = frozenset(("by", "from"))
_FAR = 6  # tokens of a date


def dated_start(
    search: FigureSearch, at: int, figure: tuple[int, int], quantity: Quantity
) -> Governed | None:
    """Return a change without a quantity if it may be where one begins, or None.

    `at` is the token of its number. The level behind the date has its unit, or none.
    """
    first, last = figure
    tokens = search.tokens
    led = any(token.word.roles >= _LEADS for token in tokens[first:at])
    if not led or not any(token.word.change_before for token in tokens[first:at]):
        return None
    place, dated = last, False
    while place < min(last + _FAR, len(tokens)):
        if is_bare_year(tokens[place]) or "date_word" in tokens[place].word.roles:
            dated = True
        elif "to" in tokens[place].word.roles or tokens[place].word.roles.isdisjoint(_DATES):
            break
        place += 1
    level = place + 1
    if not dated or place >= len(tokens) or "to" not in tokens[place].word.roles:
        return None
    level += level < len(tokens) and not search.is_number(level) and is_article(tokens[level])
    if level >= len(tokens) or not search.is_number(level):
        return None
    end = search.candidate(level)
    same = end is None or end[2].dimension == quantity.dimension
    return Governed(first, level + 1, None) if same else None
