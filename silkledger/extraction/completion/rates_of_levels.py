"""Rates that say how the amount right beside them changed: 外贸8.9亿吨，同比增长15.7%.

They are a change of an indicator only if the amount can be one of it: 8.9亿吨 is not money. Exports
of 5 t that rose by 6 %, or that rose by 6 % to 5 t, are a quantity that grew. So are those that
grew by 6 % in volume (vocabularies/quantity_words.csv).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.extraction.completion.counted_others import counts_others
from silkledger.extraction.known_figures import known_figures
from silkledger.extraction.vocabularies import listed_words
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import COUNTED, RATIOS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from silkledger.extraction.candidate import Choice
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.indicators import Indicator
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.found_figure import FoundFigure

# What may stand between an amount and its rate: a comma, and with what it is compared.
_BESIDE = re.compile(
    r"\s?[,，、(（]\s?(?:同比|比去年同[月期]|較去年同[月期]|年|(?:un|el|an?|ein|um|на|down|up|plus)\s)?\s?"
)
# What joins a rate to the level that it led to: rose by 6 % to 5 t.
_TO = re.compile(r"\s?,?\s?(?:to|auf|à|a|hasta|до|至|到|达|達)\s?(?:\w+\s)?", re.IGNORECASE)
_TO_WITHIN = re.compile(r"(?:to|auf|à|a|hasta|до|至|到|达|達)\b|[至到达達]", re.IGNORECASE)
_MONEY, _MASSES = "money", ("mass", "volume", "energy")
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
    if changed.statistic != "growth_rate" or level is None:
        return choice
    amount = _amount_beside(setting)
    if amount is None and level.dimension == _MONEY and _says_quantity(setting):
        dimensions = set(_MASSES)
    elif amount is None or amount.dimension in (*COUNTED, *level.dimension.split(";")):
        return choice
    else:
        dimensions = {amount.dimension}
    growth = [
        each.code
        for each in known.values()
        if each.statistic == "growth_rate"
        and each.level in level.factors
        and not dimensions.isdisjoint(known[each.level].dimension.split(";"))
    ]
    return replace(choice, value=growth[0]) if len(growth) == 1 else choice


def _amount_beside(setting: FigureSetting) -> Quantity | None:
    """Return the amount before a rate in its sentence, or behind it the level it led to."""
    apart = setting.span[0] - setting.before
    named = any(setting.before <= each.start < setting.span[0] for each in setting.here.indicators)
    if setting.number and not named and apart <= _FAR and (amount := _amount_before(setting)):
        return amount
    return _amount_behind(setting)


def _says_quantity(setting: FigureSetting) -> bool:
    """Whether words in the clause of a rate say that a quantity is meant: 13 % more in volume."""
    start, end = setting.own
    here, vocabulary = setting.here, setting.mentioned.source.vocabulary
    phrases = listed_words(vocabulary, "quantity_words", here.language)
    return any(start <= each.start and each.end <= end for each in phrases.find(here.words))


def _amount_before(setting: FigureSetting) -> Quantity | None:
    """Return the figure right before a figure in its sentence, if it is an amount."""
    start = setting.here.start
    return _amount(each for each in _known(setting) if each.end + start == setting.before)


def _amount_behind(setting: FigureSetting) -> Quantity | None:
    """Return the figure that "to" joins to a rate right before it, if it is an amount."""
    if setting.behind >= setting.sentence.end:
        return None
    joined = _TO.fullmatch(setting.text, setting.span[1], setting.behind)
    if not (joined or _TO_WITHIN.match(setting.text, setting.behind)):
        return None
    start = setting.here.start
    return _amount(each for each in _known(setting) if each.start + start == setting.behind)


def _known(setting: FigureSetting) -> Sequence[FoundFigure]:
    source = setting.mentioned.source
    return known_figures(setting.here.text, source.locale, source.vocabulary)


def _amount(figures: Iterable[FoundFigure]) -> Quantity | None:
    """Return the first of the figures, if it is an amount."""
    figure = next(iter(figures), None)
    if figure is None or figure.quantity.dimension in (*RATIOS, None, ""):
        return None
    return figure.quantity
