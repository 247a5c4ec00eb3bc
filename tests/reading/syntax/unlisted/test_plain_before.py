"""Words of the dictionary and names left of a number, and those that may change it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import outcome, refusals

PLAIN = ("coronavirus", "tabletop", "hotplate", "chandelier", "accordion")
NAMES = ("Uryu", "Makhachev", "FedEx", "Zelkova")
TURNING = ("shrinkage", "maybe", "shortfall", "supposed", "hypothesised", "slashed")
PLACES = ("for", "with", "across", "in")


# What has the form of a year behind "in" may be one.
NUMBERS = st.integers(12, 9_000).filter(lambda number: not 1900 <= number < 2100)


@given(st.sampled_from(PLAIN), st.sampled_from(PLACES), NUMBERS)
def test_a_plain_word_before_a_preposition(word: str, place: str, number: int) -> None:
    assert outcome(f"a {word} {place} {number} people", "en") == f"exact {number} person"


@given(st.sampled_from(PLAIN), st.integers(12, 9_000))
def test_a_plain_word_before_a_noun(word: str, number: int) -> None:
    assert outcome(f"{word} sales of {number} tonnes", "en") == f"exact {number} t"


@given(st.sampled_from(NAMES), st.integers(12, 9_000))
def test_a_name_before_a_verb(name: str, number: int) -> None:
    assert outcome(f"{name} now has {number} employees", "en") == f"exact {number} person"


@given(st.sampled_from(("meetup", "maybe", *NAMES)), st.integers(12, 9_000))
def test_what_adjoins_the_number_is_refused(word: str, number: int) -> None:
    assert refusals(f"{word} {number} tonnes", "en")


@pytest.mark.parametrize("word", TURNING)
@pytest.mark.parametrize("place", PLACES)
def test_a_turning_word_is_refused(word: str, place: str) -> None:
    assert refusals(f"the {word} {place} 50 tonnes", "en")


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("Israel has over 200 nuclear weapons", "gt 200 count"),
        ("South Korea with 83 tonnes", "exact 83 t"),
        ("reports about Turkey 500 people", "bound.misplaced"),
        ("over Israel 500 rockets", "exact 500 count"),
        ("the first 31 picks", "exact 31 count"),
        ("on my last 6 trips", "exact 6 trip"),
        ("was last down by 0.9 %", "wording.unknown"),
        ("as little as 300 yen", "ge 300 JPY"),
        ("not far off 10 percent", "nearly 10 percent"),
    ],
)
def test_wordings(wording: str, expected: str) -> None:
    assert outcome(wording, "en") == expected
