"""Where changes begin behind a comma, and levels that "with" leads to behind a fall."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell


def told_in(text: str, language: str) -> list[str]:
    """Return the wordings of the figures of a text, without refused ones."""
    found = candidates_of(text, language)
    return [cell(each, "as_reported") for each in found if not each.reasons]


@pytest.mark.parametrize(
    ("language", "text", "wordings"),
    [
        # A change stands before the comma, so that its start and end follow.
        ("en", "Output rose 5%, from 200 tonnes to 210 tonnes.", ["rose 5%", "200 tonnes"]),
        (
            "en",
            "An increase in throughput, from 1,228,000 tons to 1,309,000 tons.",
            ["1,228,000 tons", "1,309,000 tons"],
        ),
        ("en", "Prices climbed last month, from 5 percent to 8 percent.", ["8 percent"]),
        ("fr", "Le débit a progressé, de 5 tonnes à 8 tonnes.", ["5 tonnes", "8 tonnes"]),
        ("es", "El caudal aumentó mucho, de 5 toneladas a 8 toneladas.", ["8 toneladas"]),
        ("ru", "Цены выросли, с 5 рублей до 8 рублей.", ["5 рублей", "8 рублей"]),
        # No change does, or "de" may be "by".
        ("en", "Fees were paid, from 5 dollars to 8 dollars.", ["5 dollars to 8 dollars"]),
        ("fr", "Les prix ont augmenté partout, de 5 à 8 %.", ["5 à 8 %"]),
        ("es", "Los precios subieron, de 5 a 8 %.", ["5 a 8 %"]),
        ("ru", "Цены выросли, от 5 до 8 %.", ["от 5 до 8 %"]),
    ],
)
def test_numbers_behind_a_change_and_a_comma(language: str, text: str, wordings: list[str]) -> None:
    found = told_in(text, language)
    assert all(each in found for each in wordings)


@pytest.mark.parametrize(
    ("language", "text", "wording"),
    [
        ("es", "Agosto siguió a la baja con un total de 76.939 visitantes.", "76.939 visitantes"),
        ("es", "El sector sigue en descenso con un volumen de 500 toneladas.", "500 toneladas"),
        ("fr", "Les ventes restent en baisse avec un volume de 500 tonnes.", "500 tonnes"),
        ("de", "Der Rückgang mit einem Wert von 500 Millionen Euro.", "500 Millionen Euro"),
        # The size of the fall itself.
        ("es", "Fue una caída de 500 toneladas.", "caída de 500 toneladas"),
        ("fr", "Ce fut une baisse de 500 tonnes.", "baisse de 500 tonnes"),
        ("de", "Es war ein Rückgang von 500 Tonnen.", "Rückgang von 500 Tonnen"),
        # "The same month" is the date of a number, and not per what it is.
        ("fr", "Il a vendu 828.006 tonnes le même mois de 2013.", "828.006 tonnes"),
        ("es", "Sumó 828.006 toneladas el mismo mes de 2013.", "828.006 toneladas"),
        ("fr", "Le prix est de 5 euros le kilo.", "5 euros le kilo"),
    ],
)
def test_words_beside_amounts(language: str, text: str, wording: str) -> None:
    assert wording in told_in(text, language)


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("en", "It sold 167 tonnes, according to the report presented yesterday.", ""),
        ("fr", "Il a vendu 167 tonnes, selon les données publiées le 5 août.", ""),
        ("es", "Se vendieron 167 toneladas, según el informe difundido ayer.", ""),
        ("de", "Es waren 167 Tonnen, so der am 5. August veröffentlichte Bericht.", ""),
        ("ru", "Согласно опубликованным 5 августа данным, продано 167 тонн.", ""),
        ("es", "Cayó más en 2016 respecto en 2015, un 25,5% menos que antes.", "en 2016"),
        ("en", "The mine released 167 tonnes on 5 August 2017.", "on 5 August 2017"),
    ],
)
def test_days_of_reports(language: str, text: str, period: str) -> None:
    (found,) = [
        each for each in candidates_of(text, language, "2017-08-11") if each.table == "figures"
    ]
    assert cell(found, "period") == period


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        # What follows a figure of the whole country is not surely of its part.
        (
            "es",
            "Nacimientos en Cantabria\n\nBajaron un 2 % en Cantabria.\n\n"
            "En España hubo 322.075 nacimientos.\n\nEl total cayó un 24 % desde 2013.",
            "",
        ),
        (
            "es",
            "Nacimientos en Cantabria\n\nBajaron un 2 % en Cantabria.\n\n"
            "El total cayó un 24 % desde 2013.",
            "Cantabria",
        ),
    ],
)
def test_places_behind_a_wider_one(language: str, text: str, place: str) -> None:
    (found,) = [each for each in candidates_of(text, language) if "24 %" in each.wording]
    assert cell(found, "geography") in ({place, "ES-CB"} if place else {""})
