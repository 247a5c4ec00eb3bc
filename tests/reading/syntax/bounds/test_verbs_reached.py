"""Verbs beside bounds: what is gone to until a verb is reached, and what is lost is up to that."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

APPROXIMATE = ("ronde", "ronden", "rondara", "rondaran", "rondase", "rondarían", "rondando")
NEAR = ("bordee", "bordeen", "bordeara", "roce", "rocen", "rozara", "se acerquen a")


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("hasta registrar 3.210 matriculaciones", "es", "exact 3210 count"),
        ("hasta acumular 3.210 toneladas", "es", "exact 3210 t"),
        ("jusqu'à atteindre 3 210 tonnes", "fr", "exact 3210 t"),
        ("jusqu'à compter 3 210 navires", "fr", "exact 3210 ship"),
        ("up to reaching 3,210 tonnes", "en", "exact 3210 t"),
        ("hasta 3.210 toneladas", "es", "le 3210 t"),
        ("jusqu'à 3 210 tonnes", "fr", "le 3210 t"),
        ("puede registrar hasta 3.210 toneladas", "es", "le 3210 t"),
        ("до 3210 тонн", "ru", "le 3210 t"),
    ],
)
def test_a_verb_that_is_reached_is_not_bounded(wording: str, language: str, expected: str) -> None:
    assert outcome(wording, language, statistic="flow") == expected


@pytest.mark.parametrize(
    "wording",
    [
        "могут потерять работу до 40 % работников",
        "потеряли до 40 % урожая",
        "утратили до 40 % доходов",
    ],
)
def test_what_is_lost_up_to_a_share_is_left_open(wording: str) -> None:
    assert outcome(wording, "ru", statistic="share") == "bound.misplaced"


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("погибли до 40 % растений", "le 40 percent"),
        ("доля сократилась до 40 %", "exact 40 percent"),
    ],
)
def test_other_verbs_lead_to_a_bound_or_level(wording: str, expected: str) -> None:
    assert outcome(wording, "ru", statistic="share") == expected


@pytest.mark.parametrize(
    ("verb", "bound"),
    [*((verb, "approx") for verb in APPROXIMATE), *((verb, "nearly") for verb in NEAR)],
)
def test_every_form_of_a_verb_of_bound_has_it(verb: str, bound: str) -> None:
    wording = f"que las ventas {verb} los 1.000 millones de dólares"
    assert outcome(wording, "es", statistic="flow") == f"{bound} 1000000000 USD"


@pytest.mark.parametrize("verb", ["überschritte", "übersprängen", "unterschritte"])
def test_rare_forms_are_not_passed_over(verb: str) -> None:
    assert outcome(f"die Exporte {verb} 300 Tonnen", "de", statistic="flow") == "wording.unknown"
