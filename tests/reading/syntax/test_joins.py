"""Joins: a fraction of an amount is a share of it, and no other figure."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.readings import refusals

HALVES = {"de": "die Hälfte von", "ru": "половина из", "en": "half of", "es": "la mitad de"}
WHOLES = {"de": "500 Tonnen", "ru": "500 тонн", "en": "500 tonnes", "es": "500 toneladas"}


@pytest.mark.parametrize(("locale", "statistic"), [*product(HALVES, ("level", "flow", "stock"))])
def test_a_part_of_an_amount_is_no_figure_of_its_own(locale: str, statistic: str) -> None:
    wording = f"{HALVES[locale]} {WHOLES[locale]}"
    found = read_quantity(wording, QuantityContext(locale=locale, statistic=statistic))
    assert not isinstance(found, Quantity)


@pytest.mark.parametrize("locale", HALVES)
def test_a_share_is_that_part(locale: str) -> None:
    wording = f"{HALVES[locale]} {WHOLES[locale]}"
    found = read_quantity(wording, QuantityContext(locale=locale, statistic="share"))
    assert isinstance(found, Quantity)
    assert (int(found.value), found.unit) == (50, "percent")


@pytest.mark.parametrize(
    "wording",
    [
        ("half of 40 percent", "en"),
        ("a third of the 40 percent", "en"),
        ("die Hälfte von 40 Prozent", "de"),
        ("ein Drittel der 40 Prozent", "de"),
        ("la moitié des 40 %", "fr"),
        ("la mitad del 40 %", "es"),
        ("un tercio del 40 %", "es"),
        ("треть из 40 %", "ru"),
    ],
)
@pytest.mark.parametrize("statistic", [None, "share", "level"])
def test_a_part_of_a_share_is_neither_of_the_two(
    wording: tuple[str, str], statistic: str | None
) -> None:
    text, locale = wording
    found = read_quantity(text, QuantityContext(locale=locale, statistic=statistic))
    assert not isinstance(found, Quantity), (found.value, found.unit)


@pytest.mark.parametrize(
    ("wording", "locale"),
    [("a 3:2 win", "en"), ("beat them 3:2", "en"), ("une victoire 3:2", "fr"), ("score 2:1", "fr")],
)
def test_a_score_is_no_multiple(wording: str, locale: str) -> None:
    for statistic in (None, "multiple", "level"):
        assert refusals(wording, locale, statistic=statistic)


@pytest.mark.parametrize(
    "noun", ["Summe", "Familie", "Flotte", "Gruppe", "Saldo", "Rekord", "Serie", "Paket", "Kolonne"]
)
@pytest.mark.parametrize("words", ["", "positive ", "gute "])
def test_a_group_of_so_many_is_no_share_of_them(noun: str, words: str) -> None:
    for article in ("eine", "einen", "ein", "einer"):
        assert refusals(f"{article} {words}{noun} von 500", "de")


@pytest.mark.parametrize("wording", ["einer von 500", "eine von 500", "eines von 500"])
def test_one_of_so_many_is_a_share_of_them(wording: str) -> None:
    found = read_quantity(wording, QuantityContext(locale="de"))
    assert isinstance(found, Quantity)
    assert (float(found.value), found.unit) == (0.2, "percent")


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("eines von 56 Projekten", "de"),
        ("der einer von 15 Neulingen ist", "de"),
        ("one of 56 projects", "en"),
        ("uno de los 56 proyectos", "es"),
        ("un des 56 projets", "fr"),
    ],
)
def test_one_of_an_odd_number_is_one_of_them(wording: str, language: str) -> None:
    assert refusals(wording, language) == ["number.compete"]


@pytest.mark.parametrize("season", ["2019-2020", "2019-20", "1998-1999", "2022-23"])
@pytest.mark.parametrize(
    "wording",
    [
        "4.6 percent more than the previous {} season",
        "up 4.6 percent from the previous {} season",
        "5 million tonnes more than the prior {} season",
    ],
)
def test_the_years_of_a_season_end_no_range(wording: str, season: str) -> None:
    for statistic in (None, "growth_rate", "increase"):
        context = QuantityContext(locale="en", statistic=statistic)
        found = read_quantity(wording.format(season), context)
        assert not isinstance(found, Quantity) or found.bound != "range"
