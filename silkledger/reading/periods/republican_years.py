"""Years of the Republic of China in running text that stand alone: 112年全年, 112年底.

Three digits before 年 count years as well (112年歷史), so that they name one only near the day of
publication, where no words beside them speak of a length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.periods.years import BEFORE_ROC

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from silkledger.reading.periods.kinds import PeriodToken

_NEAR = 15  # years between publication and such a year
_ROUND = 100  # 100年 is as often a length
_BESIDE = frozenset(
    (TokenKind.YEARS, TokenKind.YEAR_TERM, TokenKind.WHOLE, TokenKind.EDGE, TokenKind.FILLER)
)
_ALONE = re.compile("\\D{0,2}(\\d{3})年")  # behind a preposition, too
_LED = re.compile("(?:[達达逾近約约滿满共長长有過过已經经第歷历時时這这]|成立|超過|相隔)\\s?\\Z")
_LEAD = 3  # characters of such words and a space
_LENGTH = re.compile("\\s?(?:[來来間间內内前後后以]|歷史|历史|老店|期|的歷|的历)")


def names_republican(kept: Sequence[PeriodToken], published_on: dt.date | None) -> bool:
    """Whether tokens are a year of the Republic alone, with its end or as a whole, near that day.

    >>> import datetime as dt
    >>> from silkledger.reading.periods.words import tokens
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> def named(words):
    ...     return names_republican(tokens(words, "zh", SHIPPED), dt.date(2024, 7, 8))
    >>> named("112年底"), named("100年"), named("300年")
    (True, False, False)
    """
    if published_on is None or len(kept) < 2 or kept[0].kind is not TokenKind.HUNDREDS:
        return False
    number = kept[0].value
    near = isinstance(number, int) and abs(number + BEFORE_ROC - published_on.year) <= _NEAR
    return near and number != _ROUND and all(token.kind in _BESIDE for token in kept[1:])


def counts_years(text: str, start: int, end: int) -> bool:
    """Whether words beside three digits and 年 make them a length.

    >>> counts_years("成立112年來", 2, 6), counts_years("112年出口", 0, 4)
    (True, False)
    """
    number = _ALONE.match(text, start, end)
    if number is None:
        return False
    length = number.end() == end and _LENGTH.match(text, end) is not None
    first = number.start(1)
    return length or _LED.search(text, max(first - _LEAD, 0), first) is not None
