"""Lent starts: the end of a change takes the unit that only its start has."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import read, refusals, said, stated

PASSED = {
    "fr": ("passé de {} à {}", "15 morts", "9 000 euros", "en 2017"),
    "es": ("pasó de {} a {}", "15 muertos", "9.000 euros", "en 2017"),
    "en": ("rose from {} to {}", "15 deaths", "9,000 euros", "in 2017"),
}


@pytest.mark.parametrize(("language", "dated"), [*product(PASSED, (False, True))])
def test_the_end_takes_the_unit_of_the_start(language: str, dated: bool) -> None:
    pattern, people, _, date = PASSED[language]
    start = f"{people} {date}" if dated else people
    assert said(read(pattern.format(start, "28"), language, statistic="flow")) == stated(
        "exact 28 death"
    )


@pytest.mark.parametrize("language", PASSED)
def test_the_end_may_have_a_scale_of_its_own_and_no_other(language: str) -> None:
    pattern, _, money, _ = PASSED[language]
    millions = {"fr": "3 millions", "es": "3 millones", "en": "3 million"}[language]
    found = read(pattern.format(money, millions), language, statistic="flow")
    assert said(found) == stated("exact 3e6 EUR")
    scaled = {"fr": "3 millions d'euros", "es": "3 millones de euros", "en": "3 million euros"}
    assert refusals(pattern.format(scaled[language], "6"), language, statistic="flow")


@pytest.mark.parametrize("language", PASSED)
@pytest.mark.parametrize("end", ["2018", "28 %"])
def test_a_year_or_a_rate_takes_no_unit(language: str, end: str) -> None:
    pattern, people, _, _ = PASSED[language]
    if end == "2018":
        assert refusals(pattern.format(people, end), language, statistic="flow")
    else:
        assert read(pattern.format(people, end), language, statistic="level").unit == "percent"


@pytest.mark.parametrize("language", PASSED)
def test_the_ends_make_no_change(language: str) -> None:
    pattern, people, _, _ = PASSED[language]
    assert refusals(pattern.format(people, "28"), language, statistic="increase")
