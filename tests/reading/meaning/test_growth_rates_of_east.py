"""The end of a change of a rate of growth is that rate, in Russian and Chinese as elsewhere."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

RUSSIAN = ("инфляция замедлилась", "темп роста снизился", "уровень инфляции снизился")
CHINESE = ("通胀率", "通貨膨脹率", "CPI同比涨幅", "出口增速", "年增率", "增长率")


@every_row((lead,) for lead in RUSSIAN)
def test_a_russian_rate_is_where_it_came(lead: str) -> None:
    read = outcome(f"{lead} с 1,8% до 0,9%", "ru", statistic="growth_rate")
    assert read == "exact 0.9 percent"


@pytest.mark.parametrize(
    "wording", ["снижение темпов роста до 4%", "темп прироста снизился до 4%", "4% темпов роста"]
)
def test_a_rate_may_stand_anywhere(wording: str) -> None:
    assert outcome(wording, "ru", statistic="growth_rate") == "exact 4 percent"


@every_row(product(CHINESE, ("由1.8%降至0.9%", "从1.8%回落至0.9%")))
def test_a_chinese_rate_is_where_it_came(rate: str, change: str) -> None:
    assert outcome(rate + change, "zh", statistic="growth_rate") == "exact 0.9 percent"


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("доля выросла с 5% до 8%", "ru"),
        ("占比由1.8%降至0.9%", "zh"),
        ("инфляция замедлилась на 0,9%", "ru"),
        ("темпы роста снизились на 5%", "ru"),
        ("通胀下降5%", "zh"),
        ("темп роста составил 105,2%", "ru"),
    ],
)
def test_a_share_or_a_slower_rate_is_left_open(wording: str, language: str) -> None:
    assert refusals(wording, language, statistic="growth_rate")
