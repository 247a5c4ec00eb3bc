"""Where a length or time leads is not a change of it; of a rate or money it may be a fall."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import outcome, refusals

BEARINGS = (
    "away",
    "off the coast",
    "north of Bonn",
    "apart",
    "behind the leader",
    "along the coast",
)
DEEP = ("below the surface", "beneath the ground", "under the seabed", "below the Earth's surface")


@given(st.integers(2, 900), st.sampled_from((*BEARINGS, *DEEP)))
def test_a_length_leads_somewhere(number: int, words: str) -> None:
    assert outcome(f"{number} kilometres {words}", "en") == f"exact {number} km"


@given(
    st.integers(2, 90),
    st.sampled_from(("{} %", "${}", "{} euros", "{} percent")),
    st.sampled_from(("off", "away", "behind", "off its price", "apart")),
)
def test_a_rate_or_price_may_fall(number: int, amount: str, words: str) -> None:
    assert refusals(f"{amount.format(number)} {words}", "en")


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("north of $5 million", "gt 5000000 USD"),
        ("5 metres below sea level", "exact -0.005 km"),
        ("5 cm below the average", "exact -0.00005 km"),
        ("17,923 people missing", "exact 17923 person"),
        ("19 drivers honking at us", "exact 19 person"),
        ("150 km/h winds", "exact 150 km/h"),
        ("500 people smuggling cases", "unit.two"),
    ],
)
def test_the_nearest_wordings(wording: str, expected: str) -> None:
    assert outcome(wording, "en") == expected
