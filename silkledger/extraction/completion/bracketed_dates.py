"""Dates that a bracket tells more exactly: so far this year (January to July).

The year so far goes on to a day that its words don't say; the bracket right behind it does. What
stands before "of this year" in a bracket is a part of that year, not all of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.periods.kinds import TokenKind

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_OPENED = re.compile(r"(?:\s[^\W\d_]+)?\s?[(（]\s?")  # behind an adjective, too: año cafetero (
_CLOSED = re.compile(r"\s?[)）]")
_SHUT = re.compile(r"\s?[)）]\s?")
_DIGIT = re.compile(r"\d")
_RUNNING = frozenset((TokenKind.SO_FAR, TokenKind.SO_FAR_YEAR))


def told_exactly(setting: FigureSetting, mention: PeriodMention) -> PeriodMention:
    """Return the date of the bracket behind the year so far, or the date itself."""
    if not mention.kinds & _RUNNING or _DIGIT.search(mention.text):
        return mention
    return next(
        (
            each
            for each in setting.here.periods
            if each.start > mention.end
            and _OPENED.fullmatch(setting.text, mention.end, each.start)
            and _CLOSED.match(setting.text, each.end)
        ),
        mention,
    )


def is_year_of_part(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a year is only that of a part before it: the first quarter (May to July) of 2023."""
    if not (mention.is_year or TokenKind.RELATIVE_YEAR in mention.kinds):
        return False
    return any(
        each.end < mention.start and _SHUT.fullmatch(setting.text, each.end, mention.start)
        for each in setting.here.periods
    )
