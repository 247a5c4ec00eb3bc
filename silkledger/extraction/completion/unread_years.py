"""Years in the words around a figure that are part of no date that is read: 106年, 112學年度.

A figure beside one takes no other date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.completion.setting import FigureSetting, TextSpan
    from silkledger.reading.periods.mentions import PeriodMention

_SHORT_YEAR = re.compile(
    r"(?<!\d)\d{3}年(?![前来來间間内內])"
    r"|(?<![-–\d])\d{2,4}(?:[-–~至/]\d{2,4})?[学學]年度?"
)
# Behind a word that could not be read with it, as of an end: hasta marzo de 2024.
_WORDED_YEAR = re.compile(r"(?<=[^\W\d_]\s)(?:19|20)\d\d(?=\s[^\W\d_])")


def unread_year(setting: FigureSetting, spans: Sequence[TextSpan]) -> TextSpan | None:
    """Return the year in the words around a figure that none of the dates at `spans` has."""
    start, end = setting.own
    for year in _SHORT_YEAR.finditer(setting.text, start, end):
        read = any(first < year.end() and year.start() < last for first, last in spans)
        if not read and not setting.span[0] <= year.start() < setting.span[1]:
            return year.span()
    for year in _WORDED_YEAR.finditer(setting.text, setting.before, setting.span[0]):
        if setting.number and not any(year.start() < last for _, last in spans if last <= end):
            return year.span()
    return None


def is_overtaken(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a year that is not read stands between a date and its figure: 近15年…較98年增加8%."""
    here, start = setting.here, mention.end
    read = [(each.start, each.end) for each in (*here.periods, *here.bases)]
    return any(
        not any(first < year.end() and year.start() < last for first, last in read)
        for year in _SHORT_YEAR.finditer(setting.text, start, max(start, setting.span[0]))
    )
