"""What fell below a number is below it, and did not change by it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import outcome, refusals

VERBS = ("fallen", "gefallen", "gesunken", "sinken", "rutschen", "gerutscht", "abgesunken")
LEADS = ("unter", "knapp unter", "unter die Marke von", "unter die Schwelle von")


@given(st.sampled_from(LEADS[:1] + LEADS[2:]), st.sampled_from(VERBS), st.integers(2, 900))
def test_below_and_a_fall_is_a_level(lead: str, verb: str, number: int) -> None:
    assert outcome(f"ist {lead} {number} Dollar {verb}", "de") == f"lt {number} USD"


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("um weniger als 5 Dollar gefallen", "gt -5 USD"),
        ("um 5 Dollar gefallen", "exact -5 USD"),
        ("auf unter 50 Prozent gesunken", "lt 50 percent"),
        ("fiel unter 5 Dollar", "lt 5 USD"),
    ],
)
def test_by_leads_to_the_change(wording: str, expected: str) -> None:
    assert outcome(wording, "de") == expected


def test_such_a_level_is_no_change() -> None:
    assert refusals("unter 1.000 Dollar gefallen", "de", statistic="increase")
