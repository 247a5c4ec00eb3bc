"""The worked examples of comparing that take more than a claim and a value; the others are in
comparing/test_values.py and comparing/test_meetings.py.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.support.claims import claim
from tests.support.judged import figure, judge

Row = dict[str, Any]
GROWTH = {"indicator": "price_growth", "statistic": "growth_rate", "unit": "percent"}
POWER = {"indicator": "installed_capacity", "statistic": "stock", "unit": "MW"}


def met(*rows: Row) -> list[tuple[str, list[str]]]:
    return [(row["verdict"], row["figure_ids"]) for row in judge(*rows)["conflicts"]]


def test_one_office_in_two_articles_without_editions_may_have_revised() -> None:
    january, june = (
        figure(
            f"f{month}",
            claim("exact", number),
            measured_by="National Bureau of Statistics of China",
            said_by=f"s{month}",
            stated_on=dt.date(2023, month, 17),
        )
        for month, number in ((1, "1322.8"), (6, "1340.3"))
    )
    assert met(january, june) == [("may_be_revision", ["f1", "f6"])]
    for row in judge(january, june)["figures"]:
        assert row["standing"] == "accepted"


def test_a_fall_on_the_month_and_a_rise_on_the_year_do_not_meet() -> None:
    fall = figure("f1", claim("exact", "-2.9"), base="month_on_month", **GROWTH)
    rise = figure("f2", claim("exact", "20.1"), base="year_on_year", said_by="t", **GROWTH)
    assert met(fall, rise) == []


def test_solar_power_and_all_power_do_not_meet() -> None:
    solar = figure("f1", claim("exact", "40e3", unit="MW"), item="solar", **POWER)
    everything = figure("f2", claim("exact", "119e3", unit="MW"), said_by="t", **POWER)
    assert met(solar, everything) == []
    assert len(judge(solar, everything)["best"]) == 2


def test_a_bound_a_rounded_and_a_sharp_number_by_three_witnesses() -> None:
    said = [claim("gt", "70"), claim("exact", "70"), claim("exact", "70.2")]
    rows = [figure(f"f{i}", one, said_by=f"s{i}") for i, one in enumerate(said)]
    assert {verdict for verdict, _ in met(*rows)} == {"compatible_by_bound", "rounding"}
    (best,) = judge(*rows)["best"]
    assert (best["value"], best["witnesses"]) == (70.2, 3)


def test_three_articles_that_cite_one_ministry_are_one_witness() -> None:
    citing = [
        figure(f"f{i}", claim("exact", "70.2"), measured_by="Ministry of Commerce", said_by=f"s{i}")
        for i in range(3)
    ]
    other = figure("f9", claim("exact", "75.4"), said_by="t")
    assert met(*citing, other) == [
        ("same_witness", ["f0", "f1", "f2"]),
        ("clash", ["f0", "f1", "f2", "f9"]),
    ]
    (best,) = judge(*citing, other)["best"]
    assert (best["witnesses"], best["verdict"]) == (1, "clash")
