"""An amount that is spread over counted things is the figure; what may be a share is refused."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

MONEY = {
    "en": ("invested $5 million {}", "a fund of $5 million {}", "spent about $5 million {}"),
    "fr": ("a investi 5 millions de dollars {}", "un fonds de 5 millions de dollars {}"),
    "es": ("invirtió 5 millones de dólares {}", "un fondo de 5 millones de dólares {}"),
}
PEOPLE = {
    "en": ("5,000 people {}", "hired 5,000 people {}"),
    "fr": ("5 000 personnes {}", "5 000 personnes réparties {}"),
    "es": ("5.000 personas {}", "5.000 personas repartidas {}"),
}
THINGS = {
    "en": ("in 12 countries", "across 12 countries", "in about 12 schools", "in twelve regions"),
    "fr": ("dans 12 pays", "dans douze régions", "sur 12 sites"),
    "es": ("en 12 países", "en unos 12 países", "en doce regiones"),
}


@pytest.mark.parametrize("language", MONEY)
def test_the_amount_is_the_figure(language: str) -> None:
    bounds = ("exact", "approx")
    for pattern, things in product(MONEY[language], THINGS[language]):
        read = outcome(pattern.format(things), language, statistic="flow")
        assert read in [f"{bound} 5000000 USD" for bound in bounds], (pattern, things)
    for pattern, things in product(PEOPLE[language], THINGS[language]):
        read = outcome(pattern.format(things), language, statistic="stock")
        assert read == "exact 5000 person", (pattern, things)


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("5 people in 12 countries", "en"),
        ("5 personnes dans 12 pays", "fr"),
        ("5 personas en 12 países", "es"),
        ("$5 million in 12 million shares", "en"),
        ("5,000 people in 3,000 people", "en"),
        ("5 tonnes and 12 countries", "en"),
    ],
)
def test_other_amounts_compete(wording: str, locale: str) -> None:
    assert refusals(wording, locale, statistic="flow")
