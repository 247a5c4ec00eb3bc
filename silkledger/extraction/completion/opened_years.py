"""Months whose year stands in a bracket behind them: July-September (2018-19).

The pair of years is a fiscal one, which the months alone are not read with. So they have no date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_YEARS = re.compile(r"\s?[(（]?\s?(?:FY\s?)?(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)?\d\d)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")


def has_years_behind(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether a pair of years stands right behind a date that prints no year."""
    printed = setting.text[mention.start : mention.end]
    return _YEAR.search(printed) is None and bool(_YEARS.match(setting.text, mention.end))
