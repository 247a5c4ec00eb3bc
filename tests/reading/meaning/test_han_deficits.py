"""Chinese words that deny elsewhere: a gap that narrows, 不过 at a clause, a touched price."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row


@every_row(
    product(("逆差", "贸易逆差", "財政赤字", "贫富差距", "利差"), ("收窄", "大幅收窄", "縮窄"))
)
def test_a_gap_that_narrows_gets_smaller(gap: str, narrows: str) -> None:
    read = outcome(f"{gap}同比{narrows}7.6%", "zh", statistic="growth_rate")
    assert read == "exact -7.6 percent"


@every_row(product(("跌幅", "涨幅", "降幅", "增速"), ("收窄5%", "收窄2个百分点")))
def test_a_rate_that_narrows_leaves_its_direction_open(rate: str, narrows: str) -> None:
    for statistic in ("growth_rate", "increase"):
        assert refusals(rate + narrows, "zh", statistic=statistic)


@every_row(product(("不过", "不過"), ("月增2.93%", "同比上升2.93%")))
def test_however_denies_nothing(however: str, clause: str) -> None:
    assert outcome(however + clause, "zh", statistic="growth_rate") == "exact 2.93 percent"


@pytest.mark.parametrize("wording", ["不过5%", "不过是5%", "不过约5%", "增幅不过5%", "不过才5%"])
def test_no_more_than_a_number_is_left_open(wording: str) -> None:
    assert refusals(wording, "zh", statistic="share")


@every_row(product(("最高", "最低"), ("触及", "觸及", "报", "见", "曾触及")))
def test_a_price_that_was_touched_is_not_bounded(extreme: str, touched: str) -> None:
    for price in ("17,980美元", "每吨17,980美元"):
        read = outcome(f"价格{extreme}{touched}{price}", "zh", statistic="level")
        assert read.startswith("exact 17980 USD")


@pytest.mark.parametrize(
    ("wording", "reading"),
    [("价格最高达17980美元", "le 17980 USD"), ("最高可触及17980美元", "le 17980 USD")],
)
def test_up_to_a_price_stays_a_bound(wording: str, reading: str) -> None:
    assert outcome(wording, "zh", statistic="level") == reading


@pytest.mark.parametrize(
    ("wording", "statistic", "reading"),
    [
        ("将每月最低工资再提高34%", "growth_rate", "exact 34 percent"),
        ("每年人均收入增长5%", "growth_rate", "exact 5 percent"),
        ("每月最低工资3000元", "level", "exact 3000 CNY/month"),
    ],
)
def test_a_rate_has_no_time_that_its_noun_is_per(
    wording: str, statistic: str, reading: str
) -> None:
    assert outcome(wording, "zh", statistic=statistic) == reading


@pytest.mark.parametrize("wording", ["每月增长5%", "每月5%"])
def test_a_rate_per_month_is_left_open(wording: str) -> None:
    assert refusals(wording, "zh", statistic="growth_rate")


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("供应过剩每日60万桶", "exact 600000 bbl/d"),
        ("供應過剩60萬桶", "exact 600000 bbl"),
        ("供应缺口60万桶", "exact -600000 bbl"),
    ],
)
def test_a_glut_is_a_surplus(wording: str, reading: str) -> None:
    assert outcome(wording, "zh", statistic="balance") == reading
