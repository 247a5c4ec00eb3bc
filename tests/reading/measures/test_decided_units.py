"""Ambiguous unit words that the other words of the wording decide, or leave open."""

from __future__ import annotations

from tests.support.readings import read, refusals
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
