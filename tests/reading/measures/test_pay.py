"""Chinese words for pay name its time, by which amounts of money alone are divided."""

from __future__ import annotations

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.readings import outcome, refusals

TIMES = {
    "h": ("时薪", "小时工资", "每小时工资", "最低时薪", "时租"),
    "d": ("日薪", "日工资", "每日工资", "日租金"),
    "week": ("周薪", "周工资", "每周工资"),
    "month": ("月薪", "平均月薪", "最低月薪"),
}
PAY = [(word, time) for time, words in TIMES.items() for word in words]


def read(wording: str, statistic: str, locale: str = "zh") -> str:
    """Return bound, value and unit of a wording, or the rule that refused it."""
    reading = read_quantity(wording, QuantityContext(locale=locale, statistic=statistic))
    if isinstance(reading, Quantity):
        return f"{reading.bound} {reading.value:f} {reading.unit}"
    return reading[0].rule


@pytest.mark.parametrize(("word", "time"), PAY)
def test_pay_is_divided_by_the_time_that_its_word_names(word: str, time: str) -> None:
    for verb in ("", "为", "达", "上调至", "同比增长4.1%至"):
        assert read(f"{word}{verb}28港元", "level") == f"exact 28 HKD/{time}"
    assert read(f"{word}由25港元上调至28港元", "level") == f"exact 28 HKD/{time}"
    assert read(f"{word}上调3港元", "increase") == f"exact 3 HKD/{time}"


@pytest.mark.parametrize(("word", "_time"), PAY)
def test_pay_divides_neither_rates_nor_people(word: str, _time: str) -> None:
    assert read(f"{word}增长5%", "increase") == "exact 5 percent"
    assert read(f"{word}员工300人", "stock") in ("exact 300 person", "wording.unknown")


def test_pay_behind_another_word_for_pay_in_traditional_script() -> None:
    assert read("最低工資時薪為28港元", "level", "zh-Hant") == "exact 28 HKD/h"
    assert read("週薪500美元", "level", "zh-Hant") == "exact 500 USD/week"
    assert read("年薪3万美元", "level") == "exact 30000 USD"


@pytest.mark.parametrize("noun", ["月租", "月租金", "月费", "月供款", "每月租金", "平均月租"])
def test_what_is_paid_by_the_month_keeps_its_month(noun: str) -> None:
    for verb in ("约", "为", "达", "升至"):
        found = outcome(f"{noun}{verb}1.5万美元", "zh", statistic="level")
        assert found.endswith("15000 USD/month"), found
    assert outcome(f"{noun}上涨5%", "zh", statistic="growth_rate") == "exact 5 percent"
    assert refusals(f"{noun}为每坪1200美元", "zh", statistic="level")


def test_the_rent_of_a_flat_does_not_divide_its_size() -> None:
    for noun in ("月租", "月租金", "日租金"):
        assert outcome(f"40平方米單位的{noun}", "zh-Hant", statistic="level") == "exact 0.00004 km2"
    assert outcome("月均40平方米", "zh", statistic="flow") == "exact 0.00004 km2/month"


@pytest.mark.parametrize("noun", ["租金", "收入", "费用", "工资", "产量"])
def test_a_month_before_such_a_noun_is_a_date(noun: str) -> None:
    unit = "t" if noun == "产量" else "USD"
    printed = "2万吨" if noun == "产量" else "2万美元"
    for date in ("5月", "2022年5月", "1-5月"):
        assert outcome(f"{date}{noun}{printed}", "zh", statistic="flow") == f"exact 20000 {unit}"
