"""Numbers of a thousand and more without a scale, before an amount that has one.

Such a number is printed in full beside a small one (by 92,000 to 81.8 million), and shares the
scale of one that is as large: from 1,546 to 1,670 thousand tonnes. Which of the two it is stays
open where the later one is only somewhat smaller: from 1,046 to 990 thousand tonnes.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions.digit_groups import digits_of
from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch

THOUSAND = 1000
_HUNDRED = 100
_NEAR = 10  # times the later number
_HUGE = Decimal("Infinity")


def is_large(search: FigureSearch, at: int) -> bool:
    """Whether a number may be too large for a scale of a later one: um 92.000 auf 81,8 Millionen.

    A word is not.
    """
    return _printed(search, at) >= THOUSAND


def shares_scale(search: FigureSearch, at: int, later: int, behind: int) -> bool | None:
    """Whether a number without a scale has that of a later one, None where it is open.

    `behind` is the place behind the scale of the later number.
    """
    number, beside = _printed(search, at), _printed(search, later)
    if number < THOUSAND:
        return True
    if behind == later + 1:
        return False  # it has no scale, either
    if beside >= THOUSAND:
        return True if number.is_finite() else None
    near = beside >= _HUNDRED and beside == int(beside) and number < beside * _NEAR
    return None if near and number % THOUSAND else False


def _printed(search: FigureSearch, at: int) -> Decimal:
    """Return what the digits of a number say, 0 for a word, and infinity where they are unread."""
    if search.tokens[at].kind != "number":
        return Decimal(0)
    digits = digits_of(search.lexicon.vocabulary, search.locale)
    try:
        return digits.read(search.tokens[at].text).value
    except UnreadableError:
        return _HUGE
