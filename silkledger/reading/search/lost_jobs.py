"""Jobs of which a verb beside them says that they are gone: 2 100 postes ont disparu.

Reading takes such a number for a change (meaning.changed_jobs); where it does not, the number of
jobs alone is not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import COMMAS, ENDS
from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.words.guard_kinds import JOB_CUTTING, JOBS
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_JOB = "job"
_NEAR = 4  # tokens
_HELPING = frozenset(("auxiliary", "neutral", "verb", "article"))
_FOLLOWS = frozenset(("prep", "of", "by", "and", "date_word", "date_before"))


def lost_jobs(search: FigureSearch, figure: tuple[int, int], quantity: Quantity) -> Governed | None:
    """Return a number of jobs with the verb that says they are gone, or None."""
    first, last = figure
    if quantity.value <= 0 or not (quantity.unit == _JOB or _is_listed(search, last - 1, JOBS)):
        return None
    place, tokens = last, search.tokens
    while place < min(last + _NEAR, len(tokens)) and not _is_listed(search, place):
        if not tokens[place].word.roles & _HELPING:
            break
        place += 1
    if _is_listed(search, place) and (place > last or _ends(search, place + 1)):
        return _with(search, (first, place + 1))
    return _with(search, (first - 1, last)) if first and _is_listed(search, first - 1) else None


def _with(search: FigureSearch, whole: tuple[int, int]) -> Governed:
    """Return the jobs with their verb, unread where they are not a decrease together."""
    reading = search.read(*whole)
    return Governed(*whole, reading if reading is not None and reading.value < 0 else None)


def _is_listed(search: FigureSearch, place: int, kind: str = JOB_CUTTING) -> bool:
    """Whether a word that cuts jobs stands at a place, or one of another kind."""
    if place >= len(search.tokens):
        return False
    words = guards(search.lexicon.vocabulary, search.lexicon.language, kind)
    return search.tokens[place].text.lower() in words


def _ends(search: FigureSearch, place: int) -> bool:
    """Whether a clause ends at a place, or a phrase: a verb before it has no object there."""
    if place >= len(search.tokens):
        return True
    token = search.tokens[place]
    return token.text in (*ENDS, *COMMAS) or bool(token.word.roles & _FOLLOWS)
