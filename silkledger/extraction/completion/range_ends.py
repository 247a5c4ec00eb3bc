"""Days that end a range of which the start is not read, and so are not the period of a figure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.periods.kinds import TokenKind

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

# A day before "and" or "to" begins a range of which only the end is read.
_START = re.compile(
    r"\d(?:er|re|st|nd|rd|th|º|\.|日)?(?:\s+de)?(?:\s+[^\W\d]+)?\s*"
    r"(?:[–—-]|\b(?:and|to|und|bis|et|au|y|a|al|по|и)\b|至|到|和)\s*(?:the|le|el|den|dem)?\s*$",
    re.IGNORECASE,
)
# A range of which the start has a remark: entre le 1er octobre, début de la campagne, et fin juin.
_BETWEEN = re.compile(
    r"\b(?:entre|between|zwischen|между)\s[^;.:]{0,80}[\s,](?:et|and|und|y|и)\s*\Z", re.IGNORECASE
)
# A day with a remark, before a date that begins with "to": 2月18日(初一)|至2月24日.
_REMARKED = re.compile(r"\d\s?[日号號]?(?:\s[^\W\d]+)?\s?[(（][^)）]{1,20}[)）]\s*\Z")


def is_range_end(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a day ends a range whose start is not read: between the 1st and 10 August."""
    if not mention.day:
        return False
    led = setting.text[setting.sentence.start : mention.start]
    if TokenKind.TO in mention.kinds and _REMARKED.search(led):
        return True
    return _START.search(led) is not None or _BETWEEN.search(led) is not None
