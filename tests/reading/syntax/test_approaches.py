"""What something moves toward is not its level, and a place where it goes is none."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, read

MOVES = {
    "en": ("is heading for", "heads towards", "is moving toward", "is creeping to"),
    "de": (),
    "fr": ("se dirige vers", "va vers", "tend vers", "s'achemine vers"),
    "es": ("se dirige hacia", "va hacia", "se encamina a", "va camino de"),
    "ru": ("движется к", "идёт к", "летит к", "стремится к", "быстро движется к отметке в"),
    "zh": ("朝着", "迈向", "走向", "直奔", "邁向"),
}
AMOUNTS = {
    "en": ("5 million tonnes", "$14 trillion", "2 percent"),
    "fr": ("5 millions de tonnes", "14 milliards d'euros", "2 %"),
    "es": ("5 millones de toneladas", "14.000 millones de euros", "2 %"),
    "ru": ("5 млн тонн", "14 трлн рублей", "2 %"),
    "zh": ("500万吨", "14万亿元", "2%"),
}


@pytest.mark.parametrize("language", AMOUNTS)
@pytest.mark.parametrize("statistic", [None, "level", "stock"])
def test_what_is_approached_is_no_level(language: str, statistic: str | None) -> None:
    for move in MOVES[language]:
        for amount in AMOUNTS[language]:
            found = outcome(f"{move} {amount}", language, statistic=statistic)
            assert not found.startswith("exact"), (move, amount, found)


def test_a_german_particle_makes_it_an_approach() -> None:
    assert outcome("bewegt sich auf 5 Millionen Tonnen zu", "de") == "bound.approached"
    assert outcome("bewegt sich auf die Marke von 5 Mio. Euro zu", "de") == "bound.approached"
    assert outcome("bewegt sich auf 5 Millionen Tonnen", "de") == "exact 5000000 t"


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("exportations vers 27 pays", "fr"),
        ("livraisons vers l'Asie : 5 millions de tonnes", "fr"),
        ("вернулся к 5 млн тонн", "ru"),
        ("走向世界的产品达5万吨", "zh"),
    ],
)
def test_a_place_or_a_level_reached_is_read(wording: str, language: str) -> None:
    assert read(wording, language).bound == "exact"
