"""Three decimals of what is counted may be a group of digits, so that they are refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import outcome, refusals


@given(
    st.integers(10, 999),
    st.integers(0, 999),
    st.sampled_from(("people", "infections", "cars", "schools")),
)
def test_a_group_is_no_decimal(whole: int, group: int, noun: str) -> None:
    assert refusals(f"{whole}.{group:03} {noun}", "en")


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("1.500 members", "en", "number.locale_unknown"),
        ("€ 1.000", "en", "number.locale_unknown"),
        ("1,500 Personen", "de", "number.locale_unknown"),
        ("2.125 persons per household", "en", "exact 2.125 person/household"),
        ("€1.335 per litre", "en", "exact 1335 EUR/m3"),
        ("$1.105", "en", "exact 1.105 USD"),
        ("5.125 tonnes", "en", "exact 5.125 t"),
        ("1.125 million people", "en", "exact 1125000 person"),
    ],
)
def test_wordings(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale) == expected


def test_a_range_whose_first_end_is_an_article_is_refused() -> None:
    assert outcome("between a and two percent", "en") == "number.open_range"


@given(st.integers(11, 999), st.integers(11, 999), st.sampled_from(("т", "куб. м", "га")))
def test_the_start_of_a_level_divides_nothing(end: int, start: int, unit: str) -> None:
    level, began = f"увеличился до {end},3 млн {unit}", f"с {start},7 млн {unit}"
    alone = outcome(level, "ru", statistic="flow")
    assert outcome(f"{level} {began}", "ru", statistic="flow") == alone
    assert refusals(f"{level} {began}", "ru", statistic="growth_rate")
