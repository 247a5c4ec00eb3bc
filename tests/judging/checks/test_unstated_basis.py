"""A claim that states a basis is not contradicted by a value that leaves it open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.judging.checks.systems import C, N, X, made
from tests.support.checks import judged, reference

RATES = [
    ("SL.UEM.TOTL.ZS", "KAZ", "", 2022, "4.9", "%", "made"),
    ("NY.GDP.MKTP.KD.ZG", "KAZ", "", 2022, "3.2", "%", "made"),
    ("NY.GDP.MKTP.CD", "KAZ", "", 2022, "225.5", "billion USD", "made"),
]


@pytest.mark.parametrize(
    ("indicator", "wording", "basis", "verdict"),
    [
        ("unemployment_rate", "9.4%", None, X),
        ("unemployment_rate", "9.4%", "seasonal", N),
        ("unemployment_rate", "9.4%", "by another method", N),
        ("unemployment_rate", "4.9%", "seasonal", C),
        ("gdp_growth", "13.2%", "real", X),  # growth is at constant prices by definition
        ("gdp_growth", "13.2%", "constant_prices;price_year:2015", X),
        ("gdp_growth", "13.2%", "current_prices", N),
        ("gdp", "USD 725.5 billion", "current_prices", X),
        ("gdp", "USD 725.5 billion", "ppp", N),
    ],
)
def test_a_difference_of_what_only_the_claim_states_accuses_nobody(
    tmp_path: Path, indicator: str, wording: str, basis: str | None, verdict: str
) -> None:
    (claim,) = made(indicator, (wording, "in 2022"), basis=basis)
    rows = judged([claim], reference(tmp_path, RATES), kind="official_statistic")
    assert [row["verdict"] for row in rows if row["role"] == "summary"] == [verdict]
