"""Rates that say how the amount right before them changed: 外贸8.9亿吨，同比增长15.7%.

They are a change of an indicator only if the amount can be one of it: 8.9亿吨 is not money. Exports
of 5 t that rose by 6 % are a quantity that grew.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.extraction.completion.items import counts_others
from silkledger.extraction.known_figures import known_figures
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import COUNTED, RATIOS

if TYPE_CHECKING:
    from silkledger.extraction.candidate import Choice
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.indicators import Indicator
    from silkledger.reading.results import Quantity

# What may stand between an amount and its rate: a comma, and with what it is compared.
_BESIDE = re.compile(
    r"\s?[,，、(（]\s?(?:同比|比去年同[月期]|較去年同[月期]|年|(?:un|el|an?|ein|um|на|down|up|plus)\s)?\s?"
)
_FAR = 30  # characters between an amount and a rate, which may name its item: 5 t of wheat, up


def is_rate_of_another(setting: FigureSetting, indicator: Indicator) -> bool:
    """Whether the amount right before a rate is none of an indicator that words name."""
    quantity = setting.quantity
    if not setting.number or quantity is None or quantity.dimension not in RATIOS:
        return False
    if not _BESIDE.fullmatch(setting.text, setting.before, setting.span[0]):
        return False
    amount, vocabulary = _amount_before(setting), setting.mentioned.source.vocabulary
    if amount is None:
        return False
    known = indicators(vocabulary)
    products = [each for each in known.values() if indicator.code in each.factors]
    family = [indicator, *products, *(known[code] for code in indicator.factors)]
    if amount.dimension in COUNTED:  # 发送96万标箱，同比增长11% is none of trains
        return all(counts_others(amount, each, vocabulary) for each in family)
    fitting = {dimension for each in family for dimension in each.dimension.split(";")}
    return amount.dimension not in fitting


def of_factor(setting: FigureSetting, choice: Choice) -> Choice:
    """Return the growth of a quantity for that of its value, if the amount before is a quantity."""
    known = indicators(setting.mentioned.source.vocabulary)
    changed = known[choice.value]
    level = known.get(changed.level)
    if changed.statistic != "growth_rate" or level is None or not setting.number:
        return choice
    apart = setting.span[0] - setting.before
    named = any(setting.before <= each.start < setting.span[0] for each in setting.here.indicators)
    amount = None if named or apart > _FAR else _amount_before(setting)
    if amount is None or amount.dimension in (*COUNTED, *level.dimension.split(";")):
        return choice
    growth = [
        each.code
        for each in known.values()
        if each.statistic == "growth_rate"
        and each.level in level.factors
        and amount.dimension in known[each.level].dimension.split(";")
    ]
    return replace(choice, value=growth[0]) if len(growth) == 1 else choice


def _amount_before(setting: FigureSetting) -> Quantity | None:
    """Return the figure right before a figure in its sentence, if it is an amount."""
    source, here = setting.mentioned.source, setting.here
    figures = known_figures(here.text, source.locale, source.vocabulary)
    amount = next((each for each in figures if each.end + here.start == setting.before), None)
    if amount is None or amount.quantity.dimension in (*RATIOS, None, ""):
        return None
    return amount.quantity
