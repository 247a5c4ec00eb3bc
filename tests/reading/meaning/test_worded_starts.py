"""Starts of a level with their time, and names of a level before a verb of change, are left out."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    ("language", "wording", "statistic", "said"),
    [
        ("de", "ist auf ein Niveau von 5 Tonnen gesunken", "flow", "exact 5 t"),
        ("de", "auf ein neues Niveau von rund 5 Tonnen zurückging", "flow", "approx 5 t"),
        ("de", "auf den Rekordwert von 5 Tonnen steigen", "flow", "exact 5 t"),
        ("de", "stieg auf einen Wert von 5 Tonnen", "flow", "exact 5 t"),
        ("de", "gingen von etwa 4 Euro (2018) auf 3 Euro pro Kilo zurück", "level", "3000 EUR/t"),
        (
            "de",
            "von 204'000 Stühlen im Jahr 2000 auf 154'000 im Vorjahr gesunken",
            "stock",
            "154000",
        ),
        ("de", "halbierte sich von 8,9 Tonnen auf 4,1 Tonnen", "flow", "exact 4.1 t"),
        (
            "de",
            "von 2,8 Prozent im Vorjahr ist der Anteil auf 8 Prozent gestiegen",
            "share",
            "8 perc",
        ),
        ("en", "fell from about 4 euros (2018) to 3 euros per kilo", "level", "exact 3000 EUR/t"),
        ("en", "halved from 8.9 tonnes to 4.1 tonnes", "flow", "exact 4.1 t"),
        ("fr", "a baissé de 8,9 tonnes (2018) à 4,1 tonnes", "flow", "exact 4.1 t"),
        ("es", "se redujo a la mitad de 8,9 toneladas a 4,1 toneladas", "flow", "exact 4.1 t"),
    ],
)
def test_the_level_is_read(language: str, wording: str, statistic: str, said: str) -> None:
    assert said in outcome(wording, language, statistic=statistic)


@pytest.mark.parametrize(
    ("wording", "statistic"),
    [
        ("sank von 30 Tonnen täglich (2018) auf 20 Tonnen", "flow"),
        ("auf einen Verlust von 5 Millionen Euro gestiegen", "balance"),
        ("sank von 8,9 Mio. Tonnen im Vorjahr auf 800.000", "flow"),
        ("von 5 bis 6 Tonnen im Jahr auf 7 Tonnen gestiegen", "flow"),
        ("gingen von 4 Euro (2018) auf 3 Euro zurück", "growth_rate"),
        ("gingen nicht von 4 Euro (2018) auf 3 Euro zurück", "level"),
    ],
)
def test_what_may_be_another_figure_is_not_left_out(wording: str, statistic: str) -> None:
    assert refusals(wording, "de", statistic=statistic)


def test_a_french_change_is_not_a_start() -> None:
    wording = "a baissé de 30 000 barils par jour à 1 million de barils"
    assert outcome(wording, "fr", statistic="flow") == "number.two_figures"
