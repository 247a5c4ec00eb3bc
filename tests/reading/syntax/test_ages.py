"""Ages describe the people that a figure counts and are no figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import read, refusals, said

AGES = (
    "в возрасте {} лет и старше",
    "в возрасте {} лет",
    "старше {} лет",
    "моложе {} лет",
    "в возрасте от {} до 95 лет",
    "в возрасте {}-95 лет",
    "{} лет и старше",
)


@given(st.sampled_from(AGES), st.integers(5, 20))
def test_an_age_changes_no_count(age: str, years: int) -> None:
    plain = said(read("2,9 млн человек", "ru"))
    assert said(read(f"2,9 млн человек {age.format(years)}", "ru")) == plain


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("2,9 млн детей до 18 лет", 2_900_000),
        ("население старше 15 лет составило 5 млн человек", 5_000_000),
    ],
)
def test_other_places_of_an_age(wording: str, expected: int) -> None:
    assert read(wording, "ru", statistic="stock").value == expected


@pytest.mark.parametrize("wording", ["старше 35 лет", "5 тонн до 18 лет", "5 тонн и 18 лет"])
def test_an_age_alone_or_of_things_is_refused(wording: str) -> None:
    assert refusals(wording, "ru", statistic="level")


def test_a_length_of_time_is_still_a_figure() -> None:
    assert said(read("средний возраст 35 лет", "ru", statistic="level"))[2] == "year"
