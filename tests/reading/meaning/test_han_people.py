"""People before a number without a unit: noun x what leads x number, and what is no people."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

COMING = (
    *("参加者", "參加者", "志愿者", "报名者", "申请者", "游客", "旅客", "观众", "访客", "死者"),
    *("伤者", "失踪者", "受援人", "应届毕业生", "注册志愿者", "投訴者"),
)
STAYING = ("学生", "职工", "员工", "党员", "会员", "就业人员", "參保人", "女性", "农民工", "用户")
NUMBERS = {"1,200": 1200, "5万": 50000, "1850": 1850, "2.3亿": 230_000_000, "35": 35}
LED = {"": "exact", "约": "approx", "近": "nearly", "超过": "gt", "共": "exact", "达": "exact"}
BEFORE = ("", "全国", "全市", "其中")
# Nouns that end as one of people does, or go on behind it.
NO_PEOPLE = (
    *("法人", "机器人", "前者", "后者", "个人", "每人", "家人", "两者", "学生贷款", "会员费"),
    *("消费者指数", "志愿者协会", "劳动者报酬", "患者满意度", "参加者年龄", "旅客量", "生产者价格"),
    *("游客收入", "企业", "汽车", "电池", "投资者信心", "用户每月", "女性占比"),
)
DEEDS = ("奖励", "补贴", "资助", "赔偿", "捐给", "投资", "贷款给", "罚")


@every_row(product((*COMING, *STAYING), BEFORE, LED, NUMBERS))
def test_people_before_a_number_are_counted(noun: str, before: str, led: str, number: str) -> None:
    expected = f"{LED[led]} {NUMBERS[number]} person"
    read = outcome(f"{before}{noun}{led}{number}", "zh", statistic="stock")
    assert read in (expected, "unit.none", "wording.unknown")
    if not before and led in ("", "约"):
        assert read == expected


@every_row(product(COMING, LED, NUMBERS))
def test_a_flow_counts_those_who_come(noun: str, led: str, number: str) -> None:
    expected = f"{LED[led]} {NUMBERS[number]} person"
    read = outcome(f"{noun}{led}{number}", "zh", statistic="flow")
    assert read in (expected, "unit.none")
    assert read == expected or led not in ("", "约")


@every_row(product(("死亡", "遇难", "受伤", "失踪", "遇難"), ("", "近", "超过"), ("12", "1,200")))
def test_what_befalls_people_counts_them(deed: str, led: str, number: str) -> None:
    number_of = number.replace(",", "")
    expected = f"{LED[led]} {number_of} person"
    assert outcome(f"{deed}{led}{number}", "zh", statistic="flow") in (expected, "unit.none")
    if not led:
        assert outcome(f"{deed}{number}", "zh", statistic="flow") == expected
        assert refusals(f"{deed}率{number}", "zh", statistic="flow")
        assert refusals(f"{deed}{number}", "zh", statistic="share")


@every_row(product(NO_PEOPLE, NUMBERS, ("stock", "flow")))
def test_other_nouns_count_no_people(noun: str, number: str, statistic: str) -> None:
    assert not outcome(f"{noun}{number}", "zh", statistic=statistic).endswith("person")


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("noun", ["参加者", "志愿者", "学生", "游客", "死者", "申请人"])
def test_money_for_people_counts_none(deed: str, noun: str) -> None:
    for statistic in ("stock", "flow", "level", None):
        assert refusals(f"{deed}{noun}30万", "zh", statistic=statistic)


@pytest.mark.parametrize("number", ["2024", "1998", "3", "3.5", "1/3"])
def test_years_and_labels_count_none(number: str) -> None:
    for statistic, noun in product(("stock", "flow", "level", None), ("学生", "游客", "参加者")):
        assert refusals(f"{noun}{number}", "zh", statistic=statistic)


def test_the_other_statistics_count_none() -> None:
    for statistic in ("level", "increase", "growth_rate", "share", "multiple", None):
        assert refusals("参加者1,200", "zh", statistic=statistic)
