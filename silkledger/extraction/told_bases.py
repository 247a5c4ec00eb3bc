"""Dates of records and of likenesses, which do not date a figure.

"The largest increase since 2008, of 276,186 people, was in 2018"; "in 2016, as in the year before,
with 85.8 million tonnes". The words are data (vocabularies/base_dates.csv): `record` before the
date, `recorded` behind it, `alike` right before one that leans on another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.vocabularies import any_listed
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

_RECORD, _RECORDED, _ALIKE = "record", "recorded", "alike"
_BETWEEN = r"\w*[^,;.:()\d]{0,60}\Z"  # the rest of the word, and what is the largest
_FOLLOWING = r"[^，,。；;\d]{0,8}?"


def is_told_base(text: str, date: PeriodMention, vocabulary: Vocabulary, language: str) -> bool:
    """Whether a date of a text is that of a record that lasts since, or of something alike.

    >>> from silkledger.reading.periods.mentions import mentions
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> def told(text, language):
    ...     found = mentions(text, language, None, SHIPPED)
    ...     return [is_told_base(text, each, SHIPPED, language) for each in found]
    >>> told("the largest increase since 2008", "en"), told("an increase since 2008", "en")
    ([True], [False])
    """
    text = text.lower()
    before, behind = text[: date.start], text[date.end :]
    if date.is_since or date.is_long:
        led, followed = (_words(vocabulary, language, side) for side in (_RECORD, _RECORDED))
        return bool(led.search(before) or followed.match(behind))
    alike = _words(vocabulary, language, _ALIKE)
    return (date.leans or date.is_earlier) and alike.search(before) is not None


@built_once
def _words(vocabulary: Vocabulary, language: str, side: str) -> re.Pattern[str]:
    """Return the pattern of the words of one side."""
    any_of = any_listed(vocabulary, "base_dates", language, side)
    if side == _RECORD:
        return re.compile(rf"(?<!\w){any_of}{_BETWEEN}")
    if side == _ALIKE:
        return re.compile(rf"(?<!\w){any_of}\s*\Z")
    return re.compile(rf"{_FOLLOWING}{any_of}")
