"""A verb that takes, makes or holds a part of a whole states its share."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import read, refusals, said, stated

FRAMES = {
    "fr": {
        "{} 18 % de la production": "exact 18 percent",
        "{} moins de 18 % de la production": "lt 18 percent",
        "{} 18 % de moins qu'en 2013": "exact -18 percent",
        "{} une baisse de 18 %": "exact -18 percent",
    },
    "es": {
        "{} el 18 % de la producción": "exact 18 percent",
        "{} hasta el 18 % de la demanda": "le 18 percent",
        "{} un 18 % menos que en 2013": "exact -18 percent",
        "{} una caída del 18 %": "exact -18 percent",
    },
}
VERBS = {
    "fr": ("absorbe", "financent", "réalise", "a exporté", "couvre", "détient"),
    "es": ("absorbió", "financia", "cubrieron", "ha exportado", "posee"),
}


@pytest.mark.parametrize("language", sorted(FRAMES))
def test_it_is_a_share_and_changes_stay_changes(language: str) -> None:
    for verb, (frame, expected) in product(VERBS[language], FRAMES[language].items()):
        assert said(read(frame.format(verb), language)) == stated(expected), (verb, frame)


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("sans financer 18 % du budget", "fr"),
        ("ne couvre pas 18 % des besoins", "fr"),
        ("no cubre el 18 % de la demanda", "es"),
        ("le déficit absorbe 18 % du PIB", "fr"),
    ],
)
def test_what_is_denied_is_none(wording: str, locale: str) -> None:
    assert refusals(wording, locale)


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("5 M de touristes", "fr", 5_000_000),
        ("8 M de brebis", "fr", 8_000_000),
        ("3 millones de bovinos", "es", 3_000_000),
        ("46,5 mill. tn.", "es-AR", 46_500_000),
        ("32.698 tn peso producto", "es-AR", 32_698),
        ("644.000 barriles día", "es", 644_000),
    ],
)
def test_what_the_press_counts(wording: str, locale: str, expected: int) -> None:
    assert read(wording, locale).value == expected


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("un aumento de apenas 0,6 %", "es", "exact 0.6 percent"),
        ("apenas al 55 % de su capacidad", "es", "exact 55 percent"),
        ("apenas cinco empresas", "es", "exact 5 company"),
        ("tourne à moins de 75 % de sa capacité", "fr", "lt 75 percent"),
        ("el 58 % corresponde a mercancía contenerizada", "es", "exact 58 percent"),
        ("équivaut à une baisse de 3 %", "fr", "exact -3 percent"),
        ("ce recul se chiffre à 170 000 tonnes", "fr", "exact -170000 t"),
        ("en retrait d'environ -0,7 %", "fr", "approx -0.7 percent"),
        ("reduciéndose un 5 %", "es", "exact -5 percent"),
        ("incrementándose hasta 5 millones de toneladas", "es", "exact 5000000 t"),
        ("sufrieron una variación interanual de un 4,7%", "es", "exact 4.7 percent"),
        ("affiche une évolution négative de 5 %", "fr", "exact -5 percent"),
        ("el ritmo de crecimiento fue del 8%", "es", "exact 8 percent"),
    ],
)
def test_what_the_press_says_of_parts_and_sizes(wording: str, locale: str, expected: str) -> None:
    assert said(read(wording, locale)) == stated(expected)


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("apenas creció un 5 %", "es"),
        ("apenas llegó a 500 toneladas", "es"),
        ("1,8 milliard d'euros en négatif", "fr"),
        ("1,8 millones de euros en números rojos", "es"),
        ("ne tourne pas à 75 % de sa capacité", "fr"),
    ],
)
def test_what_only_just_was_or_is_below_zero_is_refused(wording: str, locale: str) -> None:
    assert refusals(wording, locale) == ["wording.negation"]


def test_a_rate_behind_an_amount_in_brackets_leaves_it_the_amount() -> None:
    found = read("le pétrole brut (27,7 Mt, +18 %)", "fr", statistic="flow")
    assert said(found) == stated("exact 27700000 t")
