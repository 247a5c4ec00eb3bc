"""Ordinals in digits, and quarters that follow one, count nothing."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("rose for the 5th consecutive month by 5 percent", 5),
        ("a 21st straight decline, by 5 percent", -5),
        ("fell for a third straight quarter, by 2 percent", -2),
        ("grew 5 percent for a sixth consecutive quarter", 5),
    ],
)
def test_what_happened_in_a_row_leaves_the_rate_as_it_is(wording: str, expected: int) -> None:
    assert read(wording, statistic="growth_rate").value == expected


@pytest.mark.parametrize("ordinal", ["26th", "26th consecutive", "sixth straight", "3rd"])
def test_a_quarter_behind_an_ordinal_is_no_fraction(ordinal: str) -> None:
    assert refusals(f"the {ordinal} quarter of growth", statistic="share")
    assert read("a quarter of exports", statistic="share").value == 25
