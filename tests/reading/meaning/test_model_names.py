"""Names of models beside what is counted are left out, and measure or date nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("ordered 50 A320neo aircraft", "en", "exact 50 aircraft"),
        ("50 Airbus A320neo aircraft", "en", "exact 50 aircraft"),
        ("12 F-16 fighter jets", "en", "exact 12 count"),
        ("30 PM10 stations", "en", "exact 30 station"),
        ("50 Flugzeuge A320", "de", "exact 50 aircraft"),
        ("50 avions A320", "fr", "exact 50 aircraft"),
        ("compró 50 aviones F-16", "es", "exact 50 aircraft"),
        ("14 самолётов Ту-214", "ru", "exact 14 aircraft"),
        ("接收14架C919飞机", "zh", "exact 14 aircraft"),
        ("購入50列EMU3000型列車", "zh-Hant", "exact 50 train"),
    ],
)
def test_the_name_of_a_model_is_left_out(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale) == expected


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("75 A321neos", "en"),  # the model is what is counted
        ("50 cars R200 million", "en"),
        ("15 km of M25 motorway", "en"),
        ("sold 300 XC90 and 200 XC60 cars", "en"),
        ("5吨M24", "zh"),
    ],
)
def test_other_letters_with_digits_are_not_left_out(wording: str, locale: str) -> None:
    assert outcome(wording, locale).split()[0].partition(".")[0] in {
        "number",
        "currency",
        "wording",
    }


@given(
    st.from_regex(r"[A-Z][a-z]?-?[1-9]\d{1,3}", fullmatch=True),
    st.integers(2, 999),
    st.sampled_from(["bought {n} {m} buses", "{n} buses {m}", "{n} buses"]),
)
def test_a_model_changes_no_count(model: str, count: int, frame: str) -> None:
    found = outcome(frame.format(n=count, m=model), "en")
    assert found == f"exact {count} bus" or found.split()[0].count("."), found
