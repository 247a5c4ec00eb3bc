"""Rates that say how the amount right before them changed: 外贸8.9亿吨，同比增长15.7%.

They are a change of an indicator only if the amount can be one of it: 8.9亿吨 is not money.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.completion.items import counts_others
from silkledger.extraction.known_figures import known_figures
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import COUNTED, RATIOS

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.indicators import Indicator

# What may stand between an amount and its rate: a comma, and with what it is compared.
_BESIDE = re.compile(
    r"\s?[,，、(（]\s?(?:同比|比去年同[月期]|較去年同[月期]|年|(?:un|el|an?|ein|um|на|down|up|plus)\s)?\s?"
)


def is_rate_of_another(setting: FigureSetting, indicator: Indicator) -> bool:
    """Whether the amount right before a rate is none of an indicator that words name."""
    quantity = setting.quantity
    if not setting.number or quantity is None or quantity.dimension not in RATIOS:
        return False
    if not _BESIDE.fullmatch(setting.text, setting.before, setting.span[0]):
        return False
    source, here = setting.mentioned.source, setting.here
    figures = known_figures(here.text, source.locale, source.vocabulary)
    amount = next((each for each in figures if each.end + here.start == setting.before), None)
    if amount is None or amount.quantity.dimension in (*RATIOS, None, ""):
        return False
    known = indicators(source.vocabulary)
    products = [each for each in known.values() if indicator.code in each.factors]
    family = [indicator, *products, *(known[code] for code in indicator.factors)]
    if amount.quantity.dimension in COUNTED:  # 发送96万标箱，同比增长11% is none of trains
        return all(counts_others(amount.quantity, each, source.vocabulary) for each in family)
    fitting = {dimension for each in family for dimension in each.dimension.split(";")}
    return amount.quantity.dimension not in fitting
