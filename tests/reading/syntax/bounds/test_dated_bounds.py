"""A date beside a verb of bound takes the bound from no number: exceeded in 2019 8 million tonnes.

Where the verb compares with the level of a date, the number behind is that level's, or a rate.
"""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome

AMOUNTS = {
    "en": ("exceeded", "8 million tonnes", ("in 2019", "in May", "in May 2019")),
    "ru": ("превысил", "8 млн тонн", ("в 2019 году", "в мае", "в мае 2019 года")),
    "de": ("überstieg", "8 Mio. Tonnen", ("im Mai",)),
    "fr": ("a dépassé", "8 millions de tonnes", ("en mai", "en 2019")),
    "es": ("superó", "los 8 millones de toneladas", ("en 2019", "en mayo")),
}


@pytest.mark.parametrize(
    ("locale", "date"),
    [(locale, date) for locale, (_, _, dates) in AMOUNTS.items() for date in dates],
)
def test_a_date_behind_the_verb_leaves_the_bound(locale: str, date: str) -> None:
    verb, amount, _ = AMOUNTS[locale]
    assert outcome(f"{verb} {amount}", locale, statistic="flow") == "gt 8000000 t"
    found = outcome(f"{verb} {date} {amount}", locale, statistic="flow")
    assert found == "gt 8000000 t" or "exact" not in found


@pytest.mark.parametrize(("level", "year"), [*product(("уровень", "показатель"), (2018, 2021))])
def test_the_level_of_a_date_is_exceeded_by_a_rate(level: str, year: int) -> None:
    rate = outcome(f"превысил {level} {year} года на 5 %", "ru", statistic="growth_rate")
    assert rate == "exact 5 percent"
    amount = outcome(f"превысил {level} {year} года в 8 млн тонн", "ru", statistic="flow")
    assert "exact" not in amount


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("превысила критическую отметку в 8 м", "level", "gt 0.008 km"),
        ("превысил планку в 5 %", "share", "gt 5 percent"),
        ("не превысил пороговое значение в 5 %", "share", "le 5 percent"),
        ("превысил плановый уровень на 5 %", "growth_rate", "exact 5 percent"),
        ("превысил план в 8 млн тонн", "flow", "bound.misplaced"),
    ],
)
def test_a_mark_that_is_passed(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, "ru", statistic=statistic) == expected
