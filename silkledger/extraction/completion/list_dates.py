"""Dates of the line that leads to a list, which are those of its items: "In 2023 it exported:"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[-•*–—·▪◦●])\s")
_LEADS = (":", "：")
_LONGEST = 12  # items


def dates_of_lead(setting: FigureSetting) -> list[PeriodMention]:
    """Return the dates of the line that leads to the list of a figure, one of each; or none."""
    text, sentences = setting.text, setting.passages.sentences
    if not _ITEM.match(text, setting.sentence.start):
        return []
    first = max(setting.sentence.number - _LONGEST, 0)
    for sentence in reversed(sentences[first : setting.sentence.number]):
        if _ITEM.match(text, sentence.start):
            continue
        if not text[sentence.start : sentence.end].rstrip().endswith(_LEADS):
            return []
        periods = setting.mentioned.within(sentence.start, sentence.end).periods
        return list({each.text.lower(): each for each in periods}.values())
    return []
