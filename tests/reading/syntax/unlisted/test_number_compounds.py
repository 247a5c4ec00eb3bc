"""Number compounds: words joined to a number word hold no figure, unless they count or measure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support.readings import read, refusals, said, stated


@pytest.mark.parametrize(
    ("wording", "value", "unit"),
    [
        ("nearly 200,000 zero-emission vehicles", 200_000, "vehicle"),
        ("5,000 two-bedroom apartments", 5_000, "dwelling"),
        ("a five-percent rise", 5, "percent"),
        ("twenty-five trains", 25, "train"),
        ("two-thirds of exports", Decimal(200) / 3, "percent"),
    ],
)
def test_a_compound_describes_and_a_measure_counts(
    wording: str, value: Decimal | int, unit: str
) -> None:
    found = read(wording)
    assert found.unit == unit
    assert abs(found.value - Decimal(value)) < Decimal("1e-20")


def test_a_compound_alone_is_no_figure() -> None:
    assert refusals("zero-emission vehicles") == ["number.none"]


def test_a_multiple_behind_a_level_is_its_change() -> None:
    wording = "auf 48,1 Mio. Euro mehr als verdoppelt"
    assert read(wording, "de", statistic="flow").value == 48_100_000
    assert said(read(wording, "de", statistic="multiple")) == stated("gt 2 x")
    for statistic in ("growth_rate", "increase", None):
        assert refusals(wording, "de", statistic=statistic) == ["number.two_figures"]
