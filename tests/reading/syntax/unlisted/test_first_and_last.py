"""First, second and last describe the noun behind them where it is no time."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("le premier actionnaire avec environ 18 % du capital", "fr", "approx 18 percent"),
        ("au second tour avec 23,7 % des voix", "fr", "exact 23.7 percent"),
        ("la première hausse de 5 %", "fr", "exact 5 percent"),
        ("la dernière baisse de 5 %", "fr", "exact -5 percent"),
        ("les 3 premiers mois", "fr", "wording.unknown"),
        ("au premier trimestre 5 millions d'euros", "fr", "exact 5000000 EUR"),
        ("una segunda subida de 75 puntos básicos", "es", "exact 0.75 pp"),
        ("en primer lugar al aumento de un 4,6 %", "es", "exact 4.6 percent"),
        ("el tercer lugar con 186 mil residentes", "es", "exact 186000 person"),
        ("en la segunda mitad de 2023", "es", "number.none"),
        ("la seconde moitié de 2023", "fr", "number.none"),
        ("supérieures ou égales à 400 km", "fr", "ge 400 km"),
        ("mayores o iguales a 5 toneladas", "es", "ge 5 t"),
        ("la última semana 5 millones de euros", "es", "exact 5000000 EUR"),
    ],
)
def test_an_ordinal_describes_the_noun_behind_it(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale) == expected
