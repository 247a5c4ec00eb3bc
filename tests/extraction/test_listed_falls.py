"""Rates in brackets behind places that a verb of decrease tells of are never read as rises."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of

FALLS = [
    ("en", "Unemployment fell most last month in Bavaria (1.87 %), Hesse (1.57 %)."),
    ("de", "Die Arbeitslosigkeit sank im letzten Monat in Bayern (1,87 %), Hessen (1,57 %)."),
    ("fr", "Le chômage a baissé le mois dernier en Bretagne (1,87 %), en Corse (1,57 %)."),
    ("es", "El desempleo bajó más el mes pasado en Baleares (1,87 %), Aragón (1,41 %)."),
    ("es", "El desempleo disminuyó en todas, más en Galicia (7,64 %) y Cantabria (7,38 %)."),
    ("ru", "Безработица снизилась сильнее всего в Татарстане (1,87 %), Москве (1,41 %)."),
]
# Another verb, a sign, words of the bracket, and no verb of change.
READ = [
    ("en", "Unemployment fell in Bavaria, while it rose in Hesse (1.57 %) and Saxony (1.41 %)."),
    ("en", "Exports rose in Bavaria (1.57 %) and fell in Hesse (-1.57 %)."),
    ("es", "Las ventas crecieron en Galicia (1,57 %) y Aragón (1,41 %)."),
    ("fr", "Les ventes ont été orientées vers la France (8,4 %) et les USA (17,5 %)."),
    ("de", "Die höchste Quote hatten Bayern (1,57 %) und Hessen (1,41 %)."),
]
# Levels that are lower, and amounts by which something is.
LOWER = [
    ("en", "Imports at 545,000 tonnes were lower.", "refused"),
    ("en", "The total of 545,000 tonnes is weaker than last year.", "refused"),
    ("de", "Die Einfuhr von 545.000 Tonnen war niedriger als im Vorjahr.", "refused"),
    ("fr", "Les importations de 545 000 tonnes étaient inférieures à 2019.", "refused"),
    ("es", "Las importaciones de 545.000 toneladas fueron menores que en 2019.", "refused"),
    ("en", "Output was 545,000 tonnes lower.", "read"),
    ("de", "Die Einfuhr war um 545.000 Tonnen niedriger.", "read"),
    ("en", "48,740 jobs were cut.", "read"),
]
# Things that "with" leads to and "less" stands behind are fewer.
FEWER = [
    ("es", "El turismo bajó, con 48.740 turistas menos."),
    ("de", "Der Tourismus sank, mit 48.740 Gästen weniger."),
    ("fr", "L'année se termine avec 48 740 visiteurs de moins."),
    ("en", "The year ended with 48,740 visitors fewer."),
]


@pytest.mark.parametrize(("language", "text"), FALLS)
def test_rates_of_a_fall_are_refused(language: str, text: str) -> None:
    assert [each.outcome for each in candidates_of(text, language)] == ["refused", "refused"]


@pytest.mark.parametrize(("language", "text"), READ)
def test_other_rates_in_brackets_are_read(language: str, text: str) -> None:
    assert [each.outcome for each in candidates_of(text, language)] == ["read", "read"]


@pytest.mark.parametrize(("language", "text", "outcome"), LOWER)
def test_a_level_that_is_lower_is_no_fall(language: str, text: str, outcome: str) -> None:
    assert [each.outcome for each in candidates_of(text, language)] == [outcome]


@pytest.mark.parametrize(("language", "text"), FEWER)
def test_fewer_things_behind_with(language: str, text: str) -> None:
    assert [each.outcome for each in candidates_of(text, language)] == ["read"]
