"""Chinese times that stand for a date, and words for one that count nothing."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

AGO = ("20年前", "十年前", "三年前", "50多年前", "30天前")


@pytest.mark.parametrize("ago", AGO)
def test_what_some_years_ago_was_is_a_base(ago: str) -> None:
    assert outcome(f"是{ago}的近20倍", "zh", statistic="multiple") == "nearly 20 x"
    assert outcome(f"比{ago}增长5%", "zh", statistic="growth_rate") == "exact 5 percent"
    assert outcome(f"比{ago}增加5万吨", "zh", statistic="increase") == "exact 50000 t"
    assert refusals(f"是{ago}", "zh", statistic="multiple")


@pytest.mark.parametrize("part", ["三季度", "5月", "10个月"])
def test_the_first_part_of_a_year_is_no_time_ago(part: str) -> None:
    assert outcome(f"2022年前{part}增长5%", "zh", statistic="growth_rate") == "exact 5 percent"


@pytest.mark.parametrize(("first", "second"), [*product(("4月至6月", "4月到6月"), ("5月至7月",))])
def test_a_stretch_of_months_is_no_figure(first: str, second: str) -> None:
    for verb in ("回落到", "上升至", "升至"):
        wording = f"由今年{first}的4.7%{verb}{second}的4.3%"
        assert outcome(wording, "zh", statistic="share") == "exact 4.3 percent"
    assert outcome(f"{first}的4.3%", "zh", statistic="share") == "exact 4.3 percent"


@pytest.mark.parametrize("measure", ["项", "座", "家", "个"])
@pytest.mark.parametrize("noun", ["系统升级", "水库", "工程"])
def test_one_before_a_described_noun_is_an_article(measure: str, noun: str) -> None:
    wording = f"一{measure}耗资4.5亿美元的{noun}"
    assert outcome(wording, "zh", statistic="flow") == "exact 450000000 USD"
    assert outcome(f"1{measure}{noun}", "zh", statistic="stock").startswith(("exact 1 ", "unit"))


@pytest.mark.parametrize("unit", ["天", "小时"])
def test_half_behind_a_unit_of_time_is_added(unit: str) -> None:
    name = {"天": "d", "小时": "h"}[unit]
    for number, value in (("八", "8.5"), ("3", "3.5"), ("两", "2.5")):
        assert outcome(f"约{number}{unit}半", "zh", statistic="level") == f"approx {value} {name}"
