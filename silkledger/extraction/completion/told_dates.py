"""Dates that a figure does not share with what is told beside it.

"This year" of what lies ahead, an earlier year told between, and what a change is against.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.base_phrases import leads_to_other
from silkledger.extraction.completion.bracketed_dates import is_year_of_part
from silkledger.extraction.completion.days import days_told_by
from silkledger.extraction.completion.running_dates import why_running
from silkledger.extraction.completion.unclear_dates import why_unclear
from silkledger.reading.periods.kinds import TokenKind

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_QUARTERS = re.compile("[一二三四1-4][、和及与與](?:[一二三四1-4][、和及与與])*[一二三四1-4]季度")
_CLAUSE = re.compile("[;；。]")
_DIGIT, _YEAR = re.compile(r"\d"), re.compile(r"\d{4}")
_FOR_YEAR = re.compile(r"para\s(?:[^\W\d]+\s){0,3}(?:\d{4}|año)", re.IGNORECASE)


def why_told(setting: FigureSetting, mention: PeriodMention) -> str:
    """Return why a date may be that of what is told beside a figure, empty if it is not."""
    reasons = (
        (_lists_quarters(setting), "it is one of several dates"),
        (_is_meant_for(setting, mention), "it may be the whole year"),
        (_is_of_year_before(setting, mention), "it may be of the year that is told before"),
        (_is_planned(setting, mention), "what lies ahead may be of the whole year"),
        (_is_of_rise(setting, mention), "the change may be against it"),
        (is_year_of_part(setting, mention), "it is the year of a part that a bracket names"),
        (_is_of_outlook(setting, mention), "it may be when the outlook was told, or its own"),
    )
    why = next((why for is_so, why in reasons if is_so), "")
    return why or why_unclear(setting, mention) or why_running(setting, mention)


def _is_of_year_before(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a month without a year follows a date of another year: in 2012 5 %, in May 4 %."""
    if TokenKind.MONTH not in mention.kinds or _YEAR.search(mention.text) or mention.leans:
        return False
    days = days_told_by(setting, mention)
    told = [each for each in setting.here.periods if each.end <= mention.start]
    if not told or days is None or not _YEAR.search(told[-1].text) or told[-1].dates is None:
        return False
    return told[-1].dates[0].year != days[0].year


def _is_planned(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether "this year", which is read up to the publication, is of what lies ahead."""
    if not mention.is_year or _DIGIT.search(mention.text) or mention.dates is None:
        return False
    published = setting.mentioned.source.published_on
    so_far = published is not None and mention.dates[1] == published
    return so_far and bool(setting.here.outlooks)


def _is_of_outlook(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether words that look ahead lead to a date without a year behind a figure.

    "The 5 t it had forecast in August": that was when it told so, not what it told of.
    """
    if mention.start < setting.span[1] or _YEAR.search(mention.text):
        return False
    return any(
        setting.span[1] <= each.start
        and each.end <= mention.start
        and not setting.text[each.end : mention.start].strip()
        for each in setting.here.outlooks
    )


def _is_meant_for(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether "for" leads to a year, or to a past time, and is read as "by its end": para 2019."""
    published = setting.mentioned.source.published_on
    led = setting.here.language == "es" and TokenKind.BY in mention.kinds
    ends = mention.dates[1] if mention.dates is not None else None
    if not led or ends is None:
        return False
    past = published is not None and ends < published
    whole = TokenKind.EDGE not in mention.kinds and _FOR_YEAR.fullmatch(mention.text) is not None
    return past or whole


def is_behind_now(setting: FigureSetting, period: PeriodMention) -> bool:
    """Whether sentences before a date tell of the time of writing, so that it is earlier."""
    told = setting.dates.told_now
    return told is not None and told <= period.start


def _lists_quarters(setting: FigureSetting) -> bool:
    """Whether the clause tells quarters that share their noun, a figure each: 一、二、三季度."""
    led = setting.text[setting.sentence.start : setting.span[0]]
    return _QUARTERS.search(_CLAUSE.split(led)[-1]) is not None


def _is_of_rise(setting: FigureSetting, mention: PeriodMention) -> bool:
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
    if mention.leans or mention.is_now:
        return False
    if _DIGIT.search(mention.text):  # Now it is 5 t. In May 2017 it had been 6 t. Prices rose 7 %.
        return any(each.is_now for here in setting.earlier for each in here.periods)
    told = [each for here in setting.earlier for each in here.periods if each.day or each.is_now]
    looks_back = mention.dates is not None and any(
        each.dates is not None and mention.dates[0] < each.dates[0] for each in told
    )
    return looks_back or (mention.dates is None and bool(told))


def is_of_one(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a month of another sentence dates the figure before it alone: prices rose 5 % in May.

    One with a year, that of the document, and one that opens its sentence go on.
    """
    if TokenKind.MONTH not in mention.kinds or _DIGIT.search(mention.text):
        return False
    topic = setting.mentioned.topic.period
    if topic is not None and days_told_by(setting, topic) == days_told_by(setting, mention):
        return False
    told = setting.passages.sentence_holding(mention.start)
    return told is not None and _DIGIT.search(setting.text, told.start, mention.start) is not None
