"""Dates that are joined to one of a base, which date no figure either: than in 2018 and 2019.

The words that join are data (vocabularies/joined_dates.csv).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.text.word_patterns import alternatives
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

_HAN = "\u3400"


def joined_bases(
    text: str,
    dates: Sequence[PeriodMention],
    compared: Sequence[PeriodMention],
    vocabulary: Vocabulary,
    language: str,
) -> list[PeriodMention]:
    """Return the dates that "and" joins to one of a base: 比一季度、上半年, than in 2018 and 2019.

    One with a preposition of its own may begin another clause: than in 2018, and in 2019 ...
    """
    joint = _joint(vocabulary, language)
    joined: list[PeriodMention] = []
    for first, second in pairwise(dates):
        opens = text[second.start].isdecimal() or text[second.start] >= _HAN
        known = first in compared or first in joined
        if known and opens and second not in compared:
            joined += [second] if joint.fullmatch(text, first.end, second.start) else []
    return joined


@built_once
def _joint(vocabulary: Vocabulary, language: str) -> re.Pattern[str]:
    words = vocabulary.words("joined_dates", language)
    return re.compile(rf"\s*{alternatives(words)}\s*")
