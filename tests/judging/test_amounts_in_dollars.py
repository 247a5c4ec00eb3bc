"""Figures of one cell in several currencies: compared at the rate of their period, published in
their own.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.amounts_in_dollars import in_common_currency
from silkledger.judging.comparing import claims_of, tight
from silkledger.judging.exchange_rates import Rate, RateKey
from silkledger.judging.judgements import judgements
from silkledger.schemas.register import SOURCES
from tests.support.claims import claim, claims
from tests.support.depth import deep
from tests.support.judged import figure, figures

Row = dict[str, Any]
YEAR = (dt.date(2022, 1, 1), dt.date(2022, 12, 31))
RATES = {
    RateKey("KZT", "period average", *YEAR): Rate(Decimal("460.48"), Decimal("0.01"), "Bank"),
    RateKey("CNY", "period average", *YEAR): Rate(Decimal("6.74"), Decimal("0.01"), "Bank"),
}


def money(name: str, bound: str, number: str, unit: str, *rest: str, **cells: Any) -> Row:
    return figure(
        name, claim(bound, number, *rest, unit=unit), unit=unit, **{"said_by": name, **cells}
    )


def judged(monkeypatch: pytest.MonkeyPatch, *rows: Row) -> dict[str, list[Row]]:
    monkeypatch.setattr("silkledger.judging.judgements.rates", lambda _: RATES)
    return _judged(*rows)


def _judged(*rows: Row) -> dict[str, list[Row]]:
    names = sorted({row["said_by"] for row in rows})
    sources = pa.table(
        {"source_id": names, "publisher": pa.nulls(len(names), pa.string())},
        schema=pa.schema([SOURCES.arrow.field(name) for name in ("source_id", "publisher")]),
    )
    tables = judgements({"figures": figures(*rows, coded=True), "sources": sources})
    return {name: tables[name].to_pylist() for name in ("best", "conflicts", "figures")}


TENGE = money("f1", "exact", "103.77e12", "KZT")


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        (money("f2", "exact", "225e9", "USD"), "compatible_by_bound"),
        (money("f2", "exact", "223.9e9", "USD"), "compatible_by_bound"),  # within a percent
        (money("f2", "gt", "220e9", "USD"), "compatible_by_bound"),
        (money("f2", "exact", "1.52e12", "CNY"), "compatible_by_bound"),
        (money("f2", "exact", "252.5e9", "USD"), "clash"),
        (money("f2", "lt", "200e9", "USD"), "clash"),
    ],
)
def test_amounts_meet_at_the_rate_of_their_period(
    other: Row, verdict: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (row,) = judged(monkeypatch, TENGE, other)["conflicts"]
    assert (row["verdict"], row["unit"]) == (verdict, "USD")
    assert "converted" in row["flags"]
    assert "equivalent of 225.352 billion USD" in row["why"].replace("The eq", "the eq")


def test_the_sharpest_is_best_and_keeps_its_currency(monkeypatch: pytest.MonkeyPatch) -> None:
    (row,) = judged(monkeypatch, TENGE, money("f2", "exact", "225e9", "USD"))["best"]
    assert (row["figure_id"], row["unit"], row["witnesses"]) == ("f1", "KZT", 2)
    assert (row["lower"], row["upper"]) == (103.765e12, 103.775e12)
    (row,) = judged(monkeypatch, TENGE, money("f2", "exact", "225.35e9", "USD"))["best"]
    assert (row["figure_id"], row["unit"], row["witnesses"]) == ("f2", "USD", 2)


def test_nothing_is_converted_without_need_or_rate() -> None:
    alone = [TENGE, money("f2", "exact", "104e12", "KZT")]
    no_rate = [TENGE, money("f2", "exact", "3e14", "UZS")]
    other_year = [TENGE, money("f2", "exact", "225e9", "USD", period="2021")]
    for rows in (alone, other_year):
        table = figures(*rows)
        converted = in_common_currency(table, RATES)
        assert converted.figures.equals(table)
        assert converted.rate.tolist() == [1, 1]
    assert in_common_currency(figures(*no_rate), {}).rate.tolist() == [1, 1]
    at_fixed_prices = [money("f1", "exact", "9e12", "KZT", basis="constant 2015 prices")]
    rows = figures(*at_fixed_prices, money("f2", "exact", "1e9", "USD"))
    assert in_common_currency(rows, RATES).rate.tolist() == [1, 1]


def test_an_articles_own_rate_widens_its_amounts() -> None:
    dollars = money("f2", "exact", "216.3e9", "USD", said_by="f1")
    apart, near = RateKey("KZT", "period average", *YEAR), (claim("exact", "480"),)
    own = {("f1", apart): tuple(tight(one) for one in near)}
    table = figures(TENGE, dollars, money("f3", "exact", "225.4e9", "USD"))
    converted = in_common_currency(table, RATES, own)
    assert converted.is_changed.tolist() == [True, True, False]
    first, second, third = (tight(one) for one in claims_of(converted.figures))
    assert first.meets(second)
    assert first.meets(third)
    assert second.meets(third)
    first, second, _ = (tight(one) for one in claims_of(in_common_currency(table, RATES).figures))
    assert not first.meets(second)


@settings(max_examples=deep(10, 60), derandomize=True)
@given(
    st.lists(st.tuples(claims(), st.sampled_from(["USD", "KZT", "CNY"])), min_size=2, max_size=5)
)
def test_the_chosen_value_lies_in_its_interval(said: list[tuple[Any, str]]) -> None:
    rows = [figure(f"f{i}", one, unit=unit, said_by=f"s{i}") for i, (one, unit) in enumerate(said)]
    with pytest.MonkeyPatch.context() as patch:
        result = judged(patch, *rows)
    by_id = {row["figure_id"]: row for row in rows}
    for row in result["best"]:
        assert row["value"] == by_id[row["figure_id"]]["value"]
        assert row["lower"] is None or row["lower"] <= row["value"]
        assert row["upper"] is None or row["value"] <= row["upper"]
