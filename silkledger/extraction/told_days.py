"""Days on which figures are published: 今天公布 says when, and dates no figure.

So does the day of a report that is the source: "according to the report presented yesterday", "laut
am Montag veröffentlichten Zahlen" (vocabularies/told_reports.csv).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.sided_words import words_by_side
from silkledger.reading.text.word_patterns import alternatives
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

_HAN = "\u3400"
_SIDES = ("report", "made")
_FAR = 160  # characters
_WORD = r"\s[^\s\d,;:]+"  # between a report and what says that it was published


def is_day_told(text: str, mention: PeriodMention, told: tuple[MatchedPhrase, ...]) -> bool:
    """Whether a Chinese day without digits is that on which figures are published."""
    words = text[mention.start : mention.end]
    if words[:1] < _HAN or any(map(str.isdecimal, words)) or not mention.day:
        return False
    return any(each.start == mention.end for each in told)


def is_day_of_report(
    text: str, mention: PeriodMention, vocabulary: Vocabulary, language: str
) -> bool:
    """Whether a report was published on a day of a text, which dates none of its figures.

    >>> from silkledger.reading.periods.mentions import mentions
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> def of_report(text):
    ...     (found,) = mentions(text, "en", None, SHIPPED)
    ...     return is_day_of_report(text, found, SHIPPED, "en")
    >>> of_report("the data released on 5 May 2017"), of_report("500 men released on 5 May 2017")
    (True, False)
    """
    patterns = _patterns(vocabulary, language) if mention.day else None
    if patterns is None:
        return False
    before, behind = patterns
    led = before.search(text, max(mention.start - _FAR, 0), mention.start)
    return led is not None or behind.match(text, mention.end) is not None


@built_once
def _patterns(
    vocabulary: Vocabulary, language: str
) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Return patterns of a report before its day, and behind it."""
    words = words_by_side(vocabulary, "told_reports", language, _SIDES)
    if not words["report"]:
        return None
    report, made = (alternatives(words[side]) for side in _SIDES)
    before = rf"\b{report}(?:{_WORD}){{0,14}}?\s{made}(?:{_WORD}){{0,4}}\s*\Z"
    behind = rf"(?:{_WORD}){{0,3}}?\s{made}(?:{_WORD}){{0,2}}?\s{report}\b"
    return re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE)
