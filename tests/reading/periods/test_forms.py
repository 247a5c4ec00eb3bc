"""Periods: every form with its dates, missing years and periods that had not ended."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.support.periods import read, refused

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
    ("3 and 4 April 2023", "2023-04-03/2023-04-04", "duration"),
    ("from the end of 2015 to the end of 2020", "2015-12-31/2020-12-31", "duration"),
    ("from 2015 to the end of 2020", "2015/2020", "duration"),
    ("from 2015 to the start of 2020", "2015-01-01/2020-01-01", "duration"),
    # twelve months and their like
    ("year to 31 March 2023", "2022-04/2023-03", "duration"),
    ("22 years ended March 2022", "2000-04/2022-03", "duration"),
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
    assert read("the whole of this year").edtf == "2023"
    assert read("this year alone").edtf == "2023-01-01/2023-05-03"


def test_since_is_open_for_events() -> None:
    found = read("Since 2021", status="held", event=True)
    assert (found.start, found.end, found.edtf, found.nature) == (
        dt.date(2021, 1, 1),
        None,
        "2021-01-01/..",
        "open",
    )


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2023", "2023"),
        ("14th Five-Year Plan", "2021/2025"),
        ("May 2023", "2023-05"),
        ("3-4 May 2023", "2023-05-03/2023-05-04"),
    ],
)
def test_an_actual_of_a_period_that_had_not_ended_is_flagged(text: str, edtf: str) -> None:
    reading = read(text)
    assert (reading.edtf, reading.flags) == (edtf, ("period_unfinished",))
    assert "period.unfinished" in reading.rules
    for unflagged in ({"status": "forecast"}, {"status": "held", "event": True}):
        assert read(text, **unflagged).flags == ()
    assert read(text, published_on=None).flags == ()


def test_a_period_that_ends_on_publication_has_ended() -> None:
    assert read("2022", published_on=dt.date(2022, 12, 31)).flags == ()
    assert read("2022", published_on=dt.date(2022, 12, 30)).flags == ("period_unfinished",)
