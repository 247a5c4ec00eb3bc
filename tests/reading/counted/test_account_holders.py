"""What 户 counts: households, unless a word beside it says that it is a subscriber or a firm."""

from __future__ import annotations

from decimal import Decimal

import pytest

from silkledger.reading.counted.account_holders import holders
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import read, refusals, said


def test_every_holder_is_read_behind_and_before_the_number() -> None:
    """The unit that the table states, never a household for another holder."""
    listed = holders(SHIPPED, "zh")
    for ending, unit in listed.items():
        word = ending.replace("*", "香菇")
        for wording in (f"5万户{word}", f"{word}达5万户"):
            found = read(wording, "zh", statistic="stock")
            assert said(found) == ("exact", Decimal(50_000), unit), wording
            assert found.counted == (word if unit == "count" else None), wording
    assert set(listed.values()) == {"person", "household", "company", "count", "account"}


@pytest.mark.parametrize(
    ("wording", "unit"),
    [
        ("移动电话用户总数达17.72亿户", "person"),
        ("行動用戶數達1,323.8萬戶", "person"),
        ("农村居民户数达1.2亿户", "household"),
        ("为企业服务的用户5万户", "person"),
        ("近8.5万户", "household"),
        ("年增逾45萬戶", "household"),
        ("三百多戶香菇農", "household"),
        ("300户茶农", "household"),
        ("300户农村企业", "company"),
        ("300户果农合作社", "count"),
    ],
)
def test_the_nearest_word_decides(wording: str, unit: str) -> None:
    assert read(wording, "zh-Hant" if "戶" in wording else "zh").unit == unit


@pytest.mark.parametrize("wording", ["6万商户", "6万个体户", "6万散户"])
def test_a_compound_that_is_no_household_is_refused(wording: str) -> None:
    assert refusals(wording, "zh", statistic="stock")
