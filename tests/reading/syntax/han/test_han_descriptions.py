"""What describes a Chinese noun beside a figure: its own one, its size, its age, its fall."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("一个300平方米的商场", "exact 0.0003 km2"),
        ("一名31岁的男子", "exact 31 year"),
        ("15岁至18岁", "range 16.5 year"),
        ("15岁到18岁", "range 16.5 year"),
        ("15岁至18岁人口5万人", "exact 50000 person"),
        ("一年半的时间", "exact 1.5 year"),
        ("一年500吨", "exact 500 t/year"),
        ("5%的产量下滑", "exact -5 percent"),
        ("5%的下滑", "exact -5 percent"),
        ("5%的大幅下滑", "exact -5 percent"),
        ("5%的小幅下降", "exact -5 percent"),
        ("5%的明显跌幅", "exact -5 percent"),
        ("5%的同比下降", "exact -5 percent"),
        ("5%的显著增长", "exact 5 percent"),
        ("最多的5家企业", "bound.misplaced"),
        ("最多5家企业", "le 5 company"),
    ],
)
def test_examples(wording: str, expected: str) -> None:
    assert outcome(wording, "zh") == expected


@pytest.mark.parametrize("amount", ["5万人", "300亩", "近30公里"])
@pytest.mark.parametrize("noun", ["城市", "耕地", "海岸"])
@pytest.mark.parametrize("falls", ["减少", "下降", "萎缩"])
def test_the_fall_of_what_an_amount_describes_is_not_its_own(
    amount: str, noun: str, falls: str
) -> None:
    assert outcome(f"{amount}的{noun}{falls}", "zh") == "sign.unclear"
