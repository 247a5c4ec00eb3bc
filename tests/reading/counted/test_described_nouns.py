"""A number with its unit that describes a noun behind a hyphen: the one-million-TEU line."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, read


@pytest.mark.parametrize("noun", ["line", "mark", "threshold", "level", "milestone"])
@pytest.mark.parametrize(
    ("unit", "name"),
    [("TEU", "TEU"), ("tonne", "t"), ("vehicle", "vehicle"), ("percent", "percent")],
)
def test_the_unit_before_a_threshold_counts(noun: str, unit: str, name: str) -> None:
    reading = outcome(f"exceeded the 30-{unit} {noun}", "en", statistic="level")
    assert reading in (f"gt 30 {name}", "wording.unknown", "unit.unknown")


@pytest.mark.parametrize(
    ("wording", "value", "unit"),
    [
        ("exceeded the one-million-TEU line", 1_000_000, "TEU"),
        ("exceeded the 5 million passenger line", 5_000_000, "person"),
        ("crossed the $2 trillion line", 2_000_000_000_000, "USD"),
        ("above the 50% line", 50, "percent"),
    ],
)
def test_a_line_that_is_passed_is_no_route(wording: str, value: int, unit: str) -> None:
    reading = read(wording, statistic="level")
    assert (reading.bound, int(reading.value), reading.unit) == ("gt", value, unit)


@pytest.mark.parametrize("noun", ["trains", "routes", "lines", "ships", "buses"])
def test_a_described_noun_is_not_counted(noun: str) -> None:
    assert outcome(f"12-car {noun}", "en") == "unit.two"
