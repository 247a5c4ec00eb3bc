"""The scale of a caption holds for every column, apart from those with a unit of their own."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.extraction.texts import candidates_of

if TYPE_CHECKING:
    from types import FrameType

TEXTS: tuple[tuple[str, str, dict[str, str]], ...] = (
    (
        "ru",
        "Занятость по отраслям, тыс. человек\n\nОтрасль\tМужчины\tЖенщины\n"
        "Образование\t48,2\t172,9\nТорговля\t58,2\t182,9\n",
        {"48,2": "тыс. человек", "172,9": "тыс. человек"},
    ),
    (
        "en",
        "Employment, thousand persons\n\nBranch\tWomen\tWages, EUR\nTrade\t48.2\t1,729\n"
        "Mining\t8.2\t2,729\n",
        {"48.2": "thousand persons", "1,729": "EUR"},
    ),
    (
        "es",
        "Producción por provincias, en miles de toneladas\n\nProvincia\t2023\t2024\n"
        "Jaén\t178,5\t204,3\nCórdoba\t138,2\t162,9\n",
        {"178,5": "en miles de toneladas", "138,2": "en miles de toneladas"},
    ),
    (
        "en",
        "Passengers by airport (thousands)\n\nAirport\t2023\t2024\nNorth\t482\t517\n"
        "South\t91\t88\n",
        {"482": "Passengers (thousands)", "88": "Passengers (thousands)"},
    ),
    (
        "de",
        "Beschäftigte nach Branchen, Tausend\n\nBranche\t2023\t2024\nHandel\t482\t517\n"
        "Bergbau\t91\t88\n",
        {"482": "Beschäftigte (Tausend)", "88": "Beschäftigte (Tausend)"},
    ),
    (
        "fr",
        "Touristes par région (en milliers)\n\nRégion\t2023\t2024\nNord\t482\t517\nSud\t91\t88\n",
        {"482": "Touristes (en milliers)", "88": "Touristes (en milliers)"},
    ),
    (
        "de",
        "Gäste und Übernachtungen\n\nMonat\tGäste (in 1.000)\tÜbernachtungen (1 000)\n"
        "Januar\t404\t1.030\nMai\t434\t1.095\n",
        {"404": "Gäste (in 1.000)", "1.095": "Übernachtungen (1 000)"},
    ),
    (
        "de",
        "Gäste und Übernachtungen\n\nMonat\tGäste\tÜbernachtungen\nAnzahl in 1.000\t\t\n"
        "Januar\t404\t1.030\nMai\t434\t1.095\n",
        {"404": "Gäste (1.000)", "1.095": "Übernachtungen (1.000)"},
    ),
    (
        "zh-Hant",
        "電廠近兩年概況（單位：新台幣億元）\n\n項目\t2023年\t2024年\n"
        "營業收入\t42.9\t82.4\n總資產\t311.5\t348.0\n",
        {"42.9": "新台幣億元", "348.0": "新台幣億元"},
    ),
)


@pytest.mark.parametrize(("locale", "text", "units"), TEXTS)
def test_a_scale_in_the_caption_is_not_lost(locale: str, text: str, units: dict[str, str]) -> None:
    found = {each.wording: each for each in candidates_of(text, locale, "2024-12-01")}
    assert {wording: found[wording].cells["unit"].value for wording in units} == units


def test_columns_without_heads_take_no_unit_from_above() -> None:
    text = "Results (R million)\n\nChange, %\n\nRevenue\t5,033\t5,290\nProfit\t352\t468\n"
    found = candidates_of(text, "en", "2024-12-01")
    assert {reason.rule for each in found for reason in each.reasons} == {"unit.none"}
    assert all(each.reasons for each in found)


def test_the_work_grows_with_the_rows_of_a_table() -> None:
    """Calls of the functions of tables, not seconds: twice the rows take twice the calls."""

    def calls(rows: int) -> int:
        places = ("Uganda", "Ghana", "Chad", "Togo", "Egypt")
        lines = "\n".join(f"{places[row % 5]}\t{row + 100}\t{row}.5" for row in range(rows))
        counted = 0

        def count(frame: FrameType, event: str, _: object) -> None:
            nonlocal counted
            counted += (
                event in ("call", "c_call") and "extraction/table" in frame.f_code.co_filename
            )

        text = f"Exports of Kenya, million US dollars\n\nPlace\t2022\t2023\n{lines}\n"
        sys.setprofile(count)
        try:
            candidates_of(text, "en")
        finally:
            sys.setprofile(None)
        return counted

    calls(10)  # vocabularies are built once
    assert calls(80) < 2.3 * calls(40)


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        # A year with a word is a head; in Chinese the word may make it a part of the year.
        (
            "en",
            "Revenue by region, million euros\n\nRegion\t2024 actual\t2025 budget\n"
            "Asia\t98\t121\nAfrica\t463\t412\n",
            {"98": "2024", "121": "2025", "463": "2024", "412": "2025"},
        ),
        (
            "zh",
            "销售额（单位：万元）\n\n商品\t2025年春节\t同比（%）\n香化\t98640\t23.0\n"
            "首饰\t46300\t-11.0\n",
            {"98640": "", "23.0": "", "46300": "", "-11.0": ""},
        ),
        # Words of a caption behind its date narrow nothing.
        (
            "zh",
            "2025年一季度中国与中亚五国进出口（亿美元）\n\n国家\t进出口\n蒙古\t58.7\n越南\t41.5\n",
            {"58.7": "2025年一季度", "41.5": "2025年一季度"},
        ),
        # Groups by age are names of rows.
        (
            "zh",
            "人口构成\n\n指标\t年末数（万人）\n男性\t4215\n0—14岁\t1213\n60岁及以上\t1974\n",
            {"4215": "", "1213": "", "1974": ""},
        ),
    ],
)
def test_heads_and_stubs_that_begin_with_digits(
    locale: str, text: str, expected: dict[str, str]
) -> None:
    assert {
        each.wording: each.cells["period"].value if "period" in each.cells else ""
        for each in candidates_of(text, locale)
    } == expected
