"""Dates of a clause that is set against what follows: если за 8 месяцев 2013 г. было 24, то 400.

The date holds for its clause alone, and neither for the figures behind it nor for sentences after
it. What opens such a clause is data (vocabularies/contrasts.csv).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.vocabularies import listed_words

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentions import Mentions
    from silkledger.reading.periods.mentions import PeriodMention

_COMMA = re.compile(r"(?<!\d)[,，]|[,，](?!\d)")  # none of a number
_NEXT = 2  # characters between the word and the date


def is_contrasted(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a date is that of a clause which ends with a comma before the figure."""
    start = setting.span[0]
    parted = mention.end <= start and _COMMA.search(setting.text, mention.end, start)
    return bool(parted) and opens_contrast(setting, setting.here, mention)


def opens_contrast(setting: FigureSetting, here: Mentions, mention: PeriodMention) -> bool:
    """Whether a word of contrast leads to a date among the mentions of its sentence."""
    phrases = listed_words(setting.mentioned.source.vocabulary, "contrasts", here.language)
    return any(
        0 <= mention.start - match.end <= _NEXT or mention.start <= match.start < mention.end
        for match in phrases.find(here.words)
    )
