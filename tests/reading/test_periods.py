"""Periods in English: every form of the conventions, what is refused, and what leans on the
source.
"""

from __future__ import annotations

import datetime as dt

import pytest

from silkledger.reading.periods import PeriodContext, leans, read_period
from silkledger.reading.results import Period
from silkledger.rules import Refusal
from tests.support.readings import said_whole

PUBLISHED = dt.date(2023, 5, 3)


def read(text: str | None, **context: object) -> Period:
    context = {"locale": "en", "published_on": PUBLISHED, **context}
    found = read_period(text, PeriodContext(**context))  # type: ignore[arg-type]
    assert isinstance(found, Period), found
    return found


def refused(text: str, **context: object) -> Refusal:
    context = {"locale": "en", "published_on": PUBLISHED, **context}
    found = read_period(text, PeriodContext(**context))  # type: ignore[arg-type]
    assert not isinstance(found, Period), found
    assert len(found) == 1
    assert said_whole(found[0]), found
    return found[0]


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


REFUSED = [
    ("Q5 2022", "period.not_in_calendar"),
    ("Q0 2022", "period.not_in_calendar"),
    ("H3 2022", "period.not_in_calendar"),
    ("31 February 2023", "period.not_in_calendar"),
    ("29 February 2023", "period.not_in_calendar"),
    ("31 April", "period.not_in_calendar"),
    ("0 May 2022", "period.not_in_calendar"),
    ("13/2023", "period.not_in_calendar"),
    ("2022-13", "period.not_in_calendar"),
    ("2022-00", "period.not_in_calendar"),
    ("13/13/2022", "period.not_in_calendar"),
    ("first 13 months of 2022", "period.not_in_calendar"),
    ("99th Five-Year Plan", "period.not_in_calendar"),
    ("past 0 years", "period.not_in_calendar"),
    ("2020-2015", "period.reversed"),
    ("Nov-Feb 2023", "period.reversed"),
    ("5-3 May 2022", "period.reversed"),
    ("03/04/2023", "period.date_order"),
    ("03.04.2023", "period.date_order"),
    ("2011-12", "period.month_or_years"),
    ("2002-09", "period.month_or_years"),
    ("2015/20", "period.not_in_calendar"),
    ("since 2024", "period.after_publication"),
    ("2022 100", "period.unread"),
    ("1900s", "period.no_decade"),
    ("1955s", "period.no_decade"),
    ("as of May 2022", "period.as_of_needs_day"),
    ("mid-2022", "period.middle"),
    ("end of 5 May 2022", "period.edge_of_day"),
    ("10 years to 2022", "period.twelve_months"),
    ("Monday, 18 April 2023", "period.weekday"),
    ("Tuesday, 18 April", "period.weekday_without_year"),
    ("the last year", "period.ambiguous_last"),
    ("last decade", "period.ambiguous_last"),
    ("past two quarters", "period.ambiguous_last"),
    ("past half-year", "period.ambiguous_last"),
    ("last day", "period.ambiguous_last"),
    ("2022 YTD", "period.so_far"),
    ("Mar-22", "period.unread"),
    ("last May", "period.ambiguous_month"),
    ("last week", "period.week"),
    ("so far last year", "period.so_far"),
    ("from 2015 to May", "period.range_units"),
    ("2022 BP", "period.unread"),
    ("16 AM", "period.unread"),
    ("Vietnam's 10th Five-Year Plan", "period.unread"),
    ("2022 and 2023", "period.unread"),
    ("2015, 2020", "period.unread"),
    ("about 2022", "period.unread"),
    ("before 2022", "period.unread"),
    ("after 2022", "period.unread"),
    ("2022e", "period.unread"),
    ("2022¹", "period.unread"),
    ("-2022", "period.unread"),
    ("20 22", "period.unread"),
    ("20222", "period.unread"),
    ("02022", "period.unread"),
    ("1499", "period.unread"),
    ("2200", "period.unread"),
    ("2,022", "period.unread"),
    ("2O22", "period.unread"),
    ("22", "period.unread"),
    ("quarter of 2022", "period.unread"),
    ("3 quarters of 2022", "period.unread"),
    ("Q122", "period.unread"),
    ("12 May 2022 15:00", "period.unread"),
    ("-", "period.unread"),
    ("n/a", "period.unread"),
    ("next year", "period.after_publication"),
    ("2024", "period.after_publication"),
    ("by 2030", "period.after_publication"),
    ("the end of the year", "period.after_publication"),
    ("over the next five years", "period.after_publication"),
]


@pytest.mark.parametrize(("text", "rule"), REFUSED)
def test_refused(text: str, rule: str) -> None:
    found = refused(text)
    assert (found.rule, found.column, found.text) == (rule, "period", text)
    assert text in found.reason
    assert found.fix


def test_refusal_of_an_event_names_its_own_column() -> None:
    assert refused("31 February 2023", status="held", event=True).column == "as_reported"


