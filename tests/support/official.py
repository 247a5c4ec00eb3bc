"""Official statistics made by hand, and cases of figures compared with them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.support.checks import official, reference

# A figure; the official rows; the verdict; the verdicts on the candidates, by their names.
Case = tuple[dict[str, Any], list[Any], str, dict[str, str]]

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


def judge_case(folder: Path, case: Case) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the summary of a case and the verdicts on its candidates, after checking both."""
    row, values, verdict, candidates = case
    summary, verdicts = official(row, reference(folder, values))
    assert (summary["verdict"], verdicts) == (verdict, candidates), summary["why"]
    assert summary["figure_ids"] == ["f000"]
    assert (summary["found_lower"] is None and summary["found_upper"] is None) == (verdict == N)
    assert bool(summary["official_ids"]) == (verdict != N)
    return summary, verdicts
