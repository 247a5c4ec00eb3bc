"""What was not reached or was rejected is no amount; what was lost is a decrease."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "statistic"),
    [
        *[(f"产量达5万吨的目标{aim}", "flow") for aim in ("未达成", "未能实现", "落空", "未兑现")],
        *[("由14%提升至18%尚未实现", "share"), ("提升至18%未实现", "share")],
        *[("驳回5亿美元的索赔", "flow"), ("85台巴士短缺", "stock")],
    ],
)
def test_what_did_not_come_about_is_refused(wording: str, statistic: str) -> None:
    assert " " not in outcome(wording, "zh", statistic=statistic)


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("失去5万个岗位", "increase", "exact -50000 job"),
        ("失去5万个岗位", "flow", "exact 50000 job"),
        ("市场份额失去5个百分点", "increase", "exact -5 pp"),
        ("失去工作的有5万人", "stock", "exact 50000 person"),
        ("八成七未接种", "share", "exact 87 percent"),
        ("11.6万人次入住酒店及公寓", "flow", "exact 116000 visit"),
        ("毛利率提升4.3pct", "increase", "exact 4.3 pp"),
        ("最低跌至27.88美元", "level", "exact 27.88 USD"),
        ("营收同增1.48%", "growth_rate", "exact 1.48 percent"),
        ("批发价格每公斤35.5元", "level", "exact 35500 CNY/t"),
        ("非洲拥有世界上60%的未开垦耕地", "share", "exact 60 percent"),
        ("去年同期-0.3%的通胀率", "growth_rate", "exact -0.3 percent"),
        ("黄油价格:-17.8%", "growth_rate", "exact -17.8 percent"),
    ],
)
def test_words_of_the_press_are_read(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, "zh", statistic=statistic) == expected


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("就业率最低仅31.75%", "share", "exact 31.75 percent"),
        ("最高仅可5%", "share", "le 5 percent"),
        ("最低只需5元", "level", "ge 5 CNY"),
        ("最高曾达20.9%", "share", "exact 20.9 percent"),
        ("最高曾超过20.9%", "share", "gt 20.9 percent"),
        ("最高达5%", "share", "le 5 percent"),
        ("最高者达5%", "share", "exact 5 percent"),
        ("在全球能源中占比14%", "share", "exact 14 percent"),
        ("时隔两年跌破20%大关", "share", "lt 20 percent"),
        ("收入反降2%", "growth_rate", "exact -2 percent"),
        ("收入不增反减2%", "growth_rate", "exact -2 percent"),
    ],
)
def test_an_extreme_that_was_is_no_bound(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, "zh", statistic=statistic) == expected
