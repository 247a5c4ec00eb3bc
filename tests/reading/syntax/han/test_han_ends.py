"""Where a level came to in Chinese is no growth of it, whatever verb and noun stand there."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

LEVELS = ["失业率", "关税", "利率", "毛利率", "占比", "市场份额", "产能利用率", "入住率"]
GROWTH = ["增速", "GDP增速", "经济增长率", "CPI涨幅", "通胀率", "核心CPI", "经济增长预期"]
VERBS = ["降至", "升至", "下调至", "回落到", "提高到", "上调至", "大幅降至", "已升至"]


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("noun", LEVELS)
def test_a_level_that_a_change_leads_to_is_no_growth(noun: str, verb: str) -> None:
    wording = f"{noun}{verb}5%"
    assert outcome(wording, "zh", statistic="growth_rate") == "number.end_of_change"
    assert outcome(wording, "zh", statistic="share") == "exact 5 percent"


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("noun", GROWTH)
def test_a_growth_rate_that_a_change_leads_to_stays(noun: str, verb: str) -> None:
    assert outcome(f"{noun}{verb}5%", "zh", statistic="growth_rate") == "exact 5 percent"


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("下调关税至10%", "zh", "number.end_of_change"),
        ("失业率2024年降至5%", "zh", "number.end_of_change"),
        ("關稅調降至15%", "zh-Hant", "number.end_of_change"),
        ("失业率上升后降至5%", "zh", "number.end_of_change"),
        ("GDP增速放缓、失业率降至5%", "zh", "number.end_of_change"),
        ("跌幅收窄至3%", "zh", "exact -3 percent"),
        ("全年經濟成長率上修至7.37%", "zh-Hant", "exact 7.37 percent"),
        ("減幅已有縮減至0.89%", "zh-Hant", "exact -0.89 percent"),
        ("車流量只輕微上升3%至6%", "zh-Hant", "range 4.5 percent"),
        ("純利倒退百分之五至二十五", "zh-Hant", "range -15 percent"),
        ("失业率降至3%至5%", "zh", "number.end_of_change"),
        ("將今年經濟成長預測下調至3%", "zh-Hant", "exact 3 percent"),
        ("下调至4.8%", "zh", "exact 4.8 percent"),
        ("空置率降至8.1%，按年下降2%", "zh", "exact -2 percent"),
    ],
)
def test_the_noun_right_before_the_verb_decides(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale, statistic="growth_rate") == expected
