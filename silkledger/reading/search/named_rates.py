"""Percentages that words before them name: no decrease before them goes on to them.

A Chinese rate or share is a level behind its name (本地居民失業率3.7%), and so is what a part holds
of a whole (其中煤炭占8%).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import COMMAS, ENDS, is_joined

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_RATES = ("率", "占比", "比重", "比例")  # what a Chinese percentage behind them is
_SHARE = frozenset(("share", "of_total"))
_HELD = 4  # tokens from a verb for having a share to the share: 占总量的8%


def goes_on_with(search: FigureSearch, behind: int, first: int, quantity: Quantity) -> bool:
    """Whether a figure goes on the change before it: joined to it, and not a rate with its name."""
    return is_joined(search, behind, first) and not is_named_rate(search, first, quantity)


def is_named_rate(search: FigureSearch, first: int, quantity: Quantity) -> bool:
    """Whether a Chinese percentage is the level of the rate that is named right before it.

    No change before it goes on: 失業率下降0.1個百分點，本地居民失業率3.7%. Nor does it to a
    share that one part holds: 進口下降42.5%，其中煤炭占8%.
    """
    if quantity.unit != "percent" or search.lexicon.language != "zh" or not first:
        return False
    led = search.folded[: search.tokens[first].start].rstrip()
    listed = led.rfind("、") > max(led.rfind(sign) for sign in ",;。")  # 失業率、就業率分別下降
    return _is_held(search, first) or (led.endswith(_RATES) and not listed)


def _is_held(search: FigureSearch, first: int) -> bool:
    """Whether a Chinese verb for having a share leads to a percentage in its clause."""
    for place in range(first - 1, max(first - _HELD, 0) - 1, -1):
        token = search.tokens[place]
        word = token.word
        if "whole" in word.roles and word.roles & _SHARE:
            return True
        if token.kind == "number" or token.text in (*COMMAS, *ENDS) or word.change_before:
            return False
    return False
