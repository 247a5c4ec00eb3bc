"""Chinese dates that own an amount: their genitive stands right before it (2016年的80亿).

Such a date is that of the amount, also where other dates compare. It is that of a rate where the
rate is the start of a change: 由8月份的94.4%下降至9月份的92.6%.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATIOS

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_OF, _FROM = "的", tuple("由从從自")


def owned_date(setting: FigureSetting) -> tuple[PeriodMention, str] | None:
    """Return the date whose genitive stands right before a Chinese figure, with the reason."""
    quantity, start = setting.quantity, setting.span[0]
    if setting.here.language != "zh" or quantity is None or quantity.value < 0:
        return None
    is_rate = quantity.dimension in RATIOS
    for each in (*setting.here.periods, *setting.here.bases):
        between = setting.text[each.end : start]
        genitive = between == _OF or (not between and each.text.endswith(_OF))
        led = each.text.startswith(_FROM) or setting.text[: each.start].endswith(_FROM)
        if genitive and each.end <= start and not each.leans and (led or not is_rate):
            return each, "the date that the amount belongs to"
    return None
