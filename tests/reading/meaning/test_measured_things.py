"""An amount right before the one thing that it measures is the figure, whatever the thing is."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("a five-day outage", "exact 5 d"),
        ("a 50-day buffer", "exact 50 d"),
        ("in its 106-year history", "exact 106 year"),
        ("a two-week holiday", "exact 2 week"),
        ("its 4,800 MW Medupi coal fired plant", "exact 4800 MW"),
        ("the 20-hectare orchard", "exact 0.2 km2"),
    ],
)
def test_the_amount_is_read(wording: str, expected: str) -> None:
    assert outcome(wording) == expected


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("a five-day decline", None, "sign.unclear"),
        ("a 5 tonne shortfall", None, "sign.deficit_unclear"),
        ("five-day outages", None, "wording.unknown"),
        ("a five-day outage", "growth_rate", "wording.unknown"),
    ],
)
def test_changes_plurals_and_second_figures_stay(
    wording: str, statistic: str | None, expected: str
) -> None:
    assert outcome(wording, statistic=statistic) == expected
