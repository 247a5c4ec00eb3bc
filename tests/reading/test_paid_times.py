"""Words of time beside pay divide its amount; beside a price they say of what time it is."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome

PAY = {
    "en": (("wage", "salary", "rent", "pension", "income"), "{time} {noun} of €{n}"),
    "fr": (("salaire", "loyer", "revenu"), "un {noun} {time} de {n} euros"),
    "es": (("salario", "sueldo", "alquiler"), "un {noun} {time} de {n} euros"),
}
TIMES = {
    "en": {"hourly": "h", "weekly": "week", "monthly": "month"},
    "fr": {"hebdomadaire": "week", "mensuel": "month"},
    "es": {"semanal": "week", "mensual": "month"},
}
STANDING = {"en": "a {time} price of €{n}", "fr": "un prix {time} de {n} euros"}


@pytest.mark.parametrize("language", PAY)
def test_pay_is_divided_by_its_time(language: str) -> None:
    nouns, pattern = PAY[language]
    for noun, (word, unit), number in product(nouns, TIMES[language].items(), (12, 950)):
        wording = pattern.format(noun=noun, time=word, n=number)
        expected = f"exact {number} EUR/{unit}"
        assert outcome(wording, language, statistic="level") == expected, wording


@pytest.mark.parametrize("language", STANDING)
def test_a_price_is_not_divided_by_the_time_that_it_is_of(language: str) -> None:
    for word in TIMES[language]:
        wording = STANDING[language].format(time=word, n=12)
        assert outcome(wording, language, statistic="level") in ("exact 12 EUR", "unit.unknown")


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("average hourly wages rose 5%", "en", "exact 5 percent"),
        ("le salaire horaire moyen a augmenté de 2 %", "fr", "exact 2 percent"),
        ("el salario medio mensual subió un 5 %", "es", "exact 5 percent"),
        ("la inflación mensual fue del 0,5 %", "es", "exact 0.5 percent"),
        ("salaire horaire moyen de 12 euros", "fr", "exact 12 EUR/h"),
        ("2 kg la persona", "es", "unit.unknown"),
        ("2 kg el alumno", "es", "unit.unknown"),
        ("5 toneladas la hectárea", "es", "exact 500 t/km2"),
        ("produjo 5 toneladas la mina", "es", "exact 5 t"),
        ("500 passenger train services", "en", "exact 500 count"),
        ("green 10 times", "en", "multiple.occurrences"),
        ("vert 10 fois", "fr", "multiple.occurrences"),
        ("10 times", "en", "exact 10 x"),
        ("dans les 30 000 tonnes", "fr", "approx 30000 t"),
        ("dans les 27 pays", "fr", "exact 27 country"),
    ],
)
def test_what_stands_beside_the_number_is_not_lost(
    wording: str, locale: str, expected: str
) -> None:
    assert outcome(wording, locale) == expected
