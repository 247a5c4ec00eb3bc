"""Halves and quarters of something other than a year, and plans that a figure is told since.

"The first half of July", "in half a century", в первой половине июля, "half-year profit": the words
behind such a part say of what it is, which is not read with it. So are those behind a closing quote
that only begin there: “十三五”以来.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.periods.words import period_lexicon

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_PARTS = frozenset((TokenKind.HALF, TokenKind.HALVES, TokenKind.QUARTER, TokenKind.QUARTERS))
_OWNED = re.compile(
    r"\s(?:of|des|du|del|de\s(?:la|los|las))\s|\sde\s(?:l['’])?[^\W\d]|[-\s](?:an?|years?)\b"
)
_YEAR = re.compile(r"\d{2}")
_WORD = re.compile(r"\s([^\W\d_]+)")
_SINCE = re.compile('[”"」』》]\\s?(?:以来|以來|至今|来|來|起)')


def is_part_of_other(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether the words behind a date say that it is not a part of a year, or only begins."""
    text, end = setting.text, mention.end
    if _SINCE.match(text, end):
        return True
    vocabulary, language = setting.mentioned.source.vocabulary, setting.here.language
    known = period_lexicon(vocabulary, language)
    last = known.get((mention.text.replace("-", " ").split()[-1].casefold(),))
    if last is None or last.kind not in _PARTS or _YEAR.search(mention.text):
        return False
    behind = _WORD.match(text, end)
    month = known.get((behind[1].casefold(),)) if behind else None
    owned = month is not None and month.kind is TokenKind.MONTH
    return owned or _OWNED.match(text.replace("\n", " "), end) is not None
