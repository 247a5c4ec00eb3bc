"""Figures in sentences of the press that were read wrongly, or as less than is printed."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        # Thousands in words or alone before the number of a scale.
        ("es", "cerca de cuatro mil 400 millones de dólares", "4400000000 USD"),
        ("es", "Las ventas sumaron siete mil 819 millones de dólares.", "7819000000 USD"),
        ("es", "Ascendió a mil 891 millones de dólares.", "1891000000 USD"),
        ("es", "Fueron mil 39 millones de pesos mexicanos.", "1039000000 MXN"),
        ("es", "Vendió 13 mil 860 millones de dólares.", "13860000000 USD"),
        ("es", "Se cosecharon dos mil 500 toneladas.", "2500 t"),
        ("es", "Se vendieron 819 millones de toneladas.", "819000000 t"),
        # The particle of a verb right behind its figure, and one that begins a date.
        ("de", "Im Mai nahm der Umsatz um 1,3 Prozent ab.", "-1.3 percent"),
        ("de", "Damit nahm die Beschäftigung um 5 Prozent ab, hieß es.", "-5 percent"),
        ("de", "Zuletzt nahmen die Exporte gegenüber dem Vorjahr um 3,5 % ab.", "-3.5 percent"),
        ("de", "Die Zahl nahm um 300 Betriebe ab.", "-300 company"),
        ("de", "Der Umsatz nahm um 1,3 Prozent leicht ab.", "-1.3 percent"),
        ("de", "Der Umsatz nahm um 1,3 Prozent zu.", "1.3 percent"),
        ("de", "Die Zahl nahm um 300 Betriebe ab 2019 zu.", "refused"),
        # Where a change begins and ends is not a range.
        (
            "fr",
            "Le trafic est passé de 170 000 à 195 000 passagers.",
            "170000 person 195000 person",
        ),
        ("fr", "L'effectif passe de 70 à 95 salariés.", "70 person 95 person"),
        ("es", "El tráfico pasó de 170.000 a 195.000 pasajeros.", "170000 person 195000 person"),
        ("de", "Es stieg von 170.000 auf 195.000 Passagiere.", "170000 person 195000 person"),
        ("fr", "Entre 70 et 95 salariés travaillent ici.", "82.5 person"),
        ("fr", "Il y a de 170 000 à 195 000 passagers par an.", "182500 person/year"),
        # "By" and its verb belong to a number whose noun stands before it.
        ("fr", "Le nombre de salariés recule de 40 000.", "-40000 person"),
        ("fr", "Le nombre de naissances a baissé de 4 000 en 2020.", "-4000 birth"),
        ("fr", "Le nombre de salariés augmente de 20 000.", "20000 person"),
        ("fr", "Le nombre de salariés est de 40 000.", "40000 person"),
        ("fr", "Le nombre de salariés passe de 40 000 à 50 000.", "40000 person 50000 person"),
        ("es", "El número de empleados bajó de 50.000 a 40.000.", "50000 person 40000 person"),
        # The unit behind the bracket of the value of another year.
        ("de", "Waren für 778,6 (2017: rund 749,9) Mrd. Euro", "778600000000 EUR 749900000000 EUR"),
        ("de", "Umsatz: 12,5 (2017: 11,9) Mio. Euro", "12500000 EUR 11900000 EUR"),
        ("de", "Umsatz: 12,5 (Vorjahr: 11,9) Mio. Euro", "12500000 EUR 11900000 EUR"),
        # The date of where a change begins stands before the unit of both.
        (
            "en",
            "It rose from 3.2 billion in 2019 to 4.1 billion euros.",
            "3200000000 EUR 4100000000 EUR",
        ),
        ("en", "It fell from 5 million in May 2019 to 4 million tonnes.", "5000000 t 4000000 t"),
        ("en", "Founded in 2019, it sold 4.1 billion euros of gas.", "4100000000 EUR"),
    ],
)
def test_the_figures_of_a_sentence(language: str, text: str, figures: str) -> None:
    read = found_figures(text, language)
    said = " ".join(
        "refused" if each.refusal else f"{each.quantity.value.normalize():f} {each.quantity.unit}"
        for each in read
    )
    assert said == figures
