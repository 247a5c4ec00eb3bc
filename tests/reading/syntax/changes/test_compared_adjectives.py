"""French adjectives before a rate: plus bas de 2 % is a fall behind a verb, un plus bas a low.

Right behind a noun in the singular the adjective may describe a level (un taux plus bas de 2 %),
and says nothing of the change.
"""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("les prix sont plus bas de 2,2 %", "exact -2.2 percent"),
        ("les ventes ont été plus faibles de 2,2 %", "exact -2.2 percent"),
        ("la récolte est plus faible de 10 % que l'an dernier", "exact -10 percent"),
        ("le rendement était moindre de 3 %", "exact -3 percent"),
        ("les stocks étaient moins importants de 3 %", "exact -3 percent"),
        ("les volumes seraient plus petits d'environ 3 %", "approx -3 percent"),
        ("des prix moins élevés de 2,2 %", "exact -2.2 percent"),
        ("le prix est plus élevé de 10 %", "exact 10 percent"),
        ("le prix est plus élevé d'environ 10 %", "approx 10 percent"),
        ("aux ventes plus élevées de 2,2 %", "exact 2.2 percent"),
        ("des prix plus élevés de 2,2 % à ceux de 2020", "exact 2.2 percent"),
        ("une croissance plus élevée de 2,2 %", "wording.unknown"),
    ],
)
def test_an_adjective_compares_behind_a_verb(wording: str, expected: str) -> None:
    assert outcome(wording, "fr", statistic="growth_rate") == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("a atteint un plus bas de 2,2 %", "exact 2.2 percent"),
        ("est au plus bas de 12 euros", "exact 12 EUR"),
        ("est un plus bas de 12 euros", "exact 12 EUR"),
        ("un prix plus bas de 12 euros", "wording.unknown"),  # or lower by 12 euros
    ],
)
def test_a_low_is_a_level(wording: str, expected: str) -> None:
    assert outcome(wording, "fr", statistic="level") == expected
