"""Periods compared with other implementations: the edtf package, pandas, the calendar."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Any

import edtf
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.periods.calendar import edtf as edtf_of
from silkledger.reading.periods.calendar import shift, whole_months
from silkledger.reading.results import Period
from tests.support.depth import deep

fixed = settings(derandomize=True, max_examples=deep(32, 200))


YEARS, DAYS = st.integers(1900, 2022), st.dates(dt.date(1900, 1, 1), dt.date(2022, 12, 31))


PUBLISHED = dt.date(2023, 5, 3)


MONTH_NAMES = calendar.month_name[1:]


def read(text: str, **context: Any) -> Period:
    found = read_period(text, PeriodContext(**{"published_on": PUBLISHED, **context}))
    assert isinstance(found, Period), (text, found)
    return found


def bounds_by_edtf(text: str) -> tuple[dt.date, dt.date]:
    """First and last day of an EDTF text as the package edtf parses it."""
    parsed = edtf.parse_edtf(text)
    return dt.date(*parsed.lower_strict()[:3]), dt.date(*parsed.upper_strict()[:3])


@settings(fixed, max_examples=deep(16, 40))  # the package takes 10 ms a text
@given(DAYS, DAYS)
def test_edtf_package_agrees_on_the_bounds_of_every_form(one: dt.date, other: dt.date) -> None:
    start, end = sorted((one, other))
    year_end = end.replace(month=12, day=31)
    month_end = shift(end.replace(day=1), 1) - dt.timedelta(days=1)
    pairs = [
        (start, end),
        (start, start),
        (start.replace(month=1, day=1), year_end),
        (start.replace(day=1), month_end),
    ]
    for first, last in pairs:
        assert bounds_by_edtf(edtf_of(first, last)) == (first, last)


@settings(fixed, max_examples=deep(8, 20))
@given(DAYS)
def test_edtf_package_parses_an_open_end(start: dt.date) -> None:
    text = edtf_of(start, None)
    assert text == f"{start}/.."
    assert dt.date(*edtf.parse_edtf(text).lower_strict()[:3]) == start


@fixed
@given(DAYS, st.integers(0, 400))
def test_edtf_form_tells_two_periods_apart(start: dt.date, days: int) -> None:
    end = start + dt.timedelta(days=days)
    texts = {edtf_of(start, end), edtf_of(start, end + dt.timedelta(days=1)), edtf_of(start, None)}
    assert len(texts) == 3


@fixed
@given(YEARS, st.integers(1, 12), st.integers(1, 4), st.integers(1, 2))
def test_pandas_agrees_on_years_months_quarters_halves(
    year: int, month: int, quarter: int, half: int
) -> None:
    pairs = [
        ((str(year), f"in {year}", f"{year}年"), pd.Period(str(year), "Y"),
        pd.Period(str(year), "Y")),
        ((f"{MONTH_NAMES[month - 1]} {year}", f"{year}-{month:02}")
            if not 1 <= year % 100 < month else (),
         pd.Period(f"{year}-{month:02}", "M"), pd.Period(f"{year}-{month:02}", "M")),
        ((f"Q{quarter} {year}", f"{quarter}Q {year}", f"{year}Q{quarter}",
        f"{year}年第{quarter}季度"),
         pd.Period(f"{year}Q{quarter}"), pd.Period(f"{year}Q{quarter}")),
        ((f"H{half} {year}", f"{half}H {year}"),
         pd.Period(f"{year}Q{2 * half - 1}"), pd.Period(f"{year}Q{2 * half}")),
    ]  # fmt: skip
    for texts, first, last in pairs:
        for text in texts:
            if (
                text.count("-") and year % 100 < month
            ):  # 2011-12 is a month or a fiscal year: refused
                continue
            found = read(text)
            assert (found.start, found.end) == (first.start_time.date(), last.end_time.date()), text


@fixed
@given(st.integers(1950, 2021), st.integers(1, 12))
def test_pandas_agrees_on_fiscal_years(year: int, month: int) -> None:
    """pandas names a fiscal year by the year in which it ends, and its frequency by its last
    month.
    """
    last = MONTH_NAMES[(month - 2) % 12][:3].upper()
    wanted = pd.Period(str(year), f"Y-{last}")
    for text in (
        f"FY{year}",
        f"fiscal {year}",
        f"FY{year % 100:02}" if year >= 1969 else f"FY{year}",
    ):
        found = read(text, fiscal_year_start_month=month)
        assert (found.start, found.end) == (wanted.start_time.date(), wanted.end_time.date())
    for quarter in range(1, 5):
        wanted = pd.Period(f"{year}Q{quarter}", f"Q-{last}")
        found = read(f"Q{quarter} FY{year}", fiscal_year_start_month=month)
        assert (found.start, found.end) == (wanted.start_time.date(), wanted.end_time.date())


@fixed
@given(DAYS, st.integers(1, 60))
def test_pandas_agrees_on_past_windows(published: dt.date, count: int) -> None:
    """DateOffset takes the last day of a shorter month too."""
    for unit, wanted in (
        ("years", pd.DateOffset(years=count)),
        ("months", pd.DateOffset(months=count)),
        ("weeks", pd.DateOffset(weeks=count)),
        ("days", pd.DateOffset(days=count)),
    ):
        found = read(f"past {count} {unit}", published_on=published)
        assert (found.start, found.end) == ((pd.Timestamp(published) - wanted).date(), published)


@fixed
@given(DAYS, st.integers(1, 24))
def test_months_that_end_somewhere_are_that_many(end: dt.date, count: int) -> None:
    month = MONTH_NAMES[end.month - 1]
    found = read(f"{count} months to {month} {end.year}")
    assert found.start is not None
    assert found.end is not None
    assert whole_months(found.start, found.end) == count
    assert found.end == pd.Period(f"{end.year}-{end.month}", "M").end_time.date()
    on_day = read(f"{count} months to {end.day} {month} {end.year}")
    assert on_day.start is not None
    start = pd.Timestamp(on_day.start)
    after = pd.Timestamp(end) + pd.Timedelta(days=1)
    assert (
        start + pd.DateOffset(months=count) == after
        or start.day > 28
        or after.day > 28
        or after.day == 1
    )


@fixed
@given(st.dates(dt.date(1980, 1, 1), dt.date(2100, 12, 31)), st.integers(1, 31), st.integers(1, 12))
def test_a_date_without_its_year_is_the_latest_not_after_publication(
    published: dt.date, day: int, month: int
) -> None:
    """Against a search day by day."""
    text = f"{day} {MONTH_NAMES[month - 1]}"
    found = read_period(text, PeriodContext(published_on=published))
    ahead = read_period(text, PeriodContext(published_on=published, status="forecast"))
    if day > (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]:
        assert not isinstance(found, Period)
        return
    for reading, step in ((found, -1), (ahead, 1)):
        date = published
        while (date.day, date.month) != (day, month):
            date += dt.timedelta(days=step)
        assert isinstance(reading, Period)
        assert reading.start == reading.end == date
        assert reading.flags == ("year_inferred",)


@fixed
@given(st.integers(0, 40), st.integers(0, 20), YEARS)
def test_dates_that_the_calendar_lacks_are_never_read(day: int, month: int, year: int) -> None:
    texts = [
        f"{year}-{month:02}-{day:02}",
        f"{day:02}.{month:02}.{year}",
        f"{year}年{month}月{day}日",
    ]
    if 1 <= month <= 12:
        texts += [f"{day} {MONTH_NAMES[month - 1]} {year}"]
    try:
        wanted = dt.date(year, month, day)
    except ValueError:
        wanted = None
    for text in texts:
        found = read_period(text, PeriodContext(locale="de", published_on=PUBLISHED))
        if wanted is None:
            assert not isinstance(found, Period) or (".0" not in text and found.start is None), text
        else:
            assert isinstance(found, Period), text
            assert found.start == found.end == wanted
