"""Units that words outside of a sentence, or a noun further off in it, give to a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import is_comparative, leads_on
from silkledger.reading.search.shared_units import Shared, behind_scales
from silkledger.reading.search.signed_counts import signed_reading
from silkledger.reading.search.units_of_noun_before import first_lent
from silkledger.reading.words.bare_years import is_bare_year

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch


def given_unit(search: FigureSearch, at: int) -> Shared | None:
    """Return the figure of a number by the unit that words outside of the text give it, or None."""
    words = search.lent.get(at)
    if words is None or not search.is_number(at):
        return None
    first, last = first_lent(search, at), behind_scales(search, at + 1)
    behind = search.tokens[last].word if last < len(search.tokens) else None
    if behind is not None and (behind.ambiguous is not None or behind.currency):
        last += 1  # -0,8 point or 5億元, of which the unit is said elsewhere
    elif behind is not None and is_comparative(search, last) and not _is_next(search, last):
        last += 1  # 72.000 weniger
    quantity = search.read(first, last, words) or signed_reading(search, first, last, words)
    return None if quantity is None else Shared(first, last, quantity, None)


def _is_next(search: FigureSearch, at: int) -> bool:
    """Whether "up" or "down" leads to the next number: 3,239,760 up 7.9 %."""
    tokens = search.tokens
    leads = bool(tokens[at].word.change_before) and at + 1 < len(tokens)
    number = leads and search.is_number(at + 1) and not is_bare_year(tokens[at + 1])
    return number or leads_on(search, at)
