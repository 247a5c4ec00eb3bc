"""Two numbers that can't be read as one: about 5 to 6 %, примерно на 10-15 %, 3.5 t 200 kg.

Neither end of such a range is a figure of its own, nor is an amount with a lesser unit behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.numeric.lesser_units import behind_lesser
from silkledger.reading.quantities import read_quantity
from silkledger.reading.search.alternatives import behind_articles, open_numbers_at
from silkledger.reading.search.amount_extent import behind_amount
from silkledger.reading.search.joints import (
    is_movement,
    joins,
    may_be_level,
    signs_next,
)
from silkledger.reading.words.bare_years import is_bare_year

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch, FoundQuantity

_RANGES = frozenset(("range", "minus"))


def may_span(search: FigureSearch, at: int, first: int, last: int) -> bool:
    """Whether a number without a sign may begin a range that a minus sign ends: 5% -6%."""
    tokens = search.tokens
    if not signs_next(tokens, last) or "minus" not in tokens[last].word.roles:
        return False
    if tokens[at - 1].word.roles & {"minus", "plus"} if at else False:
        return False
    reading = search.read(first, behind_amount(tokens, last + 2))
    return reading is not None and reading.bound == "range"


def unread_range(search: FigureSearch, at: int, figure: FoundQuantity | None) -> int | None:
    """Return the place behind two numbers, the first at `at`, that are not read as one, or None.

    `figure` is the figure of that number. A word that may lead to a level as well joins a range
    only if a bound before it is what keeps the two from being read.

    >>> from silkledger.reading.search.text_search import search_of
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> unread_range(search_of("about 5 to 6%", "en", SHIPPED, None)[0], 1, None)
    5
    """
    if not search.is_number(at):
        return None
    either = open_numbers_at(search, at)
    return either.last if either is not None else _unjoined(search, at, figure)


def _unjoined(search: FigureSearch, at: int, figure: FoundQuantity | None) -> int | None:
    """Return the place behind a range or two units that are not read as one, or None."""
    tokens = search.tokens
    vocabulary, bare = search.lexicon.vocabulary, search.behind_scale(at + 1)
    # "Al" is "for each" as well: cerca del 5 al 6 %.
    levels = bare < len(tokens) and may_be_level(tokens[bare])
    joint = bare if levels else behind_amount(tokens, at + 1)
    lesser = behind_lesser(tokens, joint if figure is None else figure[1], vocabulary)
    if lesser is not None or (figure is not None and figure[2].bound == "range"):
        return lesser
    joint = behind_lesser(tokens, joint, vocabulary) or joint
    if "article" in tokens[at].word.roles and signs_next(tokens, joint):
        return None  # cae un -13,1 %
    if not joins(tokens, at, joint) or is_movement(tokens, at, joint, search.lexicon.language):
        return None
    second = joint + 1 + bool(tokens[joint + 1].word.currency)
    second = behind_articles(search, second)
    if second >= len(tokens) or not search.is_number(second) or is_bare_year(tokens[second]):
        return None
    last = behind_amount(tokens, second + 1)
    ranges = bool(tokens[joint].word.roles & _RANGES) and not may_be_level(tokens[joint])
    # 571 donors – 545 in 2022: a dash behind a noun sets the next number apart.
    ranges = ranges and (tokens[joint].text.isalpha() or joint == bare)
    return last if ranges or _is_bounded(search, at, last, is_bare=levels) else None


def _is_bounded(search: FigureSearch, at: int, last: int, *, is_bare: bool) -> bool:
    """Whether a bound before a range is why it can't be read, or that of a number without a unit.

    For example "cerca de un 5 a un 6 %", where the two compete.
    """
    first = search.first(at)
    if not any(token.word.bound_before for token in search.tokens[first:at]):
        return False
    words = search.folded[search.tokens[first].start : search.tokens[last - 1].end]
    reading = read_quantity(words, search.context())
    rules = ("bound.ranged", "number.compete") if is_bare else ("bound.ranged",)
    return isinstance(reading, tuple) and any(each.rule in rules for each in reading)
