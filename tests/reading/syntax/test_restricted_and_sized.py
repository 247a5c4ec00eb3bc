"""Only so much, barely so much, and verbs that give the size of a fall: French and Spanish."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("fr", "ne sont plus qu'à 50 % de leur capacité", "exact 50 percent"),
        ("fr", "ne représente plus que 5 % des ventes", "exact 5 percent"),
        ("fr", "8 trains sur 10 en moyenne", "exact 80 percent"),
        ("fr", "3 salariés sur 4 dans le pays", "exact 75 percent"),
        ("fr", "un quart d'un hectare", "unit.part"),
        ("fr", "la réduction s'est maintenue à 52 %", "exact -52 percent"),
        ("fr", "la baisse est restée à 5 %", "exact -5 percent"),
        ("fr", "après une baisse, le prix reste à 5 euros", "exact 5 EUR"),
        ("fr", "alors qu'environ 820 millions de personnes", "approx 820000000 person"),
        ("fr", "contre 2,3 % précédemment", "exact 2.3 percent"),
        ("fr", "permettrait d'économiser 340 millions d'euros", "exact 340000000 EUR"),
        ("fr", "un manque à gagner de 5 millions d'euros", "exact 5000000 EUR"),
        ("fr", "a provisionné 5 millions d'euros", "exact 5000000 EUR"),
        ("es", "apenas un 5 % de las empresas", "exact 5 percent"),
        ("es", "ahorrar 340 millones de euros", "exact 340000000 EUR"),
        ("es", "apenas varió un 5 %", "wording.negation"),
    ],
)
def test_words_beside_a_number_leave_it(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, locale=language) == expected
