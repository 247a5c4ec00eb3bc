"""What came after an amount was reached leaves it as it is."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize("after", ["后", "後"])
@pytest.mark.parametrize("sequel", ["", "回落", "震荡", "再度反弹"])
def test_what_came_then_says_nothing(after: str, sequel: str) -> None:
    assert outcome(f"突破4200美元{after}{sequel}", "zh") == "gt 4200 USD"
    assert outcome(f"跌破4200美元关口{after}{sequel}", "zh") == "lt 4200 USD"


@pytest.mark.parametrize("wording", ["5年后回落", "突破4200美元后跌至4100美元"])
def test_times_and_further_amounts_are_not_left_out(wording: str) -> None:
    assert refusals(wording, "zh")


REMARKS = (
    "优预期",
    "優於市場預期",
    "創歷史次高",
    "再創新高",
    "寫今年來最糟",
    "登一年高點",
    "續創天價",
)


@pytest.mark.parametrize("remark", REMARKS)
def test_that_a_figure_is_a_record_says_nothing_of_it(remark: str) -> None:
    assert outcome(f"營收季增2%{remark}", "zh-Hant") == "exact 2 percent"
    assert outcome(f"營收季減近2成{remark}", "zh-Hant") == "nearly -20 percent"


@pytest.mark.parametrize("remark", ["优预期2%", "创5年新高", "未创新高", "不及预期"])
def test_a_remark_with_a_number_or_a_negation_is_not_left_out(remark: str) -> None:
    assert refusals(f"待查季增2%瑞{remark}", "zh-Hant")


@pytest.mark.parametrize("name", ["瑞傳", "鵬鼎", "台灣大潤發"])
def test_the_name_before_a_holding_is_left_out(name: str) -> None:
    wording = f"取得{name}30%股權"
    assert outcome(wording, "zh-Hant", statistic="share") == "exact 30 percent"
    assert refusals(wording, "zh-Hant", statistic="growth_rate")


@pytest.mark.parametrize(
    "wording", ["取得近瑞傳30%股權", "未取得瑞傳30%股權", "取得瑞傳逾倍30%股權"]
)
def test_what_may_bound_a_holding_is_not_left_out(wording: str) -> None:
    assert refusals(wording, "zh-Hant", statistic="share")


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("今年銷量估1444萬噸", "exact 14440000 t"),
        ("營收占比估3成", "exact 30 percent"),
        ("以13億美元收購Chase", "exact 1300000000 USD"),
    ],
)
def test_an_estimate_and_a_latin_name_leave_the_figure(wording: str, reading: str) -> None:
    assert outcome(wording, "zh-Hant") == reading


@pytest.mark.parametrize("peak", ["顶峰", "頂峰", "高峰", "谷底", "新高"])
@pytest.mark.parametrize("amount", ["85%", "4200美元"])
def test_that_a_level_is_a_peak_says_nothing_of_it(peak: str, amount: str) -> None:
    alone = outcome(f"达到{amount}", "zh", statistic="level")
    assert outcome(f"达到{amount}{peak}", "zh", statistic="level") == alone


@pytest.mark.parametrize("most", ["多数", "多數", "大多数", "少数", "绝大多数"])
@pytest.mark.parametrize("led", ["达", "，达", "，约为", "，超过"])
def test_a_majority_has_the_share_that_is_told_behind_it(most: str, led: str) -> None:
    bound = "gt" if "超" in led else "approx" if "约" in led else "exact"
    read = outcome(f"女性占{most}{led}60%", "zh", statistic="share")
    assert read == f"{bound} 60 percent" or "." in read
    assert refusals(f"女性占{most}", "zh", statistic="share")
