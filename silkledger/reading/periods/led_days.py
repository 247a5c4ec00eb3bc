"""Digits behind a month that words for months lead to: "during September 15" may be a year.

A day is told with "on" or with nothing before it. "In" and "during" lead to a month, so that two
digits behind it are rather its year, which "September, 14" in the same text shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.periods.words import period_lexicon, tokens

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

_LONGEST = 4  # words: over the course of
_MONTHS = "months"  # the value of a preposition that leads to months, and not to days
_SHAPE = (TokenKind.MONTH, TokenKind.NUMBER)


def year_led_to(text: str, language: str, vocabulary: Vocabulary) -> int | None:
    """Return the year that the two digits of a folded text may be, None if they are none.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> year_led_to("during September 15", "en", SHIPPED)
    2015
    >>> year_led_to("on September 15", "en", SHIPPED) is None
    True
    """
    words = text.casefold().split()
    lexicon = period_lexicon(vocabulary, language)
    known = (lexicon.get(tuple(words[:count])) for count in range(_LONGEST, 0, -1))
    led = next(filter(None, known), None)
    if led is None or (led.kind, led.value) != (TokenKind.PREPOSITION, _MONTHS):
        return None
    kept = tokens(text, language, vocabulary)
    digits = kept[-1].text if kept else ""
    shaped = tuple(token.kind for token in kept) == _SHAPE
    return 2000 + int(digits) if shaped and len(digits) == 2 and digits.isascii() else None
