"""What a Chinese figure is compared with: its number is bounded, and is none of a change."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

BOUNDS = {"低于": "lt", "遠低於": "lt", "高于": "gt", "超过": "gt", "不及": "lt"}
WHEN = ("市场预测的", "上个月预估的", "去年十一月的", "一年前的", "預測中值的", "上一季度的")
INSIDE = (
    "去年62万吨的产量",
    "上一个农业年度62万吨的产量",
    "计划所订62万吨目标",
    "2023年62万吨的水平",
)


@every_row(product(BOUNDS, WHEN))
def test_the_number_of_a_forecast_or_time_is_bounded(bound: str, when: str) -> None:
    assert (
        outcome(f"{bound}{when}44万辆", "zh", statistic="flow") == f"{BOUNDS[bound]} 440000 vehicle"
    )


@every_row(
    product(
        BOUNDS,
        (
            "去年62万吨的产量",
            "上一个农业年度62万吨的产量",
            "计划所订62万吨目标",
            "2023年62万吨的水平",
        ),
    )
)
def test_the_number_inside_a_comparand_is_bounded(bound: str, whose: str) -> None:
    assert outcome(f"{bound}{whose}", "zh", statistic="flow") == f"{BOUNDS[bound]} 620000 t"


@pytest.mark.parametrize(
    ("wording", "statistic"),
    [
        ("高于去年5万吨", "flow"),  # by so much, or the level?
        ("超过目标5万吨", "flow"),
        ("高于日均消费量5万吨", "flow"),
        ("高于去年同期2.3个百分点的水平", "level"),
        ("低于去年同期5.3%的降幅", "growth_rate"),
        ("超过去年新增的5万吨", "flow"),
        ("高于上个月的2.3个百分点", "increase"),
    ],
)
def test_an_amount_that_may_be_the_difference_is_left_open(wording: str, statistic: str) -> None:
    assert refusals(wording, "zh", statistic=statistic)


@every_row(product(("降幅", "跌幅"), ("去年同期的", "去年十一月的", "市场预测的")))
def test_a_smaller_fall_mirrors_the_bound(fall: str, when: str) -> None:
    read = outcome(f"{fall}低于{when}5.3%", "zh", statistic="growth_rate")
    assert read == "gt -5.3 percent"


@pytest.mark.parametrize(
    ("wording", "statistic", "reading"),
    [
        ("与去年同期2777吨相比减幅约1.8%", "growth_rate", "approx -1.8 percent"),
        ("與2020年相比翻了一番", "multiple", "exact 2 x"),
        ("和去年同期相比少了5万吨", "increase", "exact -50000 t"),
        ("同上月相比上升0.3个百分点", "increase", "exact 0.3 pp"),
        ("与日本和韩国的5万吨相比，产量为6万吨", "flow", "exact 60000 t"),
        ("与上月的5.2%相比上升至5.5%", "level", "exact 5.5 percent"),
        ("比为这一时期设定的3.5亿美元的战略目标低12.2%", "growth_rate", "exact -12.2 percent"),
        ("較上一農收季的22.5萬噸多出6.5萬噸", "increase", "exact 65000 t"),
        ("比泰國榴槤低約15%", "growth_rate", "approx -15 percent"),
    ],
)
def test_a_change_is_read_without_what_it_is_compared_with(
    wording: str, statistic: str, reading: str
) -> None:
    assert outcome(wording, "zh", statistic=statistic) == reading


@pytest.mark.parametrize(
    ("wording", "statistic"),
    [
        ("与5%相比", "share"),
        ("出口和去年5万吨相比", "flow"),
        ("比计划的5万吨低于3万吨", "increase"),
    ],
)
def test_a_comparand_alone_is_not_a_figure(wording: str, statistic: str) -> None:
    assert refusals(wording, "zh", statistic=statistic)


@pytest.mark.parametrize(
    ("wording", "statistic", "reading"),
    [
        ("比彭博此前预测的176万吨还低", "flow", "lt 1760000 t"),
        ("比市场预测的136万吨高", "flow", "gt 1360000 t"),
        ("低于去年同期每吨500美元的水平", "level", "lt 500 USD/t"),
        ("低于去年同期的每吨500美元", "level", "lt 500 USD/t"),
        ("不低于去年5万吨的水平", "flow", "ge 50000 t"),
        ("未超过去年5万吨的水平", "flow", "le 50000 t"),
        ("比预期的5%高", "growth_rate", "gt 5 percent"),
        ("与所预测的165万公吨相比,超出4.24%", "growth_rate", "exact 4.24 percent"),
        ("出口从108万公吨跃升9.15%", "growth_rate", "exact 9.15 percent"),
        ("平均为1.9%,略高于2013年的1.7%", "growth_rate", "exact 1.9 percent"),
        ("产量5万吨,低于去年的6万吨", "flow", "exact 50000 t"),
        ("约为去年同期开采量97%", "share", "approx 97 percent"),
        ("全国30个主要港口铁矿石库存总量为6654万吨", "stock", "exact 66540000 t"),
        ("指数为1669点,周环比增加269点", "level", "exact 1669 index_point"),
    ],
)
def test_what_compares_leaves_the_figure(wording: str, statistic: str, reading: str) -> None:
    assert outcome(wording, "zh", statistic=statistic) == reading


@pytest.mark.parametrize(
    ("wording", "statistic"),
    [
        ("从5万吨增长至9.15%", "growth_rate"),
        ("失业率从5%上升2%", "growth_rate"),
        ("约为去年5万吨", "flow"),
        ("比去年的5%高", "increase"),
        ("比市场预期的-5%低", "growth_rate"),
    ],
)
def test_what_may_be_the_figure_itself_is_left_open(wording: str, statistic: str) -> None:
    assert refusals(wording, "zh", statistic=statistic)
