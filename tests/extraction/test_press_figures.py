"""Numbers of the press without a unit of their own, and the unit that words give them."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell


@pytest.mark.parametrize(
    ("language", "text", "wording", "unit"),
    [
        # Points of a rate that is named before them.
        ("fr", "Le taux de chômage recule de 0,2 point.", "recule de 0,2 point", "pp"),
        (
            "fr",
            "Le taux d'emploi est stable, en hausse de 0,2 point pour elles.",
            "en hausse de 0,2 point",
            "pp",
        ),
        (
            "fr",
            "Le taux de chômage est de 8 %. Il baisse de 0,1 point.",
            "baisse de 0,1 point",
            "pp",
        ),
        (
            "de",
            "Die Arbeitslosenquote stieg um 0,1 Punkte auf 6,1 Prozent.",
            "stieg um 0,1 Punkte",
            "pp",
        ),
        ("en", "The unemployment rate fell by 0.3 points to 5.2%.", "fell by 0.3 points", "pp"),
        ("es", "La tasa de paro bajó 0,3 puntos.", "bajó 0,3 puntos", "pp"),
        ("fr", "L'indice a gagné 0,3 point.", "", ""),
        ("fr", "Le taux reste à 2 % et le CAC 40 perd 20,5 points.", "", ""),
        ("en", "The S&P 500 rose 20.5 points as the policy rate was cut.", "", ""),
        ("en", "The Dow rose 350 points after the market share was told.", "", ""),
        ("en", "The share of gold is told. It closed up 1,234.5 points.", "", ""),
        ("en", "The unemployment rate is 5.7%. Shares rose 5% (+2 points).", "", ""),
        # What a sentence counts, also with a scale or behind "the number of".
        ("en", "Arrivals reached 1.1 million by the end of August.", "1.1 million", "person"),
        ("en", "Visitor arrivals hit 3,706,721 in 2018.", "3,706,721", "person"),
        ("fr", "Le nombre de chômeurs s'élève à 40 000 en 2020.", "40 000", "chômeurs"),
        ("fr", "Le nombre de chômeurs recule de 40 000 en 2020.", "recule de 40 000", "chômeurs"),
        (
            "es",
            "Las llegadas de turistas superaron los 3,5 millones en 2020.",
            "superaron los 3,5 millones",
            "turistas",
        ),
        ("de", "Die Zahl der Geburten lag bei 1,2 Millionen.", "1,2 Millionen", "Geburten"),
        ("en", "Exports reached 1.1 million in 2019.", "", ""),
        ("fr", "L'emploi salarié accélère (+48 000).", "+48 000", "salarié"),
        (
            "fr",
            "Le nombre de personnes en emploi augmente de 359 000.",
            "augmente de 359 000",
            "personnes",
        ),
        ("fr", "La bourse accélère (+48 000).", "", ""),
        # A sign that brackets set apart is not read.
        ("es", "La tasa fue inferior en (-)0.4 puntos.", "", ""),
    ],
)
def test_the_unit_of_a_number(language: str, text: str, wording: str, unit: str) -> None:
    figures = [
        (cell(each, "as_reported"), cell(each, "unit"))
        for each in candidates_of(text, language)
        if each.table == "figures" and not each.reasons and cell(each, "unit")
    ]
    assert figures == ([(wording, unit)] if wording else [])
