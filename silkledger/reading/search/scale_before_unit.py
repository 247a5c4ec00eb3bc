"""Scales that stand before the unit of a number, as in a head: million CHF 29.2, млн руб. 3,5.

The number is not read without it. One that follows another number belongs to that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_OF = frozenset(("of", "prep", "article"))
_HAN = frozenset("百千万萬亿億")


def scale_before_unit(search: FigureSearch, at: int, first: int) -> int | None:
    """Return the place of a scale right before the first word of a figure, None if there is none.

    `at` is the place of its number: the words between are its unit.
    """
    tokens = search.tokens
    if first >= at or not _is_unit(tokens[first]):
        return None
    scale = first - 1
    if scale > search.floor and tokens[scale].word.roles & _OF:
        scale -= 1  # millones de euros 3,5
    if scale < search.floor or not _is_scale(tokens[scale]):
        return None
    return None if scale > 0 and tokens[scale - 1].kind in NUMBERS else scale


def _is_unit(token: Token) -> bool:
    return bool(token.word.currency) or token.word.unit is not None


def _is_scale(token: Token) -> bool:
    return token.word.scale is not None or set(token.text) <= _HAN