@pytest.mark.parametrize("text", ["2024", "by 2030", "next year", "next quarter"])
def test_what_is_expected_may_lie_after_publication(text: str) -> None:
    for status in ("forecast", "target"):
        found = read(text, status=status)
        assert found.start is not None
        assert found.start > PUBLISHED
    assert refused(text).rule == "period.after_publication"


def test_actual_must_lie_wholly_after_publication_to_be_refused() -> None:
    assert read("2023").edtf == "2023"
    assert read("3 May 2023").edtf == "2023-05-03"
    assert refused("4 May 2023").rule == "period.after_publication"
    assert read("4 May 2023", published_on=None).edtf == "2023-05-04"


@pytest.mark.parametrize(
    "text",
    ["recent years", "in recent years", "over the past few years", "the past years", "for a long time", "summer of 2022",
     "early 2022", "since early 2022", "late May"],
)  # fmt: skip
def test_vague_words_give_no_dates(text: str) -> None:
    assert read(text) == Period(None, None, None, None, ("period.vague",), ("undated",))


@pytest.mark.parametrize("text", [None, "", "  ", "\n", "\u200b"])
def test_no_words_give_no_dates(text: str | None) -> None:
    assert read(text) == Period(None, None, None, None, ("period.none",), ("undated",))


@pytest.mark.parametrize("text", ["annually", "per year", "year-on-year"])
def test_rate_without_its_window(text: str) -> None:
    assert read(text).flags == ("undated", "window_not_stated")


@pytest.mark.parametrize(
    "text",
    ["currently", "last year", "this year", "past decade", "since 2021", "5 March", "year to date"],
)
def test_relative_words_need_a_publication_date(text: str) -> None:
    assert refused(text, published_on=None).rule == "period.no_publication_date"


def test_years_that_are_read() -> None:
    assert read("1500").edtf == "1500"
    assert read("2199", status="target").edtf == "2199"
    assert read("past 10 years", published_on=dt.date(1510, 5, 3)).edtf == "1500-05-03/1510-05-03"
    assert (
        refused("past 11 years", published_on=dt.date(1510, 5, 3)).rule == "period.not_in_calendar"
    )


def test_same_day_of_a_leap_day() -> None:
    found = read("past decade", published_on=dt.date(2024, 2, 29))
    assert (found.start, found.end) == (dt.date(2014, 2, 28), dt.date(2024, 2, 29))
    assert "period.same_day" in found.rules
    assert "period.same_day" not in read("past 4 years", published_on=dt.date(2024, 2, 29)).rules


def test_two_digits_of_a_year_name_their_rule() -> None:
    assert read("3Q98").edtf == "1998-07/1998-09"
    assert "period.two_digit_year" in read("3Q22").rules
    assert "period.two_digit_year" not in read("Q3 2022").rules


@pytest.mark.parametrize("locale", ["de", "de-CH", "de_ch", "fr-FR", "ru", "RU-KZ"])
def test_locale_fixes_the_order_of_a_date(locale: str) -> None:
    assert read("03/04/2023", locale=locale).edtf == "2023-04-03"
    assert refused("03/04/2023", locale="en-GB").rule == "period.date_order"
    assert refused("03/04/2023", locale=None).rule == "period.date_order"
    assert refused("03/04/2023", locale="zh").rule == "period.date_order"


def test_case_spaces_and_signs_do_not_matter() -> None:
    wanted = read("January-April 2023")
    for text in (
        "JANUARY-APRIL 2023",
        "January – April 2023",
        "January—April\n2023",
        "January\u00a0−\u00a0April ２０２３",
    ):
        assert read(text) == wanted


@pytest.mark.parametrize(
    ("period", "anchor", "expected"),
    [
        ("2022", None, False),
        ("Q1 2023", None, False),
        ("by the end of 2022", None, False),
        ("FY22", None, False),
        ("03/04/2023", None, False),
        ("recent years", None, False),
        ("nonsense", None, False),
        (None, None, False),
        ("a year earlier", "2022", False),
        ("a year earlier", "last year", True),
        ("last year", None, True),
        ("in May", None, True),
        ("currently", None, True),
        ("since 2021", None, True),
        ("2021-present", None, True),
        ("03/04/2023 - heute", None, True),
        ("Jan-Apr", None, True),
    ],
)
def test_leans(period: str | None, anchor: str | None, expected: bool) -> None:
    assert leans(period, anchor) is expected


def test_context_refuses_settings_that_would_be_misread() -> None:
    with pytest.raises(ValueError, match="fiscal_named_by"):
        PeriodContext(fiscal_named_by="middle")
    with pytest.raises(ValueError, match="1 to 12"):
        PeriodContext(fiscal_year_start_month=0)


@pytest.mark.parametrize(
    ("text", "status", "rule"),
    [
        ("last year", "actual", "period.relative.last"),
        ("this year", "actual", "period.relative.this"),
        ("this month", "actual", "period.relative.this"),
        ("next year", "forecast", "period.relative.next"),
        ("next month", "forecast", "period.relative.next"),
        ("yesterday", "actual", "period.relative.last"),
    ],
)
def test_relative_words_name_their_rule(text: str, status: str, rule: str) -> None:
    assert rule in read(text, status=status).rules
