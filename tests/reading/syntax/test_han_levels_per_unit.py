"""The level behind a Chinese change is per the unit that its subject names."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("每公斤酪蛋白價格上漲41%至16.79紐元", "exact 16790 NZD/t"),
        ("每公斤酪蛋白价格上涨 41% 至 16.79 纽元", "exact 16790 NZD/t"),
        ("每公斤價格上漲41%，達16.79美元", "exact 16790 USD/t"),
        ("每噸銅價跌3%報9000美元", "exact 9000 USD/t"),
        ("銅價每噸上漲3%至9000美元", "exact 9000 USD/t"),
        ("每股盈利增長5%至2港元", "exact 2 HKD/share"),
        ("人均收入增長5%至2萬美元", "exact 20000 USD/person"),
        ("平均每戶收入增長5%至20萬美元", "exact 200000 USD/household"),
        ("每月租金上漲5%至3000美元", "exact 3000 USD/month"),
        ("畝產增長5%至500公斤", "exact 750 t/km2"),
    ],
)
def test_a_level_is_per_what_stands_before_the_change(wording: str, reading: str) -> None:
    assert outcome(wording, "zh", statistic="level") == reading


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("每噸價格增長5%，總額達2億美元", "exact 200000000 USD"),
        ("每公斤價格上漲41%，進口額達16.79億美元", "exact 1679000000 USD"),
        ("每年增長5%至80億美元", "exact 8000000000 USD"),
    ],
)
def test_another_noun_or_the_time_of_a_change_divides_nothing(wording: str, reading: str) -> None:
    assert outcome(wording, "zh", statistic="level") == reading
