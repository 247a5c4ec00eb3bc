"""Dates between the words of a figure: gingen 2023 um 3,1 % zurück, fell in May by 2 %.

They are its own, whatever else the sentence dates. The number of the figure is none of them, nor is
a Chinese date right before it, which may be that of a level (超過去年全年五百萬).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.completion.open_dates import is_in_row

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention


def dates_inside(setting: FigureSetting) -> list[PeriodMention]:
    """Return the dates that the words of a figure hold beside its number, each named once."""
    start, end = setting.span
    inside = {
        each.text.lower(): each
        for each in setting.here.periods
        if start <= each.start and each.end <= end and _has_number(setting, each)
    }
    return list(inside.values())


def why_several(setting: FigureSetting) -> str:
    """Return why a figure has several dates and thus none of its own, empty if it has not."""
    if is_in_row(setting):
        return "the columns of a row can't be told apart"
    return "the figure has two dates" if len(dates_inside(setting)) > 1 else ""


def _has_number(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a figure has a digit outside of a date, but in Chinese not right behind it."""
    start, end = setting.span
    before, behind = setting.text[start : mention.start], setting.text[mention.end : end]
    if setting.here.language == "zh" and behind[:1].isnumeric():
        return False
    if not any(map(str.isdecimal, mention.text)) and any(map(str.isdecimal, before)):
        return False  # of its unit: 5 млн кв. метров
    return any(map(str.isdecimal, before + behind))
