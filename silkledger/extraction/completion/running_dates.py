"""The year so far: where it ends, and which of the figures around it are of it.

A release on a month tells of both, the month and the year to its end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.completion.anchors import anchor_of, end_of_part, is_recent, runs_on
from silkledger.extraction.vocabularies import listed_words
from silkledger.reading.periods.kinds import TokenKind

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_DIGIT, _WORD = re.compile(r"\d"), re.compile(r"[^\W\d_]+")
_NO_END = "the day on which it ends is not said"


def why_running(setting: FigureSetting, mention: PeriodMention) -> str:
    """Return why the year so far may not be that of a figure, empty if it is, or is another date.

    A sum seit Jahresbeginn is one up to the day of publication where no month is told.
    """
    anchor = anchor_of(setting, mention) if not mention.leans else None
    if anchor is None and _is_accumulated(setting, mention):
        return _NO_END
    if not runs_on(setting, mention):
        return ""
    if anchor is None:
        return _NO_END if _tells_part(setting) else ""
    if mention.end <= setting.sentence.start:
        return "it may be of the part of the year that is told"
    return "another date opens its sentence" if _is_remark(setting, mention) else ""


def _is_accumulated(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a noun names the year so far, which ends before its publication: el acumulado."""
    if _DIGIT.search(mention.text):
        return False
    vocabulary, here = setting.mentioned.source.vocabulary, setting.here
    return any(
        TokenKind.SO_FAR_YEAR in mention.kinds
        and mention.start < each.start
        and each.end <= mention.end
        for each in listed_words(vocabulary, "open_dates", here.language).find(here.words)
    )


def _tells_part(setting: FigureSetting) -> bool:
    """Whether the document told a part of the year before that has ended not long ago."""
    return any(
        is_recent(setting, end_of_part(setting, each))
        for sentence in setting.passages.sentences[: max(setting.sentence.number, 0)]
        for each in setting.mentioned.within(sentence.start, sentence.end).periods
    )


def _is_remark(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether words part the year so far from a figure of another date.

    "In the third quarter it grew 5 %, which is faster than since the start of the year"
    """
    if mention.start < setting.span[1]:
        return False
    between = setting.text[setting.span[1] : mention.start]
    opens = any(each.end <= setting.span[0] for each in setting.here.periods)
    return opens and len(_WORD.findall(between)) > 1
