"""Figures compared with official statistics: which publisher, edition and period is used."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.support.checks import cited, figure, official, reference
from tests.support.official import (
    BP,
    BP_2022,
    KAZ,
    TRADE,
    WDI,
    C,
    Case,
    L,
    N,
    X,
    gdp,
    judge_case,
    people,
    reserves,
    trade,
)

CASES: dict[str, Case] = {
    "the value of the year": (
        figure("USD 225 billion", "gdp", "in 2022", **KAZ),
        [gdp("KAZ", 2022, 225.5), gdp("KAZ", 2021, 197)], C, {},
    ),
    "a tolerance of two percent for output": (
        figure("USD 229.5 billion", "gdp", "in 2022", **KAZ), [gdp("KAZ", 2022, 225.5)], C, {},
    ),
    "beyond the tolerance": (figure("USD 241.4 billion", "gdp", "in 2022", **KAZ),
        [gdp("KAZ", 2022, 225.5)], X, {}),
    "true as worded, saying little": (
        figure("more than USD 150 billion", "gdp", "in 2022", **KAZ), [gdp("KAZ", 2022, 225.5)], L,
        {},
    ),
    "no value of that year": (figure("USD 225 billion", "gdp", "in 2019", **KAZ),
        [gdp("KAZ", 2022, 225.5)], N, {}),
    "a value of another currency never meets": (
        figure("USD 225 billion", "gdp", "in 2022", **KAZ),
        [gdp("KAZ", 2022, 225.5, unit="KZT billion")], N, {},
    ),
    "an undated present is one of three years": (
        figure("exceeds USD 200 billion", "gdp", **KAZ),
        [gdp("KAZ", year, value) for year, value in ((2019, 300), (2020, 171), (2021, 197),
            (2022, 225), (2023, 261))],
        L,
        {f"{'World Development Indicators'} (2022)": L, "World Development Indicators (2021)": C,
         "World Development Indicators (2020)": X},
    ),
    "two publishers are two candidates": (
        figure("USD 225 billion", "gdp", "in 2022", **KAZ),
        [gdp("KAZ", 2022, 225.5),
            gdp("KAZ", 2022, 190, "IMF World Economic Outlook, April 2023 edition")],
        L,
        {"World Development Indicators (2022)": C,
            "World Economic Outlook (April 2023 edition; 2022)": X},
    ),
    "two values of one publisher are two candidates": (
        figure("USD 94.8 billion", "trade_turnover", "in 2022", **TRADE),
        [trade("CHN", "XCA", 2022, 94.8, "GACC, as reported by A"),
            trade("CHN", "XCA", 2022, 89, "GACC, as reported by B")],
        L,
        {"China General Administration of Customs (2022) (89 billion USD)": X,
         "China General Administration of Customs (2022) (94.8 billion USD)": C},
    ),
    "several reports of one value are one": (
        figure("USD 94.8 billion", "trade_turnover", "in 2022", **TRADE),
        [trade("CHN", "XCA", 2022, 94.8, f"GACC, as reported by {name}") for name in "ABC"], C, {},
    ),
    "the named publisher first": (
        figure("USD 190 billion", "gdp", "in 2022", geography="KAZ",
            measured_by="International Monetary Fund"),
        [gdp("KAZ", 2022, 225.5),
            gdp("KAZ", 2022, 190, "IMF World Economic Outlook, April 2023 edition")], C, {},
    ),
    "others where the named publisher is not available": (
        figure("USD 190 billion", "gdp", "in 2022", geography="KAZ", measured_by="IMF"),
        [gdp("KAZ", 2022, 190)], C, {},
    ),
    "others where the named publisher has no value of that year": (
        figure("USD 225 billion", "gdp", "in 2022", geography="KAZ", measured_by="IMF"),
        [gdp("KAZ", 2021, 190, "IMF World Economic Outlook, April 2022 edition"),
            gdp("KAZ", 2022, 225)], C, {},
    ),
    "any edition of a year that is named": (
        figure("USD 225 billion", "gdp", "in 2021", geography="KAZ", measured_by="IMF",
            edition="2022"),
        [gdp("KAZ", 2021, value, f"IMF World Economic Outlook, {edition} edition")
         for edition, value in (("April 2022", 225), ("October 2022", 190), ("April 2023", 100))],
         L,
        {"World Economic Outlook (April 2022 edition; 2021)": C,
            "World Economic Outlook (October 2022 edition; 2021)": X},
    ),
    "the named edition": (
        figure("3.9 billion tonnes", "oil_reserves", **BP_2022),
        [reserves("KAZ", 2020, 3.9, f"{BP}, 2022 edition"),
            reserves("KAZ", 2019, 5, f"{BP}, 2021 edition")], C, {},
    ),
    "the nearest editions where the named one is not available": (
        figure("3.9 billion tonnes", "oil_reserves", **BP_2022),
        [
            reserves("KAZ", year, value, f"{BP}, {edition} edition")
            for edition, year, value in ((2019, 2018, 9), (2021, 2020, 3.9), (2024, 2020, 3.9),
                (2025, 2020, 9))
        ],
        C,
        {"Statistical Review of World Energy (2021 edition; end of 2020)": C,
         "Statistical Review of World Energy (2024 edition; end of 2020)": C},
    ),
    "the last year of an edition": (
        figure("3.9 billion tonnes", "oil_reserves", **BP_2022),
        [reserves("KAZ", year, value, f"{BP}, 2022 edition") for year,
            value in ((2018, 1), (2020, 3.9), (2019, 2))], C, {},
    ),
    "tonnes and barrels never meet": (
        figure("30 billion barrels", "oil_reserves", **BP_2022),
        [reserves("KAZ", 2020, 30, f"{BP}, 2022 edition")], N, {},
    ),
    "an early tolerance of five percent": (
        figure("USD 480 million", "trade_turnover", "in 1992", **TRADE),
        [("goods_trade_total", "CHN", "XCA", 1992, 460, "USD million", "MOFCOM")], C, {},
    ),
    "a published value worded nearly": (
        figure("nearly USD 15 billion", "fdi_stock", "by the end of 2022", **TRADE),
        [("odi_stock", "CHN", "XCA", 2022, 15, "USD billion (source: nearly)", "MOFCOM")], C, {},
    ),
    "a published value worded more than, compared with a smaller number": (
        figure("USD 9 billion", "fdi_stock", "by the end of 2022", reporter="CHN", **TRADE),
        [("odi_stock", "CHN", "XCA", 2022, 15, "USD billion (source: exceeded)", "MOFCOM")], X, {},
    ),
    "a stock between two middles of years": (
        figure("20 million", "population", "as of 3 May 2023", **KAZ),
        [people("KAZ", year, value) for year, value in ((2021, 10), (2022, 19.8), (2023, 20.2),
            (2024, 30))], C,
        {"World Development Indicators (mid-2022)": C,
            "World Development Indicators (mid-2023)": C},
    ),
    "a stock at the end of a year": (
        figure("3.9 billion tonnes", "oil_reserves", "at the end of 2020", **KAZ),
        [reserves("KAZ", year, value, f"{BP}, 2021 edition") for year,
            value in ((2019, 1), (2020, 3.9))], C, {},
    ),
    "a stock of a year": (
        figure("20 million", "population", "in 2022", **KAZ),
        [people("KAZ", 2022, 19.8), people("KAZ", 2023, 30)], C, {},
    ),
    "another place": (figure("USD 225 billion", "gdp", "in 2022", **KAZ), [gdp("UZB", 2022, 225)],
        N, {}),
    "no place": (figure("USD 225 billion", "gdp", "in 2022"), [gdp("KAZ", 2022, 225)], N, {}),
    "a year that had not ended": (
        figure("USD 225 billion", "gdp", "in 2022", flags=["period_unfinished"], **KAZ),
        [gdp("KAZ", 2022, 225)], N, {},
    ),
    "a date that leans on another": (
        figure("USD 225 billion", "gdp", flags=["undated", "period_leans"], **KAZ),
        [gdp("KAZ", 2022, 225)], N, {},
    ),
}  # fmt: skip
REASONS = {
    "no value of that year": "only for 2022, not for 2019",
    "others where the named publisher is not available": "No value by IMF is available",
    "a published value worded nearly": 'The official value itself is worded "nearly"',
    "another place": "no value of gross domestic product for this place",
    "no place": "The figure does not state a place",
    "a year that had not ended": "had not ended when the source was published",
    "a date that leans on another": "dated by another date, which is not stated",
}


@pytest.mark.parametrize("case", CASES)
def test_the_verdict_and_those_on_the_candidates(tmp_path: Path, case: str) -> None:
    judge_case(tmp_path, CASES[case])


@pytest.mark.parametrize("case", REASONS)
def test_the_words_say_why(tmp_path: Path, case: str) -> None:
    summary, _ = judge_case(tmp_path, CASES[case])
    assert REASONS[case] in summary["why"]


def test_a_value_is_cited_as_printed_with_source_edition_and_licence(tmp_path: Path) -> None:
    values = reference(tmp_path, [(*gdp("KAZ", 2022, "225.50"), "May 2023", "CC-BY-4.0")])
    summary, _ = official(figure("USD 225 billion", "gdp", "in 2022", **KAZ), values)
    (row,) = cited([summary], values)
    assert row == row | {
        "source": WDI, "edition": "May 2023", "geography": "KAZ", "counterpart": None,
        "period": "2022", "period_end": dt.date(2022, 12, 31), "as_reported": "225.50",
        "unit_as_reported": "USD billion", "value": 225.5e9, "unit": "USD", "licence": "CC-BY-4.0",
    }  # fmt: skip


def test_a_value_per_head_may_be_stated_without_its_person(tmp_path: Path) -> None:
    values = reference(
        tmp_path, [("NY.GDP.PCAP.CD", "KAZ", "", 2022, 11476, "USD per person", "World Bank WDI")]
    )
    row = figure("USD 11,400", "gdp_per_head", "in 2022", geography="KAZ")
    assert official(row, values)[0]["verdict"] == "consistent"
    assert official(row | {"value": 12400.0}, values)[0]["verdict"] == "contradicted"


def test_a_value_of_the_source_that_the_figure_names_is_called_circular(tmp_path: Path) -> None:
    values = reference(
        tmp_path, [("NY.GDP.MKTP.CD", "KAZ", "", 2022, 225.5e9, "USD", "World Bank WDI")]
    )
    row = figure("USD 225 billion", "gdp", "in 2022", geography="KAZ")
    for measured_by, circular in (("World Bank", True), ("IMF", False), (None, False)):
        summary, _ = official(row | {"measured_by": measured_by}, values)
        assert summary["verdict"] == "consistent"
        assert ("quoted correctly" in summary["why"]) == circular
