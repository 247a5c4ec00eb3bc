"""Days that date an event alone, and days whose weekday or second day is printed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.periods.mentions import mentions
from silkledger.reading.results import Period

PUBLISHED = dt.date(2023, 5, 10)  # a Wednesday
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "ru": "понедельник вторник среду четверг пятницу субботу воскресенье",
}
APRIL = {"en": "April", "de": "April", "fr": "avril", "es": "abril", "ru": "апреля"}
LED = {
    "en": "{} {} {}",
    "de": "{}, {}. {}",
    "fr": "{} {} {}",
    "es": "{} {} de {}",
    "ru": "{} {} {}",
}
BESIDE = {
    "en": "{0} and {1} April",
    "de": "{0}. und {1}. April",
    "fr": "{0} et {1} avril",
    "es": "{0} y {1} de abril",
    "ru": "{0} и {1} апреля",
    "zh": "4月{0}日和{1}日",
}


def read(text: str, locale: str, status: str = "held", *, event: bool = True) -> object:
    context = PeriodContext(locale=locale, published_on=PUBLISHED, status=status, event=event)
    found = read_period(text, context)
    return (found.start, found.end) if isinstance(found, Period) else found[0].rule


@given(locale=st.sampled_from(sorted(WEEKDAYS)), day=st.integers(1, 30), other=st.integers(0, 6))
def test_a_printed_weekday_must_be_that_of_the_day(locale: str, day: int, other: int) -> None:
    date = dt.date(2023, 4, day)
    name = WEEKDAYS[locale].split()[other]
    found = read(LED[locale].format(name, day, APRIL[locale]), locale)
    assert found == ((date, date) if date.weekday() == other else "period.weekday")


@given(locale=st.sampled_from(sorted(BESIDE)), first=st.integers(1, 30), last=st.integers(1, 30))
def test_two_days_are_a_period_only_if_they_follow_each_other(
    locale: str, first: int, last: int
) -> None:
    found = read(BESIDE[locale].format(first, last), locale)
    follow = last == first + 1
    days = dt.date(2023, 4, first), dt.date(2023, 4, last)
    assert found == (days if follow else "period.unread")


@given(day=st.integers(1, 28), status=st.sampled_from(["held", "planned"]))
def test_a_day_without_a_month_is_the_nearest_of_its_number(day: int, status: str) -> None:
    found = read(f"{day}日", "zh", status)
    assert isinstance(found, tuple)
    start = found[0]
    assert start.day == day
    assert abs((start - PUBLISHED).days) < 31
    assert start <= PUBLISHED if status == "held" else start >= PUBLISHED
    assert read(f"{day}日", "zh", "actual", event=False) == "period.unread"


@pytest.mark.parametrize(
    ("locale", "text", "day"),
    [
        ("de", "Am 03.04. trifft sie ihn.", ["Am 03.04."]),
        ("de", "Der Wert stieg auf 03.04. Danach fiel er.", []),
        ("de", "Er lag bei 3.11. im Mai 2022.", ["im Mai 2022"]),
        ("en", "They met on Friday.", []),
        ("en", "They met on Wednesday 3 May.", ["on Wednesday 3 May"]),
        ("zh", "双方8日签署协议。", []),
    ],
)
def test_days_without_a_month_date_no_figure(locale: str, text: str, day: list[str]) -> None:
    assert [each.text for each in mentions(text, locale, PUBLISHED)] == day


@pytest.mark.parametrize(
    ("locale", "text", "day"),
    [
        ("en", "They met on Friday.", ["on Friday"]),
        ("ru", "Они встретились в пятницу в Москве.", ["в пятницу"]),
        ("fr", "L'accord a été signé samedi à Paris.", ["samedi"]),
        ("zh", "双方8日签署协议。", ["8日"]),
        ("zh", "他于4日至5日访问。", ["4日至5日"]),
    ],
)
def test_days_of_events(locale: str, text: str, day: list[str]) -> None:
    found = [each.text for each in mentions(text, locale, PUBLISHED, event=True)]
    assert [text.removeprefix("于") for text in found] == day


@pytest.mark.parametrize(
    ("locale", "text", "first", "last"),
    [
        ("en", "last week", 1, 7),
        ("de", "vergangene Woche", 1, 7),
        ("fr", "cette semaine", 8, 14),
        ("es", "la semana pasada", 1, 7),
        ("ru", "на прошлой неделе", 1, 7),
        ("zh", "上周", 1, 7),
        ("zh", "上周三", 3, 3),
        ("zh", "上周日", 7, 7),
        ("de", "Dienstag vergangener Woche", 2, 2),
        ("es", "martes 9", 9, 9),
        ("en", "Tuesday the 2nd", 2, 2),
        ("zh", "昨晚", 9, 9),
        ("fr", "avant-hier", 8, 8),
    ],
)
def test_weeks_and_days_of_an_event(locale: str, text: str, first: int, last: int) -> None:
    assert read(text, locale) == (dt.date(2023, 5, first), dt.date(2023, 5, last))


@pytest.mark.parametrize(
    ("locale", "text", "rule"),
    [
        ("en", "Sunday of last week", "period.week"),  # of this one where weeks begin on Sunday
        ("es", "martes 10", "period.weekday"),
        ("zh", "上周3", "period.unread"),  # 上周3家企业
    ],
)
def test_weeks_and_days_that_may_be_others(locale: str, text: str, rule: str) -> None:
    assert read(text, locale) == rule


def test_a_week_dates_no_figure_and_nothing_that_is_told_on_a_sunday() -> None:
    assert read("last week", "en", "actual", event=False) == "period.week"
    sunday = PeriodContext("en", dt.date(2023, 5, 14), status="held", event=True)
    found = read_period("last week", sunday)
    assert not isinstance(found, Period)
    assert found[0].rule == "period.week"
