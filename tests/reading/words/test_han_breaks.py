"""Spaces, codes of shares and Latin names in Chinese wordings."""

from __future__ import annotations

import re

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.candidates import found_figures
from silkledger.schemas.vocabulary import SHIPPED
from tests.reading.blind import __main__ as blind
from tests.support.depth import some
from tests.support.readings import outcome, refusals

ROUNDS = [f"round{number}" for number in range(16, 27)]
_BESIDE_NUMBER = re.compile(r"(?<=[\u3400-\u9fff])(?=\d)|(?<=[\d%])(?=[\u3400-\u9fff])")


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


def test_spaces_around_numbers_change_no_reading() -> None:
    """Taiwan's press and translations print them; few frames of several numbers know none."""
    refused = 0
    rows = [row for name in ROUNDS for row in blind.rows(name) if row["language"].startswith("zh")]
    for row in some(rows, 3):
        context = QuantityContext(
            unit=row["unit"] or None,
            locale=row["locale"],
            statistic=row["statistic"] or None,
            geography=row["geography"] or None,
        )
        spaced = _BESIDE_NUMBER.sub(" ", row["wording"])
        plain, apart = (read_quantity(words, context) for words in (row["wording"], spaced))
        if isinstance(plain, Quantity) and isinstance(apart, Quantity):
            assert (plain.says(apart), plain.counted) == (True, apart.counted), spaced
        refused += isinstance(plain, Quantity) != isinstance(apart, Quantity)
    assert refused <= 6


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("他贏過 14 次大賽", "exact 14 count"),
        ("已參加過 8 屆比賽", "exact 8 count"),
        ("去過 30 個國家", "exact 30 country"),
        ("人口過 3 萬人", "gt 30000 person"),
        ("較上週同期減少 120 例", "exact -120 case"),
        ("較上週減少 120例", "exact -120 case"),
        ("同比减少 7件", "exact -7 count"),
        ("較去年增加 53艘次", "exact 53 count"),
        ("入境旅客有2,166,627 人次", "exact 2166627 visit"),
        ("排放5億噸 二氧化碳當量", "exact 500000000 tCO2e"),
        ("排放 5 億噸 CO2 當量", "exact 500000000 tCO2e"),
    ],
)
def test_a_number_between_spaces_keeps_what_governs_it(wording: str, reading: str) -> None:
    assert outcome(wording, "zh-Hant").startswith(reading)
