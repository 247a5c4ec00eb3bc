"""Ranks, brackets and describing amounts beside a Chinese figure are left out if nothing turns."""

from __future__ import annotations

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row


@every_row((most,) for most in ("最多", "最高", "最大"))
def test_a_rank_behind_a_share_leaves_it(most: str) -> None:
    assert outcome(f"种植面积占67%为{most}", "zh", statistic="share") == "exact 67 percent"


@every_row(
    (
        ("主要用于购物（占48.0%）", "share", "exact 48 percent"),
        ("主要来自韩国（占约23%）", "share", "approx 23 percent"),
        ("以美国（占22.6%）为主要出口市场", "share", "exact 22.6 percent"),
        ("种植深度（20～30公分）", "level", "range 0.00025 km"),
        ("浅水鱼塭（30～40公分深）", "level", "range 0.00035 km"),
        ("最大供应国为巴西（6520万吨）", "flow", "exact 65200000 t"),
        ("超过60岁的司机占比为0.26%", "share", "exact 0.26 percent"),
        ("月收入低于5000元的骑手占42.6%", "share", "exact 42.6 percent"),
        ("增速是全国平均水平的1.8倍", "multiple", "exact 1.8 x"),
        ("供给成长速度是需求三倍多", "multiple", "gt 3 x"),
        ("旅游订单量较去年同期翻了一番", "multiple", "exact 2 x"),
        ("新增贷款22.75万亿元，同比多增1.31万亿元", "flow", "exact 22750000000000 CNY"),
        ("PPI同比下降2.5%，降幅比上月收窄0.2个百分点", "growth_rate", "exact -2.5 percent"),
    )
)
def test_what_stands_beside_the_figure_is_left_out(
    wording: str, statistic: str, expected: str
) -> None:
    assert outcome(wording, "zh", statistic=statistic) == expected


@every_row(
    (
        ("出口(占86%)", "share"),
        ("主要来自韩国（减少23%）", "share"),
        ("净利润（2514万元）", "balance"),
        ("主要来自韩国（6520万吨），增长5%，3万吨", "flow"),
        ("最大供应国为巴西（6520万吨）和美国（5万吨）", "flow"),
        ("超过一半的企业表示利润增长5%", "growth_rate"),
        ("增速超过10%的行业增长5%", "growth_rate"),
        ("下修今年经济成长率预测值为2.91%", "growth_rate"),
    )
)
def test_what_may_turn_the_figure_stays(wording: str, statistic: str) -> None:
    assert refusals(wording, "zh", statistic=statistic)


@every_row(
    (rate, noun, most)
    for rate in ("季增率0.69%", "上涨5%", "年减率3%", "下跌3%", "变动率2%", "-2.1%")
    for noun in ("涨幅", "跌幅", "增幅", "降幅")
    for most in ("最大", "最小", "最高")
)
def test_the_largest_change_has_the_direction_of_its_rate(rate: str, noun: str, most: str) -> None:
    alone = outcome(rate, "zh", statistic="growth_rate")
    read = outcome(f"{rate}{noun}{most}", "zh", statistic="growth_rate")
    agrees = (noun in ("跌幅", "降幅")) == ("-" in alone)
    assert read == alone if agrees and read.startswith("exact") else not read.startswith("exact")


@every_row((event,) for event in ("改革", "改革开放", "开工", "禁令"))
def test_a_multiple_of_a_time_before_something(event: str) -> None:
    assert outcome(f"是{event}前的17倍", "zh", statistic="multiple") == "exact 17 x"
    assert refusals(f"{event}前的17%", "zh", statistic="growth_rate")
