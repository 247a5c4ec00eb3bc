"""Days on which figures are published: 今天公布 says when, and dates no figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention

_HAN = "\u3400"


def is_day_told(text: str, mention: PeriodMention, told: tuple[MatchedPhrase, ...]) -> bool:
    """Whether a Chinese day without digits is that on which figures are published."""
    words = text[mention.start : mention.end]
    if words[:1] < _HAN or any(map(str.isdecimal, words)) or not mention.day:
        return False
    return any(each.start == mention.end for each in told)
