"""Whole expressions: the words beside a change that belong to it and leave its value as it is.

"52 % more" is not "52 %", even where both read alike: the comparative behind a number is inside its
span, and so are the words that lead to a change: "a mere", "by", the auxiliary of its verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import is_comparative, leads_on

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_LEADS = frozenset(("by", "article"))
_NAMES = frozenset(("subject", "matter", "head"))
_WITHOUT = ("ru",)  # то есть: that is
_NEAR = 3  # tokens
_STOPS = frozenset(("stop", "open", "close"))


def whole_words(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity
) -> tuple[int, int]:
    """Return the tokens of a figure with the words that belong to it and change nothing."""
    first, last = figure
    tokens = search.tokens
    if _compares(search, last) and _same(search, first, last + 1, quantity):
        last += 1
    if _counts(search, last) and _same(search, first, last + 1, quantity):
        last += 1
    if first > search.floor and _is_plus(search, first - 1):
        first -= _same(search, first - 1, last, quantity)
    lead = _verb(search, first) if tokens[first].word.change_before else None
    if lead is None and is_comparative(search, last - 1):
        lead = _lead(search, first)
    if lead is not None and _same(search, lead, last, quantity):
        first = lead
    return first, last


def _compares(search: FigureSearch, at: int) -> bool:
    """Whether a comparative stands here that bounds no further number: more, higher."""
    tokens = search.tokens
    if at >= len(tokens) or not is_comparative(search, at):
        return False
    return at + 1 == len(tokens) or not (search.is_number(at + 1) or leads_on(search, at))


def _counts(search: FigureSearch, at: int) -> bool:
    """Whether a noun of what is counted stands alone behind a classifier: 3400余个品牌，."""
    tokens = search.tokens
    if at >= len(tokens) or "classifier" not in tokens[at - 1].word.roles:
        return False
    if "head" not in tokens[at].word.roles or tokens[at].start != tokens[at - 1].end:
        return False
    behind = tokens[at + 1].word.roles if at + 1 < len(tokens) else _STOPS
    return bool(behind & _STOPS)


def _is_plus(search: FigureSearch, at: int) -> bool:
    """Whether a word for plus stands here: плюс 12 %."""
    return "plus" in search.tokens[at].word.roles and search.tokens[at].text.isalpha()


def _verb(search: FigureSearch, first: int) -> int | None:
    """Return the auxiliary right before a participle: a chuté. In Russian it is no such verb."""
    at = first - 1
    if at < search.floor or search.lexicon.language in _WITHOUT:
        return None
    return at if "auxiliary" in search.tokens[at].word.roles else None


def _lead(search: FigureSearch, first: int) -> int | None:
    """Return the "by" or article before a comparative, with adjectives between them or not."""
    for at in range(first - 1, max(search.floor, first - _NEAR) - 1, -1):
        roles = search.tokens[at].word.roles
        if roles & _NAMES or not roles & (_LEADS | {"neutral"}):
            return None
        if roles & _LEADS:
            return at
    return None


def _same(search: FigureSearch, first: int, last: int, quantity: Quantity) -> bool:
    reading = search.read(first, last)
    return reading is not None and reading.says(quantity)
