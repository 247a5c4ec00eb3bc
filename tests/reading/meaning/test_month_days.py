"""A number behind the name of a month is a day, and not what is counted."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("the May 14 annual meeting", "number.name"),
        ("the July 22 agreements", "number.name"),
        ("the June 5 elections", "number.name"),
        ("May 25 deaths", "number.name"),
        ("March 5 200 people", "number.name"),
        ("in May 14 people were killed", "exact 14 person"),
        ("in May 300 people", "exact 300 person"),
        ("May 5 percent", "exact 5 percent"),
        ("may 5 million tonnes", "exact 5000000 t"),
        ("rose 5 percent on May 14", "exact 5 percent"),
        ("exports fell 5% in the year to March 31", "exact -5 percent"),
        ("exports fell 5% (March 31)", "exact -5 percent"),
        ("5 million users as of March 31, 2023", "exact 5000000 person"),
        ("on May 14, 5 million people", "exact 5000000 person"),
        ("on May 14 exports rose 5 percent", "exact 5 percent"),
        ("500 stores by June 30", "exact 500 store"),
        ("cut rates by 0.25 percentage points on March 5", "exact -0.25 pp"),
    ],
)
def test_a_day_of_a_month_is_no_figure(wording: str, expected: str) -> None:
    assert outcome(wording) == expected
