"""Periods: every form with its dates; anchors, fiscal years and missing years."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.support.periods import PUBLISHED, read, refused

DATED = [
    # years, halves, quarters, months, days
    ("In 2022", "2022", "duration"),
    ("2022", "2022", "duration"),
    ("full-year 2022", "2022", "duration"),
    ("the year 2022", "2022", "duration"),
    ("Q1 2023", "2023-01/2023-03", "duration"),
    ("1Q 2023", "2023-01/2023-03", "duration"),
    ("first-quarter 2023", "2023-01/2023-03", "duration"),
    ("Q1/2023", "2023-01/2023-03", "duration"),
    ("1-Jan-2023", "2023-01-01", "instant"),
    ("2022-Q4", "2022-10/2022-12", "duration"),
    ("3Q22", "2022-07/2022-09", "duration"),
    ("the fourth quarter of 2022", "2022-10/2022-12", "duration"),
    ("the last quarter of 2022", "2022-10/2022-12", "duration"),
    ("H1 2022", "2022-01/2022-06", "duration"),
    ("1H22", "2022-01/2022-06", "duration"),
    ("first half of 2022", "2022-01/2022-06", "duration"),
    ("in the second half of last year", "2022-07/2022-12", "duration"),
    ("first four months of 2023", "2023-01/2023-04", "duration"),
    ("first three quarters of 2022", "2022-01/2022-09", "duration"),
    ("the last three months of 2022", "2022-10/2022-12", "duration"),
    ("In January 1992", "1992-01", "duration"),
    ("Sept. 2022", "2022-09", "duration"),
    ("May '22", "2022-05", "duration"),
    ("2022-05", "2022-05", "duration"),
    ("05/2022", "2022-05", "duration"),
    ("18 April 2023", "2023-04-18", "instant"),
    ("April 18th, 2023", "2023-04-18", "instant"),
    ("Tuesday, 18 April 2023", "2023-04-18", "instant"),
    ("2023-04-18", "2023-04-18", "instant"),
    # digits that one order alone can be
    ("25/12/2022", "2022-12-25", "instant"),
    ("12/25/2022", "2022-12-25", "instant"),
    ("04/04/2022", "2022-04-04", "instant"),
    # ranges
    ("Jan-Apr 2023", "2023-01/2023-04", "duration"),
    ("January–April 2023", "2023-01/2023-04", "duration"),
    ("2015-2020", "2015/2020", "duration"),
    ("2015 to 2020", "2015/2020", "duration"),
    ("2015-20", "2015/2020", "duration"),
    ("from 2015 to 2020", "2015/2020", "duration"),
    ("between 2015 and 2020", "2015/2020", "duration"),
    ("Q1-Q3 2022", "2022-01/2022-09", "duration"),
    ("October 2022 to March 2023", "2022-10/2023-03", "duration"),
    ("3-5 April 2023", "2023-04-03/2023-04-05", "duration"),
    ("from the end of 2015 to the end of 2020", "2015-12-31/2020-12-31", "duration"),
    # twelve months and their like
    ("year to 31 March 2023", "2022-04/2023-03", "duration"),
    ("12 months to March 2023", "2022-04/2023-03", "duration"),
    ("the twelve months ended 29 February 2020", "2019-03/2020-02", "duration"),
    ("the three months to March 2023", "2023-01/2023-03", "duration"),
    ("6 months to 15 March 2023", "2022-09-16/2023-03-15", "duration"),
    # instants
    ("By the end of 2022", "2022-12-31", "instant"),
    ("end of 2022", "2022-12-31", "instant"),
    ("at year-end 2022", "2022-12-31", "instant"),
    ("end-June 2022", "2022-06-30", "instant"),
    ("mid-June 2022", "2022-06-15", "instant"),
    ("the start of 2022", "2022-01-01", "instant"),
    ("as of 31 March 2023", "2023-03-31", "instant"),
    ("by March 2023", "2023-03-31", "instant"),
    ("Currently", "2023-05-03", "instant"),
    ("now", "2023-05-03", "instant"),
    # decades and plans
    ("the 1950s", "1950/1959", "duration"),
    ("14th Five-Year Plan", "2021/2025", "duration"),
    ("China's 13th five-year plan period", "2016/2020", "duration"),
    # relative
    ("over the past decade", "2013-05-03/2023-05-03", "duration"),
    ("over the last decade", "2013-05-03/2023-05-03", "duration"),
    ("over the last ten years", "2013-05-03/2023-05-03", "duration"),
    ("past 5 years", "2018-05-03/2023-05-03", "duration"),
    ("over the past eighteen months", "2021-11-03/2023-05-03", "duration"),
    ("the past 18 months", "2021-11-03/2023-05-03", "duration"),
    ("past year", "2022-05-03/2023-05-03", "duration"),
    ("over the past 100 years", "1923-05-03/2023-05-03", "duration"),
    ("past 180 days", "2022-11-04/2023-05-03", "duration"),
    ("last year", "2022", "duration"),
    ("last quarter", "2023-01/2023-03", "duration"),
    ("last month", "2023-04", "duration"),
    ("this year", "2023-01-01/2023-05-03", "duration"),
    ("this quarter", "2023-04-01/2023-05-03", "duration"),
    ("so far this year", "2023-01-01/2023-05-03", "duration"),
    ("2023 YTD", "2023-01-01/2023-05-03", "duration"),
    ("year to date", "2023-01-01/2023-05-03", "duration"),
    ("in the first quarter of this year", "2023-01/2023-03", "duration"),
    ("May last year", "2022-05", "duration"),
    ("since 2021", "2021-01-01/2023-05-03", "open"),
    ("since January 1992", "1992-01-01/2023-05-03", "open"),
    ("from 2021 to the present", "2021-01-01/2023-05-03", "open"),
]


@pytest.mark.parametrize(("text", "edtf", "nature"), DATED)
def test_form(text: str, edtf: str, nature: str) -> None:
    found = read(text)
    assert (found.edtf, found.nature, found.flags) == (edtf, nature, ())


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on April 18th", "2023-04-18"),
        ("5 March", "2023-03-05"),
        ("3 May", "2023-05-03"),  # the day of publication is not after it
        ("4 May", "2022-05-04"),
        ("29 February", "2020-02-29"),
        ("in April", "2023-04"),
        ("in the first quarter", "2023-01/2023-03"),
        ("Q4", "2022-10/2022-12"),
        ("January to April", "2023-01/2023-04"),
        ("1 January to 3 May", "2023-01-01/2023-05-03"),
        ("5-29 February", "2020-02-05/2020-02-29"),
        ("end of May", "2022-05-31"),
        ("year to March", "2022-04/2023-03"),
        ("since March", "2023-03-01/2023-05-03"),
    ],
)
def test_year_is_the_latest_not_after_publication(text: str, edtf: str) -> None:
    found = read(text)
    assert (found.edtf, found.flags) == (edtf, ("year_inferred",))
    assert "period.year_inferred" in found.rules


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("in May", "2023-05"),
        ("2 May", "2024-05-02"),
        ("3 May", "2023-05-03"),
        ("in March", "2024-03"),
        ("by May", "2023-05-31"),
    ],
)
def test_year_is_the_next_one_where_words_look_ahead(text: str, edtf: str) -> None:
    for status, event in (("forecast", False), ("target", False), ("planned", True)):
        found = read(text, status=status, event=event)
        assert (found.edtf, found.flags) == (edtf, ("year_inferred",))


@pytest.mark.parametrize("text", ["in May", "Q2", "in the first half", "Jan-Jun"])
def test_year_is_not_guessed_while_the_period_is_running(text: str) -> None:
    assert refused(text).rule == "period.year_unfinished"
    assert read(text, status="held", event=True).start == dt.date(
        2023, {"in May": 5, "Q2": 4}.get(text, 1), 1
    )


def test_cancelled_event_without_year_is_refused() -> None:
    assert refused("18 April", status="cancelled", event=True).rule == "period.year_unknown"
    assert read("18 April 2023", status="cancelled", event=True).edtf == "2023-04-18"


def test_this_year_is_whole_for_what_is_expected() -> None:
    assert read("this year", status="forecast").edtf == "2023"
    assert read("In May of this year", status="planned", event=True).edtf == "2023-05"
    found = read("In May of this year", status="held", event=True)
    assert found.edtf == "2023-05-01/2023-05-03"
    assert "period.to_publication" in found.rules
    assert read("in 2023").edtf == "2023"  # a year that is printed is that year


def test_since_is_open_for_events() -> None:
    found = read("Since 2021", status="held", event=True)
    assert (found.start, found.end, found.edtf, found.nature) == (
        dt.date(2021, 1, 1),
        None,
        "2021-01-01/..",
        "open",
    )


@pytest.mark.parametrize("anchor", ["January 1992", "In January 1992", "in 1992", "1 January 1992"])
def test_start_rules_where_length_and_start_are_printed(anchor: str) -> None:
    found = read(
        "Over the past 30 years since diplomatic relations were established", anchor=anchor
    )
    assert (found.edtf, found.nature, found.flags) == (
        "1992-01-01/2023-05-03",
        "open",
        ("length_and_start",),
    )
    assert {"period.length_and_start", "period.since.anchor"} <= set(found.rules)
    assert read("over the past 30 years since January 1992") == read(
        "the past 99 years since January 1992"
    )


def test_length_and_unknown_start_need_an_anchor() -> None:
    assert (
        refused("Over the past 30 years since diplomatic relations were established").rule
        == "period.no_anchor"
    )


@pytest.mark.parametrize(
    ("text", "anchor", "edtf"),
    [
        ("a year earlier", "2022", "2021"),
        ("a year earlier", "Q1 2023", "2022-01/2022-03"),
        ("a year earlier", "February 2024", "2023-02"),
        ("a year earlier", "February 2025", "2024-02"),
        ("a year earlier", "18 April 2023", "2022-04-18"),
        ("a year earlier", "end of February 2025", "2024-02-29"),
        ("two years earlier", "29 February 2024", "2022-02-28"),
        ("one month earlier", "31 March 2023", "2023-02-28"),
        ("two quarters earlier", "Q1 2023", "2022-07/2022-09"),
        ("a decade ago", "2022", "2012"),
        ("the previous year", "Q1 2023", "2022"),
        ("the previous quarter", "Q1 2023", "2022-10/2022-12"),
        ("the following year", "2021", "2022"),
        ("the same period last year", "January-April 2023", "2022-01/2022-04"),
        ("since then", "January 1992", "1992-01-01/2023-05-03"),
        ("a year earlier", "last year", "2021"),
    ],
)
def test_words_that_lean_on_the_anchor(text: str, anchor: str, edtf: str) -> None:
    published = dt.date(2026, 5, 3) if "2025" in anchor else PUBLISHED
    assert read(text, anchor=anchor, published_on=published).edtf == edtf
    assert refused(text).rule == "period.no_anchor"


def test_anchor_that_decides_nothing_is_refused() -> None:
    assert refused("a year earlier", anchor="recent years").rule == "period.anchor_unread"
    assert refused("a year earlier", anchor="nonsense").rule == "period.anchor_unread"
    assert refused("a year earlier", anchor="since 2010").rule == "period.anchor_unread"
    assert refused("a year earlier", anchor="2020 to 2021").rule == "period.anchor_unit"
    assert refused("a month earlier", anchor="Q1 2023").rule == "period.anchor_unit"
    assert refused("the previous quarter", anchor="2022").rule == "period.anchor_unit"
    assert refused("the previous year", anchor="Nov 2021 - Feb 2022").rule == "period.anchor_unit"


FISCAL = [
    ("FY2021/22", 4, "2021-04/2022-03"),
    ("FY2021-22", 7, "2021-07/2022-06"),
    ("FY22", 4, "2021-04/2022-03"),
    ("fiscal 2022", 10, "2021-10/2022-09"),
    ("Q1 FY22", 4, "2021-04/2021-06"),
    ("Q4 FY2021/22", 4, "2022-01/2022-03"),
    ("first half of fiscal 2022", 10, "2021-10/2022-03"),
    ("2021/22", 7, "2021-07/2022-06"),
    ("2021-22", 7, "2021-07/2022-06"),
    ("1999-00", 7, "1999-07/2000-06"),
    ("FY2022", 1, "2022"),
    ("FY20-FY22", 4, "2019-04/2022-03"),
    ("end of FY22", 4, "2022-03-31"),
]


@pytest.mark.parametrize(("text", "month", "edtf"), FISCAL)
def test_fiscal_year_by_the_rule_of_the_source(text: str, month: int, edtf: str) -> None:
    assert read(text, fiscal_year_start_month=month).edtf == edtf
    assert refused(text).rule == "period.fiscal_rule_missing"


def test_fiscal_year_named_by_its_start() -> None:
    context = {"fiscal_year_start_month": 4, "fiscal_named_by": "start"}
    assert read("FY22", **context).edtf == "2022-04/2023-03"
    assert read("FY2021/22", **context).edtf == "2021-04/2022-03"  # two years leave nothing to name


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("fiscal 2022 (ended 31 March 2022)", "2021-04/2022-03"),
        ("fiscal year ended June 2022", "2021-07/2022-06"),
        ("FY2021/22 (to 31 March)", "2021-04/2022-03"),
        ("FY2021/22 (April-March)", "2021-04/2022-03"),
        ("FY2022 (ending September)", "2021-10/2022-09"),
        ("FY2022 (April 2021-March 2022)", "2021-04/2022-03"),
        ("2021/22 (July-June)", "2021-07/2022-06"),
        ("FY2022 (January-December)", "2022"),
        ("FY2022 (ended 31 December 2022)", "2022"),
    ],
)
def test_fiscal_year_by_the_end_printed_beside_it(text: str, edtf: str) -> None:
    found = read(text)
    assert found.edtf == edtf
    assert "period.fiscal.end_printed" in found.rules


def test_fiscal_years_that_contradict_themselves() -> None:
    assert refused("FY2021/23", fiscal_year_start_month=4).rule == "period.fiscal_years"
    assert refused("FY2021/22", fiscal_year_start_month=1).rule == "period.fiscal_is_calendar"
    assert refused("FY2021 (ended March 2023)").rule == "period.fiscal_end"
    assert refused("FY2021/22 (April-June)").rule == "period.fiscal_months"
    assert refused("FY2022 (April 2020-March 2021)").rule == "period.fiscal_end"
    assert (
        refused("FY2022 (April 2021-March 2022)", fiscal_named_by="start").rule
        == "period.fiscal_end"
    )
    assert refused("Q5 FY22", fiscal_year_start_month=4).rule == "period.not_in_calendar"
