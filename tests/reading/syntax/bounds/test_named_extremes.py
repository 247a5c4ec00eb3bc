"""An extreme in the name of something is its name, and bounds a number that it leads to itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import outcome

_NOUNS = ("capacity", "load", "speed limit", "temperature", "price", "wage", "depth", "investment")
_LEADS = ("{} of 500 {}", "the {} is 500 {}", "{}: 500 {}", "a {} of 500 {}", "{} 500 {}")


@given(
    st.sampled_from(["maximum", "minimum", "maximum permitted", "minimum operating"]),
    st.sampled_from(_NOUNS),
    st.sampled_from(_LEADS),
    st.sampled_from(["tonnes", "euros"]),
)
def test_an_extreme_before_a_noun_bounds_nothing(
    extreme: str, noun: str, lead: str, unit: str
) -> None:
    found = outcome(lead.format(f"{extreme} {noun}", unit), "en")
    assert found.split()[0] in ("exact", "bound.misplaced", "wording.unknown"), found


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("a maximum capacity of 500 passengers", "en", "exact 500 person"),
        ("the minimum operating level of 100 metres", "en", "exact 0.1 km"),
        ("the minimum price is 1,000 euros", "en", "exact 1000 EUR"),
        ("maximum grant amount: $50,000", "en", "exact 50000 USD"),
        ("une vitesse maximum de 300 km/h", "fr", "exact 300 km/h"),
        ("Prix maximum : 300 euros", "fr", "exact 300 EUR"),
    ],
)
def test_the_number_is_its_own_value(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale) == expected


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("maximum 500 passengers", "en", "le 500 person"),
        ("a maximum of 500 passengers", "en", "le 500 person"),
        ("a minimum 50 MW plant", "en", "ge 50 MW"),
        ("maximum allowed 5 %", "en", "le 5 percent"),
        ("fines of maximum $5 million", "en", "le 5000000 USD"),
        ("a maximum weight of up to 40 tonnes", "en", "le 40 t"),
        ("maximum 300 euros", "fr", "le 300 EUR"),
        ("un maximum de 300 euros", "fr", "le 300 EUR"),
    ],
)
def test_an_extreme_of_the_number_bounds_it(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale) == expected


@given(
    st.sampled_from(["increase", "growth", "rise", "decline", "reduction", "decrease"]),
    st.sampled_from(["the maximum {} of {} %", "a maximum {} of {} %", "maximum {} {} %"]),
    st.integers(2, 60),
)
def test_an_extreme_change_is_a_bound(noun: str, frame: str, number: int) -> None:
    found = outcome(frame.format(noun, number), "en", statistic="growth_rate")
    assert found.split()[0] in ("le", "ge"), found
