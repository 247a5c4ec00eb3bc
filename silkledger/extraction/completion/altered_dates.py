"""Dates beside words that change them and are not read with them: before 2030, early 2020.

The words are data (vocabularies/altered_dates.csv). What is so by the end of such a year, or since
its start, is not said by the year alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.phrases import Phrases
from silkledger.extraction.sided_words import words_by_side
from silkledger.extraction.words import words_of
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

_SIDES = ("before", "behind", "unchanging", "whole")
_ROUND, _NOUN = re.compile(r"\d\d00"), re.compile(r"\s[A-ZÄÖÜ]")
_NEXT = 1  # characters between the words and the date
_LONGEST = 24  # characters of the words, and of a preposition in the date: antes |del año 2007


def is_altered(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether words right beside a date change it, or its own do: für diesen Monat.

    A date may begin with a preposition that belongs to these words. A round German number before
    a noun may count it: fielen 2000 Stellen weg.
    """
    if mention.is_earlier:
        return False  # vor einem Jahr
    vocabulary, language = setting.mentioned.source.vocabulary, setting.here.language
    if (
        mention.text.lower()
        in words_by_side(vocabulary, "altered_dates", language, _SIDES)["whole"]
    ):
        return True
    first = setting.text[mention.start : mention.end].partition(" ")
    begin = mention.start + (len(first[0]) if first[2] and first[0].isalpha() else 0)
    number = setting.text[mention.start : mention.end]
    counted = language == "de" and _ROUND.fullmatch(number)
    if counted and _NOUN.match(setting.text, mention.end):
        return True
    start = max(mention.start - _LONGEST, 0)
    led = setting.text[start:begin].replace("\n", " ")
    behind = setting.text[mention.end : mention.end + _LONGEST].replace("\n", " ")
    ends = {begin - start, mention.start - start}
    return any(
        match.value and any(0 <= end - match.end <= _NEXT for end in ends)
        for match in _phrases(vocabulary, language, "before").find(
            words_of(led, language, vocabulary)
        )
    ) or any(
        match.value and match.start <= _NEXT and not behind[: match.start].strip()
        for match in _phrases(vocabulary, language, "behind").find(
            words_of(behind, language, vocabulary)
        )
    )


@built_once
def _phrases(vocabulary: Vocabulary, language: str, side: str) -> Phrases[bool]:
    """Return the words of a side that change a date, with value False for longer ones that don't.

    初 does (10月初), 初步 does not.
    """
    phrases = Phrases[bool](vocabulary, language, exact=True)
    listed = words_by_side(vocabulary, "altered_dates", language, _SIDES)
    for words, changes in ((listed[side], True), (listed["unchanging"], False)):
        for word in words:
            phrases.add(word, changes)
    return phrases
