"""Figures compared with official statistics: changes, shares, forecasts, coverage and basis."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.checks import figure
from tests.support.official import (
    BP,
    BP_2022,
    CA,
    GEP,
    KAZ,
    TRADE,
    WDI,
    XCA,
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


def members(first: float, others: float) -> list[tuple[object, ...]]:
    """Output of Central Asia at constant prices: eight of thirteen parts grow by `first`."""
    return [
        ("gdp_constant_2015_usd", place, "", year, size * grown * 1e10, "constant 2015 USD", WDI)
        for place, size in zip(CA, (8, 1, 1, 1, 2), strict=True)
        for year, grown in ((2021, 1), (2022, first if place == "KAZ" else others))
    ]


CASES: dict[str, Case] = {
    "a forecast compared with the same edition": (
        figure("3.9%", "gdp_growth", "in 2024", geography="KAZ", measured_by="World Bank",
            edition="2023", status="forecast"),
        [("gdp_growth_pct", "KAZ", "", 2024, 3.9, "percent", f"{GEP}, 2023 edition")], C, {},
    ),
    "a forecast not compared with another edition": (
        figure("3.9%", "gdp_growth", "in 2024", geography="KAZ", measured_by="World Bank",
            edition="2023", status="forecast"),
        [("gdp_growth_pct", "KAZ", "", 2024, 3.9, "percent", f"{GEP}, 2024 edition")], N, {},
    ),
    "a forecast not compared with another publisher or an outcome": (
        figure("3.9%", "gdp_growth", "in 2024", geography="KAZ", measured_by="World Bank",
            edition="2023", status="forecast"),
        [("gdp_growth_pct", "KAZ", "", 2024, 3.9, "percent",
            "IMF World Economic Outlook, 2023 edition")], N, {},
    ),
    "a forecast without a publisher": (
        figure("3.9%", "gdp_growth", "in 2024", geography="KAZ", edition="2023", status="forecast"),
        [("gdp_growth_pct", "KAZ", "", 2024, 3.9, "percent", f"{GEP}, 2023 edition")], N, {},
    ),
    "an outcome not compared with a projection": (
        figure("3.9%", "gdp_growth", "in 2022", **KAZ),
        [("gdp_growth_pct", "KAZ", "", 2022, 3.9, "percent", f"{GEP}, 2021 edition"),
         ("gdp_growth_pct", "KAZ", "", 2022, 3.9, "percent (forecast Oct 2023)", "UNCTAD")], N,
        {"Global Economic Prospects (2021 edition; 2022)": N, "UNCTAD (2022)": N},
    ),
    "a target compared with nothing": (
        figure("USD 225 billion", "gdp", "in 2022", geography="KAZ", status="target"),
        [gdp("KAZ", 2022, 225)], N, {},
    ),
    "an increase over a decade": (
        figure("0.2 million people a year", "population_increase", "over the past decade", **KAZ),
        [people("KAZ", 2013, 18), people("KAZ", 2023, 20)], C, {},
    ),
    "a multiple since a year": (
        figure("152 times", "trade_turnover_multiple", "since 1992", **TRADE),
        [trade("CHN", "XCA", 1992, 0.46), trade("CHN", "XCA", 2022, 70.2),
            trade("CHN", "XCA", 1993, 1)], C, {},
    ),
    "the growth of one year, published and computed": (
        figure("40%", "trade_turnover_growth", "in 2022", **TRADE),
        [trade("CHN", "XCA", 2021, 50), trade("CHN", "XCA", 2022, 70),
         ("goods_trade_growth_yoy_pct", "CHN", "XCA", 2022, 30, "percent", "GACC")], L,
        {"China General Administration of Customs (2022)": X,
            "China Ministry of Commerce (2021 to 2022)": C},
    ),
    "an annual growth over a window": (
        figure("an average annual growth of 10%", "trade_turnover_growth", "since 2020", **TRADE),
        [trade("CHN", "XCA", 2020, 50), trade("CHN", "XCA", 2022, 60.5)], C, {},
    ),
    "a growth that may be annual or in all": (
        figure("21%", "trade_turnover_growth", "since 2020", **TRADE),
        [trade("CHN", "XCA", 2020, 50), trade("CHN", "XCA", 2022, 60.5)], L,
        {"China Ministry of Commerce (2020 to 2022, a year)": X,
            "China Ministry of Commerce (2020 to 2022, in all)": C},
    ),
    "growth of a group whose members may be weighted otherwise": (
        figure("5.5%", "gdp_growth", "in 2022", **XCA), members(1.03, 1.08), L, {},
    ),
    "growth of a group that no weights of its members give": (
        figure("9.5%", "gdp_growth", "in 2022", **XCA), members(1.03, 1.08), X, {},
    ),
    "growth of a group by the prices of one year": (
        figure("4.9%", "gdp_growth", "in 2022", **XCA), members(1.03, 1.08), C, {},
    ),
    "growth at constant prices not computed from current ones": (
        figure("5%", "gdp_growth", "in 2022", **KAZ),
        [gdp("KAZ", 2021, 100), gdp("KAZ", 2022, 120),
         *(("gdp_constant_2015_usd", "KAZ", "", year, value, "constant 2015 USD", WDI)
           for year, value in ((2021, 1e11), (2022, 1.05e11)))],
        C, {},
    ),
    "nine months are not a year": (
        figure("40%", "trade_turnover_growth", "first 9 months of 2022", **TRADE),
        [trade("CHN", "XCA", year, value) for year, value in ((2020, 30), (2021, 50), (2022, 70))],
        N, {},
    ),
    "a share by barrels or by tonnes": (
        figure("2.1%", "oil_reserves_share", **BP_2022),
        [reserves("KAZ", 2020, 30, f"{BP}, 2022 edition", "billion barrels"),
         reserves("WLD", 2020, 1430, f"{BP}, 2022 edition", "billion barrels"),
         reserves("KAZ", 2020, 4, f"{BP}, 2022 edition"),
         reserves("WLD", 2020, 250, f"{BP}, 2022 edition")],
        L,
        {"Statistical Review of World Energy (2022 edition; counted in bbl; end of 2020)": C,
         "Statistical Review of World Energy (2022 edition; counted in t; end of 2020)": X},
    ),
    "a share of a total that is not available": (
        figure("2.0%", "oil_reserves_share", **BP_2022),
        [reserves("KAZ", 2020, 4, f"{BP}, 2022 edition")], N, {},
    ),
    "a share that is published": (
        figure("77.0%", "internet_users_share", "in 2022", **KAZ),
        [("internet_users_pct", "KAZ", "", 2022, 77.04, "percent of population", WDI)], C, {},
    ),
    "a coverage that no official value has": (
        figure("USD 225 billion", "gdp", "in 2022", coverage="without oil", **KAZ),
        [gdp("KAZ", 2022, 225)], N, {},
    ),
    "an entity that no official value is about": (
        figure("USD 225 billion", "gdp", "in 2022", entity="Almaty", **KAZ),
        [gdp("KAZ", 2022, 225)], N, {},
    ),
    "an item that no official value is about": (
        figure("USD 70 billion", "trade_turnover", "in 2022", item="gas", **TRADE),
        [trade("CHN", "XCA", 2022, 70)], N, {},
    ),
    "a change on the year before": (
        figure("40%", "trade_turnover_growth", "in 2022", base="year_on_year", **TRADE),
        [trade("CHN", "XCA", 2021, 50), trade("CHN", "XCA", 2022, 70)], C, {},
    ),
    "a change on the month before": (
        figure("40%", "trade_turnover_growth", "in 2022", base="month_on_month", **TRADE),
        [trade("CHN", "XCA", 2021, 50), trade("CHN", "XCA", 2022, 90)], N, {},
    ),
    "an undated change on the year before is over no longer window": (
        figure("40%", "trade_turnover_growth", base="year_on_year", **TRADE),
        [trade("CHN", "XCA", 2012, 50), trade("CHN", "XCA", 2022, 70)], N, {},
    ),
    "goods are what the indicator counts": (
        figure("USD 70 billion", "trade_turnover", "in 2022", coverage="goods", **TRADE),
        [trade("CHN", "XCA", 2022, 70)], C, {},
    ),
    "a basis that is stated": (
        figure("USD 180 billion", "gdp", "in 2022", basis="constant 2015 prices", **KAZ),
        [gdp("KAZ", 2022, 225), ("gdp_constant_2015_usd", "KAZ", "", 2022, 180e9,
            "constant 2015 USD", WDI)], C, {},
    ),
    "a basis that no official value has": (
        figure("USD 180 billion", "gdp", "in 2022", basis="PPP", **KAZ), [gdp("KAZ", 2022, 180)],
        N, {},
    ),
}  # fmt: skip
REASONS = {
    "a forecast not compared with another edition": (
        "Only Global Economic Prospects, 2024 edition is available"
    ),
    "an outcome not compared with a projection": "only a projection for 2022",
    "a target compared with nothing": "A target is not an outcome",
    "an increase over a decade": "From 18 million people in 2013 to 20 million people in 2023",
    "a coverage that no official value has": 'covers "without oil"',
    "an entity that no official value is about": 'is about "Almaty"',
    "an item that no official value is about": 'is about "gas"',
    "a change on the month before": "another base (on the month before)",
}


@pytest.mark.parametrize("case", CASES)
def test_the_verdict_and_those_on_the_candidates(tmp_path: Path, case: str) -> None:
    judge_case(tmp_path, CASES[case])


@pytest.mark.parametrize("case", REASONS)
def test_the_words_say_why(tmp_path: Path, case: str) -> None:
    summary, _ = judge_case(tmp_path, CASES[case])
    assert REASONS[case] in summary["why"]
