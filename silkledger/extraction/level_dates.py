"""Chinese dates between a verb of change and a level: 由2016年的80亿增长到2023年的567亿.

The word before such a date leads to the level, and does not make it the end of a window. A date
whose genitive stands right before an amount is that of the amount, also where others compare.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.extraction.vocabularies import changes
from silkledger.reading.periods.mentions import mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentions import DocumentFacts
    from silkledger.extraction.words import PrintedWord
    from silkledger.reading.periods.mentions import PeriodMention

_TO, _OF = tuple("到至"), "的"
_RATES = ("share", "rate", "points", "multiple")


def without_level(
    mention: PeriodMention, words: Sequence[PrintedWord], language: str, source: DocumentFacts
) -> PeriodMention:
    """Return a date without a "to" behind a verb of change, which leads to the level."""
    if language != "zh" or not mention.text.startswith(_TO):
        return mention
    phrases = changes(source.vocabulary, language).find(words)
    if not any(each.end == mention.start for each in phrases):
        return mention
    read = mentions(mention.text[1:], source.locale, source.published_on, source.vocabulary)
    moved = [
        replace(each, start=each.start + mention.start + 1, end=each.end + mention.start + 1)
        for each in read
    ]
    return moved[0] if len(moved) == 1 else mention


def owned_date(setting: FigureSetting) -> tuple[PeriodMention, str] | None:
    """Return the date whose genitive stands right before a Chinese amount, with the reason."""
    quantity, start = setting.quantity, setting.span[0]
    if setting.here.language != "zh" or quantity is None or quantity.dimension in _RATES:
        return None
    for each in (*setting.here.periods, *setting.here.bases):
        between = setting.text[each.end : start]
        genitive = between == _OF or (not between and each.text.endswith(_OF))
        if genitive and each.end <= start and not each.leans:
            return each, "the date that the amount belongs to"
    return None
