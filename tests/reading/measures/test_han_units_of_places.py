"""Units that Taiwan and Hong Kong name otherwise than the mainland."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5英呎", "5英尺"),
        ("5英吋", "5英寸"),
        ("15吋螢幕", "15英寸螢幕"),
        ("5英哩", "5英里"),
        ("5平方英呎", "5平方英尺"),
        ("5立方呎", "5立方英尺"),
        ("5公克", "5克"),
        ("5公秉", "5千升"),
        ("5百萬瓩時", "5百万千瓦时"),
        ("5海浬", "5海里"),
        ("二十四艘船舶", "24艘船"),
        ("28架客機", "28架飞机"),
    ],
)
def test_a_unit_of_taiwan_is_that_of_the_mainland(one: str, other: str) -> None:
    first, second = read(one, "zh-Hant"), read(other, "zh")
    assert first.says(second)


@pytest.mark.parametrize("wording", ["5呎", "5安士", "5盎斯"])
def test_what_may_be_two_units_is_refused(wording: str) -> None:
    assert refusals(wording, "zh-Hant") == ["unit.ambiguous"]
