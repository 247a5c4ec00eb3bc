"""Places whose name is that of a currency as well: no money is counted behind them."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of

# Language, text, and whether its last number is read as money.
CASES = [
    ("es", "Jaén dio 402.000 toneladas, Córdoba 241.500.", False),
    ("es", "Miranda dio 402.000 toneladas, Bolívar 241.500.", False),
    ("fr", "Jaén a donné 402 000 tonnes, Córdoba 241 500.", False),
    ("en", "Panama gave 402,000 tonnes, Colón 241,500.", False),
    ("de", "Jaén gab 402.000 Tonnen, Córdoba 241.500.", False),
    ("es", "El precio fue de córdobas 241.500.", True),
    ("es", "El precio fue de 241.500 córdobas.", True),
    ("en", "The price was Naira 241,500.", True),
    ("de", "Der Preis lag bei Euro 241.500.", True),
]


@pytest.mark.parametrize(("locale", "text", "is_money"), CASES)
def test_the_name_of_a_place_is_not_a_currency(locale: str, text: str, is_money: bool) -> None:
    found = [each for each in candidates_of(text, locale) if not each.reasons]
    assert any("241" in each.cells["as_reported"].value for each in found) == is_money
