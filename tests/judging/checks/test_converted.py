"""Official money in the currency of a claim, at made-up exchange rates."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.checks import cited, figure, official, reference

C, L, X, N = "consistent", "consistent_loose", "contradicted", "cannot_be_checked"
TRADE = {"geography": "CHN", "counterpart": "XCA"}


def trade(value: object, unit: str = "USD billion", year: int = 2013) -> tuple[object, ...]:
    return ("goods_trade_total", "CHN", "XCA", year, value, unit, "MOFCOM")


def rate(
    value: object, period: object = 2013, code: str = "exchange_rate_avg", unit: str = "CNY per USD"
) -> Any:
    return (
        code,
        "CHN",
        "USA",
        period,
        value,
        unit,
        "US Federal Reserve annual rates (FRED)",
        "",
        "CC0",
    )


def money(
    wording: str, indicator: str = "trade_turnover", period: str = "in 2013", **cells: Any
) -> dict[str, Any]:
    return figure(wording, indicator, period, **(TRADE | cells))


@pytest.mark.parametrize(
    ("row", "values", "verdict", "ends"),
    [
        # 50.2 bn USD at 6.145 to 6.155, with 1 %: 305.394 to 312.071
        (money("CNY 312.04 billion"), [trade(50.2), rate("6.15")], C, (305.3944e9, 312.0708e9)),
        (money("more than CNY 250 billion"), [trade(50.2), rate("6.15")], L,
            (305.3944e9, 312.0708e9)),
        (money("CNY 312.04 billion", reporter="CHN"), [trade(43.48), rate("6.15")], X,
            (264.5132e9, 270.2956e9)),
        # 312 bn CNY at 6.145 to 6.155, with 1 %: 50.184 to 51.281
        (money("USD 50.8 billion"), [trade(312, "CNY billion"), rate("6.15")], C,
            (50.1836e9, 51.2807e9)),
        (money("CNY 312.04 billion"), [trade(50.2), rate("6.15", 2014)], N, None),
        (money("CNY 312.04 billion"), [trade(50.2)], N, None),
        (money("CNY 312.04 billion"), [trade(50.2), rate("6.15", unit="KZT per USD")], N, None),
        (money("CNY 312.04 billion"), [trade(312.04, "CNY billion"), trade(1), rate("6.15")], C,
            (308.9196e9, 315.1604e9)),
        (money("CNY 312.04 billion"), [trade(300, "CNY billion", 2012), trade(50.2), rate("6.15")],
            C, (305.3944e9, 312.0708e9)),
        (money("EUR 38 billion"), [trade(312, "CNY billion"), rate("6.15"),
            rate("0.75", unit="EUR per USD")], N, None),
        (
            money("CNY 103 billion", "fdi_stock", "end of 2022"),
            [("odi_stock", "CHN", "XCA", 2022, 15, "USD billion", "MOFCOM"), rate("6.9", 2022),
             rate("6.87", 2022, "exchange_rate_end")],
            C, (101.9452e9, 104.1566e9),
        ),
        (
            money("CNY 103 billion", "fdi_stock", "end of 2022"),
            [("odi_stock", "CHN", "XCA", 2022, 15, "USD billion", "MOFCOM"), rate("6.87", 2022)],
            N, None,
        ),
    ],
)  # fmt: skip
def test_a_value_is_converted_at_the_rate_of_its_period(
    tmp_path: Path,
    row: dict[str, Any],
    values: list[Any],
    verdict: str,
    ends: tuple[float, float] | None,
) -> None:
    summary, _ = official(row, reference(tmp_path, values))
    assert summary["verdict"] == verdict, summary["why"]
    found_ends = (summary["found_lower"], summary["found_upper"])
    assert found_ends == ((None, None) if ends is None else pytest.approx(ends, rel=1e-5))


def test_the_rate_is_cited_beside_the_value_and_money(tmp_path: Path) -> None:
    values = reference(tmp_path, [trade(50.2), rate("6.15")])
    summary, _ = official(money("CNY 312.04 billion"), values)
    columns = ("as_reported", "unit_as_reported", "licence")
    assert {tuple(row[name] for name in columns) for row in cited([summary], values)} == {
        ("50.2", "USD billion", None),
        ("6.15", "CNY per USD", "CC0"),
    }
    assert (
        "50.2 billion USD at 6.15 according to US Federal Reserve annual rates (FRED)"
        in summary["why"]
    )


def test_a_growth_needs_no_rate(tmp_path: Path) -> None:
    values = reference(tmp_path, [trade(50, "CNY billion", 2012), trade(70, "CNY billion", 2013)])
    summary, _ = official(money("40%", "trade_turnover_growth"), values)
    assert summary["verdict"] == C
