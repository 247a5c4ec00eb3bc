"""Which figures are about the same thing, as seen from the conflicts between them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from silkledger.judging.conflicts import shown_meetings
from tests.support.claims import claim
from tests.support.judged import UNDATED, figure, judge

WINDOW = {**UNDATED, "flags": ["undated", "window_not_stated"]}
LEANING = {**UNDATED, "flags": ["undated", "period_leans"]}
STOCK = {"statistic": "stock", "nature": "instant"}
UNFINISHED = {"stated_on": dt.date(2022, 11, 20), "flags": ["period_unfinished"]}


def _meet(first: dict[str, Any], second: dict[str, Any], coded: bool = False) -> list[list[str]]:
    """Return the flags of the conflicts between two figures that can't both hold."""
    rows = [
        figure("f1", claim("exact", "10"), **first),
        figure("f2", claim("exact", "99"), **{"said_by": "t", **second}),
    ]
    return [row["flags"] for row in judge(*rows, coded=coded)["conflicts"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"unit": "percent"}, {"unit": "pp"}),
        ({"unit": "pp", "statistic": "growth_rate"}, {"unit": "percent",
            "statistic": "growth_rate"}),
        ({"unit": "t"}, {"unit": "bbl"}),
        ({"unit": "USD"}, {"unit": "CNY"}),
        ({"indicator": "average_age"}, {"indicator": "median_age"}),
        ({"statistic": "stock"}, {}),
        ({"status": "forecast"}, {}),
        ({"status": "forecast"}, {"status": "target"}),
        ({"geography": "UZB"}, {}),
        ({"geography": None}, {}),
        ({"counterpart": "CHN"}, {}),
        ({"counterpart": "CHN"}, {"counterpart": "KGZ"}),
        ({"indicator": "exports", "counterpart": "CHN"},
            {"indicator": "exports", "geography": "CHN", "counterpart": "KAZ"}),
        ({"period": "2021", "period_start": dt.date(2021, 1, 1),
            "period_end": dt.date(2021, 12, 31)}, {}),
        ({"nature": "instant"}, {}),
        (UNDATED, {}),
        (UNDATED, UNDATED),
        ({**UNDATED, "said_by": "t", "measured_by": "IMF", "edition": "2022"}, UNDATED),
        ({**WINDOW, "said_by": "t"}, WINDOW),
        ({**WINDOW, "measured_by": "IMF", "edition": "2022"},
            {**WINDOW, "measured_by": "IMF", "edition": "2022"}),
        ({**LEANING, "said_by": "t"}, LEANING),
        ({**LEANING, "said_by": "t"}, UNDATED),
        ({**LEANING, "measured_by": "IMF", "edition": "2022"},
            {**LEANING, "measured_by": "IMF", "edition": "2022"}),
        (UNFINISHED, {}),
        ({**UNFINISHED, "said_by": "t"}, {}),
        (UNFINISHED, {**UNFINISHED, "stated_on": dt.date(2022, 11, 28)}),
        ({"reporter": "CHN"}, {"reporter": "KAZ"}),
        ({"basis": "FOB"}, {"basis": "CIF"}),
        ({"coverage": "goods"}, {"coverage": "services"}),
        *(pair for name in ("entity", "item")
          for pair in (({name: "a"}, {name: "b"}), ({name: "a"}, {}))),
        ({"base": "a"}, {"base": "b"}),
        ({**STOCK, "period": "2022-01-01"}, {**STOCK, "period": "2022-01-02"}),
        ({"nature": "instant", "period": "2022-01-01"}, {"nature": "instant",
            "period": "2021-12-31"}),
        ({"entity": "gas"}, {"item": "gas"}),
        ({"unit": "count", "counted": "tunnel"}, {"unit": "count", "counted": "bridge"}),
        ({"share_of": "the world"}, {"share_of": "the region"}),
        ({"basis": "FOB", "coverage": "goods"}, {"basis": "FOB", "coverage": "services"}),
        ({"geography": "XCA", "measured_by": "World Bank"},
            {"geography": "XCA", "measured_by": "EBRD"}),
        ({"geography": "XCA", "measured_by": "World Bank"}, {"geography": "XCA"}),
        ({"counterpart": "XCA", "measured_by": "EBRD"}, {"counterpart": "XCA",
            "measured_by": "IMF"}),
    ],
)  # fmt: skip
def test_two_things(first: dict[str, Any], second: dict[str, Any]) -> None:
    for coded in (False, True):
        assert _meet(first, second, coded) == []


