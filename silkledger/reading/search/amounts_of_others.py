"""Amounts that are not those of their sentence: half of 12 million, twice the 12 million.

What the sentence tells is a part or a multiple of such an amount, and where a second number goes on
a first one (5, or even 7 million) it is one end of both. They can't be read alone.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.search.governing_words import DEFINITE, EVEN, is_governing_word
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_FRACTION, _PART_OF = "fraction", "的"
_LEADS = frozenset(("article", "neutral", "of", "than"))
_PLACES = frozenset(("level", "prep"))  # under, over
_OR = frozenset(("or", "stop"))
_MULTIPLES = ("ratio", "ratio_in", "counted", "times")
_AND = ("а", "то")  # а то и
_LED_BY_VERB = 2  # tokens
_MOST = 3  # tokens between a multiple and its amount


def is_of_others(
    search: FigureSearch, at: int, figure: tuple[int, int], quantity: Quantity
) -> bool:
    """Whether an amount is the whole of a part, the base of a multiple, or an alternative.

    >>> from silkledger.reading.search.text_search import search_of
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> search = search_of("Half of 12 million tonnes was sold.", "en", SHIPPED, None)[0]
    >>> is_of_others(search, 2, (2, 5), search.candidate(2)[2])
    True
    """
    if _goes_on(search, figure[0]) or _is_lessened(search, figure[0]):
        return True
    return quantity.dimension not in RATIOS and (
        _is_whole(search, figure[0])
        or _is_base(search, at, figure[0])
        or _is_behind(search, figure[1])
        or _is_compared(search, figure[0])
        or _is_under_thing(search.tokens[figure[0] : at], quantity)
    )


def _is_whole(search: FigureSearch, first: int) -> bool:
    """Whether a fraction stands before an amount, with nothing but "of" between.

    With an article it is an amount that is known: half of the 12 million tonnes.
    """
    tokens, place = search.tokens, first - 1
    if place > 0 and "of" in tokens[place].word.roles:
        if is_governing_word(search, DEFINITE, place):
            return False
        place -= 1
    spelled = tokens[place].word.spelled if place >= search.floor else None
    return spelled is not None and spelled.role == _FRACTION and place < first - 1


def _is_base(search: FigureSearch, at: int, first: int) -> bool:
    """Whether a multiple leads to an amount: twice the 12 million, вдвое больше 12 млн."""
    tokens, place = search.tokens, first - 1
    bounded = any(token.word.bound_before for token in tokens[first:at])
    definite = is_governing_word(search, DEFINITE, place)
    if not (bounded or definite or (place >= 0 and "than" in tokens[place].word.roles)):
        return False
    place -= definite and not _multiplies(tokens[place])
    while place >= max(0, first - _MOST) and not _multiplies(tokens[place]):
        if tokens[place].word.multiple is None and not tokens[place].word.roles & _LEADS:
            return False
        place -= 1
    return place >= 0 and _multiplies(tokens[place])


def _multiplies(token: Token) -> bool:
    multiple = token.word.multiple
    return multiple is not None and multiple.kind in _MULTIPLES


def _is_compared(search: FigureSearch, first: int) -> bool:
    """Whether the figure before an amount says how much less than that: 5 t less than the 12 t."""
    tokens = search.tokens
    if not 0 < first == search.floor or first + 1 >= len(tokens):
        return False
    compares = "than" in tokens[first].word.roles
    return compares and is_governing_word(search, DEFINITE, first + 1)


def _is_behind(search: FigureSearch, last: int) -> bool:
    """Whether a Chinese part or multiple of an amount follows it: 1200万吨的一半."""
    tokens = search.tokens
    if last + 1 >= len(tokens) or tokens[last].text != _PART_OF:
        return False
    spelled = tokens[last + 1].word.spelled
    if spelled is not None and spelled.role == _FRACTION:
        return True
    told = search.candidate(last + 1)
    return told is not None and told[2].dimension in RATIOS


def _is_lessened(search: FigureSearch, first: int) -> bool:
    """Whether "less" behind a verb leads to a number as a sign may: est de moins 5 millions."""
    if first < _LED_BY_VERB:
        return False
    verb, less = search.tokens[first - 2].word, search.tokens[first - 1].word
    signs = less.change_after == "down" and not (less.change_before or less.bound_before)
    return signs and "minus" not in less.roles and bool(verb.roles & VERBS)


def _goes_on(search: FigureSearch, first: int) -> bool:
    """Whether a number without a unit and "or even" stand before a figure: 5, voire 7 %."""
    tokens, place = search.tokens, first - 1
    if place < 1 or not is_governing_word(search, EVEN, place):
        return False
    place -= 1
    while place > 0 and (tokens[place].word.roles & _OR or tokens[place].text.lower() in _AND):
        place -= 1
    return tokens[place].kind in NUMBERS


def _is_under_thing(led: Sequence[Token], quantity: Quantity) -> bool:
    """Whether a preposition may lead to a thing of that size, and bounds nothing.

    For example "under a 333 million dollar contract", "a dispute over a $5 million loan"; before a
    rate it is a bound (over a 50 % rise), and before a scale alone (over a million).
    """
    if not led or quantity.bound == "exact":
        return False
    return any(
        before.word.bound_before and before.word.roles >= _PLACES and "article" in token.word.roles
        for before, token in pairwise(led)
    )
