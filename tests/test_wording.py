"""Numbers for people: readable, and never other than the number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger import wording
from silkledger.schemas.checks import VERDICTS
from silkledger.schemas.figure_columns import BOUNDS
from silkledger.schemas.judgements import MEETINGS
from tests.support.depth import deep


@pytest.mark.parametrize(
    ("bound", "value", "ends", "unit", "said"),
    [
        ("gt", 7e10, (7e10, None), "USD", "more than 70 billion USD"),
        ("nearly", 1.5e10, (None, 1.5e10), "USD", "nearly 15 billion USD"),
        ("approx", 4.1e9, (None, None), "t", "about 4.1 billion t"),
        ("approx", 1.67e13, (None, None), "m3", "about 16.7 trillion m³"),
        ("exact", 27.6, (27.6, 27.6), "year", "27.6 years"),
        ("exact", 1e6, (1e6, 1e6), "person/year", "1 million people a year"),
        ("range", 22.5, (20, 25), "percent", "20 to 25 %"),
        ("lt", -6, (None, -6), "percent", "less than −6 %"),
        ("ge", 1200, (1200, None), "TEU", "at least 1,200 TEU"),
        ("le", 123456789, (None, 123456789), "person", "at most 123,456,789 people"),
        ("exact", 0, (0, 0), "pp", "0 percentage points"),
    ],
)
def test_readings(
    bound: str, value: float, ends: tuple[float | None, float | None], unit: str, said: str
) -> None:
    assert wording.reading(bound, value, *ends, unit).replace("\u00a0", " ") == said


def test_every_bound_has_words() -> None:
    assert set(wording.BOUND_WORDS) == set(BOUNDS)


@pytest.mark.parametrize(
    ("lower", "upper", "lower_in", "upper_in", "said"),
    [
        (7e10, None, False, None, "x > 70,000,000,000"),
        (12, None, True, None, "x ≥ 12"),
        (None, 9, None, False, "x < 9"),
        (None, 9.5, None, True, "x ≤ 9.5"),
        (3.9, 3.9, True, True, "x = 3.9"),
        (20, 25, True, True, "20 ≤ x ≤ 25"),
        (None, None, None, None, "4,100,000,000, no bounds"),
        (None, -6, None, False, "x < −6"),
    ],
)
def test_exact_bounds(
    lower: float | None,
    upper: float | None,
    lower_in: bool | None,
    upper_in: bool | None,
    said: str,
) -> None:
    assert wording.interval(4.1e9, lower, upper, lower_in=lower_in, upper_in=upper_in) == said


NUMBERS = st.floats(allow_nan=False, allow_infinity=False, min_value=-1e18, max_value=1e18)
SCALES = {"million": 10**6, "billion": 10**9, "trillion": 10**12}


@settings(derandomize=True, max_examples=deep(32, 200))
@given(NUMBERS)
def test_all_digits_read_back_to_the_same_number(value: float) -> None:
    assert float(wording.digits(value).replace(",", "").replace("−", "-")) == value


@settings(derandomize=True, max_examples=deep(32, 200))
@given(NUMBERS | st.integers(-(10**6), 10**6).map(lambda k: k * 1e9))
def test_a_number_with_its_scale_in_words_is_still_that_number(value: float) -> None:
    text, _, scale = wording.number(value).replace(",", "").replace("−", "-").partition("\u00a0")
    assert Decimal(text) * SCALES.get(scale, 1) == Decimal(repr(value))


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (None, "undated"),
        ("2022", "2022"),
        ("2022-12-31", "2022-12-31"),
        ("2013-05-03/2023-05-03", "2013-05-03 to 2023-05-03"),
        ("1992-01/..", "since 1992-01"),
        ("../2022", "until 2022"),
    ],
)
def test_periods(period: str | None, said: str) -> None:
    assert wording.when(period) == said


@pytest.mark.parametrize(
    ("lower", "upper", "said"),
    [
        (28.9, 30.1, "28.9 to 30.1 years"),
        (2, 2, "2 years"),
        (7, None, "from 7 years"),
        (None, 9, "up to 9 years"),
        (None, None, "nothing to compare"),
    ],
)
def test_intervals_of_comparisons(lower: float | None, upper: float | None, said: str) -> None:
    assert wording.ends(lower, upper, "year").replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (386.2e9, "386,200,000,000"),
        ("2022", "2022"),
        ("2022-01-01", "2022-01-01"),
        (True, "True"),
        ("1.5 bn", "1.5 bn"),
    ],
)
def test_values_of_a_reference(value: object, said: str) -> None:
    assert wording.shown(value) == said


def test_every_verdict_is_explained() -> None:
    assert set(wording.VERDICT_WORDS) == {*VERDICTS, *MEETINGS}