@pytest.mark.parametrize(
    ("first", "second", "flags"),
    [
        ({}, {}, []),
        ({"basis": "FOB"}, {"basis": " fob"}, []),
        ({"entity": "KMG", "item": "crude oil", "base": "year_on_year"},
            {"entity": "kmg", "item": "Crude  oil", "base": "year_on_year"}, []),
        ({"unit": "count", "counted": "tunnel"}, {"unit": "count", "counted": "tunnel"}, []),
        ({"basis": "FOB"}, {}, ["not_stated_met_stated"]),
        ({"base": "a"}, {}, ["not_stated_met_stated"]),
        ({**STOCK, "period": "2022-01-01"}, {**STOCK, "period": "2021-12-31"}, []),
        ({"basis": "FOB"}, {"coverage": "goods"}, ["not_stated_met_stated"]),
        ({"reporter": "CHN"}, {}, ["not_stated_met_stated"]),
        ({"share_of": "the world"}, {}, ["not_stated_met_stated"]),
        ({"geography": None}, {"geography": None}, []),
        ({"geography": "XCA", "measured_by": "IMF"}, {"geography": "XCA"}, []),
        ({"geography": "XCA", "measured_by": "World Bank"},
            {"geography": "XCA", "measured_by": "WDI"}, []),
        ({"indicator": "trade_turnover", "counterpart": "CHN"},
         {"indicator": "trade_turnover", "geography": "CHN", "counterpart": "KAZ"}, []),
        ({**UNDATED, "said_by": "t"}, UNDATED, []),
        (UNFINISHED, UNFINISHED, []),
        ({**UNDATED, "measured_by": "BP", "edition": "2022"},
         {**UNDATED, "measured_by": "BP Statistical Review", "edition": "2022"}, []),
    ],
)  # fmt: skip
def test_one_thing(first: dict[str, Any], second: dict[str, Any], flags: list[str]) -> None:
    for coded in (False, True):
        assert _meet(first, second, coded) == [flags]


@pytest.mark.parametrize(
    ("undated", "dated", "is_dated"),
    [
        (None, None, True),
        ("IMF", "IMF", True),
        ("IMF", None, True),
        (None, "IMF", True),
        ("IMF", "EBRD", False),  # who measured something else says nothing of its date
    ],
)
def test_an_undated_figure_has_the_date_of_what_its_article_says_too(
    undated: str | None, dated: str | None, is_dated: bool
) -> None:
    rows = [
        figure("f1", claim("exact", "10"), **UNDATED, measured_by=undated),
        figure("f2", claim("exact", "10"), measured_by=dated),
        figure("f3", claim("exact", "99"), said_by="t", measured_by="World Bank"),
    ]
    figures = {row["figure_id"]: row["standing"] for row in judge(*rows)["figures"]}
    assert figures["f2"] == "disputed"
    assert figures["f1"] == ("disputed" if is_dated else "accepted")


def test_numbers_of_a_running_period_of_one_week_are_compared_and_do_not_clash(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shown_meetings, "EVERY", 4)

    def running(name: str, number: str, day: int, **cells: Any) -> dict[str, Any]:
        when = {"stated_on": dt.date(2022, 10, day), "flags": ["period_unfinished"]}
        return figure(name, claim("exact", number), said_by=name, **when, **cells)

    rows = [running("f1", "10.2", 2), running("f2", "10", 4), running("f3", "14", 4)]
    rows += [running("f4", "15", 11), running("f5", "15", 20)]
    found = {tuple(row["figure_ids"]): row for row in judge(*rows)["conflicts"]}
    assert found["f2", "f1"]["verdict"] == "rounding"
    assert found["f2", "f3"]["verdict"] == "clash"
    assert found["f1", "f3"]["verdict"] == "may_differ"
    assert found["f1", "f3"]["left_open"] == ["period"]
    assert not any("f5" in ids for ids in found)
