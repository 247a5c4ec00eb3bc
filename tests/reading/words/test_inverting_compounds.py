"""What begins a German compound of change may turn it or deny it."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("Minuswachstum", "exact -3 percent"),
        ("Negativwachstum", "exact -3 percent"),
        ("Minuszuwachs", "exact -3 percent"),
        ("negatives Wachstum", "exact -3 percent"),
        ("Nullwachstum", "wording.unknown"),
        ("Scheinwachstum", "wording.unknown"),
        ("Nullzuwächse", "wording.unknown"),
        ("Exportwachstum", "exact 3 percent"),
        ("Umsatzzuwachs", "exact 3 percent"),
        ("Umsatzminus", "exact -3 percent"),
    ],
)
def test_a_compound_of_change(noun: str, expected: str) -> None:
    assert outcome(f"{noun} von 3 Prozent", "de", statistic="growth_rate") == expected
