"""Figures that their sentence compares with a plan, a forecast or an earlier level behind them.

"Exports of 5 million tonnes fell short of plans", "un PIB de 3 % est inférieur aux attentes": what
the verb bounds is the level it leads to, which is not a number, and the figure stays as printed.
Without a verb, or led by "by", it is by how much something is less: 5 % below the target, на 5 т
оказалась ниже плана.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.cut_off import HAN
from silkledger.reading.search.governing_words import MEETS, is_governing_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_VERBS, _MOST = frozenset(("verb", "auxiliary", "sizes", "negation")), 4  # tokens of a verb
_LEADS = frozenset(("neutral", "article", "comparand_of"))
_FAR = 4  # tokens from a bound to the level that it leads to


def is_compared_with_plan(search: FigureSearch, figure: tuple[int, int]) -> bool:
    """Whether a verb behind a figure, which may be denied, compares it with a known level.

    `figure` is its first token and the one behind its last.

    >>> from silkledger.reading.search.text_search import search_of
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> search = search_of("5 tonnes fell short of the target", "en", SHIPPED, None)[0]
    >>> is_compared_with_plan(search, (0, 2))
    True
    """
    (first, last), tokens = figure, search.tokens
    at = last
    while at < min(last + _MOST, len(tokens)) and _is_verb(search, at):
        at += 1
    if at >= len(tokens) or not _compares(search, at, is_led=at > last):
        return False
    if _is_difference(tokens[max(first - 1, 0) : last]):
        return False
    for token in tokens[at + 1 : at + _FAR]:
        if "comparand" in token.word.roles:
            return True
        if token.word.roles.isdisjoint(_LEADS):
            return False
    return False


def _is_difference(words: Sequence[Token]) -> bool:
    """Whether "by" leads to a figure, and no word of change tells what it is: Рост на 5 %."""
    led = any("by" in each.word.roles and "of" not in each.word.roles for each in words)
    return led and not any(each.word.change_before for each in words)


def _is_verb(search: FigureSearch, at: int) -> bool:
    word = search.tokens[at].word
    verbal = bool(word.roles & _VERBS) and not word.bound_before
    return verbal and not is_governing_word(search, MEETS, at)


def _compares(search: FigureSearch, at: int, *, is_led: bool) -> bool:
    """Whether a word bounds what follows it, as a verb or behind one; in Chinese it is a verb.

    A verb of meeting or missing bounds nothing, and compares all the same.
    """
    token, word = search.tokens[at], search.tokens[at].word
    if is_governing_word(search, MEETS, at):
        return True
    if not word.bound_before and "level" not in word.roles:
        return False
    verbal = bool(word.bound_before) and token.text[:1] >= HAN
    return is_led or verbal or "bound_verb" in word.roles
