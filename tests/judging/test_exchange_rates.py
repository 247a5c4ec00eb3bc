"""Money in USD beside its own currency: the rate of exactly the period, the middle one, and nothing
where there is none.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.comparing import Interval, tight
from silkledger.judging.exchange_rates import Rate, RateKey, in_usd, rates, with_usd
from silkledger.judging.reference import Observation, Origin, Reference
from silkledger.judging.reference.observations import year_period
from tests.support.claims import claim
from tests.support.depth import deep
from tests.support.judged import figure, figures

D = Decimal
USD = ("value_usd", "usd_rate", "usd_basis", "usd_source")
YEAR_END: dict[str, Any] = {
    "period": "2022-12-31",
    "period_start": dt.date(2022, 12, 31),
    "period_end": dt.date(2022, 12, 31),
    "nature": "instant",
}


def _observed(number: str, source: str = "a bank", **cells: Any) -> Observation:
    exact = D(number)
    usual: dict[str, Any] = {
        "indicator": "exchange_rate",
        "basis": "period average",
        "usual": True,
        "geo": "CHN",
        "counterpart": "USA",
        "period": year_period(2022),
        "number": exact,
        "bound": "exact",
        "digit": D(1).scaleb(int(exact.as_tuple().exponent)),
        "unit": "CNY/USD",
        "origin": Origin(source, source),
        "projection": False,
        "source": source,
        "printed": number,
        "printed_period": "2022",
        "printed_unit": "CNY per USD",
        "licence": "",
        "notes": (),
        "file": "reference/rates.csv",
    }
    return Observation(**{**usual, **cells})


def _reference(*observations: Observation) -> Reference:
    return Reference({("exchange_rate", "CHN", "USA"): observations})


def _usd(reference: Reference, number: str = "312.04e9", **cells: Any) -> tuple[object, ...]:
    row = figure("f1", claim("exact", number, unit="CNY"), **{"unit": "CNY", **cells})
    (result,) = with_usd(figures(row, coded=True), rates(reference)).to_pylist()
    assert {name: result[name] for name in row} == row  # beside, never instead
    return tuple(result[name] for name in USD)


NOTHING = (None, None, None, None)
AVERAGE, END = _observed("6.737"), _observed("6.9646", basis="period end")


def test_a_flow_takes_the_average_of_its_period_a_stock_the_rate_at_its_end() -> None:
    both = _reference(AVERAGE, END)
    assert _usd(both) == (float(D("312.04e9") / D("6.737")), 6.737, "period average", "a bank")
    assert _usd(both, **YEAR_END) == (
        float(D("312.04e9") / D("6.9646")),
        6.9646,
        "period end",
        "a bank",
    )


@pytest.mark.parametrize(
    ("reference", "cells"),
    [
        (_reference(), {}),
        (_reference(END), {}),
        (_reference(AVERAGE), YEAR_END),
        (_reference(_observed("6.45", period=year_period(2021))), {}),
        (_reference(_observed("6.45", bound="approx")), {}),
        (_reference(_observed("0")), {}),
        (_reference(_observed("-6.7")), {}),
        (_reference(_observed("0.148", unit="USD/CNY")), {}),
        (_reference(_observed("460.5", unit="KZT/USD")), {}),
        (_reference(AVERAGE), {"unit": "USD"}),
        (_reference(AVERAGE), {"unit": "CNY/t"}),
        (_reference(AVERAGE), {"nature": "open", "period_end": None}),
        (
            _reference(AVERAGE),
            {"nature": None, "period": None, "period_start": None, "period_end": None},
        ),
        (_reference(AVERAGE), {"basis": "at constant 2015 prices"}),
        (_reference(AVERAGE), {"basis": "PPP"}),
        (_reference(AVERAGE), {"period_start": dt.date(2022, 4, 1)}),
    ],
)
def test_without_a_rate_of_exactly_the_period_there_is_none(
    reference: Reference, cells: dict[str, Any]
) -> None:
    assert _usd(reference, **cells) == NOTHING


def test_a_basis_of_the_day_is_converted() -> None:
    assert _usd(_reference(AVERAGE), basis="current prices")[2] == "period average"
    assert _usd(_reference(AVERAGE), basis="Realised, FOB")[2] == "period average"


@pytest.mark.parametrize(
    ("numbers", "taken"),
    [(["6.7", "6.8"], 6.7), (["6.8", "67", "6.7"], 6.8), (["6.7", "6.8", "6.9", "0.001"], 6.7)],
)
def test_the_middle_rate_is_taken_whatever_their_order(numbers: list[str], taken: float) -> None:
    observations = [_observed(number, f"bank {number}") for number in numbers]
    for order in (observations, observations[::-1]):
        _, rate, _, source = _usd(_reference(*order))
        assert (rate, source) == (taken, f"bank {taken}")


def test_of_equal_rates_the_middle_one_is_that_of_the_middle_name() -> None:
    result = rates(_reference(_observed("6.70", "b"), _observed("6.7", "c"), _observed("6.7", "a")))
    assert result[RateKey("CNY", "period average", *year_period(2022))] == Rate(
        D("6.7"), D("0.1"), "c"
    )


@settings(max_examples=deep(10, 60), derandomize=True)
@given(st.decimals(-1000, 1000, places=2), st.decimals("0.01", 20000, places=3))
def test_values_are_correctly_rounded(value: Decimal, rate: Decimal) -> None:
    row = figure("f1", claim("exact", str(value), unit="KZT"), unit="KZT")
    known = {RateKey("KZT", "period average", *year_period(2022)): Rate(rate, D("0.001"), "a bank")}
    (result,) = with_usd(figures(row), known).to_pylist()
    assert result["value_usd"] == float(Fraction(value) / Fraction(rate))


def test_the_rate_moves_the_bounds_by_its_own_interval() -> None:
    rate = Rate(D("6.7"), D("0.1"), "a bank")
    assert rate.interval == Interval(D("6.65"), D("6.75"))
    moved = in_usd(tight(claim("exact", "67")), rate)
    assert moved.low is not None
    assert moved.high is not None
    assert Fraction(moved.low) <= Fraction(133, 2) / Fraction("6.75")
    assert Fraction(moved.high) >= Fraction(135, 2) / Fraction("6.65")
    assert in_usd(tight(claim("gt", "67")), rate).high is None
    coarse = Rate(D(1), D(2), "a bank")
    assert coarse.interval == Interval(D("0.5"), D("1.5"))
