"""A bound behind the brackets that say an amount again is never lost."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("It stretches 300 km (180 miles) or more.", "en"),
        ("It costs 300 dollars (250 euros) or less.", "en"),
        ("Es sind 300 km (180 Meilen) und mehr.", "de"),
        ("Le littoral fait 300 km (180 milles) ou plus.", "fr"),
        ("La costa tiene 300 km (180 millas) o más.", "es"),
        ("Длина составляет 300 км (180 миль) и более.", "ru"),
        ("海岸線蔓延 300 公里 (180 英哩) 以上。", "zh-Hant"),
        ("在 2,000 英尺（610 米）以上的地区。", "zh"),
        ("投资5000万美元（约合3.5亿元人民币）左右。", "zh"),
        ("年收入500万美元（约4000万港元）以下的企业。", "zh"),
    ],
)
def test_an_amount_said_again_in_brackets_keeps_the_bound_behind_them(
    text: str, locale: str
) -> None:
    found = [*found_figures(text, locale)]
    assert found
    assert all(figure.refusal is not None or figure.quantity.bound != "exact" for figure in found)


@pytest.mark.parametrize(
    ("text", "locale", "bounds"),
    [
        ("持股30%（含）以上的股东。", "zh", ["ge"]),
        ("年收入500万美元（含）以下的企业。", "zh", ["le"]),
        ("It rose 5% (3 million tonnes) over the year.", "en", ["exact", "exact"]),
        ("出口30万吨（增长5%）。以上数据来自海关。", "zh", ["exact", "exact"]),
    ],
)
def test_brackets_without_a_bound_behind_them_change_nothing(
    text: str, locale: str, bounds: list[str]
) -> None:
    found = [*found_figures(text, locale)]
    assert [figure.quantity.bound for figure in found] == bounds
    assert not any(figure.refusal for figure in found)
