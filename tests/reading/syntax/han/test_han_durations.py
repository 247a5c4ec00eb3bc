"""A Chinese length of time over which something changed is not a figure, in any combination."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.readings import outcome, refusals

LENGTHS = ("5年", "五年", "两年", "3个月", "30天", "20多年", "二十余年", "两年半")
OVER = ("来", "以来", "间", "内", "之内")
LEADS = ("", "近", "过去", "不到", "在", "产量")
CHANGES = {
    "翻了两番": ("multiple", "exact 4 x"),
    "增长80%": ("increase", "exact 80 percent"),
    "下降了30%": ("increase", "exact -30 percent"),
    "增加了200万人": ("increase", "exact 2000000 person"),
    "减少超过30%": ("increase", "lt -30 percent"),
}


def read(wording: str, statistic: str) -> str:
    """Return bound, value and unit of a wording, or the rule that refused it."""
    reading = read_quantity(wording, QuantityContext(locale="zh", statistic=statistic))
    if isinstance(reading, Quantity):
        return f"{reading.bound} {reading.value:f} {reading.unit}"
    return reading[0].rule


@pytest.mark.parametrize("change", CHANGES)
def test_length_of_time_before_a_change_is_no_figure(change: str) -> None:
    statistic, expected = CHANGES[change]
    for lead, length, over in product(LEADS, LENGTHS, OVER):
        assert read(f"{lead}{length}{over}{change}", statistic) in (expected, "wording.unknown")
    assert read(f"5年来{change}", statistic) == expected


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("change", CHANGES)
def test_length_of_time_beside_a_change_is_no_figure(length: str, change: str) -> None:
    statistic, expected = CHANGES[change]
    assert read(f"{length}{change}", statistic) in (expected, "number.compete")
    assert read(f"5年{change}", statistic) == expected


@pytest.mark.parametrize("words", ["持续增长", "大幅下降", "屡屡突破纪录", "首次下降", "最低"])
@pytest.mark.parametrize("length", LENGTHS)
def test_length_of_time_alone_says_nothing_of_a_change(words: str, length: str) -> None:
    for over in OVER:
        assert read(f"{length}{over}{words}", "increase") in ("number.none", "wording.unknown")


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("平均工期5年", "level", "exact 5 year"),
        ("不超过5年", "level", "le 5 year"),
        ("等待时间3小时", "level", "exact 3 h"),
        ("刑期5年减少2年", "increase", "number.compete"),
        ("工期3年缩短至2年", "level", "number.compete"),
        ("每5年翻一番", "multiple", "number.compete"),
        ("每10年增长2%", "increase", "number.compete"),
        ("2019年增长8%", "increase", "exact 8 percent"),
        ("较2019年增长8%", "increase", "exact 8 percent"),
        ("平均寿命5年来延长2年", "increase", "exact 2 year"),
        ("3年间由5%上升至8%", "level", "exact 8 percent"),
        ("5年来，产量翻了两番", "multiple", "exact 4 x"),
        ("过去5年年均增长8%", "growth_rate", "exact 8 percent"),
        ("一年内翻了两番", "multiple", "exact 4 x"),
    ],
)
def test_lengths_and_dates_that_are_read_for_themselves(
    wording: str, statistic: str, expected: str
) -> None:
    assert read(wording, statistic) == expected


@pytest.mark.parametrize("year", ["2017", "1998", "2025"])
def test_the_year_of_a_class_is_no_figure(year: str) -> None:
    for character in ("届", "屆"):
        assert outcome(f"{year}{character}毕业生500万人", "zh", statistic="stock") == (
            "exact 5000000 person"
        )
        assert refusals(f"{year}{character}毕业生", "zh", statistic="stock")


@pytest.mark.parametrize("year", ["二〇一九", "二○一九", "二零二四", "一九九八"])
def test_a_year_in_chinese_digits_is_a_date(year: str) -> None:
    assert outcome(f"{year}年运量8亿吨", "zh", statistic="flow") == "exact 800000000 t"
    assert outcome(f"{year}年增长5%", "zh", statistic="growth_rate") == "exact 5 percent"


RECORDS = ("新高", "新低")


@pytest.mark.parametrize(
    ("length", "record"), [*product(("5年", "十年", "3个月", "近三年"), RECORDS)]
)
def test_the_length_of_a_record_is_no_figure(length: str, record: str) -> None:
    for verb in ("创", "創下", "刷新", "为"):
        refusals(f"{verb}{length}{record}", "zh", statistic="level")
        assert (
            outcome(f"{verb}{length}{record}，达5.2%", "zh", statistic="share")
            == "exact 5.2 percent"
        )
        assert (
            outcome(f"达5.2%，{verb}{length}{record}", "zh", statistic="share")
            == "exact 5.2 percent"
        )


@pytest.mark.parametrize("after", ["后", "後", "之后", "以后"])
@pytest.mark.parametrize(("length", "unit"), [("10年", "year"), ("4个月", "month"), ("30天", "d")])
def test_a_time_behind_which_something_happens(after: str, length: str, unit: str) -> None:
    for rest in ("", "完工", "通车"):
        assert read(f"{length}{after}{rest}", "level").endswith(unit)
    assert read(f"{length}{after}增长80%", "growth_rate") == "exact 80 percent"
    assert read(f"{length}{after}达5.2%", "share") == "exact 5.2 percent"
    assert read(f"约{length}{after}减少3万人", "increase") == "exact -30000 person"


@pytest.mark.parametrize("one", ["1天", "一天", "1年", "3天"])
@pytest.mark.parametrize("done", ["离婚148人", "离婚148对", "死亡148人", "生产5吨"])
def test_a_mean_by_time_does_not_lose_its_time(one: str, done: str) -> None:
    assert refusals(f"平均{one}{done}", "zh", statistic="flow")
