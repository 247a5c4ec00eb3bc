"""What something is from is not the start of a change."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals


@pytest.mark.parametrize("lead", ["自土库曼斯坦进口天然气", "从俄罗斯采购"])
def test_where_goods_come_from_is_no_start(lead: str) -> None:
    assert read(f"{lead}350亿立方米", "zh", statistic="flow").value == 35_000_000_000
    assert refusals("自土库曼斯坦350亿立方米", "zh", statistic="flow")


@pytest.mark.parametrize(
    ("wording", "locale", "value"),
    [
        ("from 12,000 sites", "en", 12_000),
        ("specialists from 73 countries", "en", 73),
        ("data from more than 500 hospitals", "en", 500),
        ("complaints from 5,000 residents", "en", 5000),
        ("Depuis plus de 20 ans", "fr", 20),
    ],
)
def test_where_something_is_from_is_counted(wording: str, locale: str, value: int) -> None:
    assert read(wording, locale).value == value
    for statistic in ("increase", "growth_rate"):
        assert refusals(wording, locale, statistic=statistic)


@pytest.mark.parametrize(
    "wording",
    [
        *("up from 73 countries", "fell from 12,000 sites", "went from 12,000 sites"),
        *("from 73 countries to", "tickets from $20", "from 10 people", "from 5 tonnes"),
        *("from 73 countries, compared with", "from twice 73 countries"),
    ],
)
def test_the_start_of_a_change_or_the_least_is_not(wording: str) -> None:
    for statistic in (None, "flow", "stock", "increase"):
        assert refusals(wording, statistic=statistic), wording
