"""Levels that "to" leads to: auf nur 2 Millionen gesunken, auf 5 oder 6 Prozent sinken.

Of several levels the first alone has the "to": fell by 7 % and 11 % to 78 % and 79 %.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.search.clauses import COMMAS
from silkledger.reading.search.governing_words import WITH, is_governing_word
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_SILENT = frozenset(("neutral", "article"))  # between "to" and a level
_LIST = _SILENT | {"and", "or", "to"}


def is_led_level(search: FigureSearch, first: int) -> bool:
    """Whether "to" leads to a figure as the level that a change ends at, or to a noun that has it.

    For example "auf nur 2 Millionen" and "auf eine Grenze von 50.000 Euro".
    """
    tokens, place = search.tokens, _behind_silent(search, _behind_joined(search, first) - 1)
    if place >= 0 and "of" in tokens[place].word.roles and "to" not in tokens[place].word.roles:
        noun = tokens[place - 1] if place else None
        if noun is None or not noun.text[:1].isupper() or noun.word.change_before:
            return False
        place = _behind_silent(search, place - 2)
    return place >= 0 and "to" in tokens[place].word.roles


def _behind_joined(search: FigureSearch, first: int) -> int:
    """Return the number to which "or" joins a figure, or the figure: auf 5 oder 6 Prozent."""
    tokens, place = search.tokens, first - 1
    if place < 1 or not tokens[place].word.roles & {"or", "and"}:
        return first
    place -= 1
    while place > 0 and tokens[place].word.scale is not None:
        place -= 1
    return place if tokens[place].kind in NUMBERS and place >= search.floor - 1 else first


def _behind_silent(search: FigureSearch, place: int) -> int:
    """Return the last place up to `place` where no word stands that says nothing of a level."""
    while place >= search.floor:
        word = search.tokens[place].word
        if "to" in word.roles or not (word.roles & _SILENT and not word.change_before):
            break
        place -= 1
    return place


def is_told_with(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity, place: int
) -> bool:
    """Whether "with" leads to a figure before a word of change: mit 2,9 % verlangsamt.

    It is the level then, but not of an amount with "less" right behind it: mit 300 Gästen weniger.
    """
    if not is_governing_word(search, WITH, figure[0] - 1):
        return False
    word = search.tokens[place].word
    fewer = word.change_after == "down" and not word.change_end and place == figure[1]
    return not fewer or quantity.dimension in RATIOS


def follows_level(search: FigureSearch, first: int) -> bool:
    """Whether a comma or "and" joins a figure to the level that the decrease before it leads to.

    No more than levels and what joins them stands between the two.
    """
    tokens, start = search.tokens, search.decrease
    if not 0 < start < search.floor <= first or "to" not in tokens[start].word.roles:
        return False
    joined = [tokens[place] for place in range(search.floor, first)]
    if not any(_joins(token) for token in joined) or any(_is_by(token) for token in joined):
        return False
    return all(_is_listed(token) for token in tokens[start:first])


def is_among_levels(search: FigureSearch, first: int) -> bool:
    """Whether a figure is one of as many levels as changes stand before them, or fewer.

    For example "fell by 7 % and 11 % to 78 % and 79 %".
    """
    verb, fallen = search.verb, search.decrease
    if verb is None or not follows_level(search, first):
        return False
    changes = [place for place in range(verb, fallen) if search.is_number(place)]
    levels = [place for place in range(fallen, first + 1) if search.is_number(place)]
    return len(levels) <= len(changes)


def _joins(token: Token) -> bool:
    return token.text in COMMAS or bool(token.word.roles & {"and", "or"})


def _is_by(token: Token) -> bool:
    roles = token.word.roles
    return "by" in roles and not roles & _LIST


def _is_listed(token: Token) -> bool:
    """Whether a word may stand in a list of levels: a number, a unit, what joins two of them."""
    word = token.word
    if word.change_before or word.change_after or "by" in word.roles:
        return False
    measures = word.unit is not None or word.scale is not None or bool(word.currency)
    return token.kind in NUMBERS or measures or _joins(token) or bool(word.roles & _LIST)
