"""Chinese words that would turn, count or multiply a number that they say nothing of."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

RESULTS = ("卖出", "賣出", "售出", "剩余", "仅剩", "成交")
FALLS = ("降价", "缩水", "减持", "裁减", "降价促销")


@every_row(product(FALLS, RESULTS))
def test_a_change_does_not_turn_the_number_of_its_result(fall: str, result: str) -> None:
    read = outcome(f"{fall}后{result}300辆", "zh")
    assert read == "exact 300 vehicle" or refusals(f"{fall}后{result}300辆", "zh")
    assert outcome(f"{fall}300辆", "zh") in ("exact -300 vehicle", "exact 300 vehicle")


@pytest.mark.parametrize(
    "wording", ["超预期增长13%", "超出预期增长13%", "超市场预期增长13%", "超預期成長13%"]
)
def test_above_expectation_bounds_no_change(wording: str) -> None:
    assert outcome(wording, "zh") == "exact 13 percent"


@pytest.mark.parametrize("than", ["低于", "高于", "不及", "低於", "高於"])
def test_what_is_compared_with_an_expected_change_is_left_open(than: str) -> None:
    assert refusals(f"{than}预期增长3%", "zh")


@pytest.mark.parametrize("bound", ["不只", "不止"])
def test_not_only_bounds_the_number_right_behind_it(bound: str) -> None:
    assert outcome(f"{bound}5万人", "zh") == "gt 50000 person"
    assert outcome(f"{bound}3家公司", "zh") == "gt 3 company"
    assert refusals(f"{bound}特斯拉股价翻倍", "zh")


@pytest.mark.parametrize(
    "wording",
    [
        *("每4个", "全国每4个", "每10股", "2020版", "2024款", "两方", "兩方議和", "经过一番努力"),
        *("100倍杠杆理财产品", "5倍速网络产品", "人手不夠「10間"),
    ],
)
def test_what_is_no_figure_is_refused_under_any_statistic(wording: str) -> None:
    for statistic in (None, "growth_rate", "flow", "level", "share", "multiple"):
        assert refusals(wording, "zh", statistic=statistic)


@every_row(product(("毛利率", "失业率", "市占率", "占比"), ("升", "上升", "提高"), ("至", "到")))
def test_the_end_of_a_rate_is_not_the_end_of_a_range(rate: str, verb: str, to: str) -> None:
    for statistic in (None, "growth_rate", "increase"):
        assert refusals(f"{rate}{verb}1%{to}35%", "zh", statistic=statistic)


@pytest.mark.parametrize(("verb", "middle"), [("增长", "5.5"), ("下降", "-5.5")])
def test_the_range_of_a_change_is_read(verb: str, middle: str) -> None:
    read = outcome(f"营收{verb}5%至6%", "zh", statistic="growth_rate")
    assert read == f"range {middle} percent"


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("衰退机率约5成", "approx 50 percent"),
        ("降息機率近90%", "nearly 90 percent"),
        ("降息预期达60%", "exact 60 percent"),
        ("费用低，仅4家", "exact 4 count"),
        ("滑坡体积约130万立方米", "approx 1300000 m3"),
        ("①原油跌0.2%", "exact -0.2 percent"),
        ("一家市值接近4000亿美元的制药巨头", "nearly 400000000000 USD"),
        ("公司已启动一笔规模最高可达250亿美元", "le 25000000000 USD"),
    ],
)
def test_what_says_nothing_of_the_number(wording: str, reading: str) -> None:
    assert outcome(wording, "zh").startswith(reading)


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("房价下跌，7成受访者看空", "exact 70 percent"),
        ("产量减少，30%的农户受影响", "exact 30 percent"),
        ("人口减少，300万人离开", "exact 3000000 person"),
        ("收入增长，3成来自海外", "exact 30 percent"),
        ("20%的人认为价格下跌", "exact 20 percent"),
        ("三成企业裁员", "exact 30 percent"),
        ("减产后产量为500万吨", "exact 5000000 t"),
        ("比特币暴跌后重回50000美元大关", "exact 50000 USD"),
        ("下跌的股票有300只", "exact 300 count"),
        ("锐减为1454人", "exact 1454 person"),
        ("5亿里拉", "exact 500000000 TRY"),
        ("同比下降5%", "exact -5 percent"),
        ("5%的跌幅", "exact -5 percent"),
        ("下降的比例达5%", "exact -5 percent"),
    ],
)
def test_a_change_turns_only_its_own_number(wording: str, reading: str) -> None:
    assert outcome(wording, "zh") == reading


@pytest.mark.parametrize("wording", ["价格下跌，5万吨", "连3升", "創近2年半單季高", "漲逾半根"])
def test_what_may_be_another_number_is_refused(wording: str) -> None:
    assert refusals(wording, "zh-Hant")


@every_row(
    product(
        ("续跌", "下跌", "重挫", "走升", "貶值", "上漲"), ("收", "报", "報", "收在", "收報", "作收")
    )
)
def test_a_price_that_is_closed_at_behind_a_change_is_a_level(change: str, quoted: str) -> None:
    assert outcome(f"金价{change}{quoted}1080美元", "zh", statistic="level") == "exact 1080 USD"
    assert refusals(f"金价{change}{quoted}1080美元", "zh", statistic="increase")


@pytest.mark.parametrize(
    ("wording", "expected"),
    [("跌收5%", "exact -5 percent"), ("减少收购5万吨", "exact -50000 t")],
)
def test_a_rate_or_deed_behind_a_change_keeps_it(wording: str, expected: str) -> None:
    assert outcome(wording, "zh") == expected


@pytest.mark.parametrize("scale", ["亿", "千万", "百亿", "万"])
@pytest.mark.parametrize("thing", ["油田", "企业", "码头"])
def test_a_class_that_a_scale_names_counts_nothing(scale: str, thing: str) -> None:
    for unit in ("", "吨"):
        assert refusals(f"{scale}{unit}级{thing}", "zh", statistic="stock")
