"""Chinese fractions of a whole, with a bound between them and their whole."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("占总数的十分之九", "exact 90 percent"),
        ("占了總數的十分之九以上", "ge 90 percent"),
        ("十分之九的家庭", "exact 90 percent"),
        ("一半以上的国家", "ge 50 percent"),
        ("半數以上的國家", "ge 50 percent"),
        ("一半左右的国家", "approx 50 percent"),
        ("四分之三以上的家庭", "ge 75 percent"),
        ("四分之一以下的企业", "le 25 percent"),
        ("四分之一左右的收入来自出口", "approx 25 percent"),
    ],
)
def test_a_part_of_a_whole_is_a_share(wording: str, reading: str) -> None:
    assert outcome(wording, "zh") == reading


def test_an_adverb_is_no_fraction() -> None:
    assert outcome("十分重要的5家企业", "zh") == "exact 5 company"
    assert refusals("四分之三以上", "zh") == ["unit.none"]
