"""Figures compared with each other: shares, growth, sums, stocks; all verdicts computed by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.checks import figure, judged
from tests.support.depth import some

SHARE, GROWTH, SUM, STOCK = "share_identity", "growth_identity", "sum_of_members", "stock_flow"
C, L, X, N = "consistent", "consistent_loose", "contradicted", "cannot_be_checked"
BP = {"measured_by": "BP Statistical Review", "edition": "2021"}
XCA, KAZ, WLD = {"geography": "XCA"}, {"geography": "KAZ"}, {"geography": "WLD"}
TRADE = {"geography": "CHN", "counterpart": "XCA"}


def share(wording: str = "1.8%", period: str = "end of 2020", **cells: Any) -> dict[str, Any]:
    return figure(wording, "oil_reserves_share", period, **(XCA | cells))


def oil(wording: str, period: str = "end of 2020", **cells: Any) -> dict[str, Any]:
    return figure(wording, "oil_reserves", period, **(XCA | cells))


def exports(wording: str, place: str, period: str = "in 2022", **cells: Any) -> dict[str, Any]:
    return figure(wording, "exports", period, geography=place, counterpart="CHN", **cells)


def trade(wording: str, period: str, **cells: Any) -> dict[str, Any]:
    return figure(wording, "trade_turnover", period, **(TRADE | cells))


def growth(wording: str, period: str = "", **cells: Any) -> dict[str, Any]:
    return figure(wording, "trade_turnover_growth", period, **(TRADE | cells))


def multiple(wording: str, period: str = "since 1992", **cells: Any) -> dict[str, Any]:
    return figure(wording, "trade_turnover_multiple", period, **(TRADE | cells))


def people(wording: str, period: str, **cells: Any) -> dict[str, Any]:
    return figure(wording, "population", period, **(KAZ | cells))


def risen(wording: str, period: str, **cells: Any) -> dict[str, Any]:
    return figure(wording, "population_increase", period, **(KAZ | cells))


WHOLE: list[tuple[str, float | None, float | None]] = [(N, 218.9189e9, 237.1429e9)]
MEMBERS = [
    exports(f"USD {n} billion", place)
    for n, place in zip(
        (10.1, 1.2, 2.3, 3.4, 4.5), ("KAZ", "KGZ", "TJK", "TKM", "UZB"), strict=True
    )
]
STOCKS = [people("18.2 million", "on 3 May 2013"), people("20.3 million", "on 3 May 2023")]
# Figures; the kind of check; the verdicts in order, with the ends found (None: no end).
CASES: dict[str, tuple[list[dict[str, Any]], str, list[tuple[str, float | None, float | None]]]] = {
    # 1.75 to 1.85 % of 224.5 to 225.5 bn t
    "a share of its whole is its part": (
        [share(), oil("4.1 billion tons"), oil("225 billion tons", **WLD)], SHARE,
        [(C, 3.92875e9, 4.17175e9)],
    ),
    "a share of its whole is not its part": (
        [share(), oil("6.1 billion tons"), oil("225 billion tons", **WLD)], SHARE,
        [(X, 3.92875e9, 4.17175e9)],
    ),
    # 4.05 to 4.15 bn t are 1.75 to 1.85 %: of 218.9 to 237.1 bn t
    "share and part imply a whole": ([share(), oil("about 4.1 billion tons")], SHARE, WHOLE),
    # 16.65 to 16.75 mt are 8.1 to 9 %
    "nearly 9 % set the whole both ends": ([share("nearly 9%"), oil("16.7 million tons")],
        SHARE, [(N, 185e6, 206.790123e6)]),
    "undated share and part of one source": ([share(period=""), oil("4.1 billion tons", "")],
        SHARE, WHOLE),
    "a whole in barrels is no whole of tonnes": (
        [share(), oil("4.1 billion tons"), oil("1,700 billion barrels", **WLD)], SHARE, WHOLE,
    ),
    "a part of another item is no part": (
        [share(item="crude oil"), oil("4.1 billion tons", item="shale oil")], SHARE, [],
    ),
    "a part of an entity is no part of all": ([share(), oil("4.1 billion tons", entity="Tengiz")],
        SHARE, []),
    "the whole of an item": (
        [share(item="shale oil"), oil("4.1 billion tons", item="shale oil"),
            oil("225 billion tons", item="shale oil", **WLD)], SHARE, [(C, 3.92875e9, 4.17175e9)],
    ),
    "all items are not the whole of an item": (
        [share(item="shale oil"), oil("4.1 billion tons", item="shale oil"),
            oil("225 billion tons", **WLD)], SHARE, WHOLE,
    ),
    "a part of another date is no part": ([share(), oil("4.1 billion tons", "end of 2019")], SHARE,
        []),
    "a part of another place is no part": ([share(), oil("4.1 billion tons", **KAZ)], SHARE, []),
    "a part in another source is no part": ([share(), oil("4.1 billion tons", said_by="other")],
        SHARE, []),
    "a part in another source by the same edition": (
        [share(**BP), oil("4.1 billion tons", said_by="other", **BP)], SHARE, WHOLE,
    ),
    "undated figures of two sources never meet": (
        [share(period="", **BP), oil("4.1 billion tons", "", said_by="other", **BP)], SHARE, [],
    ),
    "a forecast of the part is no part": ([share(), oil("4.1 billion tons", status="forecast")],
        SHARE, []),
    # 100 ** (1 / 30) = 1.165914
    "a rate and a multiple over thirty years": (
        [growth("average annual growth of more than 15%"), multiple("more than 100 times")],
        GROWTH, [(L, 16.5914, None)],
    ),
    "a rate close to what the multiple gives": (
        [growth("16.6% a year"), multiple("100 times")], GROWTH, [(C, 16.5720, 16.6109)],
    ),
    "a rate without a window is not contradicted": (
        [growth("average annual growth of 5%"), multiple("100 times")], GROWTH,
        [(N, 16.5720, 16.6109)],
    ),
    "a rate of the same window is contradicted": (
        [growth("average annual growth of 5%", "since 1992"), multiple("100 times")], GROWTH,
        [(X, 16.5720, 16.6109)],
    ),
    "a rate of another window": ([growth("average annual growth of 5%", "since 2000"),
        multiple("100 times")], GROWTH, []),
    "total growth over an unknown number of years": ([growth("40%"), multiple("100 times")],
        GROWTH, []),
    "total growth over the same window": ([growth("9900%", "since 1992"), multiple("100 times")],
        GROWTH, [(C, 9850.0, 9950.0)]),
    # 69.5 / 50.5 to 70.5 / 49.5
    "a rate and the levels of both years": (
        [growth("40%", "in 2022"), trade("USD 50 billion", "in 2021"),
            trade("USD 70 billion", "in 2022")],
        GROWTH, [(C, 37.6238, 42.4242)],
    ),
    "a rate that the levels contradict": (
        [growth("80%", "in 2022"), trade("USD 50.4 billion", "in 2021"),
            trade("USD 70.3 billion", "in 2022")],
        GROWTH, [(X, 39.2468, 39.7219)],
    ),
    "a rate on the year before and the levels of both years": (
        [growth("80%", "in 2022", base="year_on_year"), trade("USD 50.4 billion", "in 2021"),
            trade("USD 70.3 billion", "in 2022")],
        GROWTH, [(X, 39.2468, 39.7219)],
    ),
    "a rate on the month before is not between two years": (
        [growth("80%", "in 2022", base="month_on_month"), trade("USD 50 billion", "in 2021"),
            trade("USD 70 billion", "in 2022")],
        GROWTH, [],
    ),
    "a rate of an item and the levels of all items": (
        [growth("80%", "in 2022", item="gas"), trade("USD 50 billion", "in 2021"),
            trade("USD 70 billion", "in 2022")],
        GROWTH, [],
    ),
    "a multiple and the levels of both years": (
        [multiple("152 times"), trade("USD 0.46 billion", "in 1992"),
            trade("USD 70.2 billion", "in 2022")],
        GROWTH, [(C, 150.8602, 154.3956)],
    ),
    "levels in two currencies give no growth": (
        [growth("40%", "in 2022"), trade("CNY 50 billion", "in 2021"),
            trade("USD 70 billion", "in 2022")], GROWTH, [],
    ),
    "one level gives no growth": ([growth("40%", "in 2022"), trade("USD 70 billion", "in 2022")],
        GROWTH, []),
    "members add up to the group": ([*MEMBERS, exports("USD 21.5 billion", "XCA")], SUM,
        [(C, 21.25e9, 21.75e9)]),
    "members of an item do not add up to all items": (
        [*(row | {"item": "gas"} for row in MEMBERS), exports("USD 31 billion", "XCA")], SUM, [],
    ),
    "members do not add up to the group": ([*MEMBERS, exports("USD 31 billion", "XCA")], SUM,
        [(X, 21.25e9, 21.75e9)]),
    "a member is missing": ([*MEMBERS[:4], exports("USD 21.5 billion", "XCA")], SUM,
        [(C, 16.8e9, None)]),
    "a member of another year is missing": (
        [*MEMBERS[:4], exports("USD 4 billion", "UZB", "in 2021"),
            exports("USD 21.5 billion", "XCA")], SUM, [(C, 16.8e9, None)],
    ),
    "a bound leaves the sum open": (
        [*MEMBERS[:4], exports("more than USD 4.5 billion", "UZB"),
            exports("USD 21.5 billion", "XCA")], SUM, [(C, 21.3e9, None)],
    ),
    "members of an average are never summed": (
        [figure("27", "average_age", "in 2022", **KAZ), figure("27", "average_age", "in 2022",
            **XCA)], SUM, [],
    ),
    "one member alone": ([MEMBERS[0]], SUM, []),
    # (20.25 - 18.25) / 10 to (20.35 - 18.15) / 10
    "an increase between two stocks": (
        [risen("0.2 million a year", "over the past decade"), *STOCKS],
        STOCK, [(C, 0.20e6, 0.22e6)],
    ),
    "an increase that the stocks contradict": (
        [risen("0.5 million a year", "over the past decade"), *STOCKS],
        STOCK, [(X, 0.20e6, 0.22e6)],
    ),
    # more than 75 m less 5 to 15 m
    "a stock and an increase imply the stock before": (
        [risen("an average of one million annually", "over the past decade"),
            people("over 75 million", "Currently")],
        STOCK, [(N, 60e6, None)],
    ),
    "a stock before that can't be": (
        [risen("2 million a year", "over the past decade"), people("5 million", "Currently")],
        STOCK, [(X, -20.5e6, -9.5e6)],
    ),
    "a flow between two stocks": (
        [figure("USD 2 billion", "fdi_flow", "in 2022", **TRADE),
            figure("USD 13.0 billion", "fdi_stock", "end of 2021", **TRADE),
         figure("USD 15.0 billion", "fdi_stock", "end of 2022", **TRADE)],
        STOCK, [(C, 1.9e9, 2.1e9)],
    ),
    "a stock on another day": (
        [risen("one million a year", "over the past decade"),
            people("75 million", "on 1 January 2020")], STOCK, [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_verdict_and_the_value_compared(case: str) -> None:
    rows, kind, expected = CASES[case]
    checks = judged(rows, kind=kind)
    assert [row["verdict"] for row in checks] == [verdict for verdict, _, _ in expected], checks
    for row, (_, lower, upper) in zip(checks, expected, strict=True):
        for name, end in (("found_lower", lower), ("found_upper", upper)):
            assert row[name] == (None if end is None else pytest.approx(end, rel=1e-5)), row
        assert row["role"] == "summary"
        assert row["official_ids"] == []
        assert not row["statement"][0].islower()
        assert row["statement"].endswith(".")


@pytest.mark.parametrize("case", some(CASES, 3))
def test_the_order_of_figures_changes_nothing(case: str) -> None:
    rows, kind, _ = CASES[case]
    rows = [row | {"figure_id": f"f{place}"} for place, row in enumerate(rows)]
    checks = {row["check_id"]: row for row in judged(rows, kind=kind)}
    assert {row["check_id"]: row for row in judged(rows[::-1], kind=kind)} == checks


@pytest.mark.parametrize(
    ("case", "column", "words"),
    [
        (
            "a rate and a multiple over thirty years",
            "statement",
            "More than 100 times over 30 years (1992 to 2022) is growth of more than 16.591 %",
        ),
        ("a rate and a multiple over thirty years", "why", "compatible but not implied"),
        (
            "share and part imply a whole",
            "statement",
            "the whole is 218.919 billion to 237.143 billion t",
        ),
        ("share and part imply a whole", "why", "proved oil reserves of World"),
        ("a member is missing", "why", "no matching figure for Uzbekistan"),
        (
            "a stock and an increase imply the stock before",
            "statement",
            "imply a stock of more than 60 million people at the start",
        ),
        ("a rate without a window is not contradicted", "why", "it can't be this one"),
    ],
)
def test_words_show_the_numbers(case: str, column: str, words: str) -> None:
    rows, kind, _ = CASES[case]
    assert words in judged(rows, kind=kind)[0][column]
