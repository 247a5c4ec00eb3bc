"""The one unit behind money in Chinese is what the price is of."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

PRICES = [
    ("300元一吨", "exact 300 CNY/t"),
    ("8块钱一公斤", "exact 8000 CNY/t"),
    ("300美元一桶", "exact 300 USD/bbl"),
    ("跌至300美元一桶", "exact 300 USD/bbl"),
    ("价格从300元一吨涨到400元一吨", "exact 400 CNY/t"),
    ("5角钱一度电", "unit.ambiguous"),
    ("5元一度", "unit.ambiguous"),
    ("200元一晚", "number.compete"),
    ("一度涨到300元", "exact 300 CNY"),
    ("每度电0.5元", "exact 500 CNY/MWh"),
]


@pytest.mark.parametrize(("wording", "expected"), PRICES)
def test_one_unit_behind_money_is_per_unit(wording: str, expected: str) -> None:
    assert outcome(wording, "zh", statistic="level") == expected
