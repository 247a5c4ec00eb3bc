"""Words that depend on another date: with the row's anchor and without it."""

from __future__ import annotations

import datetime as dt

import pytest

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period
from tests.support.periods import PUBLISHED, read, refused

LEANING = Period(None, None, None, None, ("period.leans",), ("undated", "period_leans"))


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


@pytest.mark.parametrize(
    "text", ["Over the past 30 years since diplomatic relations were established", "since then"]
)
def test_without_its_anchor_a_figure_has_no_dates_and_an_event_is_refused(text: str) -> None:
    assert read(text) == LEANING
    assert refused(text, status="held", event=True).rule == "period.no_anchor"


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
    assert read(text) == LEANING


def test_anchor_that_decides_nothing_is_refused() -> None:
    assert refused("a year earlier", anchor="recent years").rule == "period.anchor_unread"
    assert refused("a year earlier", anchor="nonsense").rule == "period.anchor_unread"
    assert refused("a year earlier", anchor="since 2010").rule == "period.anchor_unread"
    assert refused("a year earlier", anchor="2020 to 2021").rule == "period.anchor_unit"
    assert refused("a month earlier", anchor="Q1 2023").rule == "period.anchor_unit"
    assert refused("the previous quarter", anchor="2022").rule == "period.anchor_unit"
    assert refused("the previous year", anchor="Nov 2021 - Feb 2022").rule == "period.anchor_unit"


@pytest.mark.parametrize(
    "anchor", ["2019", "in 2019", "March 2019", "31 December 2019", "2019 год"]
)
@pytest.mark.parametrize(
    ("words", "locale", "dates"),
    [
        ("on 1 October", "en", "2019-10-01"),
        ("in October", "en", "2019-10"),
        ("на 1 октября", "ru", "2019-10-01"),
        ("am 1. Oktober", "de", "2019-10-01"),
        ("au 1er octobre", "fr", "2019-10-01"),
        ("a 1 de octubre", "es", "2019-10-01"),
        ("10月1日", "zh", "2019-10-01"),
        ("Q3", "en", "2019-07/2019-09"),
        ("in the first quarter", "en", "2019-01/2019-03"),
        ("from May to July", "en", "2019-05/2019-07"),
    ],
)
def test_a_date_without_a_year_is_of_the_year_of_its_anchor(
    words: str, locale: str, dates: str, anchor: str
) -> None:
    for published_on in (dt.date(2023, 1, 31), None):
        context = PeriodContext(locale=locale, published_on=published_on, anchor=anchor)
        period = read_period(words, context)
        assert isinstance(period, Period), (words, period)
        assert (period.edtf, period.flags) == (dates, ())


@pytest.mark.parametrize("anchor", ["banana", "recently", "2018-2019", "since 2019"])
def test_an_anchor_that_names_no_year_is_never_passed_over(anchor: str) -> None:
    context = PeriodContext(locale="en", published_on=dt.date(2023, 1, 31), anchor=anchor)
    assert not isinstance(read_period("on 1 October", context), Period)


@pytest.mark.parametrize("words", ["on 1 October 2020", "in 2020"])
def test_a_printed_year_needs_no_anchor(words: str) -> None:
    context = PeriodContext(locale="en", published_on=dt.date(2023, 1, 31), anchor="2019")
    period = read_period(words, context)
    assert isinstance(period, Period)
    assert str(period.edtf).startswith("2020")
