"""What a decrease is of is not the size of it: a known amount, people, rain."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

KNOWN = [
    ("will cut the $34 trillion debt", "en"),
    ("cut the 5 % tariff", "en"),
    ("reduce the 20 % tax", "en"),
    ("cutting their $5 billion programme", "en"),
    ("lost the $5 billion contract", "en"),
    ("senkte die 34 Mrd. Dollar", "de"),
    ("kürzt die 5 Mrd. Euro Hilfe", "de"),
    ("réduire les 34 milliards d'euros de dette", "fr"),
    ("a réduit ces 5 millions de tonnes", "fr"),
    ("redujo los 5 millones de toneladas", "es"),
    ("сократил все 5 млн тонн", "ru"),
]
CAST = [
    ("plunged more than 100 million people into poverty", "en"),
    ("stürzte 3 Millionen Menschen in Armut", "de"),
    ("a plongé 3 millions de personnes dans la pauvreté", "fr"),
]
RAIN = [
    ("snow fell 5 cm", "en"),
    ("es fielen 25 cm Schnee", "de"),
    ("fielen 5 Liter Regen", "de"),
    ("tombera jusqu'à 25 cm de pluie", "fr"),
    ("il devrait tomber entre 5 et 10 cm de pluie", "fr"),
    ("caigan entre 2 y 5 centímetros de lluvia", "es"),
    ("cayeron 5 cm de nieve", "es"),
    ("упало 25 см снега", "ru"),
]


@pytest.mark.parametrize(("wording", "locale"), [*KNOWN, *CAST, *RAIN])
def test_what_falls_is_not_how_much_it_falls(wording: str, locale: str) -> None:
    assert refusals(wording, locale)


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("cut its staff by 5,000 people", "en", "exact -5000 person"),
        ("exports dropped 3,000 tonnes", "en", "exact -3000 t"),
        ("lost the equivalent of 5 million tonnes", "en", "exact -5000000 t"),
        ("the river fell 10 cm", "en", "exact -0.0001 km"),
        ("sank die Produktion um 5 Mio. Tonnen", "de", "exact -5000000 t"),
        ("der Pegel fiel um 10 cm", "de", "exact -0.0001 km"),
        ("la baisse de 5 millions de tonnes", "fr", "exact -5000000 t"),
        ("bajó el 5 %", "es", "exact -5 percent"),
        ("un recorte del 5 %", "es", "exact -5 percent"),
        ("un 5 % de recorte", "es", "exact -5 percent"),
    ],
)
def test_the_size_of_a_decrease_has_its_sign(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale) == expected


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("the boat sank 5 km off the coast", "en"),
        ("a sinking vessel 190 miles", "en"),
        ("das Schiff sank 5 km vor der Küste", "de"),
        ("a décroché un contrat de 5 millions d'euros", "fr"),
        ("a décroché 5 contrats", "fr"),
        ("500 Menschen unter", "de"),
        ("around 13 kilometers below", "en"),
    ],
)
def test_where_something_sinks_or_what_is_won_is_no_decrease(wording: str, language: str) -> None:
    assert refusals(wording, locale=language) == ["sign.unclear"]


def test_a_price_that_falls_off_falls_by_its_rate() -> None:
    assert outcome("le titre a décroché de 5 %", "fr") == "exact -5 percent"
