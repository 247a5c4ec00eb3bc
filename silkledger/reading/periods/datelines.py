"""Datelines that end with a dash, behind which a report begins with a date of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.periods.kinds import TokenKind

if TYPE_CHECKING:
    from silkledger.reading.periods.kinds import PeriodToken

_DASH = re.compile(r"\s[-–—]{1,2}\s+")
_OPENING = frozenset((TokenKind.PREPOSITION, TokenKind.AS_OF, TokenKind.FILLER, TokenKind.FROM))


def opens_report(text: str, dash: int, word: tuple[int, int], known: PeriodToken | None) -> bool:
    """Whether a capitalised preposition stands behind the dash of a dateline.

    `dash` is the place of the piece before the `word`, `known` what the word is among periods.

    >>> from silkledger.reading.periods.words import period_lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> on = period_lexicon(SHIPPED, "en").get(("on",))
    >>> opens_report("March 5 - On March 4", 8, (10, 12), on)
    True
    >>> opens_report("March 5 - on March 4", 8, (10, 12), on)
    False
    """
    start, end = word
    if known is None or known.kind not in _OPENING or not text[start:end][:1].isupper():
        return False
    return _DASH.fullmatch(text, max(dash - 1, 0), start) is not None
