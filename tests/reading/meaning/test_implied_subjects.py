"""A noun that leaves a number one unit gives it, if it leads to the number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import outcome, read, refusals

AGES = ("the age of {}", "at age {}", "aged {}", "an average age of {}", "the average age is {}")
PARTING = (
    "{} aged care homes cost",
    "aged care costs",
    "population density of",
    "age groups spent",
)


@given(st.integers(2, 110), st.sampled_from(AGES))
def test_an_age_is_in_years(number: int, frame: str) -> None:
    quantity = read(frame.format(number), "en")
    assert (int(quantity.value), quantity.unit) == (number, "year")


@given(st.integers(200, 9_000_000), st.sampled_from(AGES))
def test_no_age_is_so_high(number: int, frame: str) -> None:
    assert refusals(frame.format(number), "en") == ["unit.none"]


@given(st.integers(2, 110), st.sampled_from(PARTING))
def test_another_noun_parts_them(number: int, words: str) -> None:
    assert refusals(f"{words.format(7)} {number}", "en")


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("aged 15 to 64", "range 39.5 year"),
        ("people aged 13-17", "range 15 year"),
        ("a population of nine million", "exact 9000000 person"),
        ("a population of more than 320,000", "gt 320000 person"),
        ("aged six and nine", "unit.none"),
        ("the age of 5 million", "unit.none"),
    ],
)
def test_wordings(wording: str, expected: str) -> None:
    assert outcome(wording, "en") == expected
