"""The anchor of a date that leans on another one: the last date before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention


def anchor_of(setting: FigureSetting, mention: PeriodMention) -> PeriodMention | None:
    """Return the last date before one that leans, in its sentence or in its paragraph.

    A year whose half or quarter follows at once is not one: 2022年半年度报告, 报告期内.
    """

    def last(periods: Sequence[PeriodMention]) -> PeriodMention | None:
        parts = {each.start for each in periods if each.leans}
        dated = [each for each in periods if not each.leans and each.dates is not None]
        return dated[-1] if dated and dated[-1].end not in parts else None

    before = [each for each in setting.here.periods if each.end <= mention.start]
    if any(not each.leans and each.dates is not None for each in before):
        return last(before)
    for sentence in setting.passages.paragraph(setting.sentence)[:1]:
        period = last(setting.mentioned.within(sentence.start, sentence.end).periods)
        if period is not None:
            return period
    return setting.mentioned.topic.period
