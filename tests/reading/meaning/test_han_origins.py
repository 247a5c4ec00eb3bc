"""A change is read without the amount that it started from, and a level without either."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize("lead", ["由", "从", "從"])
@pytest.mark.parametrize(("verb", "sign"), [("下调", "-"), ("上调", ""), ("調高", "")])
def test_the_change_between_two_levels(lead: str, verb: str, sign: str) -> None:
    wording = f"{lead}3.6%{verb}1个百分点至2.6%"
    assert outcome(wording, "zh", statistic="increase") == f"exact {sign}1 pp"
    assert outcome(wording, "zh", statistic="level") == "exact 2.6 percent"
    assert refusals(wording, "zh")


@pytest.mark.parametrize("wording", ["由3.6%下调至2.6%", "由3.6%下调1个百分点"])
def test_a_change_without_a_size_or_an_end_is_left_open(wording: str) -> None:
    assert refusals(wording, "zh", statistic="increase")


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("较2017年同期的600.1万吨同比增长2.6%", "growth_rate", "exact 2.6 percent"),
        ("较去年7月份720万吨同比增加27万吨", "increase", "exact 270000 t"),
        ("较6月份639万吨进口量环比增加108万吨", "increase", "exact 1080000 t"),
        ("比非洲的5万吨产量高5%", "growth_rate", "exact 5 percent"),
        ("较目标5万吨减少了约2万吨", "increase", "approx -20000 t"),
        ("较去年的5%增加3个百分点", "increase", "exact 3 pp"),
    ],
)
def test_a_change_is_read_without_the_amount_that_it_is_compared_with(
    wording: str, statistic: str, expected: str
) -> None:
    assert outcome(wording, "zh", statistic=statistic) == expected


@pytest.mark.parametrize(
    ("wording", "statistic"),
    [
        *[("较去年的5万吨减少至3万吨", "increase"), ("比去年的5万吨未增加3万吨", "increase")],
        *[("较5倍增长5%", "growth_rate"), ("比5万吨亏损增长5%", "growth_rate")],
        *[("较5万吨减少增加2万吨", "increase"), ("较目标5万吨减少2万吨", "flow")],
    ],
)
def test_another_word_of_change_or_a_level_is_left_open(wording: str, statistic: str) -> None:
    assert refusals(wording, "zh", statistic=statistic)
