"""A German verb governs "über" behind its subject too: the number is what it has, and no bound."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("verfügt die Bank über 5 Mio. Euro", "exact 5000000 EUR"),
        ("verfügt Zorgel über 5 Mio. Euro", "exact 5000000 EUR"),
        ("verfügen die neuen Werke in Berlin über 5 GW", "exact 5000 MW"),
        ("verfügt die Bank mit über 5 Mio. Euro", "gt 5000000 EUR"),
        ("produzierte die Bank über 5 Mio. Tonnen", "gt 5000000 t"),
        ("Der Vertrag bringt Wien über 5 Mio. Euro", "gt 5000000 EUR"),
    ],
)
def test_a_subject_may_stand_between_a_verb_and_its_preposition(
    wording: str, expected: str
) -> None:
    assert outcome(wording, "de") == expected
