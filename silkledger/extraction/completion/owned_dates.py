"""Chinese dates that own an amount: their genitive stands right before it (2016年的80亿).

Such a date is that of the amount, also where other dates compare, with the same period of another
year (高于2017年同期的80亿), and with a verb between (比2022年获得的80亿增加). It is that of a rate
where another one is compared with it (由8月份的94.4%下降至9月份的92.6%, 高于2022年同期的45%), while
other rates may be shares of that date (达到2019年的45%).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATIOS

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention

_OF, _FROM = "的", tuple("由从從自")
_THAN = re.compile(r"(?:[比较較]|[高低][于於])\Z")
_VERB_OF = re.compile(r"[^\W\d的]{1,5}的")  # of what was done then: 2022年获得的


def owned_date(setting: FigureSetting) -> tuple[PeriodMention, str] | None:
    """Return the date whose genitive stands right before a Chinese figure, with the reason."""
    quantity, start = setting.quantity, setting.span[0]
    if setting.here.language != "zh" or quantity is None or quantity.value < 0:
        return None
    is_rate = quantity.dimension in RATIOS
    for each in (*setting.here.periods, *setting.here.bases):
        between = setting.text[each.end : start].strip(" \u00a0")
        genitive = between == _OF or (not between and each.text.endswith(_OF))
        done = each in setting.here.bases and not is_rate and _VERB_OF.fullmatch(between)
        led = each.text.startswith(_FROM) or _leads_to(setting, each)
        owns = (genitive and (led or not is_rate)) or done
        if owns and each.end <= start and (each.is_same or not each.leans):
            return each, "the date that the amount belongs to"
    return None


def _leads_to(setting: FigureSetting, mention: PeriodMention) -> bool:
    """Whether words before a date say that what it owns is compared, or changed since."""
    end = mention.start + mention.text.startswith(("于", "於"))
    led = setting.text[setting.sentence.start : end]
    return led.endswith(_FROM) or _THAN.search(led) is not None
