"""Ambiguous unit words that the other words of the wording decide, or leave open."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support.readings import outcome, read, refusals
from tests.support.tables import every_row

MEAT = ("viande", "porcins", "bovins", "volaille", "carcasses")
FUEL = ("charbon", "houille", "énergie")


@every_row((word,) for word in MEAT)
def test_carcasses_are_weighed(word: str) -> None:
    figure = read(f"la production de {word} a atteint 1,15 million de tec", "fr", statistic="flow")

    assert figure.value == 1_150_000
    assert figure.unit == "t"


@every_row((word,) for word in FUEL)
def test_fuel_is_energy(word: str) -> None:
    figure = read(f"la consommation de {word} a atteint 2 millions de tec", "fr", statistic="flow")

    assert figure.unit == "MWh"


@every_row([("1,15 million de tec",), ("4 000 tec",), ("viande et charbon : 4 000 tec",)])
def test_without_one_subject_the_word_stays_ambiguous(wording: str) -> None:
    assert "unit.ambiguous" in refusals(wording, "fr")


POWER = {
    "en": ("a 44mw {}", ("solar plant", "wind farm", "power station", "geothermal plant")),
    "de": ("{} mit 44 mw", ("ein Windpark", "das Kraftwerk", "der Solarpark")),
    "fr": ("{} de 44 mw", ("une centrale", "un parc éolien")),
    "es": ("{} de 44 mw", ("una central", "un parque eólico", "una planta")),
}


@every_row((language, thing) for language, (_, things) in POWER.items() for thing in things)
def test_small_letters_are_megawatts_beside_a_power_plant(language: str, thing: str) -> None:
    wording = POWER[language][0].format(thing)
    figure = read(wording, language, statistic="stock")
    assert (figure.value, figure.unit) == (Decimal(44), "MW")
    assert refusals(wording.replace("mw", "mW"), language, statistic="stock")


@every_row([("44 mw",), ("a 5mw laser",), ("laser power of 5mw",), ("capacity of 3,000mwh",)])
def test_without_one_they_may_be_milliwatts(wording: str) -> None:
    assert refusals(wording, "en", statistic="stock")


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("compró 500 acciones", "es", "exact 500 share"),
        ("emprendió 500 acciones contra el ruido", "es", "unit.ambiguous"),
        ("le groupe détient 500 actions", "fr", "exact 500 share"),
        ("500 actions de sensibilisation", "fr", "unit.ambiguous"),
        ("купил 500 акций", "ru", "exact 500 share"),
        ("провёл 500 акций протеста", "ru", "unit.ambiguous"),
        ("5 euros par action", "fr", "exact 5 EUR/share"),
        ("500 рублей за акцию", "ru", "exact 500 RUB/share"),
    ],
)
def test_shares_are_told_from_actions(wording: str, language: str, expected: str) -> None:
    assert outcome(wording, language) == expected
