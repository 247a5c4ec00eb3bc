"""Verbs of the markets' press tell the sign of the rate behind them, and bounds the level."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

UP = ("噴漲", "旺漲", "看俏漲", "樂漲", "瘋漲", "续飙", "續飆升")
DOWN = ("慘崩", "續崩", "下殺", "再砍")


@every_row(product((*UP, *DOWN), ("5%", "逾5%", "近一成")))
def test_a_verb_of_the_press_tells_the_sign(verb: str, rate: str) -> None:
    sign = "-" if verb in DOWN else ""
    bound = {"5%": "exact", "逾5%": "lt" if sign else "gt", "近一成": "nearly"}[rate]
    size = "10" if rate == "近一成" else "5"
    assert outcome(f"股價{verb}{rate}", "zh") == f"{bound} {sign}{size} percent"


@pytest.mark.parametrize("verb", ["摜破", "掼破", "摔破"])
def test_what_is_broken_through_downwards_bounds_a_level(verb: str) -> None:
    assert outcome(f"油價{verb}70美元", "zh", statistic="level") == "lt 70 USD"


@pytest.mark.parametrize(
    "wording",
    ["盤中跌破70美元", "續跌破70美元", "今跌破70美元", "油價大跌破70美元", "重挫破70美元"],
)
def test_a_level_that_is_broken_through_is_no_change(wording: str) -> None:
    assert outcome(wording, "zh", statistic="level") in ("lt 70 USD", "wording.unknown")


@pytest.mark.parametrize(
    ("wording", "expected"), [("下殺至70美元", "exact 70 USD"), ("續飆至70美元", "exact 70 USD")]
)
def test_a_level_that_a_change_leads_to_has_no_sign(wording: str, expected: str) -> None:
    assert outcome(wording, "zh", statistic="level") == expected


@pytest.mark.parametrize(
    "wording", ["台幣續貶破33元", "人民币大贬破7.3元", "股價大跌破5%", "台幣升破30元"]
)
def test_which_way_a_currency_or_rate_breaks_through_is_left_open(wording: str) -> None:
    for statistic in (None, "level", "increase", "growth_rate"):
        assert refusals(wording, "zh", statistic=statistic)


@pytest.mark.parametrize("slowing", ["趨緩僅", "放缓仅", "减缓只"])
def test_growth_that_slows_to_only_so_much_is_left_open(slowing: str) -> None:
    assert refusals(f"产值成长{slowing}3.2%", "zh", statistic="growth_rate")
