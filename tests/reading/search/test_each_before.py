"""Prices of each: what 每 or 一 says of the amount of money behind it is never left out."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures

READ = (
    ("平均电价为每度3.78元。", "3780 CNY/MWh"),
    ("每度电3.78元。", "3780 CNY/MWh"),
    ("每位游客消费378元。", "378 CNY/person"),
    ("每吨涨了300元。", "300 CNY/t"),
    ("全市每年投入500万元。", "5000000 CNY"),
    ("其中一笔300万元。", "3000000 CNY"),
    ("一家企业投资300万元。", "3000000 CNY"),
    ("进一步投入3亿元。", "300000000 CNY"),
)
REFUSED = (
    *("鸡蛋每盒3.78元。", "每箱售价378元。", "每件衣服378元。", "每张门票378元。"),
    *("每单收入3元。", "每盒卖到378元。", "每盒降价3.5元。", "一斤3.5元。"),
)


@pytest.mark.parametrize(("text", "expected"), READ)
def test_amounts_of_what_has_a_unit_are_prices(text: str, expected: str) -> None:
    figure = next(found_figures(text, "zh"))
    assert figure.refusal is None
    assert f"{figure.quantity.value.normalize():f} {figure.quantity.unit}" == expected


@pytest.mark.parametrize("text", REFUSED)
def test_amounts_of_what_has_no_unit_are_refused(text: str) -> None:
    assert [figure.refusal is not None for figure in found_figures(text, "zh")] == [True]


def test_a_price_that_is_refused_says_nothing_of_the_next_amount() -> None:
    refused = [
        figure.refusal is not None for figure in found_figures("每盒3.5元，年收入300元。", "zh")
    ]
    assert refused == [True, False]
