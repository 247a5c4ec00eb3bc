"""Monies of regions: the country of a locale, or of a figure, decides a name that many share."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals, said, stated

# Locale, wording and the currency that the country of the locale has.
REGIONS = [
    ("fr-CH", "5 millions de francs", "CHF"),
    ("fr-SN", "5 millions de francs", "XOF"),
    ("fr-CM", "5 millions de francs", "XAF"),
    ("fr-TN", "5 millions de dinars", "TND"),
    ("de-CH", "500 Mio. Rappen", "CHF"),
    ("es-MX", "5 millones de pesos", "MXN"),
    ("es-AR", "5 millones de pesos", "ARS"),
    ("es-DO", "5 millones de pesos", "DOP"),
    ("es-BO", "Bs 5 millones", "BOB"),
    ("es-VE", "Bs. 5 millones", "VES"),
    ("es-NI", "C$ 5 millones", "NIO"),
]
# Wording, geography and currency.
PLACES = [
    ("S/ 5 millones", None, "PEN"),
    ("S/.5 millones", None, "PEN"),
    ("B/. 5 millones", None, "PAB"),
    ("₡5 millones", None, "CRC"),
    ("RD$5 millones", None, "DOP"),
    ("R$ 5 millones", None, "BRL"),
    ("C$ 5 millones", "CAN", "CAD"),
    ("C$ 5 millones", "NIC", "NIO"),
    ("Bs 5 millones", "BOL", "BOB"),
    ("Gs. 5 millones", "PRY", "PYG"),
    ("Q.5 millones", "GTM", "GTQ"),
    ("5 millones de rupias", "PAK", "PKR"),
    ("5 millones de rupias", None, "INR"),
    ("5 millones de coronas", "NOR", "NOK"),
]


@pytest.mark.parametrize(("locale", "wording", "code"), REGIONS)
def test_the_country_of_a_locale_decides(locale: str, wording: str, code: str) -> None:
    assert read(wording, locale).unit == code
    assert refusals(wording, locale.partition("-")[0]) == ["currency.ambiguous"]


@pytest.mark.parametrize(("locale", "wording", "code"), REGIONS)
def test_a_stated_geography_comes_first(locale: str, wording: str, code: str) -> None:
    assert refusals(wording, locale, geography="JPN") == ["currency.ambiguous"]


@pytest.mark.parametrize(("wording", "place", "code"), PLACES)
def test_signs_and_names_of_american_monies(wording: str, place: str | None, code: str) -> None:
    assert said(read(wording, "es", geography=place)) == stated(f"exact 5e6 {code}")


@pytest.mark.parametrize(
    ("locale", "wording"),
    [
        ("fr-CA", "5 millions de dollars"),
        ("fr-FR", "5 millions de francs"),
        ("es-AR", "$5 millones"),
        ("es-US", "5 millones de pesos"),
        ("es", "Bs 5 millones"),
    ],
)
def test_a_country_with_another_money_leaves_it_open(locale: str, wording: str) -> None:
    assert refusals(wording, locale) == ["currency.ambiguous"]


@pytest.mark.parametrize(
    ("place", "code"), [("ESP", "EUR"), ("PER", "PEN"), ("CRI", "CRC"), ("VEN", "VES")]
)
def test_hundredths_are_of_the_money_of_their_country(place: str, code: str) -> None:
    assert said(read("40 céntimos", "es", geography=place)) == stated(f"exact 0.4 {code}")


@pytest.mark.parametrize(
    ("wording", "locale", "code"),
    [
        ("$300 millones de dólares", "es-MX", "USD"),
        ("$300 pesos", "es-MX", "MXN"),
        ("$300 pesos", "es-AR", "ARS"),
        ("$300 dólares", "es-CO", "USD"),
        ("CL$300", "es", "CLP"),
        ("CO$300", "es", "COP"),
        ("$b 300", "es", "BOB"),
    ],
)
def test_the_name_says_which_money_a_sign_is(wording: str, locale: str, code: str) -> None:
    assert read(wording, locale).unit == code


@pytest.mark.parametrize("wording", ["£300 dólares", "US$300 pesos", "$300 euros", "$300 coronas"])
def test_a_sign_and_the_name_of_another_money_are_refused(wording: str) -> None:
    assert refusals(wording, "es-MX")
