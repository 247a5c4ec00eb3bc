"""Lengths of time in one word: what they are of x bound x number x unit x bound behind."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.tables import every_row

OF = ("", "工期", "有效期为", "平均轮候时间", "輪候時間", "目标是", "為期", "试用期")
BOUNDS = {
    "": "exact",
    "约": "approx",
    "大約": "approx",
    "不到": "lt",
    "超过": "gt",
    "逾": "gt",
    "至少": "ge",
    "最多": "le",
}
LENGTHS = {
    "一年": (1, "year"),
    "半年": (0.5, "year"),
    "一年半": (1.5, "year"),
    "两年": (2, "year"),
    "三个月": (3, "month"),
    "三個月": (3, "month"),
    "一个半月": (1.5, "month"),
    "4年": (4, "year"),
    "两周": (2, "week"),
    "48小时": (48, "h"),
    "15天": (15, "d"),
}
WITHIN = ("内", "之内", "以内", "內", "之內")
PERIODS = (
    *("最近一年", "过去一年", "未来一年", "今后半年", "头半年", "上半年", "下半年", "每半年"),
    *("去年一年", "本年内", "2024年内", "年内", "一年期", "半年报", "第一年内", "近一年内"),
    *("上一年", "另一年", "同一年", "前三個月內", "未來五年內", "此后三年内", "隔一年"),
)


def told(wording: str, statistic: str | None = "level") -> tuple[str, float, str] | None:
    read = read_quantity(wording, QuantityContext(locale="zh", statistic=statistic))
    return (read.bound, float(read.value), read.unit) if isinstance(read, Quantity) else None


@every_row(product(OF, BOUNDS, LENGTHS))
def test_a_length_of_time_is_told_in_words(of: str, bound: str, length: str) -> None:
    expected = (BOUNDS[bound], *LENGTHS[length])
    assert told(of + bound + length) in (expected, None)
    if of in ("", "工期"):
        assert told(of + bound + length) == expected


@every_row(product(OF, LENGTHS, WITHIN))
def test_within_bounds_a_length_of_time(of: str, length: str, within: str) -> None:
    expected = ("le", *LENGTHS[length])
    assert told(of + length + within) in (expected, None)
    if length not in ("一年半", "两年") and of in ("", "工期"):
        assert told(of + length + within) == expected
        assert told(of + length + within, None) in (expected, None)


@pytest.mark.parametrize("wording", PERIODS)
@pytest.mark.parametrize("statistic", ["level", None])
def test_periods_are_no_lengths(wording: str, statistic: str | None) -> None:
    assert told(wording, statistic) is None


@pytest.mark.parametrize("statistic", ["flow", "stock", "share", "increase", "growth_rate", None])
@pytest.mark.parametrize("wording", ["一年", "半年", "约一年", "不到半年"])
def test_other_statistics_have_no_length(wording: str, statistic: str | None) -> None:
    assert told(wording, statistic) is None


def test_working_days_are_counted() -> None:
    read = read_quantity("15个工作日内", QuantityContext(locale="zh", statistic="level"))
    assert isinstance(read, Quantity)
    assert (read.bound, read.value, read.counted) == ("le", Decimal(15), "工作日")
