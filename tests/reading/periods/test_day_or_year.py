"""Two digits behind a short month are refused where they can be a year near publication."""

from __future__ import annotations

import datetime as dt

import pytest

from silkledger.reading.periods import PeriodContext, leans, read_period
from silkledger.reading.results import Period

MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _rule(words: str, published_on: dt.date) -> str:
    found = read_period(words, PeriodContext(locale="en", published_on=published_on))
    return found.edtf or "" if isinstance(found, Period) else found[0].rule


@pytest.mark.parametrize("month", MONTHS)
@pytest.mark.parametrize("year", [2022, 2023, 2024])
def test_digits_near_the_year_of_publication_are_refused(month: str, year: int) -> None:
    for days in (year - 2001, year - 2000, year - 1999):
        assert _rule(f"{month} {days}", dt.date(year, 12, 31)) == "period.day_or_year"


@pytest.mark.parametrize(
    ("words", "expected"),
    [("December 23", "2022-12-23"), ("Dec 3", "2022-12-03"), ("23 Dec", "2022-12-23")],
)
def test_a_day_that_is_no_year_is_read(words: str, expected: str) -> None:
    assert _rule(words, dt.date(2023, 5, 3)) == expected


def test_digits_far_from_publication_are_a_day() -> None:
    assert _rule("Dec 23", dt.date(2015, 12, 27)) == "2015-12-23"


@pytest.mark.parametrize("month", MONTHS)
@pytest.mark.parametrize("day", range(1, 31))
def test_a_short_month_leans_on_publication_for_all_days(month: str, day: int) -> None:
    """Steps that read a wording once for all sources must not do so here."""
    if (month, day) != ("Feb", 30):
        assert leans(f"{month}. {day}", None)
        assert leans(f"on {month}. {day}", None)
