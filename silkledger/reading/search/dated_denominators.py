"""Times behind an amount that are a date as well as a denominator: $2.21 a week earlier.

Only what follows tells "5,000 barrels a day" from "5,000 barrels, a day earlier". Where a word for
"earlier" ends the clause, it is open which of them is meant, and the figure can't be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import COMMAS, ENDS
from silkledger.reading.search.governing_behind import Governed

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_ARTICLES = (frozenset(("article",)), frozenset(("per", "neutral")))  # a, an; la, le
_AGO = frozenset(("ago",))  # a word that says nothing else


def with_word_of_date(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity
) -> Governed | None:
    """Return an amount without its quantity if its denominator may be a date, or None."""
    first, last = figure
    tokens = search.tokens
    if "/" not in quantity.unit or last >= len(tokens) or "ago" not in tokens[last].word.roles:
        return None
    article, time = (token.word for token in tokens[last - 2 : last])
    led = any(article.roles >= each for each in _ARTICLES)
    if not led or time.unit is None or time.unit.dimension != "time":
        return None
    is_open = tokens[last].word.roles == _AGO or _ends_clause(search, last + 1)
    return Governed(first, last + 1, None) if is_open else None


def _ends_clause(search: FigureSearch, at: int) -> bool:
    """Whether nothing of the clause stands at a token or behind it: a day earlier | this year."""
    return at >= len(search.tokens) or search.tokens[at].text in (*COMMAS, *ENDS)
