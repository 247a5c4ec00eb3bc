"""Units that an earlier noun lends to a number without one.

A difference has the unit of the amount before it ("2,864 people, 147 fewer than in March"), and a
number behind "the number of" that of what is counted ("the number of employees rose to 251"). The
words that lead to what is counted are data (vocabularies/lent_units.csv).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.search.bare_years import is_bare_year
from silkledger.reading.search.clauses import ENDS, is_comparative, opens_clause
from silkledger.reading.search.listed_units import leads, listed_unit
from silkledger.reading.search.shared_units import (
    Shared,
    behind_scales,
    has_noun,
    shared_by,
    unit_of,
)
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch

_WITH_OF, _MILLION = ("fr", "es"), 10**6  # millions de tonnes, millones de euros
_REACH = 14  # tokens between what is counted and its number


def lent_unit(search: FigureSearch, at: int, earlier: tuple[int, int] | None) -> Shared | None:
    """Return the figure of a number by the unit that an earlier noun lends it, or None.

    `earlier` is the place of the number of the amount before, and the one behind its last token.
    """
    dated = search.behind(at) > at + 1
    if dated or not search.is_number(at) or is_bare_year(search.tokens[at]):
        return None
    last = behind_scales(search, at + 1)
    if last < len(search.tokens) and is_comparative(search, last):
        return _difference(search, at, last + 1, earlier)
    if (has_noun(search, last) and not _needs_of(search, last)) or _is_compound(search, last):
        return None
    return listed_unit(search, at, last, earlier) or _number_of(search, at, last)


def _difference(
    search: FigureSearch, at: int, last: int, earlier: tuple[int, int] | None
) -> Shared | None:
    """Return the difference that a number and a comparative say, in the unit of an amount."""
    tokens = search.tokens
    unit = unit_of(search, earlier) if earlier is not None else None
    if earlier is None or unit is None or has_noun(search, last):
        return None
    if any(token.text in SENTENCE_ENDS for token in tokens[earlier[1] : at]):
        return None
    first = search.first(at)
    if first and "by" in tokens[first - 1].word.roles and first > search.floor:
        first -= 1
    return shared_by(search, first, last, unit)


def _number_of(search: FigureSearch, at: int, last: int) -> Shared | None:
    """Return the figure of a number whose clause is about a number of things."""
    tokens, verb = search.tokens, False
    for place in range(at - 1, max(-1, at - _REACH), -1):
        token = tokens[place]
        if token.text in ENDS or token.word.currency or opens_clause(search, place):
            return None
        verb = verb or bool(token.word.roles & (VERBS | {"finite", "start"}))
        unit = token.word.unit
        if unit is None:
            continue
        if unit.dimension not in COUNTED or not verb or not leads(search, "head", place):
            return None
        before = tokens[at - 1].word.roles
        first = at if {"from", "to"} & before else search.lead(at)
        return shared_by(search, first, last, (place, place + 1))
    return None


def _needs_of(search: FigureSearch, at: int) -> bool:
    """Whether a noun behind the scale before it would need "of": 578 millions apportés."""
    scale = search.tokens[at - 1].word.scale
    joined = search.lexicon.language in _WITH_OF and scale is not None
    return joined and scale is not None and scale.factor >= _MILLION


def _is_compound(search: FigureSearch, at: int) -> bool:
    """Whether a number is the first part of a word: two-thirds."""
    tokens = search.tokens
    joined = at + 1 < len(tokens) and tokens[at].text == "-"
    return joined and tokens[at - 1].end == tokens[at].start and tokens[at + 1].text[:1].isalpha()
