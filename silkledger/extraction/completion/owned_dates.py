"""Chinese dates that own an amount: their genitive stands right before it (2016年的80亿).

Such a date is that of the amount, also where other dates compare.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATIOS

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_OF = "的"


def owned_date(setting: FigureSetting) -> tuple[PeriodMention, str] | None:
    """Return the date whose genitive stands right before a Chinese amount, with the reason."""
    quantity, start = setting.quantity, setting.span[0]
    if setting.here.language != "zh" or quantity is None or quantity.dimension in RATIOS:
        return None
    for each in (*setting.here.periods, *setting.here.bases):
        between = setting.text[each.end : start]
        genitive = between == _OF or (not between and each.text.endswith(_OF))
        if genitive and each.end <= start and not each.leans:
            return each, "the date that the amount belongs to"
    return None
