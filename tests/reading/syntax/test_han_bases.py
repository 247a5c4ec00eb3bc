"""What Chinese figures are compared with, and brackets that say what something holds."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

BASES = ("较2022年", "較去年", "比上年同期", "较2021年的", "比3月的")
HEDGES = ("约", "近", "逾", "超过")
CHANGES = (("增加", ""), ("大幅减少", "-"), ("上升", ""))


@pytest.mark.parametrize(("base", "hedge"), [*product(BASES, HEDGES)])
def test_a_hedged_base_is_no_figure_and_lends_no_bound(base: str, hedge: str) -> None:
    for verb, sign in CHANGES:
        wording = f"{base}{hedge}28万吨{verb}31.5%"
        assert outcome(wording, "zh", statistic="growth_rate") == f"exact {sign}31.5 percent"
        bounded = f"{base}{hedge}28万吨{verb}约31.5%"
        assert outcome(bounded, "zh", statistic="growth_rate") == f"approx {sign}31.5 percent"


@pytest.mark.parametrize("described", ["比重", "比例", "较大", "较高"])
def test_words_that_compare_nothing_lead_to_no_base(described: str) -> None:
    assert refusals(f"{described}约28万吨增加31.5%", "zh", statistic="growth_rate")


@pytest.mark.parametrize("held", ["不含农户", "不包括港澳台", "含运费", "包括小型酒店"])
def test_what_brackets_say_of_a_noun_leaves_its_figure(held: str) -> None:
    assert outcome(f"固定资产投资({held})下降6.1%", "zh", statistic="growth_rate") == (
        "exact -6.1 percent"
    )
    assert outcome(f"出口量（{held}）5万吨", "zh", statistic="flow") == "exact 50000 t"
    assert refusals("5万吨(不含运费)", "zh", statistic="flow")


@pytest.mark.parametrize("year", ["一○一", "一一三", "九十九", "一百零二"])
def test_a_year_of_the_republic_in_characters_is_a_date(year: str) -> None:
    wording = f"較民國{year}年同期減少約百分之二點二"
    assert outcome(wording, "zh-Hant", statistic="growth_rate") == "approx -2.2 percent"


@pytest.mark.parametrize("verb", ["增至", "提升至", "大幅增至"])
def test_the_time_of_the_start_alone_is_not_lost(verb: str) -> None:
    for date in ("", "2023年"):
        wording = f"由{date}每日7公噸{verb}約130公噸"
        assert refusals(wording, "zh-Hant", statistic="flow") == ["unit.start_alone"]


@pytest.mark.parametrize("rate", ["增加率", "减少率"])
def test_a_change_and_its_named_rate_are_read_by_their_statistics(rate: str) -> None:
    verb, sign = {"增加率": ("增加", ""), "减少率": ("减少", "-")}[rate]
    wording = f"较上年同月{verb}21807人，{rate}为0.19%"
    assert outcome(wording, "zh", statistic="growth_rate") == f"exact {sign}0.19 percent"
    assert outcome(wording, "zh", statistic="increase") == f"exact {sign}21807 person"
    assert refusals("增加21807人，价格为0.19%", "zh", statistic="growth_rate")


def test_a_superlative_that_ranks_bounds_nothing() -> None:
    assert outcome("以大陆旅客最多达3084人", "zh", statistic="flow") == "exact 3084 person"
    assert outcome("最多达3084人", "zh", statistic="flow") == "le 3084 person"


@pytest.mark.parametrize("place", ["台湾", "去年", "美国"])
def test_tenths_of_something_keep_their_bound(place: str) -> None:
    assert outcome(f"不到{place}的6成", "zh", statistic="share") == "lt 60 percent"
