"""Territories without a measure word, and abbreviated places: places x number x territory."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.readings import refusals
from tests.support.tables import every_row

PLACES = (
    "福建、浙江、江西",
    "广东江苏",
    "北京、上海及广东",
    "京津冀",
    "沪苏浙皖",
    "鲁豫",
    "西北",
    "全国",
)
NUMBERS = {"3": 3, "三": 3, "31": 31, "十": 10}
UNITS = {
    "省": "province",
    "省市": "province",
    "省区市": "province",
    "市": "city",
    "县": "district",
    "县区": "district",
    "村": "village",
    "国": "country",
}
SIGNS = ("鲁豫", "沪苏浙皖", "闽赣", "晋陕蒙", "云贵川", "陕甘宁")
THINGS = {
    "5万人": "50000 person",
    "21个县区": "21 district",
    "300家企业": "300 company",
    "5000万吨": "50000000 t",
    "12座电站": "12 power station",
}


def told(wording: str, statistic: str) -> str:
    read = read_quantity(wording, QuantityContext(locale="zh", statistic=statistic))
    if not isinstance(read, Quantity):
        return read[0].rule
    return f"{read.bound} {int(read.value)} {read.unit} {read.counted or ''}".strip()


@every_row(product(PLACES, NUMBERS, UNITS))
def test_places_before_a_number_leave_its_territories(
    places: str, number: str, territory: str
) -> None:
    expected = f"exact {NUMBERS[number]} {UNITS[territory]}"
    assert told(f"{places}{number}{territory}", "level") in (
        expected,
        f"exact {NUMBERS[number]} count {territory}",
        "number.none",
    )
    if number == "3" and territory != "国":
        assert told(f"{places}{number}{territory}", "level") == expected


@every_row(product(PLACES, ("三", "5"), ("地", "镇", "州")))
def test_other_territories_are_counted_by_their_word(
    places: str, number: str, territory: str
) -> None:
    value = 3 if number == "三" else 5
    read = told(f"{places}{number}{territory}", "level")
    assert read in (f"exact {value} count {territory}", "number.none", "wording.unknown")


@every_row(product(SIGNS, THINGS))
def test_abbreviated_places_are_not_counted(signs: str, thing: str) -> None:
    assert told(f"{signs}{thing}", "stock") == f"exact {THINGS[thing]}"
    assert told(f"{signs}3000家", "stock") == "exact 3000 count 家"


@pytest.mark.parametrize(
    "wording", ["沪深两市", "两市", "三省", "三地", "节省3省", "第三省", "反省三省", "福建第3市"]
)
def test_exchanges_and_lone_words_are_no_territories(wording: str) -> None:
    for statistic in ("level", "stock", "flow", None):
        assert refusals(wording, "zh", statistic=statistic)


@pytest.mark.parametrize("statistic", ["flow", "growth_rate", "increase", "share"])
def test_other_statistics_count_none(statistic: str) -> None:
    assert refusals("福建、浙江、江西三省", "zh", statistic=statistic)
