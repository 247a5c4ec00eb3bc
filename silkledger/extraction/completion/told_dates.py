"""Dates that a figure does not share with what is told beside it.

"This year" of what lies ahead, an earlier year told between, and what a change is against.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.base_phrases import leads_to_other
from silkledger.extraction.vocabularies import listed_words
from silkledger.reading.periods.kinds import TokenKind

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_QUARTERS = re.compile("[一二三四1-4][、和及与與](?:[一二三四1-4][、和及与與])*[一二三四1-4]季度")
_CLAUSE = re.compile("[;；。]")
_DIGIT = re.compile(r"\d")


def is_planned(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether "this year", which is read up to the publication, is of what lies ahead."""
    if not mention.is_year or _DIGIT.search(mention.text) or mention.dates is None:
        return False
    published, (start, end) = setting.mentioned.source.published_on, setting.clause
    so_far = published is not None and mention.dates[1] == published
    ahead = (each.start for each in setting.here.outlooks)
    return so_far and any(start <= each < end for each in ahead)


def is_accumulated(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a date is the year so far, which ends before its publication: acumulado del año."""
    if _DIGIT.search(mention.text):
        return False
    vocabulary, here = setting.mentioned.source.vocabulary, setting.here
    return any(
        TokenKind.SO_FAR_YEAR in mention.kinds
        and mention.start <= each.start
        and each.end <= mention.end
        for each in listed_words(vocabulary, "open_dates", here.language).find(here.words)
    )


def lists_quarters(setting: FigureSetting) -> bool:
    """Whether the clause tells quarters that share their noun, a figure each: 一、二、三季度."""
    led = setting.text[setting.sentence.start : setting.span[0]]
    return _QUARTERS.search(_CLAUSE.split(led)[-1]) is not None


def is_of_rise(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether words compare a change with what "a" leads to: menor en 3 % a lo vendido en 2018."""
    if mention.start < setting.span[1]:
        return False
    led = setting.text[setting.before : setting.span[1]]
    between = setting.text[setting.span[1] : mention.start]
    vocabulary, language = setting.mentioned.source.vocabulary, setting.here.language
    return leads_to_other(led, between, vocabulary, language)


def is_other_year(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a date without digits is of an earlier time than what the paragraph tells besides.

    "By 3 September 5 t were cut. Last year it was 6 t. The harvest is over 7 t."
    """
    if any(map(str.isdigit, mention.text)) or mention.leans or mention.is_now:
        return False
    told = [each for here in setting.earlier for each in here.periods if each.day or each.is_now]
    looks_back = mention.dates is not None and any(
        each.dates is not None and mention.dates[0] < each.dates[0] for each in told
    )
    return looks_back or (mention.dates is None and bool(told))
