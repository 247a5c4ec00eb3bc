"""Brackets that part a figure from the decrease it measures: fell (by 3.9 %), 15 % (166 t) less.

The words of such a figure would read as a rise or a level, and are refused. A bracket behind a
decrease may say it once more in another unit, or name the level that it leads to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.search.clauses import COMMAS, ENDS, opens_clause
from silkledger.reading.search.cut_off import CLOSING, OPENING
from silkledger.reading.search.governing_behind import Governed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_RATES = frozenset(("share", "rate", "points"))
_LEADS = frozenset(("article", "neutral", "by", "of"))
_BASES = frozenset(("同比", "环比", "環比", "按年", "按月", "按季", "年比", "月比"))
_BESIDE = 2  # tokens from "less" to a bracket
_INSIDE, _NEAR, _FAR = 12, 4, 30  # tokens of a bracket, behind it, and before it


def bracketed_change(
    search: FigureSearch,
    figure: tuple[int, int],
    quantity: Quantity,
    behind: int,
    *,
    negative: bool,
) -> Governed | None:
    """Return a figure that a bracket parts from its decrease, as one that can't be read, or None.

    `behind` is the place behind the figure before it, which is `negative`.
    """
    first, last = figure
    tokens = search.tokens
    if quantity.value <= 0 or _tells(tokens[first : last + 1]):
        return None
    opened = _opening(search, first)
    inside = opened is not None and opened == behind
    if (lessens := _lessened(search, last, inside=inside)) is not None:
        return Governed(first, lessens + 1, None)
    if opened is None:
        return None
    if (told := _told_behind(search, opened, last)) is not None:
        return Governed(first, told, None)
    if inside and negative:
        return Governed(max(behind - 1, 0), last, None)
    fell = _fell_before(search, behind, opened, is_rate=quantity.dimension in _RATES)
    return Governed(fell, last, None) if fell is not None else None


def _told_behind(search: FigureSearch, opened: int, last: int) -> int | None:
    """Return the place behind the decrease that a bracket measures, None if it is not one.

    A Chinese bracket stands between the base and the verb then: 同比(34.4亿美元)减少12.8%.
    """
    tokens = search.tokens
    based = opened > 0 and tokens[opened - 1].text in _BASES
    if not based or last + 1 >= len(tokens) or tokens[last].text not in CLOSING:
        return None
    return last + 2 if tokens[last + 1].word.change_before == "down" else None


def _opening(search: FigureSearch, first: int) -> int | None:
    """Return the place of the bracket that a figure opens, apart from "by", "of" and articles."""
    at = first - 1
    while at >= 0 and search.tokens[at].word.roles & _LEADS:
        at -= 1
    return at if at >= 0 and search.tokens[at].text in OPENING else None


def _lessened(search: FigureSearch, last: int, *, inside: bool) -> int | None:
    """Return the place of "less" behind the bracket that follows a figure, or closes behind it.

    `inside` says that the figure stands in a bracket right behind another one.
    """
    tokens = search.tokens
    if last >= len(tokens):
        return None
    if tokens[last].text in OPENING:
        inner = range(last + 1, min(last + _INSIDE, len(tokens)))
        closed = next((at for at in inner if tokens[at].text in CLOSING), None)
    else:
        closed = last if inside and tokens[last].text in CLOSING else None
    if closed is None:
        return None
    for place in _clause(search, closed + 1):
        word = tokens[place].word
        if "up" in (word.change_after, word.change_end):
            return None
        if "down" in (word.change_after, word.change_end):
            return place
    return None


def _clause(search: FigureSearch, start: int) -> Iterator[int]:
    """Yield the places of the words from a place on, up to the next clause or number."""
    tokens = search.tokens
    for place in range(start, min(start + _NEAR, len(tokens))):
        if tokens[place].text in (*ENDS, *COMMAS) or opens_clause(search, place):
            return
        if search.numerals.starts(place):
            return
        yield place


def _fell_before(search: FigureSearch, behind: int, opened: int, *, is_rate: bool) -> int | None:
    """Return the place of the last change before a bracket in its sentence if it is a decrease.

    That of an amount stands right before the bracket. "Less" may stand apart from a decrease,
    unless it is near: lower than the rate of towns (61.9 %).
    """
    far = _FAR if is_rate else 1
    for place in range(opened - 1, max(behind, opened - far) - 1, -1):
        token = search.tokens[place]
        if token.text in SENTENCE_ENDS or token.text in (*OPENING, *CLOSING):
            return None
        word = token.word
        if "up" in (word.change_before, word.change_after, word.change_end):
            return None
        less = is_rate and place >= opened - _BESIDE and word.change_after == "down"
        if less or "down" in (word.change_before, word.change_end):
            return place
    return None


def _tells(words: Sequence[Token]) -> bool:
    """Whether the words of a figure and the one behind it say what it is: rose, of the whole."""
    led = any(each.word.change_before or "plus" in each.word.roles for each in words[:-1])
    behind = words[1:]
    return led or any(each.word.change_after or "of" in each.word.roles for each in behind)
