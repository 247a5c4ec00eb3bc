"""By how much one flow exceeds another is not a bound of a flow, in Chinese without "by"."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

ROWS = [
    ("zh", "支出超过收入3亿元", "balance", "bound.misplaced"),
    ("zh-TW", "進口超過出口3億美元", "flow", "bound.misplaced"),
    ("zh", "产量低于需求300吨", "flow", "bound.misplaced"),
    ("zh", "出口超过300吨", "flow", "gt 300 t"),
    ("zh", "总额超过人民币300亿元", "flow", "gt 30000000000 CNY"),
    ("zh", "出口收入超过3亿元", "flow", "gt 300000000 CNY"),
    ("zh", "收复了3%的跌幅", "growth_rate", "wording.negation"),
    ("zh", "收复300美元关口", "level", "wording.negation"),
]


@pytest.mark.parametrize(("language", "wording", "statistic", "expected"), ROWS)
def test_what_two_flows_differ_by(
    language: str, wording: str, statistic: str, expected: str
) -> None:
    assert outcome(wording, language, statistic=statistic) == expected
