"""An extreme that a number reached bounds nothing, and a year is no denominator."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("5 million tonnes, an all-time maximum", "en", "exact 5000000 t"),
        ("5 million tonnes maximum", "en", "le 5000000 t"),
        ("5 млн тонн, исторический максимум", "ru", "exact 5000000 t"),
        ("5 млн тонн, это максимум с 2010 года", "ru", "exact 5000000 t"),
        ("5 млн тонн максимум", "ru", "le 5000000 t"),
    ],
)
def test_an_extreme_behind_a_number_is_a_bound_only_right_behind_it(
    wording: str, locale: str, expected: str
) -> None:
    assert outcome(wording, locale, statistic="flow") == expected


def test_an_extreme_that_a_change_reached_bounds_no_change() -> None:
    wording = "вырос на 31% к июлю 2021 года, обновив исторический максимум"
    assert outcome(wording, "ru", statistic="growth_rate") == "exact 31 percent"


@given(
    st.sampled_from(["с {} года", "за {} год", "зерна с {} года", "зерна за {} год"]),
    st.integers(1900, 2030),
)
def test_a_year_divides_no_amount(words: str, year: int) -> None:
    assert outcome(f"5 млн тонн {words.format(year)}", "ru", statistic="flow") in (
        "exact 5000000 t",
        "wording.other_period",
    )


@given(st.integers(5, 20))
def test_several_years_divide_no_amount(years: int) -> None:
    assert outcome(f"5 млн тонн за {years} лет", "ru", statistic="flow") == "exact 5000000 t"
