"""Spaces, codes of shares and Latin names in Chinese wordings."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    "wording", ["沪指重返2500上方 新疆股走强", "出资23.8亿 东航设立云南分公司"]
)
def test_a_space_parts_a_number_from_a_noun(wording: str) -> None:
    assert refusals(wording, "zh")


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("竞争激烈 同比增长5%", "exact 5 percent"),
        ("中国 出口 增长 5%", "exact 5 percent"),
        ("费用低 仅4家", "exact 4 count"),
        ("出口额达 5 亿美元", "exact 500000000 USD"),
    ],
)
def test_a_space_leaves_the_figure_of_its_clause(wording: str, reading: str) -> None:
    assert outcome(wording, "zh").startswith(reading)


@pytest.mark.parametrize("code", ["2603-TW", "AAPL-US", "0700-HK", "AAOI.O", "600519.SH"])
def test_the_code_of_a_share_is_no_figure(code: str) -> None:
    text = f"公司({code})營收成長5%"
    assert [text[f.start : f.end] for f in found_figures(text, "zh-Hant", SHIPPED)] == ["成長5%"]
    assert refusals(f"公司{code}", "zh-Hant")


@pytest.mark.parametrize("name", ["SpaceX", "KOSPI", "Snowflake", "HubSpot", "AAOI"])
@pytest.mark.parametrize("verb", ["涨超5%", "盘前涨超5%"])
def test_a_latin_name_says_nothing_of_a_change(name: str, verb: str) -> None:
    assert outcome(f"{name}{verb}", "zh") == "gt 5 percent"


@pytest.mark.parametrize("word", ["Up", "Over", "Half", "Net", "Not", "Ex"])
def test_a_latin_word_that_may_turn_the_number_is_refused(word: str) -> None:
    assert refusals(f"{word}涨5%", "zh")


@pytest.mark.parametrize("wording", ["涨5XAU", "共300Kx设备"])
def test_a_latin_word_behind_a_number_is_no_name(wording: str) -> None:
    assert refusals(wording, "zh")


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("大跌 5%", "exact -5 percent"),
        ("股价大跌 约5%", "approx -5 percent"),
        ("共5 家企业", "exact 5 company"),
        ("增长5 个百分点", "exact 5 pp"),
        ("达到了142.46 亿元", "exact 14246000000 CNY"),
    ],
)
def test_a_space_beside_a_number_leaves_its_change_and_unit(wording: str, reading: str) -> None:
    assert outcome(wording, "zh") == reading


@pytest.mark.parametrize("wording", ["缩水 3档", "年底可升至23500 A股下半年", "连3升"])
def test_what_a_space_or_a_row_parts_is_no_figure(wording: str) -> None:
    assert refusals(wording, "zh")
