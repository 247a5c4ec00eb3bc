"""A Chinese measure word that is a unit counts the noun that is listed with it."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("汽车3.19亿辆", "exact 319000000 vehicle"),
        ("空调1808万台", "exact 18080000 air conditioner"),
        ("保障性住房达到3万套", "exact 30000 dwelling"),
        ("住房2774套", "exact 2774 dwelling"),
        ("床位数517.2万张", "exact 5172000 bed"),
        ("设备2774套", "exact 2774 unit"),
        ("汽车企业销售3000辆", "exact 3000 vehicle"),
        ("汽车公司3000辆", "exact 3000 vehicle"),
        ("汽车3万辆电动车", "exact 30000 vehicle"),
        ("每天公交车3000辆", "exact 3000 vehicle/d"),
    ],
)
def test_counts_the_noun_before_the_number(wording: str, expected: str) -> None:
    assert outcome(wording, "zh") == expected
