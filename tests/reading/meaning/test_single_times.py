"""One length of time without its number, behind a bound word."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

TIMES = {
    "en": {"a year": "1 year", "a month": "1 month", "an hour": "1 h", "a decade": "10 year"},
    "ru": {"года": "1 year", "месяца": "1 month", "часа": "1 h", "десятилетия": "10 year"},
}
BOUNDS = {
    "en": {"more than": "gt", "at least": "ge", "nearly": "nearly", "about": "approx"},
    "ru": {"более": "gt", "не менее": "ge", "менее": "lt", "около": "approx"},
}


@pytest.mark.parametrize("language", TIMES)
def test_a_bound_before_one_time_bounds_it(language: str) -> None:
    for bound, name in BOUNDS[language].items():
        for time, amount in TIMES[language].items():
            assert outcome(f"{bound} {time}", language) == f"{name} {amount}", (bound, time)


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("a month", "en"),
        ("for a year", "en"),
        ("more than each year", "en"),
        ("more than a company", "en"),
        ("more than a year of growth", "en"),
        ("более лет", "ru"),
        ("более дней", "ru"),
        ("до года", "ru"),
        ("более компании", "ru"),
    ],
)
def test_other_times_have_no_number(wording: str, language: str) -> None:
    assert refusals(wording, language)


def test_a_number_beside_it_is_the_figure() -> None:
    assert outcome("5 % over a year", "en") == "exact 5 percent"
    assert outcome("рост за более года на 5%", "ru") == "exact 5 percent"
