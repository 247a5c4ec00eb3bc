"""Verbs of bound and decrease that a date parts from their amount: superaron en 2014 los 5.000.

The figure begins with the verb. Where the two can't be read together, it is not read at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.words.bare_years import is_bare_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_DATES = frozenset(("date_word", "date_part", "earlier", "previous"))
# What may stand beside a date, and between it and the amount.
_BESIDE = frozenset(("date_before", "date_loose", "article", "neutral", "level_article"))
_LEADS = frozenset(("article", "neutral", "level_article"))
_OTHERS = frozenset(("to", "subject", "noun"))
_FAR = 8  # tokens


def beyond_date(
    search: FigureSearch, at: int, figure: tuple[int, int], quantity: Quantity, behind: int
) -> Governed | None:
    """Return an amount with the verb that stands before a date beside it, or None.

    `at` is the token of the number; `behind` is the place behind the figure before it.
    """
    first, last = figure
    tokens = search.tokens
    if quantity.bound != "exact" or quantity.value < 0 or not _leads(tokens[first:at]):
        return None
    place, dated = first - 1, False
    while place >= max(behind, first - _FAR):
        token = tokens[place]
        if _is_dated(token):
            dated = True
        elif token.word.roles.isdisjoint(_BESIDE) or not token.word.roles.isdisjoint(_OTHERS):
            break
        place -= 1
    if not dated or place < behind or not _governs(tokens[place]):
        return None
    whole = search.read(place, last)
    told = whole is not None and (whole.bound != "exact" or whole.value < 0)
    return Governed(place, last, whole if told else None)


def _leads(words: Sequence[Token]) -> bool:
    """Whether nothing but articles and money stands between a date and a number."""
    return all(token.word.currency or not token.word.roles.isdisjoint(_LEADS) for token in words)


def _is_dated(token: Token) -> bool:
    return is_bare_year(token) or not token.word.roles.isdisjoint(_DATES)


def _governs(token: Token) -> bool:
    """Whether a verb of bound or a finite verb of decrease stands here."""
    word = token.word
    falls = word.change_before == "down" and "finite" in word.roles
    return falls or "bound_verb" in word.roles
