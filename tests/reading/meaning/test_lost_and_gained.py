"""Lost jobs are a flow and gains of money an amount; what is compared with is neither."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

LOST = {
    "en": ("the loss of 5,100 jobs", "5,100 jobs lost", "cut 5,100 jobs"),
    "de": (
        "den Verlust von 5.100 Arbeitsplätzen",
        "5.100 Stellen gestrichen",
        "baut 5.100 Stellen ab",
    ),
    "fr": ("engendré la perte de 5 100 emplois", "5 100 emplois perdus", "5 100 emplois supprimés"),
    "es": ("la pérdida de 5.100 empleos", "5.100 empleos perdidos", "se perdieron 5.100 empleos"),
    "ru": ("потеря 5 100 рабочих мест", "потеряно 5 100 рабочих мест"),
}
GAINED = {
    "en": "gains of more than US$300 million",
    "fr": "des gains de plus de 300 millions de dollars",
    "es": "ganancias por más de 300 millones de dólares",
    "de": "Gewinne von mehr als 300 Mio. Dollar",
    "ru": "прибыль более 300 млн долларов",
    "zh": "盈利超过3亿美元",
}


@every_row((language, wording) for language, wordings in LOST.items() for wording in wordings)
def test_lost_jobs_are_a_flow_and_a_fall(language: str, wording: str) -> None:
    assert outcome(wording, language, statistic="flow") == "exact 5100 job"
    assert outcome(wording, language, statistic="increase") == "exact -5100 job"
    assert refusals(wording, language, statistic="stock")


@every_row(GAINED.items())
def test_gains_of_money_are_an_amount(language: str, wording: str) -> None:
    assert outcome(wording, language, statistic="flow") == "gt 300000000 USD"


@pytest.mark.parametrize(
    ("language", "wording", "statistic"),
    [
        ("en", "did not cut 3,000 jobs", "flow"),
        ("es", "evitó la pérdida de 3.000 empleos", "flow"),
        ("fr", "a évité la perte de 3 000 emplois", "flow"),
        ("en", "3,000 fewer jobs lost", "flow"),
        ("en", "3,000 fewer jobs", "flow"),
        ("fr", "des pertes de 3 000 tonnes", "flow"),
        ("es", "cifra inferior a la de 9,1%", "growth_rate"),
        ("es", "superior a la de 9,1%", "growth_rate"),
        ("es", "supera por un 5,6 por ciento el volumen de 2018", "growth_rate"),
        ("es", "las exportaciones no crecieron un 3,6%", "growth_rate"),
        ("es-HN", "más de 11.000 millones de dólares", "flow"),
    ],
)
def test_what_says_something_else_is_refused(language: str, wording: str, statistic: str) -> None:
    assert refusals(wording, language, statistic=statistic)


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("es", "las exportaciones no petroleras subieron un 3,6%", "exact 3.6 percent"),
        ("es", "aumentos de 3,6% en las exportaciones no petroleras", "exact 3.6 percent"),
        ("es", "los productos no tradicionales subieron un 3,6%", "exact 3.6 percent"),
        ("fr", "les exportations non énergétiques ont augmenté de 3,6%", "exact 3.6 percent"),
        ("fr", "les exportations n'ont pas augmenté de 3,6%", "wording.negation"),
        ("es", "la variación se mantuvo negativa (-0,1%)", "exact -0.1 percent"),
        ("fr", "une évolution négative de -0,9 %", "exact -0.9 percent"),
        ("de", "ein negatives Wachstum von -0,9 %", "exact -0.9 percent"),
        ("en", "minus -0.9%", "sign.double"),
        ("es", "menor que la de 9,1%", "lt 9.1 percent"),
        ("es", "superó en un 5,6% el volumen de 2018", "exact 5.6 percent"),
    ],
)
def test_signs_and_denials_of_rates(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="growth_rate") == expected
