"""Values in two currencies are one at the rate of their period."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.judging.checks.systems import C, X, made
from tests.support.checks import judged, reference
from tests.support.depth import deep

if TYPE_CHECKING:
    from silkledger.judging.reference import Reference

RATES = [
    ("exchange_rate_avg", "KAZ", "USA", 2022, "460.48", "KZT per USD", "made"),
    ("exchange_rate_end", "KAZ", "USA", "2022-12-31", "462.65", "KZT per USD", "made"),
    ("exchange_rate_avg", "CHN", "USA", 2022, "6.737", "CNY per USD", "made"),
]


def currencies(*rows: dict[str, Any], official: Reference | None = None) -> list[str]:
    return [row["verdict"] for row in judged(rows, official, kind="two_currencies")]


def test_a_value_in_two_currencies_is_the_same_at_the_rate_of_its_period(tmp_path: Path) -> None:
    official = reference(tmp_path, RATES)
    (tenge,) = made("gdp", ("KZT 103.8 trillion", "in 2022"))
    for wording, verdict in (
        ("USD 225.5 billion", C),  # 103.8 / 460.48 = 225.4
        ("USD 252.5 billion", X),
        ("CNY 1.52 trillion", C),  # 225.4 * 6.737 = 1,518.6
        ("CNY 1.72 trillion", X),
    ):
        (other,) = made("gdp", (wording, "in 2022"))
        assert currencies(tenge, other, official=official) == [verdict], wording
        assert currencies(tenge, other | {"said_by": "other"}, official=official) == []
        assert currencies(tenge, other) == []
    (old,) = made("gdp", ("USD 252.5 billion", "in 2021"))
    assert currencies(tenge, old, official=official) == []
    fixed = {"basis": "constant 2015 prices"}
    assert currencies(tenge | fixed, other | fixed, official=official) == []


def test_a_stock_is_converted_at_the_rate_of_its_day(tmp_path: Path) -> None:
    tenge, dollars = made(
        "bank_deposits", ("KZT 30.8 trillion", "end of 2022"), ("USD 66.6 billion", "end of 2022")
    )
    assert currencies(tenge, dollars, official=reference(tmp_path, RATES)) == [C]


def test_a_source_may_state_the_rate_itself() -> None:
    tenge, dollars = made(
        "gdp", ("KZT 103.8 trillion", "in 2022"), ("USD 252.5 billion", "in 2022")
    )
    (rate,) = made("exchange_rate", ("460.5 tenge per dollar", "in 2022"))
    assert currencies(tenge, dollars, rate) == [X]
    assert currencies(tenge, dollars, rate | {"said_by": "other"}) == []


def test_of_several_rates_of_a_source_the_one_that_fits_counts() -> None:
    tenge, dollars = made(
        "gdp", ("KZT 103.8 trillion", "in 2022"), ("USD 252.5 billion", "in 2022")
    )
    official, market = made(
        "exchange_rate", ("460.5 tenge per dollar", "in 2022"), ("411 tenge per dollar", "in 2022")
    )
    assert currencies(tenge, dollars, official, market | {"basis": "parallel market"}) == [C]
    market = made("exchange_rate", ("380 tenge per dollar", "in 2022"))[0]
    assert currencies(tenge, dollars, official, market | {"basis": "parallel market"}) == [X]


@settings(max_examples=deep(10, 60), deadline=None, derandomize=True)
@given(st.integers(300, 900), st.integers(10_000, 900_000), st.sampled_from([1, 10, 1000]))
def test_what_an_article_converts_at_its_own_rate_holds(
    per_usd: int, amount: int, factor: int
) -> None:
    dollars = round(amount / per_usd * factor, 1)
    rows = made("gdp", (f"KZT {amount} billion", "in 2022"), (f"USD {dollars} billion", "in 2022"))
    rate = made("exchange_rate", (f"{per_usd} tenge per dollar", "in 2022"))
    (verdict,) = currencies(*rows, *rate)
    assert (verdict == X) == (factor != 1)


@settings(max_examples=deep(10, 60), deadline=None, derandomize=True)
@given(
    st.lists(st.integers(300, 900), min_size=2, max_size=4),
    st.integers(0, 100),
    st.sampled_from([1, 3, 10]),
)
def test_no_rate_until_the_day_of_print_is_contradicted(
    tmp_path_factory: pytest.TempPathFactory, yearly: list[int], place: int, factor: int
) -> None:
    official = reference(
        tmp_path_factory.mktemp("rates"),
        [
            ("exchange_rate_avg", "KAZ", "USA", 2019 + year, str(rate), "KZT per USD", "made")
            for year, rate in enumerate(yearly)
        ],
    )
    low, high = min(yearly), max(yearly)
    dollars = round(factor * 10_000_000 / (low + (high - low) * place / 100))
    rows = made("gdp", ("KZT 10,000 billion", "in 2019"), (f"USD {dollars} million", "in 2019"))
    verdicts = currencies(*rows, official=official)
    assert (verdicts == [X]) if factor == 10 else (factor == 3 or verdicts != [X])
