"""Figures compared with official values that formulas of the vocabulary give."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from silkledger.indicators import with_related
from silkledger.judging.reference.derived_values import with_inputs
from tests.support.checks import figure
from tests.support.official import KAZ, WDI, C, Case, L, N, X, gdp, judge_case, people

YEAR = "in 2022"
BOTH = {"geography": "KAZ", "counterpart": "CHN"}


def per_head(wording: str, **cells: Any) -> dict[str, Any]:
    return figure(wording, "gdp_per_head", YEAR, **KAZ, **cells)


def density(number: str) -> dict[str, Any]:
    wording = f"{number} people per square kilometer"
    return figure(wording, "population_density", YEAR, **KAZ)


def mean_age(number: str) -> dict[str, Any]:
    return figure(number, "average_age", YEAR, **KAZ)


def side(code: str, value: float) -> tuple[object, ...]:
    return (code, "KAZ", "CHN", 2022, value, "USD billion", "MOFCOM")


# 225.5 billion by 19.62 million people are 11,493; within 2 % of each, 11,043 to 11,963
OUTPUT = [gdp("KAZ", 2022, 225.5), people("KAZ", 2022, 19.62)]
TRADE = [side("goods_exports", 13.2), side("goods_imports", 11.1)]
PEOPLE = people("KAZ", 2022, 19.62)
LAND = ("AG.LND.TOTL.K2", "KAZ", "", 2022, 2_699_700, "km2", WDI)
SURFACE = ("AG.SRF.TOTL.K2", "KAZ", "", 2022, 2_724_902, "km2", WDI)
BANDS: list[Any] = [
    (f"population_aged_{ages}", "KAZ", "", 2022, number, "persons", "UN WPP")
    for ages, number in (
        ("0_4", 100),
        ("5_9", 100),
        ("10_14", 100),
        ("15_19", 100),
        ("20_39", 200),
        ("40_59", 200),
        ("60plus", 200),
    )
]
CASES: dict[str, Case] = {
    "output by people is output per head": (per_head("USD 11,500"), OUTPUT, C, {}),
    "ten times as much is not": (per_head("USD 115,000"), OUTPUT, X, {}),
    "what the tolerances of both allow is consistent": (
        per_head("USD 11,900"), OUTPUT, C, {},
    ),
    "people counted by another publisher": (
        per_head("USD 115,000"), [OUTPUT[0], people("KAZ", 2022, 19.62, "United Nations")], N, {},
    ),
    "people of another year": (
        per_head("USD 115,000"), [OUTPUT[0], people("KAZ", 2021, 19.19)], N, {},
    ),
    "a published value per head is used alone": (
        per_head("USD 11,500"),
        [*OUTPUT, ("NY.GDP.PCAP.CD", "KAZ", "", 2022, 11476, "USD per person", WDI)], C, {},
    ),
    "exports less imports are the balance": (
        figure("USD 2.1 billion", "trade_balance", YEAR, **BOTH), TRADE, C, {},
    ),
    "a balance of the other sign": (
        figure("USD -2.1 billion", "trade_balance", YEAR, reporter="KAZ", **BOTH), TRADE, X, {},
    ),
    # 19.62 million on 2.7 million km2 of land are 7.27, on 2.72 with waters 7.2
    "people by land": (density("7.3"), [PEOPLE, LAND], C, {}),
    "people by land, ten times": (density("73"), [PEOPLE, LAND], X, {}),
    "land alone gives no least density": (density("5.1"), [PEOPLE, LAND], L, {}),
    "all waters included": (density("5.1"), [PEOPLE, LAND, SURFACE], X, {}),
    "between land and surface": (density("7.2"), [PEOPLE, LAND, SURFACE], C, {}),
    "a surface alone gives no largest density": (density("73"), [PEOPLE, SURFACE], L, {}),
    "people of another publisher on the land": (
        density("73"), [people("KAZ", 2022, 19.62, "United Nations"), LAND], N, {},
    ),
    # tenths of all from 0, 5, 10 and 15, fifths from 20, 40 and 60: 27 to 42 years, 34 between
    "a mean age between what bands allow": (mean_age("27.6"), BANDS, L, {}),
    "a mean age near the middle of the bands": (mean_age("33.5"), BANDS, C, {}),
    "a mean age that no bands allow": (mean_age("19.1"), BANDS, X, {}),
    "a mean age above what bands allow": (mean_age("51"), BANDS, X, {}),
    "a band is missing": (mean_age("51"), [*BANDS[:2], *BANDS[3:]], N, {}),
    "exports FOB and imports CIF have no balance": (
        figure("USD -2.1 billion", "trade_balance", YEAR, **BOTH),
        [side("goods_exports_fob", 13.2), side("goods_imports_cif", 11.1)], N, {},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_verdict(tmp_path: Path, case: str) -> None:
    judge_case(tmp_path, CASES[case])


def test_the_arithmetic_and_circularity_are_said(tmp_path: Path) -> None:
    row = per_head("USD 11,500", measured_by="World Bank WDI")
    summary, _ = judge_case(tmp_path, (row, OUTPUT, C, {}))
    assert "divided by" in summary["why"]
    assert "quoted correctly" in summary["why"]
    assert len(summary["official_ids"]) == 2


def test_what_a_value_is_computed_from_is_read_but_not_listed() -> None:
    assert with_inputs({"gdp_per_head"}) - with_related({"gdp_per_head"}) >= {"gdp", "population"}
    assert "exports" not in with_inputs({"price"})
