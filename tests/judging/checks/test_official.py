"""Figures held against official statistics made by hand: which values may speak of a claim, and
what comes of it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.checks import figure, official, reference

C, L, X, N = "consistent", "consistent_loose", "contradicted", "cannot_be_checked"
WDI, GEP, BP = (
    "World Bank WDI",
    "World Bank Global Economic Prospects",
    "BP Statistical Review of World Energy",
)
CA = ("KAZ", "KGZ", "TJK", "TKM", "UZB")


def gdp(
    place: str, year: int, value: object, source: str = WDI, unit: str = "USD billion"
) -> tuple[object, ...]:
    return ("gdp_current_usd", place, "", year, value, unit, source)


def trade(
    geo: str,
    other: str,
    year: int,
    value: object,
    source: str = "MOFCOM",
    code: str = "goods_trade_total",
) -> Any:
    return (code, geo, other, year, value, "USD billion", source)


def people(place: str, year: int, value: object, source: str = WDI) -> tuple[object, ...]:
    return ("population_total", place, "", year, value, "persons million", source)


def reserves(
    place: str, year: int, value: object, source: str, unit: str = "billion tonnes"
) -> tuple[object, ...]:
    return ("oil_proved_reserves", place, "", year, value, unit, source)


KAZ = {"geography": "KAZ"}
XCA = {"geography": "XCA"}
TRADE = {"geography": "CHN", "counterpart": "XCA"}
BP_2022 = {"geography": "KAZ", "measured_by": BP, "edition": "2022"}


# A claim with its indicator, period and cells; the official rows; the verdict, and those on the
# candidates.
CASES: dict[str, tuple[dict[str, Any], list[Any], str, dict[str, str]]] = {
    "the value of the year": (
        figure("USD 225 billion", "gdp", "in 2022", **KAZ), [gdp("KAZ", 2022, 225.5), gdp("KAZ", 2021, 197)], C, {},
    ),
    "a tolerance of two percent for output": (
        figure("USD 229.5 billion", "gdp", "in 2022", **KAZ), [gdp("KAZ", 2022, 225.5)], C, {},
    ),
    "beyond the tolerance": (figure("USD 241.4 billion", "gdp", "in 2022", **KAZ), [gdp("KAZ", 2022, 225.5)], X, {}),
    "true as worded, saying little": (
        figure("more than USD 150 billion", "gdp", "in 2022", **KAZ), [gdp("KAZ", 2022, 225.5)], L, {},
    ),
    "no value of that year": (figure("USD 225 billion", "gdp", "in 2019", **KAZ), [gdp("KAZ", 2022, 225.5)], N, {}),
    "a value of another currency never meets": (
        figure("USD 225 billion", "gdp", "in 2022", **KAZ), [gdp("KAZ", 2022, 225.5, unit="KZT billion")], N, {},
    ),
    "an undated present is one of three years": (
        figure("exceeds USD 200 billion", "gdp", **KAZ),
        [gdp("KAZ", year, value) for year, value in ((2019, 300), (2020, 171), (2021, 197), (2022, 225), (2023, 261))],
        L,
        {f"{'World Development Indicators'} (2022)": L, "World Development Indicators (2021)": C,
         "World Development Indicators (2020)": X},
    ),
    "two publishers are held apart": (
        figure("USD 225 billion", "gdp", "in 2022", **KAZ),
        [gdp("KAZ", 2022, 225.5), gdp("KAZ", 2022, 190, "IMF World Economic Outlook, April 2023 edition")],
        L,
        {"World Development Indicators (2022)": C, "World Economic Outlook (April 2023 edition; 2022)": X},
    ),
    "two values of one publisher are two candidates": (
        figure("USD 94.8 billion", "trade_turnover", "in 2022", **TRADE),
        [trade("CHN", "XCA", 2022, 94.8, "GACC, as reported by A"), trade("CHN", "XCA", 2022, 89, "GACC, as reported by B")],
        L,
        {"China General Administration of Customs (2022) (89 billion USD)": X,
         "China General Administration of Customs (2022) (94.8 billion USD)": C},
    ),
    "several reports of one value are one": (
        figure("USD 94.8 billion", "trade_turnover", "in 2022", **TRADE),
        [trade("CHN", "XCA", 2022, 94.8, f"GACC, as reported by {name}") for name in "ABC"], C, {},
    ),
    "the named publisher first": (
        figure("USD 190 billion", "gdp", "in 2022", geography="KAZ", measured_by="International Monetary Fund"),
        [gdp("KAZ", 2022, 225.5), gdp("KAZ", 2022, 190, "IMF World Economic Outlook, April 2023 edition")], C, {},
    ),
    "others where the named publisher is not at hand": (
        figure("USD 190 billion", "gdp", "in 2022", geography="KAZ", measured_by="IMF"), [gdp("KAZ", 2022, 190)], C, {},
    ),
    "others where the named publisher says nothing of that year": (
        figure("USD 225 billion", "gdp", "in 2022", geography="KAZ", measured_by="IMF"),
        [gdp("KAZ", 2021, 190, "IMF World Economic Outlook, April 2022 edition"), gdp("KAZ", 2022, 225)], C, {},
    ),
    "any edition of a year that is named": (
        figure("USD 225 billion", "gdp", "in 2021", geography="KAZ", measured_by="IMF", edition="2022"),
        [gdp("KAZ", 2021, value, f"IMF World Economic Outlook, {edition} edition")
         for edition, value in (("April 2022", 225), ("October 2022", 190), ("April 2023", 100))], L,
        {"World Economic Outlook (April 2022 edition; 2021)": C, "World Economic Outlook (October 2022 edition; 2021)": X},
    ),
    "the named edition": (
        figure("3.9 billion tonnes", "oil_reserves", **BP_2022),
        [reserves("KAZ", 2020, 3.9, f"{BP}, 2022 edition"), reserves("KAZ", 2019, 5, f"{BP}, 2021 edition")], C, {},
    ),
    "the nearest editions where the named one is not at hand": (
        figure("3.9 billion tonnes", "oil_reserves", **BP_2022),
        [
            reserves("KAZ", year, value, f"{BP}, {edition} edition")
            for edition, year, value in ((2019, 2018, 9), (2021, 2020, 3.9), (2024, 2020, 3.9), (2025, 2020, 9))
        ],
        C,
        {"Statistical Review of World Energy (2021 edition; end of 2020)": C,
         "Statistical Review of World Energy (2024 edition; end of 2020)": C},
    ),
    "the last year of an edition": (
        figure("3.9 billion tonnes", "oil_reserves", **BP_2022),
        [reserves("KAZ", year, value, f"{BP}, 2022 edition") for year, value in ((2018, 1), (2020, 3.9), (2019, 2))], C, {},
    ),
    "tonnes and barrels never meet": (
        figure("30 billion barrels", "oil_reserves", **BP_2022), [reserves("KAZ", 2020, 30, f"{BP}, 2022 edition")], N, {},
    ),
    "a sum over all members": (
        figure("USD 150 billion", "gdp", "in 2022", **XCA),
        [gdp(place, 2022, value) for place, value in zip(CA, (100, 10, 10, 10, 20), strict=True)], C, {},
    ),
    "members of different years are never summed": (
        figure("USD 150 billion", "gdp", "in 2022", **XCA),
        [gdp(place, 2022 if place == "KAZ" else 2021, 30) for place in CA], N, {},
    ),
    "members of different publishers are never summed": (
        figure("USD 150 billion", "gdp", "in 2022", **XCA),
        [gdp(place, 2022, 30, WDI if place == "KAZ" else "IMF") for place in CA], N,
        {"IMF (2022)": N, "World Development Indicators (2022)": N},
    ),
    "a member that weighs more than one percent is missing": (
        figure("USD 150 billion", "gdp", "in 2022", **XCA),
        [gdp(place, 2022, 30) for place in CA[:4]] + [gdp("UZB", 2021, 5)], N, {},
    ),
    "a member that weighs less is named": (
        figure("USD 120 billion", "gdp", "in 2022", **XCA),
        [gdp(place, 2022, 30) for place in CA[:4]] + [gdp("UZB", 2021, 0.5, "CIA World Factbook")], C, {},
    ),
    "a member of which nothing is known": (
        figure("USD 120 billion", "gdp", "in 2022", **XCA), [gdp(place, 2022, 30) for place in CA[:4]], N, {},
    ),
    "a group's own value stands over the sum": (
        figure("USD 170 billion", "gdp", "in 2022", **XCA),
        [gdp(place, 2022, 30) for place in CA] + [gdp("XCA", 2022, 170, "United Nations")], L,
        {"United Nations (2022)": C, "World Development Indicators (2022)": X},
    ),
    "averages are never summed or averaged": (
        figure("27.6", "average_age", "in 2022", **XCA),
        [("average_age", place, "", 2022, 27.6, "years", "United Nations") for place in CA], N, {},
    ),
    "a median is no mean": (
        figure("27.6", "average_age", "in 2022", **KAZ), [("median_age", "KAZ", "", 2022, 27.6, "years", "UN WPP")], N, {},
    ),
    "a group by another definition never meets": (
        figure("3.9%", "gdp_growth", "in 2022", **XCA),
        [("gdp_growth_pct", "XCA", "", 2022, 3.9, "percent", WDI)], N, {},
    ),
    "a group by the definition of the named publisher": (
        figure("3.9%", "gdp_growth", "in 2022", geography="XCA", measured_by="World Bank"),
        [("gdp_growth_pct", "XCA", "", 2022, 3.9, "percent", WDI)], C, {},
    ),
    "a forecast against the same edition": (
        figure("3.9%", "gdp_growth", "in 2024", geography="KAZ", measured_by="World Bank", edition="2023", status="forecast"),
        [("gdp_growth_pct", "KAZ", "", 2024, 3.9, "percent", f"{GEP}, 2023 edition")], C, {},
    ),
    "a forecast never against another edition": (
        figure("3.9%", "gdp_growth", "in 2024", geography="KAZ", measured_by="World Bank", edition="2023", status="forecast"),
        [("gdp_growth_pct", "KAZ", "", 2024, 3.9, "percent", f"{GEP}, 2024 edition")], N, {},
    ),
    "a forecast never against another publisher or an outcome": (
        figure("3.9%", "gdp_growth", "in 2024", geography="KAZ", measured_by="World Bank", edition="2023", status="forecast"),
        [("gdp_growth_pct", "KAZ", "", 2024, 3.9, "percent", "IMF World Economic Outlook, 2023 edition")], N, {},
    ),
    "a forecast of nobody never": (
        figure("3.9%", "gdp_growth", "in 2024", geography="KAZ", edition="2023", status="forecast"),
        [("gdp_growth_pct", "KAZ", "", 2024, 3.9, "percent", f"{GEP}, 2023 edition")], N, {},
    ),
    "an outcome never against a projection": (
        figure("3.9%", "gdp_growth", "in 2022", **KAZ),
        [("gdp_growth_pct", "KAZ", "", 2022, 3.9, "percent", f"{GEP}, 2021 edition"),
         ("gdp_growth_pct", "KAZ", "", 2022, 3.9, "percent (forecast Oct 2023)", "UNCTAD")], N,
        {"Global Economic Prospects (2021 edition; 2022)": N, "UNCTAD (2022)": N},
    ),
    "a target against nothing": (
        figure("USD 225 billion", "gdp", "in 2022", geography="KAZ", status="target"), [gdp("KAZ", 2022, 225)], N, {},
    ),
    "either side may have counted": (
        figure("USD 46 billion", "trade_turnover", "in 2019", **TRADE),
        [trade("CHN", "XCA", 2019, 46.48, "GACC"), trade("XCA", "CHN", 2019, 33, "Eurasian Development Bank")], L,
        {"China General Administration of Customs (2019)": C,
         "Eurasian Development Bank (as reported by Central Asia; 2019)": X},
    ),
    "the reporter that is stated": (
        figure("USD 46 billion", "trade_turnover", "in 2019", reporter="CHN", **TRADE),
        [trade("CHN", "XCA", 2019, 46.48, "GACC"), trade("XCA", "CHN", 2019, 33, "Eurasian Development Bank")], C, {},
    ),
    "exports plus imports of one reporter": (
        figure("USD 46 billion", "trade_turnover", "in 2019", geography="CHN", counterpart="KAZ"),
        [trade("CHN", "KAZ", 2019, 20, "IMF DOTS", "goods_exports_fob"),
         trade("CHN", "KAZ", 2019, 26, "IMF DOTS", "goods_imports_cif"),
         trade("KAZ", "CHN", 2019, 5, "IMF DOTS", "goods_exports_fob")], C, {},
    ),
    "what one side sends the other receives": (
        figure("USD 20 billion", "exports", "in 2019", geography="CHN", counterpart="KAZ"),
        [trade("KAZ", "CHN", 2019, 20.1, "IMF DOTS", "goods_imports_cif")], C, {},
    ),
    "an early tolerance of five percent": (
        figure("USD 480 million", "trade_turnover", "in 1992", **TRADE),
        [("goods_trade_total", "CHN", "XCA", 1992, 460, "USD million", "MOFCOM")], C, {},
    ),
    "a published value worded nearly": (
        figure("nearly USD 15 billion", "fdi_stock", "by the end of 2022", **TRADE),
        [("odi_stock", "CHN", "XCA", 2022, 15, "USD billion (source: nearly)", "MOFCOM")], C, {},
    ),
    "a published value worded more than, against what is below": (
        figure("USD 9 billion", "fdi_stock", "by the end of 2022", **TRADE),
        [("odi_stock", "CHN", "XCA", 2022, 15, "USD billion (source: exceeded)", "MOFCOM")], X, {},
    ),
    "a stock between two middles of years": (
        figure("20 million", "population", "as of 3 May 2023", **KAZ),
        [people("KAZ", year, value) for year, value in ((2021, 10), (2022, 19.8), (2023, 20.2), (2024, 30))], C,
        {"World Development Indicators (mid-2022)": C, "World Development Indicators (mid-2023)": C},
    ),
    "a stock at the end of a year": (
        figure("3.9 billion tonnes", "oil_reserves", "at the end of 2020", **KAZ),
        [reserves("KAZ", year, value, f"{BP}, 2021 edition") for year, value in ((2019, 1), (2020, 3.9))], C, {},
    ),
    "a stock of a year": (
        figure("20 million", "population", "in 2022", **KAZ), [people("KAZ", 2022, 19.8), people("KAZ", 2023, 30)], C, {},
    ),
    "an increase over a decade": (
        figure("0.2 million people a year", "population_increase", "over the past decade", **KAZ),
        [people("KAZ", 2013, 18), people("KAZ", 2023, 20)], C, {},
    ),
    "a multiple since a year": (
        figure("152 times", "trade_turnover_multiple", "since 1992", **TRADE),
        [trade("CHN", "XCA", 1992, 0.46), trade("CHN", "XCA", 2022, 70.2), trade("CHN", "XCA", 1993, 1)], C, {},
    ),
    "a growth of one year, published and worked out": (
        figure("40%", "trade_turnover_growth", "in 2022", **TRADE),
        [trade("CHN", "XCA", 2021, 50), trade("CHN", "XCA", 2022, 70),
         ("goods_trade_growth_yoy_pct", "CHN", "XCA", 2022, 30, "percent", "GACC")], L,
        {"China General Administration of Customs (2022)": X, "China Ministry of Commerce (2021 to 2022)": C},
    ),
    "a growth a year over a window": (
        figure("an average annual growth of 10%", "trade_turnover_growth", "since 2020", **TRADE),
        [trade("CHN", "XCA", 2020, 50), trade("CHN", "XCA", 2022, 60.5)], C, {},
    ),
    "a growth that may be a year's or in all": (
        figure("21%", "trade_turnover_growth", "since 2020", **TRADE),
        [trade("CHN", "XCA", 2020, 50), trade("CHN", "XCA", 2022, 60.5)], L,
        {"China Ministry of Commerce (2020 to 2022, a year)": X, "China Ministry of Commerce (2020 to 2022, in all)": C},
    ),
    "growth at constant prices never from current ones": (
        figure("5%", "gdp_growth", "in 2022", **KAZ),
        [gdp("KAZ", 2021, 100), gdp("KAZ", 2022, 120),
         *(("gdp_constant_2015_usd", "KAZ", "", year, value, "constant 2015 USD", WDI)
           for year, value in ((2021, 1e11), (2022, 1.05e11)))],
        C, {},
    ),
    "nine months are no year": (
        figure("40%", "trade_turnover_growth", "first 9 months of 2022", **TRADE),
        [trade("CHN", "XCA", year, value) for year, value in ((2020, 30), (2021, 50), (2022, 70))], N, {},
    ),
    "a share by barrels or by tonnes": (
        figure("2.1%", "oil_reserves_share", **BP_2022),
        [reserves("KAZ", 2020, 30, f"{BP}, 2022 edition", "billion barrels"),
         reserves("WLD", 2020, 1430, f"{BP}, 2022 edition", "billion barrels"),
         reserves("KAZ", 2020, 4, f"{BP}, 2022 edition"), reserves("WLD", 2020, 250, f"{BP}, 2022 edition")],
        L,
        {"Statistical Review of World Energy (2022 edition; counted in bbl; end of 2020)": C,
         "Statistical Review of World Energy (2022 edition; counted in t; end of 2020)": X},
    ),
    "a share of a total that is not at hand": (
        figure("2.0%", "oil_reserves_share", **BP_2022), [reserves("KAZ", 2020, 4, f"{BP}, 2022 edition")], N, {},
    ),
    "a share that is published": (
        figure("77.0%", "internet_users_share", "in 2022", **KAZ),
        [("internet_users_pct", "KAZ", "", 2022, 77.04, "percent of population", WDI)], C, {},
    ),
    "a coverage that nothing at hand has": (
        figure("USD 225 billion", "gdp", "in 2022", coverage="without oil", **KAZ), [gdp("KAZ", 2022, 225)], N, {},
    ),
    "goods are what the indicator counts": (
        figure("USD 70 billion", "trade_turnover", "in 2022", coverage="goods", **TRADE), [trade("CHN", "XCA", 2022, 70)], C, {},
    ),
    "a basis that is stated": (
        figure("USD 180 billion", "gdp", "in 2022", basis="constant 2015 prices", **KAZ),
        [gdp("KAZ", 2022, 225), ("gdp_constant_2015_usd", "KAZ", "", 2022, 180e9, "constant 2015 USD", WDI)], C, {},
    ),
    "a basis that nothing at hand has": (
        figure("USD 180 billion", "gdp", "in 2022", basis="PPP", **KAZ), [gdp("KAZ", 2022, 180)], N, {},
    ),
    "another place": (figure("USD 225 billion", "gdp", "in 2022", **KAZ), [gdp("UZB", 2022, 225)], N, {}),
    "no place": (figure("USD 225 billion", "gdp", "in 2022"), [gdp("KAZ", 2022, 225)], N, {}),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_verdict_and_those_on_the_candidates(tmp_path: Path, case: str) -> None:
    row, values, verdict, candidates = CASES[case]
    summary, found = official(row, reference(tmp_path, values))
    assert (summary["verdict"], found) == (verdict, candidates), summary["why"]
    assert summary["figure_ids"] == ["f000"]
    assert (summary["found_lower"] is None and summary["found_upper"] is None) == (verdict == N)
    assert bool(summary["reference"]) == (verdict != N)


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("no value of that year", "for 2022 only, not for 2019"),
        (
            "a member that weighs more than one percent is missing",
            "UZB is missing from the sum, and its last known value",
        ),
        (
            "a member of which nothing is known",
            "UZB is missing from the sum, and no value of it is known",
        ),
        (
            "a member that weighs less is named",
            "Without Uzbekistan, which the publisher doesn't list",
        ),
        (
            "a forecast never against another edition",
            "At hand is only Global Economic Prospects, 2024 edition",
        ),
        ("a target against nothing", "A target is no outcome"),
        ("a coverage that nothing at hand has", 'counts "without oil"'),
        ("an outcome never against a projection", "only a projection of 2022"),
        ("others where the named publisher is not at hand", "Of IMF no value is at hand"),
        ("a published value worded nearly", "The official value itself is worded nearly"),
        (
            "an increase over a decade",
            "From 18 million people in 2013 to 20 million people in 2023",
        ),
        ("another place", "no value of gross domestic product for this place"),
        ("no place", "The figure names no place"),
        ("a sum over all members", "sum of KAZ, KGZ, TJK, TKM and UZB"),
    ],
)
def test_the_words_say_why(tmp_path: Path, case: str, words: str) -> None:
    row, values, _, _ = CASES[case]
    summary, _ = official(row, reference(tmp_path, values))
    assert words in summary["why"]


def test_a_value_is_cited_as_printed_with_source_edition_and_licence(tmp_path: Path) -> None:
    values = reference(tmp_path, [(*gdp("KAZ", 2022, "225.50"), "May 2023", "CC-BY-4.0")])
    summary, _ = official(figure("USD 225 billion", "gdp", "in 2022", **KAZ), values)
    assert [json.loads(one) for one in summary["reference"]] == [
        {"source": WDI, "edition": "May 2023", "place": "KAZ", "period": "2022", "value": "225.50", "unit": "USD billion",
         "licence": "CC-BY-4.0"},
    ]  # fmt: skip
