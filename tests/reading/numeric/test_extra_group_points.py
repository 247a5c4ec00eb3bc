"""Points between groups of three digits where the locale groups with spaces."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals, stated


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("48.000 barils", "exact 48000 bbl"),
        ("2.085 gigawattheures (GWh)", "exact 2085000 MWh"),
        ("1.234.567,5 t", "exact 1234567.5 t"),
        ("1.800 francs CFA le kilo", "exact 1800000 XOF/t"),
    ],
)
def test_points_group_in_french(wording: str, expected: str) -> None:
    found = read(wording, "fr", geography="CIV")
    assert (found.bound, found.value, found.unit) == stated(expected)


@pytest.mark.parametrize(
    "wording",
    [
        "2.125 %",
        "1.234 TWh",
        "1.235 milliard d'euros",
        "1.659 €/litre",
        "1.325 point",
        "2.500 degrés Celsius",
    ],
)
def test_what_may_be_a_fraction_is_refused(wording: str) -> None:
    assert refusals(wording, "fr") != []


@pytest.mark.parametrize("wording", ["12.3456 t", "1.234.56 t", "1.23.45 t"])
def test_other_points_are_none_of_the_locale(wording: str) -> None:
    assert refusals(wording, "fr") == ["number.malformed"]
