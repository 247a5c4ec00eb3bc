"""Times behind a figure that divide it: 152 euros al mes, 10 videos por día, 20 larves / m².

Half of a rate is worse than nothing. What the words say is left to the reader of figures; a word
that may as well lead to a date (au mois d'août, le jour où) divides a figure that ends its clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.search.amount_extent import is_dated
from silkledger.reading.search.clauses import COMMAS, ENDS
from silkledger.reading.syntax.years import behind_date

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_LONGEST = 4  # tokens: euros net par mois
_TIMES = frozenset(("hourly", "daily", "weekly", "monthly", "per_year"))
_TOLD = frozenset(f"{time}_behind" for time in ("hourly", "daily", "weekly", "monthly"))
_LEADS = frozenset(("per", "each", "each_one"))
_DIVIDES = frozenset(("slash",))
_LOOSE = frozenset(("neutral", "per_measure", "prep", "to"))
_PARTS = frozenset(("and", "or", "open", "close", "stop"))


def with_time_behind(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity
) -> tuple[int, Quantity]:
    """Return the place behind a figure and its time, and the quantity that they say together.

    They are those of the figure if no time stands behind it.
    """
    first, last = figure
    tokens = search.tokens
    if "/" in quantity.unit or quantity.dimension in RATIOS:
        return last, quantity
    for at in range(last, min(last + _LONGEST, len(tokens))):
        token = tokens[at]
        parts = token.text in (*ENDS, *COMMAS) or search.numerals.starts(at)
        dated = is_dated(tokens, at) or behind_date(tokens, at, loose=True)
        if parts or dated or "from" in token.word.roles:
            break
        if not (_names_time(token) or (at > last and _DIVIDES & tokens[at - 1].word.roles)):
            continue
        reading = search.read(first, at + 1)
        if reading is None or not reading.unit.startswith(f"{quantity.unit.split('/')[0]}"):
            break
        divided = "/" in reading.unit and reading.bound == quantity.bound
        if divided and _divides_here(search, at):
            return at + 1, reading
        break
    return last, quantity


def _names_time(token: Token) -> bool:
    unit = token.word.unit
    named = token.word.roles & (_TIMES | _TOLD)
    return bool(named) or (unit is not None and unit.dimension == "time")


def _divides_here(search: FigureSearch, at: int) -> bool:
    """Whether the time here can't be a part of a date."""
    tokens = search.tokens
    lead = tokens[at - 1].word.roles
    if tokens[at].word.roles & _TIMES or lead & _DIVIDES:
        return True
    if not lead & (_LOOSE - {"prep"}) and lead & _LEADS:
        return True  # por día, per month, chaque semaine
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is None or behind.text in (*ENDS, *COMMAS):
        return True
    return bool(behind.word.roles & _PARTS)
