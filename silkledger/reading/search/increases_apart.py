"""Amounts by which something rises, as words outside of their own say: up 20 % or 33 billion.

Such an amount reads the same as a level, and is not one: "17 billion euros more than", "increasing
the value of exports in 2022 by 15 billion". A bracket behind an increase, or words like "that is",
may say the increase once more or the level that it leads to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.search.clauses import COMMAS, ENDS, goes_up, is_by, opens_clause
from silkledger.reading.search.cut_off import OPENING
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_NEUTRAL = frozenset(("article", "neutral", "annual", "each", "by"))
_COMPARES = frozenset(("prep", "than", "date_loose"))  # gegenüber, which is "or" as well
_VERSUS = frozenset(("vs", "vs.", "versus"))
_FAR = 30  # tokens


class IncreaseApart(NamedTuple):
    """The first token of the words that tell an increase, the one behind, and if it is sure."""

    first: int
    last: int
    is_sure: bool


def increase_apart(
    search: FigureSearch,
    figure: tuple[int, int],
    quantity: Quantity,
    behind: int,
    *,
    grown: bool,
) -> IncreaseApart | None:
    """Return the words that make an amount the size of an increase, None if there are none.

    `figure` is its first token and the one behind its last, `behind` the place behind the figure
    before it, which tells an increase if it is `grown`.
    """
    signed = any(rule.startswith("sign.") for rule in quantity.rules)
    if signed or quantity.dimension in RATIOS or quantity.value <= 0:
        return None
    first, last = figure
    if last < len(search.tokens):
        word = search.tokens[last].word
        if word.change_after == "up" and not word.change_before:
            return IncreaseApart(last, last + 1, is_sure=True)
    if grown and (said := _restated(search, behind, first)) is not None:
        return said
    if not is_by(search, first):
        return None
    if behind and goes_up(search, behind, first):
        return IncreaseApart(behind - 1, first, is_sure=True)  # by 2 t, and by 5 euros
    return _led(search, first)


def _restated(search: FigureSearch, behind: int, first: int) -> IncreaseApart | None:
    """Return the words between an increase and an amount that says it once more."""
    says, sure = False, True
    for token in search.tokens[behind:first]:
        roles = token.word.roles
        if "or" in roles and not roles & _COMPARES and token.text.lower() not in _VERSUS:
            says = True
        elif "restates" in roles or token.text in OPENING:
            says, sure = True, False
        elif token.text not in COMMAS and not roles & _NEUTRAL:
            return None
    return IncreaseApart(behind - 1, first, sure) if says and behind else None


def _led(search: FigureSearch, first: int) -> IncreaseApart | None:
    """Return the verb of increase further off in the clause of an amount that "by" leads to."""
    tokens = search.tokens
    for place in range(first - 1, max(first - _FAR, -1), -1):
        token = tokens[place]
        word = token.word
        if token.text in (*ENDS, *COMMAS) or word.change_before == "down":
            return None
        if word.change_before:
            return IncreaseApart(place, place + 1, is_sure=True)
        other = word.roles & VERBS and not word.roles & {"prep", "neutral", "subject"}
        if other or (place < first - 1 and opens_clause(search, place)):
            return None
    return None
