"""How many things a Chinese figure is of is no figure beside it; nor is what its share is of."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("30种蔬菜平均批发价格为每公斤4.42元", "level", "exact 4420 CNY/t"),
        ("这三种粮食作物产量预计占92.6%", "share", "exact 92.6 percent"),
        ("三地合计占约6成", "share", "approx 60 percent"),
        ("五国产量占全球的六成", "share", "exact 60 percent"),
        ("70个大中城市新房价格上涨3%", "growth_rate", "exact 3 percent"),
        ("3家企业利润减少5%", "growth_rate", "exact -5 percent"),
        ("五大行业利润合计500亿元", "flow", "exact 50000000000 CNY"),
        ("3家企业收入不到500亿元", "flow", "lt 50000000000 CNY"),
        ("增量占全国的九成", "share", "exact 90 percent"),
        ("省内流动农民工增量占外出农民工增量的96.4%", "share", "exact 96.4 percent"),
        ("发电量增量预计约占全球的一半", "share", "approx 50 percent"),
        ("预期接单增加者占14.4%", "share", "exact 14.4 percent"),
        ("平均留港3.6晚", "level", "exact 3.6 overnight stay"),
    ],
)
def test_a_figure_is_read_without_what_it_is_of(
    wording: str, statistic: str, expected: str
) -> None:
    assert outcome(wording, "zh", statistic=statistic) == expected


@pytest.mark.parametrize(
    ("wording", "statistic"),
    [
        *[(f"{wording}占5%", "share") for wording in ("减少3家企业", "不到3种产品", "每3家企业")],
        *[(f"{wording}占5%", "share") for wording in ("除三种作物外", "未增加者", "增长")],
        *[(f"{wording}占5%", "share") for wording in ("3个百分点", "超过一半的增量")],
        *[("3家企业占比上升5%", "share"), ("增加占比5%", "share")],
        *[
            (f"{time}利润增长5%", "growth_rate")
            for time in ("5年", "3个季度", "3个月", "近3个行业")
        ],
        *[("3家企业亏损增长5%", "growth_rate"), ("涨价的3种商品价格上涨5%", "growth_rate")],
        *[
            ("3个省产量均超过500万吨", "flow"),
            ("3个省产量均为5万吨", "flow"),
            ("3家企业收入减少500亿元", "flow"),
        ],
        *[("5个项目增至7个", "level"), ("3家企业利润增加5亿元", "increase")],
        *[("3月5日晚", "level"), ("推迟到晚8点", "level")],
    ],
)
def test_other_numbers_are_two_figures(wording: str, statistic: str) -> None:
    assert " " not in outcome(wording, "zh", statistic=statistic)
