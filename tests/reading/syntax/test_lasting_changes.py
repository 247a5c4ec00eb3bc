"""A time beside a change says how long it lasts, unless words say that a time changes."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize("change", ["连跌", "连涨", "连降", "連跌", "累计下跌", "下降", "增长"])
@pytest.mark.parametrize("time", ["4周", "3天", "5个月", "2年"])
def test_a_change_lasts_in_chinese(change: str, time: str) -> None:
    assert refusals(f"股价{change}{time}", "zh", statistic="growth_rate")
    assert refusals(f"连续{time}{change}", "zh", statistic="growth_rate")


@pytest.mark.parametrize(
    ("wording", "locale"),
    [("падает 4 недели", "ru"), ("fell 4 weeks in a row", "en"), ("rose 3 years", "en")],
)
def test_a_change_lasts(wording: str, locale: str) -> None:
    assert refusals(wording, locale, statistic="growth_rate") == ["sign.unclear"]


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("工期缩短3天", "zh", "exact -3 d"),
        ("按年增加0.2日", "zh", "exact 0.2 d"),
        ("比上年同期降低132小时", "zh", "exact -132 h"),
        ("平均年龄提高2岁", "zh", "exact 2 year"),
        ("снизился на 4 дня", "ru", "exact -4 d"),
    ],
)
def test_a_time_changes(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale, statistic="increase") == expected


@pytest.mark.parametrize("trend", ["跌势", "升势", "涨势", "增势"])
@pytest.mark.parametrize("verb", ["剑指", "直指", "报", "未止报", ""])
@pytest.mark.parametrize("statistic", [None, "level", "balance", "increase"])
def test_a_trend_gives_no_amount_its_sign(trend: str, verb: str, statistic: str | None) -> None:
    assert refusals(f"延续{trend}{verb}7500元", "zh", statistic=statistic)


def test_a_change_amid_unlisted_characters_is_a_part_of_them() -> None:
    assert outcome("香蕉续跌5%", "zh", statistic="growth_rate") == "exact -5 percent"
    assert refusals("飒续跌哉达7500元", "zh", statistic=None)


@pytest.mark.parametrize("both", ["增减", "加减", "涨跌", "升降", "增減", "漲跌"])
def test_a_word_for_both_directions_gives_none(both: str) -> None:
    assert refusals(f"{both}5%", "zh", statistic="growth_rate")
    assert refusals(f"产量{both}5万吨", "zh", statistic="increase")
