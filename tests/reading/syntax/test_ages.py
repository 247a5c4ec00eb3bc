"""Ages describe the people that a figure counts and are no figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import read, refusals, said, stated

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


@pytest.mark.parametrize(
    "group", ["des moins de 25 ans", "des plus de 50 ans", "des moins de 18 ans"]
)
def test_a_french_group_of_an_age_is_no_figure(group: str) -> None:
    found = read(f"le chômage {group} recule de 2 %", "fr", statistic="growth_rate")
    assert said(found) == stated("exact -2 percent")
    found = read(f"le taux {group} atteint 19,6 %", "fr", statistic="share")
    assert said(found) == stated("exact 19.6 percent")


def test_the_same_words_bound_what_is_counted() -> None:
    found = read("les plus de 200 bus", "fr", statistic="stock")
    assert said(found) == stated("gt 200 bus")


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("fr", "5 % de plus qu'il y a trois ans"),
        ("fr", "il y a trois ans, la hausse était de 5 %"),
        ("es", "hace tres años el aumento era del 5 %"),
        ("en", "5% higher than three years ago"),
    ],
)
def test_a_time_that_is_gone_is_no_figure(language: str, wording: str) -> None:
    found = read(wording, language, statistic="growth_rate")
    assert said(found) == stated("exact 5 percent")
