"""The anchor of a date that leans on another one: the last date before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention


def anchor_of(setting: FigureSetting, mention: PeriodMention) -> PeriodMention | None:
    """Return the last date before one that leans, in its sentence or in its paragraph."""

    def last(periods: Sequence[PeriodMention]) -> PeriodMention | None:
        dated = [each for each in periods if not each.leans and each.dates is not None]
        return dated[-1] if dated else None

    before = [each for each in setting.here.periods if each.end <= mention.start]
    if (found := last(before)) is not None:
        return found
    for sentence in setting.passages.paragraph(setting.sentence)[:1]:
        found = last(setting.mentioned.within(sentence.start, sentence.end).periods)
        if found is not None:
            return found
    return setting.mentioned.topic.period
