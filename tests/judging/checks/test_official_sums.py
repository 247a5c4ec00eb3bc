"""Figures compared with official statistics: sums over members and parts, and either reporter."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.checks import figure
from tests.support.official import (
    CA,
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
    trade,
)

CASES: dict[str, Case] = {
    "a sum over all members": (
        figure("USD 150 billion", "gdp", "in 2022", **XCA),
        [gdp(place, 2022, value) for place, value in zip(CA, (100, 10, 10, 10, 20), strict=True)],
        C, {},
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
        [gdp(place, 2022, 30) for place in CA[:4]] + [gdp("UZB", 2021, 0.5, "CIA World Factbook")],
        C, {},
    ),
    "a member of which nothing is known": (
        figure("USD 120 billion", "gdp", "in 2022", **XCA),
        [gdp(place, 2022, 30) for place in CA[:4]], N, {},
    ),
    "a group's own value overrides the sum": (
        figure("USD 170 billion", "gdp", "in 2022", **XCA),
        [gdp(place, 2022, 30) for place in CA] + [gdp("XCA", 2022, 170, "United Nations")], L,
        {"United Nations (2022)": C, "World Development Indicators (2022)": X},
    ),
    "averages are never summed or averaged": (
        figure("27.6", "average_age", "in 2022", **XCA),
        [("average_age", place, "", 2022, 27.6, "years", "United Nations") for place in CA], N, {},
    ),
    "a median is not a mean": (
        figure("27.6", "average_age", "in 2022", **KAZ),
        [("median_age", "KAZ", "", 2022, 27.6, "years", "UN WPP")], N, {},
    ),
    "a group by another definition never meets": (
        figure("3.9%", "gdp_growth", "in 2022", **XCA),
        [("gdp_growth_pct", "XCA", "", 2022, 3.9, "percent", WDI)], N, {},
    ),
    "a group by the definition of the named publisher": (
        figure("3.9%", "gdp_growth", "in 2022", geography="XCA", measured_by="World Bank"),
        [("gdp_growth_pct", "XCA", "", 2022, 3.9, "percent", WDI)], C, {},
    ),
    "either side may have counted": (
        figure("USD 46 billion", "trade_turnover", "in 2019", **TRADE),
        [trade("CHN", "XCA", 2019, 46.48, "GACC"), trade("XCA", "CHN", 2019, 33,
            "Eurasian Development Bank")], L,
        {"China General Administration of Customs (2019)": C,
         "Eurasian Development Bank (as reported by Central Asia; 2019)": X},
    ),
    "the reporter that is stated": (
        figure("USD 46 billion", "trade_turnover", "in 2019", reporter="CHN", **TRADE),
        [trade("CHN", "XCA", 2019, 46.48, "GACC"), trade("XCA", "CHN", 2019, 33,
            "Eurasian Development Bank")], C, {},
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
}  # fmt: skip
REASONS = {
    "a sum over all members": "sum of KAZ, KGZ, TJK, TKM and UZB",
    "a member that weighs more than one percent is missing": (
        "UZB is missing from the sum, and its last known value"
    ),
    "a member that weighs less is named": (
        "Without Uzbekistan, for which the publisher lists no value"
    ),
    "a member of which nothing is known": (
        "UZB is missing from the sum, and no value of it is known"
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_verdict_and_those_on_the_candidates(tmp_path: Path, case: str) -> None:
    judge_case(tmp_path, CASES[case])


@pytest.mark.parametrize("case", REASONS)
def test_the_words_say_why(tmp_path: Path, case: str) -> None:
    summary, _ = judge_case(tmp_path, CASES[case])
    assert REASONS[case] in summary["why"]
