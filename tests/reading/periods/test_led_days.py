"""Digits behind a month that "in" leads to are refused; a day is told with "on"."""

from __future__ import annotations

import datetime as dt

import pytest

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period

UNCLEAR = "period.day_or_year"


def read(words: str, locale: str = "en", status: str = "actual", *, event: bool = False) -> str:
    context = PeriodContext(locale, dt.date(2015, 10, 19), status=status, event=event)
    found = read_period(words, context)
    return found.edtf or "" if isinstance(found, Period) else found[0].rule


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("during September 15", UNCLEAR),
        ("in September, 14", UNCLEAR),
        ("In March 09", UNCLEAR),
        ("over the course of September 15", UNCLEAR),
        ("on September 15", "2015-09-15"),
        ("September 15", "2015-09-15"),
        ("in September 15th", "2015-09-15"),
        ("in September 2015", "2015-09"),
        ("during September 15, 2015", "2015-09-15"),
        ("in September 5", "2015-09-05"),
        ("in September", "2015-09"),
    ],
)
def test_two_digits_behind_a_month_that_in_leads_to(words: str, expected: str) -> None:
    assert read(words) == expected


def test_the_day_of_an_event_is_none_of_a_figure() -> None:
    assert read("in September 15", status="held", event=True) == "2015-09-15"


@pytest.mark.parametrize(
    ("locale", "words", "status", "expected"),
    [
        ("es", "para este año", "forecast", "2015"),
        ("es", "para el próximo año", "target", "2016"),
        ("es", "Para este año", "actual", "2015-01-01/2015-10-19"),
        ("es", "para 2020", "forecast", "2020-12-31"),
        ("es", "para finales de este año", "forecast", "2015-12-31"),
        ("en", "for this year", "forecast", "2015"),
        ("en", "by the end of this year", "forecast", "2015-12-31"),
        ("de", "für dieses Jahr", "forecast", "2015"),
        ("ru", "на этот год", "forecast", "2015"),
        ("fr", "pour cette année", "forecast", "2015"),
        ("zh", "今年", "forecast", "2015"),
        ("es", "del 1 de enero al 30 de abril de 2015", "actual", "2015-01/2015-04"),
        ("es", "del 1 de enero al 30 de abril del periodo de 2015", "actual", "2015-01/2015-04"),
        ("es", "al 30 de abril de 2015", "actual", "2015-04-30"),
        ("zh", "中9月", "actual", "period.unread"),
        ("zh", "9月中", "actual", "2015-09-15"),
        ("de", "Mitte September", "actual", "2015-09-15"),
    ],
)
def test_what_leads_to_a_year_or_a_day(locale: str, words: str, status: str, expected: str) -> None:
    assert read(words, locale, status) == expected
