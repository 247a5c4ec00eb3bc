"""Days on which something is published or said: 今天公布 says when, and dates no figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkledger.extraction.mentions import Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention

_HAN = "\u3400"


def is_day_told(text: str, mention: PeriodMention, told: tuple[MatchedPhrase, ...]) -> bool:
    """Whether a Chinese day without digits is that on which figures are published."""
    words = text[mention.start : mention.end]
    if words[:1] < _HAN or any(map(str.isdecimal, words)) or not mention.day:
        return False
    return any(each.start == mention.end for each in told)


def is_told(
    here: Mentions,
    date: PeriodMention,
    words: Iterable[MatchedPhrase],
    said: Iterable[MatchedPhrase] = (),
) -> bool:
    """Whether a date is nearer to a word of saying than to those of an event.

    `said` are more words of saying than those to which a statement is attributed.
    """

    def gap(match: MatchedPhrase) -> int:
        return max(match.start - date.end, date.start - match.end)

    told = [gap(each) for each in here.attributions if each.value == "after"]
    told += map(gap, said)
    return bool(told) and min(told) < min(map(gap, words), default=0)
