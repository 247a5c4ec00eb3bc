"""A bound before a Chinese noun phrase bounds the number behind it, if no other may be meant."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

HEDGES = {"大约": "approx", "大概": "approx", "大約": "approx", "至少": "ge"}
BETWEEN = ("还有", "需要", "占整体营收", "涉及")
COMPARED = {"低于": "lt", "低於": "lt", "高于": "gt", "超过": "gt", "遠低於": "lt"}


@every_row(product(HEDGES, ("还有", "需要", "剩余")))
def test_a_hedge_before_what_there_is_bounds_the_number(hedge: str, between: str) -> None:
    read = outcome(f"{hedge}{between}3000万吨", "zh", statistic="stock")
    assert read == f"{HEDGES[hedge]} 30000000 t"


@every_row(product(HEDGES, ("占整体营收", "占全国产量", "占總出口")))
def test_a_hedge_before_a_share_bounds_it(hedge: str, between: str) -> None:
    assert outcome(f"{hedge}{between}3成", "zh", statistic="share") == f"{HEDGES[hedge]} 30 percent"


@every_row(product(COMPARED, ("分析师预期的", "市场预期的", "专家预期的")))
def test_what_was_expected_bounds_a_level(compared: str, whose: str) -> None:
    read = outcome(f"{compared}{whose}44万辆", "zh", statistic="flow")
    assert read == f"{COMPARED[compared]} 440000 vehicle"


@every_row(product(COMPARED, ("4月的", "8月份的", "2017年的", "2017年同期的", "第二季度的")))
def test_what_was_so_much_then_bounds_a_level(compared: str, when: str) -> None:
    read = outcome(f"{compared}{when}44万辆", "zh", statistic="flow")
    assert read == f"{COMPARED[compared]} 440000 vehicle"


@pytest.mark.parametrize("when", ["4月的", "2017年同期的", "4月"])
def test_points_above_what_was_then_bound_nothing(when: str) -> None:
    assert refusals(f"高于{when}2.3个百分点", "zh")


@pytest.mark.parametrize("place", ["全国", "全球", "全省"])
@pytest.mark.parametrize("bound", ["不到", "不足"])
def test_a_share_of_a_place_is_bounded(bound: str, place: str) -> None:
    assert outcome(f"{bound}{place}0.6%的土地", "zh", statistic="share") == "lt 0.6 percent"


@pytest.mark.parametrize(
    "wording",
    [
        "大概率5%",
        "最高涨幅达5万吨",
        "超过预期5万吨",
        "约占世界出口量的近三分之二",
        "对几乎所有商品征收10%",
    ],
)
def test_other_bounds_stay_where_they_are(wording: str) -> None:
    read = outcome(wording, "zh", statistic="share")
    assert refusals(wording, "zh", statistic="share") or read.startswith("exact")
