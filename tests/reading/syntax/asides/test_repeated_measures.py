"""Brackets that say a scale or unit again add nothing, and another one is refused."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    ("wording", "language", "said"),
    [
        ("5 million (m) tonnes", "en", "exact 5000000 t"),
        ("5 Milliarden (Mrd.) Tonnenkilometer (tkm)", "de", "exact 5000000000 tkm"),
        ("5 Millionen (Mio.) Tonnen (t)", "de", "exact 5000000 t"),
        ("5 milliards (Mds) d'euros", "fr", "exact 5000000000 EUR"),
        ("5 миллиардов (млрд) рублей", "ru", "exact 5000000000 RUB"),
        ("107 billion standard cubic metres (scm)", "en", "exact 107000000000 m3"),
        ("5 Mio. Normkubikmeter", "de", "exact 5000000 m3"),
        ("5 millions de mètres cubes normaux", "fr", "exact 5000000 m3"),
        ("5 millones de metros cúbicos estándar", "es", "exact 5000000 m3"),
        ("5 млн нормальных кубических метров", "ru", "exact 5000000 m3"),
        ("5萬標準立方米", "zh-Hant", "exact 50000 m3"),
    ],
)
def test_what_is_said_again_is_left_out(wording: str, language: str, said: str) -> None:
    assert outcome(wording, language, statistic="flow") == said


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("5 million (bn) tonnes", "en"),
        ("5 Millionen (Mrd.) Tonnen", "de"),
        ("5 tonnes (kg)", "en"),
        ("5 thousand tonnes (Mt)", "en"),
        ("5 MW (MWh)", "fr"),
    ],
)
def test_another_measure_is_refused(wording: str, language: str) -> None:
    assert refusals(wording, language, statistic="flow")
