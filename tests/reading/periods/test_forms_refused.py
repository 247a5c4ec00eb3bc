"""Periods that are refused or have no dates, and those that depend on the publication date."""

from __future__ import annotations

import datetime as dt

import pytest

from silkledger.reading.periods import PeriodContext, leans
from silkledger.reading.results import Period
from tests.support.periods import PUBLISHED, read, refused

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
    ("mid-Q1 2022", "period.middle"),
    ("end of 5 May 2022", "period.edge_of_day"),
    ("10 years to 2022", "period.twelve_months"),
    ("Monday, 18 April 2023", "period.weekday"),
    ("Monday, 18 April", "period.weekday"),
    ("3 and 5 April", "period.unread"),
    ("31 April and 1 May", "period.not_in_calendar"),
    ("the last year", "period.ambiguous_last"),
    ("last decade", "period.ambiguous_last"),
    ("past two quarters", "period.ambiguous_last"),
    ("12M", "period.ambiguous_last"),
    ("first twelve months", "period.ambiguous_last"),
    ("nine months", "period.unread"),
    ("up to 2022", "period.unread"),
    ("vs 2022", "period.unread"),
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
    ["recent years", "in recent years", "over the past few years", "the past years",
    "for a long time", "summer of 2022",
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
    with pytest.raises(ValueError, match="fiscal_year_named_by"):
        PeriodContext(fiscal_year_named_by="middle")
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
