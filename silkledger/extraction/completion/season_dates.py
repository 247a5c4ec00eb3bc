"""Months of a season and years of a holiday: the first six months of the season, 2007年春节."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.vocabularies import listed_words
from silkledger.extraction.words import words_of
from silkledger.reading.periods.kinds import TokenKind

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_YEAR = re.compile(r"\d{4}")
_NEXT = 2  # characters between a date and the season that it is of
_LONGEST = 30  # characters of the words of a season
_MONTHS = frozenset((TokenKind.MONTH, TokenKind.MONTH_MARK))


def is_of_season(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether months are those of a season or a year of its own, or a year that of a holiday.

    The date may stand in another sentence than the figure, before it in its paragraph.
    """
    whole = mention.is_year or mention.dates is None or _are_two_years(mention)
    if mention.day or (_YEAR.search(mention.text) and not whole):
        return False
    language, vocabulary = setting.here.language, setting.mentioned.source.vocabulary
    phrases = listed_words(vocabulary, "season_words", language)
    if _are_two_years(mention) and next(phrases.find(setting.here.words), None) is not None:
        return True  # 5 t in the season 2023-2024, against 4 t in 2022-2023
    if language == "zh" and any(
        setting.before <= match.start and match.end <= setting.span[0] and mention.end < match.start
        for match in phrases.find(setting.here.words)
    ):
        return True  # 第四季度800万人次,国庆假期300万人次
    near = setting.text[mention.start : mention.end + _LONGEST].replace("\n", " ")
    length = mention.end - mention.start
    return any(
        0 <= match.start - length <= _NEXT or 0 < match.start < length
        for match in phrases.find(words_of(near, language, vocabulary))
    )


def _are_two_years(mention: PeriodMention) -> bool:
    """Whether a date is two years that follow each other, which a season may be named by."""
    start, end = mention.dates or (None, None)
    named = len(_YEAR.findall(mention.text)) > 1 and "-" in mention.text.replace("–", "-")
    named = named and not mention.kinds & _MONTHS  # octubre 2018-julio 2019
    return named and start is not None and end is not None and end.year == start.year + 1
