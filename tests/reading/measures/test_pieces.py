"""An article leads from money to the single thing that costs it."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("300 Euro das Stück", "exact 300 EUR/unit"),
        ("300 Euro die Einheit", "exact 300 EUR/unit"),
        ("300 Euro pro Stück", "exact 300 EUR/unit"),
        ("300 Euro der Einheit", "exact 300 EUR"),
    ],
)
def test_an_article_leads_to_a_piece(wording: str, expected: str) -> None:
    assert outcome(wording, "de", statistic="level") == expected
