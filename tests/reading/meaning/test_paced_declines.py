"""A decline that slowed or deepened to a rate is one of that rate; by how much it did so is not."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

PACED = [
    ("en", "the decline slowed to 3 percent", "exact -3 percent"),
    ("en", "the decline in exports slowed from 5 to 3 percent", "exact -3 percent"),
    ("en", "the decline accelerated to more than 5 percent", "lt -5 percent"),
    ("de", "der Rückgang verlangsamte sich auf 3 Prozent", "exact -3 percent"),
    ("de", "der Rückgang der Exporte verlangsamte sich von 5 auf 3 Prozent", "exact -3 percent"),
    ("fr", "la baisse a ralenti à 3 %", "exact -3 percent"),
    ("es", "la caída se moderó del 5 % al 3 %", "exact -3 percent"),
    ("ru", "снижение замедлилось с 5 до 3 %", "exact -3 percent"),
    ("ru", "падение производства ускорилось почти до 5 %", "nearly -5 percent"),
    ("zh", "降幅由5%收窄至3%", "exact -3 percent"),
    ("zh", "跌幅从5%扩大到8%", "exact -8 percent"),
    ("zh-TW", "減幅由上月的5%縮小至3%", "exact -3 percent"),
]
UNCHANGED = [
    ("en", "growth slowed to 3 percent", "exact 3 percent"),
    ("en", "the decline slowed by 3 percent", "sign.unclear"),
    ("en", "despite the decline, growth slowed to 3 percent", "sign.unclear"),
    ("ru", "рост замедлился до 3 %", "exact 3 percent"),
    ("ru", "снижение роста замедлилось до 3 %", "sign.unclear"),
    ("zh", "增速由5%回落至3%", "exact 3 percent"),
    ("zh", "增幅由5%收窄至3%", "exact 3 percent"),
]


@pytest.mark.parametrize(("language", "wording", "expected"), [*PACED, *UNCHANGED])
def test_the_rate_that_a_decline_came_to(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="growth_rate") == expected


def test_only_a_rate_of_growth_is_told_so() -> None:
    assert outcome("the decline slowed to 300 tonnes", "en", statistic="increase") == "sign.unclear"
