"""Readings of French and Spanish press that were silently wrong: dates, rooms, levels, starts."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "locale", "statistic", "expected"),
    [
        ("lluvia moderada del 60 por ciento", "es", None, "exact 60 percent"),
        ("un crecimiento moderado del 3 %", "es", "growth_rate", "exact 3 percent"),
        ("la inflación se moderó 5 %", "es", None, "exact -5 percent"),
        ("acciones en medio de unos mayores retornos", "es", None, "number.none"),
        ("cuarto de máquinas", "es", None, "number.none"),
        ("un cuarto de las ventas", "es", None, "exact 25 percent"),
        ("invertir en 2011 mil 700 millones de dólares", "es", None, "exact 1700000000 USD"),
        ("en 2 mil 500 millones de dólares", "es", None, "exact 2500000000 USD"),
        ("se ubicó en 707 de acuerdo con cifras", "es", None, "unit.none"),
        ("500 acuerdos", "es", None, "exact 500 agreement"),
        ("un alza hasta de 30%", "es", None, "le 30 percent"),
        ("hasta tener 100 módulos", "es", None, "exact 100 count"),
        ("hasta 100 módulos", "es", None, "le 100 count"),
        ("pasar de registrar 409 a 1.123 matrículas", "es", "level", "exact 1123 count"),
        ("pase de 60 a 80 por ciento", "es", "level", "exact 80 percent"),
        ("pase de 60 a 80 por ciento", "es", None, "number.start_of_change"),
        ("14 pts", "es", None, "unit.ambiguous"),
        ("+14 pts", "fr", None, "unit.ambiguous"),
        ("abaissé au niveau plancher de 0,5 %", "fr", None, "exact 0.5 percent"),
        ("descendent en-dessous des 100 millions de dollars", "fr", None, "lt 100000000 USD"),
        ("a baissé au-dessous des 5 %", "fr", None, "lt 5 percent"),
        ("a rarement dépassé 5 %", "fr", None, "wording.negation"),
        ("el medio más usado", "es", None, "number.vague"),
        ("medio millón de euros", "es", None, "exact 500000 EUR"),
        ("incluir en el presupuesto 2014 proyectos de obra", "es", None, "number.may_be_year"),
        ("el presupuesto 2014 de 5 millones de euros", "es", None, "exact 5000000 EUR"),
        ("19 carteras cuyas cabezas", "es", None, "exact 19 count"),
        ("una baja probabilidad de 10 por ciento", "es", None, "exact 10 percent"),
        ("una baja del 10 por ciento", "es", None, "exact -10 percent"),
        ("mas de 89 casos", "es", None, "gt 89 case"),
        ("89 decibeles", "es", None, "unit.ambiguous"),
        ("89 décibels", "fr", None, "unit.ambiguous"),
        ("con un doble objetivo", "es", None, "multiple.occurrences"),
        ("el doble de ventas", "es", None, "exact 2 x"),
        ("un double usage", "fr", None, "multiple.occurrences"),
        ("le double des ventes", "fr", None, "exact 2 x"),
        ("mitad de septiembre", "es", None, "number.none"),
        ("la mitad de las ventas", "es", None, "exact 50 percent"),
        ("la moitié de juillet", "fr", None, "number.none"),
        ("600 a 800 casas de cambio", "es", None, "range 700 company"),
        ("20 maisons d'édition", "fr", None, "exact 20 company"),
        ("aumentar las tasas hasta en 75 puntos básicos", "es", None, "le 0.75 pp"),
        ("36.000 voltios", "es", None, "exact 36000 V"),
        ("20 élèves", "fr", None, "exact 20 person"),
        ("de 2 mil a 4 mil millones de dólares", "es", None, "scale.unclear"),
        ("de 2 a 4 mil millones de dólares", "es", None, "range 3000000000 USD"),
        ("de 500 mil a 2 millones de euros", "es", None, "range 1250000 EUR"),
        ("bajó ubicándose en 5 %", "es", None, "exact 5 percent"),
        ("bajó hasta alcanzar el 5 %", "es", None, "exact 5 percent"),
        ("bajó un 5 %", "es", None, "exact -5 percent"),
        ("cayó un 3 % hasta situarse en 5 toneladas", "es", "level", "exact 5 t"),
        ("cayó un 3 % hasta situarse en 5 toneladas", "es", "growth_rate", "exact -3 percent"),
        ("baisse pour atteindre 5 %", "fr", None, "exact 5 percent"),
        ("recule pour s'établir à 5 millions d'euros", "fr", None, "exact 5000000 EUR"),
        (
            "recule de 3 % pour s'établir à 5 millions d'euros",
            "fr",
            "growth_rate",
            "exact -3 percent",
        ),
        ("rara vez superó el 5 %", "es", None, "wording.negation"),
    ],
)
def test_the_words_beside_a_number_say_what_it_is(
    wording: str, locale: str, statistic: str | None, expected: str
) -> None:
    assert outcome(wording, locale, statistic=statistic) == expected
