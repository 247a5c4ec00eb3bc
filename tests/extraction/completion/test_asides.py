"""Names that a figure does not measure: what it is adjusted for, why it changed."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# A text, a wording, and its indicator, "" where it is open.
TEXTS = (
    (
        "en",
        "Exports, adjusted for season, not for prices, rose by 4 %.",
        "4 %",
        "exports_growth",
    ),
    ("en", "Exports rose by 4 %, thanks to imports of steel.", "4 %", "exports_growth"),
    ("en", "It grew thanks to a rise in exports of 4 %.", "4 %", "exports_growth"),
    ("fr", "À taux de change constants, il vaut 150 millions d'euros.", "150 millions", ""),
    ("de", "Bei konstanten Wechselkursen stiegen die Exporte um 4 %.", "4 %", "exports_growth"),
    ("en", "Retail sales rise\n\nSales were up 4 % from May.", "4 %", ""),
    ("zh", "受益于出口增长，进口增长4%。", "4%", "imports_growth"),
)


@pytest.mark.parametrize(("language", "text", "wording", "indicator"), TEXTS)
def test_an_aside_names_no_indicator(
    language: str, text: str, wording: str, indicator: str
) -> None:
    found = [each for each in candidates_of(text, language) if wording in each.wording]
    assert [cell(each, "indicator") for each in found] == [indicator]


@pytest.mark.parametrize(
    "base", ["(H1 2025: £382.0m)", "(May 2025: £382.0m)", "(May 2025 £382.0m)"]
)
def test_the_date_of_a_base_in_brackets_does_not_lead_on(base: str) -> None:
    head, behind = "Revenue rose 8% to £412.6m", "Operating profit fell £2.4m to £36.9m."
    for date, period in ((base, ""), ("in May 2025", "in May 2025")):
        found = candidates_of(f"Results\n\n{head} {date}. {behind}", "en")
        (profit,) = (each for each in found if "36.9" in each.wording)
        assert cell(profit, "period") == period
