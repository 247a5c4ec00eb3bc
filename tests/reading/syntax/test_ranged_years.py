"""Numbers of four digits that a range word joins are amounts where a unit or money tells so.

What is expected is known before the wording: both ends, or a refusal. Dates stay dates.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from silkledger.reading.results import Quantity
from tests.support.readings import outcome, read

PAIRS = ((1500, 1600), (1700, 1850), (1900, 2000), (900, 1950), (1900, 2500), (150, 180))
UNITS = {
    "en": (("dollars", "USD"), ("tonnes", "t"), ("million tonnes", "t"), ("MW", "MW")),
    "de": (("Euro", "EUR"), ("Tonnen", "t"), ("Mio. Euro", "EUR"), ("MW", "MW")),
    "fr": (("euros", "EUR"), ("tonnes", "t"), ("millions d'euros", "EUR"), ("MW", "MW")),
    "es": (("euros", "EUR"), ("toneladas", "t"), ("millones de euros", "EUR"), ("MW", "MW")),
    "ru": (("рублей", "RUB"), ("тонн", "t"), ("млн тонн", "t"), ("МВт", "MW")),
}
FRAMES = {
    "en": (
        *("{a} to {b} {u}", "{a}-{b} {u}", "between {a} and {b} {u}", "from {a} to {b} {u}"),
        *("a level of {a} to {b} {u}", "at {a} to {b} {u}", "{a} {u} to {b} {u}"),
        *("ranging from {a} to {b} {u}", "{a} to {b} {u} in 2019", "about {a} to {b} {u}"),
    ),
    "de": (
        *("{a} bis {b} {u}", "zwischen {a} und {b} {u}", "ein Niveau von {a} bis {b} {u}"),
        *("betrug {a} bis {b} {u}", "{a} bis {b} {u} im Jahr 2019", "rund {a} bis {b} {u}"),
        "{a} {u} bis {b} {u}",
    ),
    "fr": (
        *("de {a} à {b} {u}", "entre {a} et {b} {u}", "un niveau de {a} à {b} {u}"),
        *("des volumes compris entre {a} et {b} {u}", "en 2019 {a} à {b} {u}"),
        *("{a} {u} à {b} {u}", "environ {a} à {b} {u}"),
    ),
    "es": (
        *("de {a} a {b} {u}", "entre {a} y {b} {u}", "un nivel de {a} a {b} {u}"),
        *("de los {a} a los {b} {u}", "entre los {a} y los {b} {u}", "de {a} hasta {b} {u}"),
        *("{a} {u} a {b} {u}", "unos {a} a {b} {u}"),
    ),
    "ru": ("{a}-{b} {u}", "от {a} до {b} {u}", "между {a} и {b} {u}", "составил от {a} до {b} {u}"),
}
PRICES = {
    "en": ("{c}{a} to {b}", "prices of {c}{a} to {b}", "between {c}{a} and {b}", "{c}{a}-{b}"),
    "de": ("{c} {a} bis {b}", "Preise von {c} {a} bis {b}", "zwischen {c} {a} und {b}"),
    "fr": ("{c} {a} à {b}", "des prix de {c}{a} à {b}", "entre {c}{a} et {b}"),
    "es": ("{c} {a} a {b}", "precios de {c} {a} a {b}", "entre {c} {a} y {b}"),
}


@pytest.mark.parametrize("locale", sorted(UNITS))
def test_a_unit_behind_two_numbers_is_that_of_both(locale: str) -> None:
    read_of = 0
    for frame, (unit, code), (low, high) in product(FRAMES[locale], UNITS[locale], PAIRS):
        wording = frame.format(a=low, b=high, u=unit)
        read_of += _is_range(wording, locale, (low, high, code), scaled=" " in unit)
    assert read_of > len(FRAMES[locale]) * len(UNITS[locale]) * len(PAIRS) // 2


@pytest.mark.parametrize("locale", sorted(PRICES))
def test_money_before_two_numbers_is_that_of_both(locale: str) -> None:
    read_of = 0
    for frame, money, (low, high) in product(PRICES[locale], ("€", "US$"), PAIRS):
        code = "EUR" if money == "€" else "USD"
        wording = frame.format(a=low, b=high, c=money)
        read_of += _is_range(wording, locale, (low, high, code), scaled=False)
    assert read_of > len(PRICES[locale]) * len(PAIRS)


def _is_range(wording: str, locale: str, ends: tuple[int, int, str], *, scaled: bool) -> bool:
    """Whether a wording is read as the range that it says; it fails if it is read otherwise."""
    if "." in outcome(wording, locale).split()[0]:
        return False
    found: Quantity = read(wording, locale)
    low, high, code = ends
    scale = Decimal(1_000_000 if scaled else 1)
    assert (found.bound, found.unit) == ("range", code), wording
    assert (found.lower, found.upper) == (low * scale, high * scale), wording
    return True


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("prices of $1500 to 1600 per tonne", "en", "range 1550 USD/t"),
        ("€1500 to 1600", "en", "range 1550 EUR"),
        ("1500 tonnes to 1600", "en", "range 1550 t"),
        ("$900 to 1950", "en", "number.compete"),  # the second may be a year
        ("between $900 and 1950", "en", "range 1425 USD"),
        ("invest €500 to 2030", "en", "number.compete"),
        ("€ 1500 bis 2030", "de", "number.compete"),
        ("500 Tonnen bis 2030", "de", "exact 500 t"),
        ("40 Prozent bis 2030", "de", "exact 40 percent"),
        ("$5 million to 2030", "en", "exact 5000000 USD"),
        ("5 million tonnes between 2010 and 2015", "en", "exact 5000000 t"),
        ("exports rose 5% from 2010 to 2015", "en", "exact 5 percent"),
        ("de 2010 à 2020 5 millions d'euros", "fr", "exact 5000000 EUR"),
        ("entre 2015 et 2020, 500 tonnes", "fr", "exact 500 t"),
        ("zwischen 2010 und 2020 sank die Zahl um 5 Prozent", "de", "exact -5 percent"),
        ("belief sich im Jahr 2019 auf 2020 Tonnen", "de", "exact 2020 t"),
        ("amounted in May 2019 to 2020 tonnes", "en", "exact 2020 t"),
        ("s'est élevé en 2019 à 2020 tonnes", "fr", "exact 2020 t"),
        ("between 2015 and 2020 households fell by 5%", "en", "number.compete"),
        ("從2022年至2024年上升45.5%", "zh-Hant", "exact 45.5 percent"),
        ("pasaron de COP 11 billones en 2024 a COP 7,5 billones", "es", "exact 7500000000000 COP"),
        ("составлял 87%, а в 2023 — 78%", "ru", "exact 87 percent"),
    ],
)
def test_years_stay_dates_and_changes_stay_changes(
    wording: str, locale: str, expected: str
) -> None:
    assert outcome(wording, locale) == expected


@pytest.mark.parametrize(
    ("wording", "locale", "unit"),
    [
        ("rose from {a} to {b} tonnes", "en", "t"),
        ("stieg von {a} auf {b} Tonnen", "de", "t"),
        ("est passé de {a} à {b} euros", "fr", "EUR"),
        ("pasó de {a} a {b} euros", "es", "EUR"),
        ("вырос с {a} до {b} тонн", "ru", "t"),
    ],
)
def test_a_verb_of_change_leads_to_the_second_number(wording: str, locale: str, unit: str) -> None:
    for low, high in PAIRS:
        found = outcome(wording.format(a=low, b=high), locale, statistic="level")
        assert found == f"exact {high} {unit}", (wording, low, high)
