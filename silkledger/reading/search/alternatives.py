"""Alternatives: two numbers of which words leave open which it is: 5 or 6 %, около 5 или 6 тонн.

As a range, the two are one estimate, so that neither is a figure of its own. The second is greater,
and at most twice as great; else "or" rather says the first once more (12,000 or 6 %, 3 of 5 or
60 %). Amounts with units of their own are alternatives where a bound leads to them; without one
they may both be meant (rates of 7 % or 9 %).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.search.amount_extent import behind_amount
from silkledger.reading.search.governing_words import OR, is_governing_word
from silkledger.reading.search.joints import is_article
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.bare_years import is_bare_year

if TYPE_CHECKING:
    from silkledger.reading.numeric.numerals import Numeral
    from silkledger.reading.search.figure_search import FigureSearch

_MOST = 2  # times the first number
_LEAST, _FAR = 2, 8  # tokens back to the first number


class Alternatives(NamedTuple):
    """The tokens of two numbers, the second with the place behind its amount."""

    number: int
    second: int
    last: int


def open_numbers_at(search: FigureSearch, at: int) -> Alternatives | None:
    """Return the number here and the next one, if "or" leaves open which of them it is.

    >>> from silkledger.reading.search.text_search import search_of
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> open_numbers_at(search_of("about 5 or 6 %", "en", SHIPPED, None)[0], 1)
    Alternatives(number=1, second=3, last=5)
    """
    tokens, bare = search.tokens, search.behind_scale(at + 1)
    joint = bare if is_governing_word(search, OR, bare) else behind_amount(tokens, at + 1)
    if joint + 1 >= len(tokens) or not is_governing_word(search, OR, joint):
        return None
    second = behind_articles(search, joint + 1)
    if not search.is_number(at) or not search.is_number(second):
        return None
    if is_bare_year(tokens[at]) or is_bare_year(tokens[second]):
        return None
    last = behind_amount(tokens, second + 1)
    if joint > bare and not _is_estimate(search, at, (joint, second, last)):
        return None
    return Alternatives(at, second, last) if _is_near(search, at, second) else None


def alternatives_with(search: FigureSearch, at: int) -> Alternatives | None:
    """Return the two numbers that "or" leaves open, of which the number here is one, or None."""
    if (found := open_numbers_at(search, at)) is not None:
        return found
    if at < _LEAST or not search.is_number(at):
        return None
    before = range(at - _LEAST, max(at - _FAR, -1), -1)
    found_before = (open_numbers_at(search, place) for place in before if search.is_number(place))
    return next((each for each in found_before if each and each.second == at), None)


def _is_estimate(search: FigureSearch, at: int, ends: tuple[int, int, int]) -> bool:
    """Whether a bound leads to two amounts that are of the same unit."""
    joint, second, last = ends
    first = search.first(at)
    if not any(token.word.bound_before for token in search.tokens[first:at]):
        return False
    own, other = search.read(at, joint), search.read(second, last)
    return own is not None and other is not None and own.unit == other.unit


def _is_near(search: FigureSearch, at: int, second: int) -> bool:
    """Whether the second number is greater, and at most twice as great; a scale may be of both."""
    own, other = _numeral(search, at), _numeral(search, second)
    if own is None or other is None:
        return False
    size, further = own.number.value, other.number.value
    scales = {Decimal(1), other.scale} if own.scale == 1 else {Decimal(1)}
    return any(size < further / scale <= _MOST * size for scale in scales)


def _numeral(search: FigureSearch, at: int) -> Numeral | None:
    try:
        return search.numerals.read(at, money=True)
    except UnreadableError:
        return None


def behind_articles(search: FigureSearch, at: int) -> int:
    """Return the place behind an article before a number, which may be one itself: a un 6 %."""
    tokens = search.tokens
    led = at + 1 < len(tokens) and is_article(tokens[at])
    return at + 1 if led and search.is_number(at + 1) else at
