"""Units behind a bracket that holds the value of another time: 24,6 (49,9) Millionen Euro.

German reports of results print the year before so, with or without its name (Vorjahr: 49,9; 2017:
rund 49,9). Both numbers have the unit behind the bracket.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.search.amount_extent import behind_amount
from silkledger.reading.search.cut_off import CLOSING, OPENING
from silkledger.reading.search.shared_units import Shared, shared_by
from silkledger.reading.words.bare_years import is_bare_year

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_MOST = 3  # tokens that name the time of the second number


class _Pair(NamedTuple):
    """The tokens of two numbers, and that of the closing bracket."""

    now: int
    earlier: int
    closing: int


def unit_behind_bracket(search: FigureSearch, at: int) -> Shared | None:
    """Return the figure of a number by the unit behind its bracket or the one that it stands in."""
    pair = _pair(search, at)
    if pair is None:
        return None
    tokens, start = search.tokens, pair.closing + 1
    end = behind_amount(tokens, start)
    if not any(token.word.currency or token.word.unit for token in tokens[start:end]):
        return None
    return shared_by(search, search.first(at), at + 1, (start, end))


def _pair(search: FigureSearch, at: int) -> _Pair | None:
    """Return the pair of which the number here is one, or None."""
    for opening in (at + 1, *range(at - 1, max(at - 3 - _MOST, 0), -1)):
        if opening < len(search.tokens) and search.tokens[opening].text in OPENING:
            pair = _around(search, opening)
            return pair if pair is not None and at in (pair.now, pair.earlier) else None
    return None


def _around(search: FigureSearch, opening: int) -> _Pair | None:
    """Return the pair whose bracket opens here, or None."""
    tokens, now = search.tokens, opening - 1
    inner = opening + 1
    if inner + 1 < len(tokens) and is_bare_year(tokens[inner]) and tokens[inner + 1].text == ":":
        inner += 2
    while inner < len(tokens) and inner <= opening + _MOST and _names(tokens[inner]):
        inner += 1
    closing = inner + 1
    if now < 0 or closing >= len(tokens) or tokens[closing].text not in CLOSING:
        return None
    numbers = (tokens[now], tokens[inner])
    plain = all(token.kind == "number" and not is_bare_year(token) for token in numbers)
    return _Pair(now, inner, closing) if plain else None


def _names(token: Token) -> bool:
    """Whether a word may name the time of the second number, and is not a sign or amount."""
    word = token.word
    says = word.change_before or word.change_after or word.currency
    return token.kind != "number" and not says and not word.roles & {"plus", "minus", "range"}
