"""Which years the words of a figure refer to."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.checks.windows import (
    Window,
    last_full_year,
    nearest_year,
    present,
    whole_years,
    windows_of,
    windows_open,
    years_around,
)
from tests.support.depth import deep


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "end", "nature", "timing", "expected"),
    [
        ("1992-01-01", "2023-05-03", "open", "", [(1992, 2022)]),  # since 1992
        ("2013-05-03", "2023-05-03", "duration", "", [(2012, 2022)]),  # the past decade
        ("2013-05-03", "2023-05-03", "duration", "middle", [(2013, 2023)]),
        ("2013-05-03", "2023-05-03", "duration", "end", [(2012, 2022)]),
        ("2015-01-01", "2020-12-31", "duration", "", [(2014, 2020), (2015, 2020)]),  # 2015-2020
        ("2015-01-01", "2020-12-31", "duration", "end", [(2014, 2020)]),
        ("2022-01-01", "2022-12-31", "duration", "", [(2021, 2022)]),
        ("2022-01-01", "2022-12-31", "duration", "end", [(2021, 2022)]),
        ("2022-01-01", "2022-12-31", "duration", "middle", [(2021, 2022), (2022, 2023)]),
        ("2022-01-01", "2022-09-30", "duration", "", []),  # nine months
        ("2022-04-01", "2023-03-31", "duration", "", []),  # twelve months to March
        ("2020-05-03", "2023-05-03", "duration", "", [(2019, 2022)]),
        ("2022-01-01", "2022-03-31", "duration", "", []),
        ("2023-01-01", "2023-05-03", "open", "", []),  # since January
    ],
)
def test_the_windows_that_a_period_may_mean(
    start: str, end: str, nature: str, timing: str, expected: list[tuple[int, int]]
) -> None:
    assert windows_of(day(start), day(end), nature, timing) == [
        Window(*years) for years in expected
    ]


def test_a_change_without_a_window_may_mean_several() -> None:
    windows = windows_open(day("2023-05-03"), [Window(1992, 2022), Window(2012, 2022)])
    assert [window.words for window in windows] == [
        "2021 to 2022",
        "2017 to 2022",
        "2012 to 2022",
        "1992 to 2022",
    ]


@pytest.mark.parametrize(
    ("text", "year"), [("2023-05-03", 2022), ("2022-12-31", 2022), ("2022-12-30", 2021)]
)
def test_the_last_full_year(text: str, year: int) -> None:
    assert last_full_year(day(text)) == year
    assert present(day(text)) == [year, year - 1, year - 2]


@pytest.mark.parametrize(
    ("text", "timing", "years", "nearest"),
    [
        ("2023-05-03", "middle", [2022, 2023], 2023),
        ("2023-07-01", "middle", [2023], 2023),
        ("2022-12-31", "middle", [2022, 2023], 2023),
        ("2023-12-31", "middle", [2023, 2024], 2023),
        ("2022-12-31", "end", [2022], 2022),
        ("2023-05-03", "end", [2022, 2023], 2022),
        ("2023-01-01", "", [2022, 2023], 2022),
    ],
)
def test_the_years_around_an_instant(
    text: str, timing: str, years: list[int], nearest: int
) -> None:
    assert years_around(day(text), timing) == years
    assert nearest_year(day(text), timing) == nearest


days = st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31))


@settings(derandomize=True, max_examples=deep(32, 200))
@given(days, days, st.sampled_from(["open", "duration"]), st.sampled_from(["", "end", "middle"]))
def test_no_window_is_empty_or_lies_far_from_its_period(
    first: dt.date, second: dt.date, nature: str, timing: str
) -> None:
    start, end = min(first, second), max(first, second)
    for window in windows_of(start, end, nature, timing):
        assert window.years > 0
        assert abs(window.base - start.year) <= 1
        assert abs(window.end - end.year) <= 1
        assert nature == "open" or abs(window.years - (end - start).days / 365.25) <= 1.01


@settings(derandomize=True, max_examples=deep(16, 100))
@given(days, st.integers(1, 30))
def test_anniversaries_are_whole_years(start: dt.date, years: int) -> None:
    try:
        end = start.replace(year=start.year + years)
    except ValueError:  # 29 February
        end = start.replace(year=start.year + years, day=28)
    assert whole_years(start, end) == years
    assert whole_years(start, end + dt.timedelta(days=40)) == 0
