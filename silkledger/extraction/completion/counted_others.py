"""Figures that count what an indicator does not: firms, cars beside passengers, countries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.completion.items import of_items
from silkledger.indicators import indicators

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.indicators import Indicator
    from silkledger.reading.results import Quantity
    from silkledger.schemas.vocabulary import Vocabulary

_PERSON, _HOUSES = "person", "家"
# Who trade, and are not traded.
_ACTORS = ("company", "country", "province", "region", "municipality", "bank")
# Units in which what an indicator counts is counted, by its own: routes are not containers.
_THINGS = {"train": ("train", "count"), "TEU": ("TEU", "FEU", "container", "box")}
# What carries people is none of them: passengers and cars.
_CARRIERS = ("car", "vehicle", "truck", "bus", "aircraft", "helicopter", "ship", "train", "wagon")


def counts_houses(setting: FigureSetting, indicator: Indicator) -> bool:
    """Whether a Chinese figure counts firms or shops, and an indicator no things by the piece.

    Of sales that grew at 580家, none is a quantity sold.
    """
    return setting.text[setting.span[1] - 1] == _HOUSES and not indicator.canonical_unit


def counts_others(quantity: Quantity, indicator: Indicator, vocabulary: Vocabulary) -> bool:
    """Whether a figure counts what an indicator does not: trains that go to 21 countries.

    What another indicator counts is of none else: 2.348 Firmen, hospitals with 100 beds. Words for
    the whole may lead to its parts (vocabularies/indicator_items.csv).
    """
    if quantity.unit in _ACTORS and indicator.canonical_unit != quantity.unit:
        return True
    if quantity.dimension != "count" or not indicator.canonical_unit:
        return False
    if (indicator.code, f"unit:{quantity.unit}") in of_items(vocabulary):
        return False
    if indicator.canonical_unit == _PERSON and quantity.unit in _CARRIERS:
        return True
    if indicator.canonical_unit in _THINGS:
        return quantity.unit not in _THINGS[indicator.canonical_unit]
    known = indicators(vocabulary).values()
    return any(
        each.canonical_unit == quantity.unit != indicator.canonical_unit
        for each in known
        if each.dimension == "count"
    )
