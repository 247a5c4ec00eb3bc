"""A time behind a figure divides it, and is inside its span; one that dates it is neither."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures

# What is counted or paid, and the words behind it that divide it.
DIVIDED = {
    "es": (
        ("152,4 euros", "600 aves", "10 vídeos", "300 euros más"),
        {"al mes": "month", "por día": "d", "cada semana": "week", "mensuales": "month"},
    ),
    "fr": (
        ("183 euros net", "500 visiteurs", "20 larves", "300 euros de plus"),
        {"par mois": "month", "par jour": "d", "chaque semaine": "week"},
    ),
    "en": (("20 birds", "152 euros"), {"per day": "d", "each week": "week"}),
    "de": (("20 Vögel", "152 Euro"), {"pro Tag": "d", "pro Woche": "week"}),
}
DATED = (
    ("fr", "Il a fait 120 km le jour où je suis venu.", "120 km"),
    ("fr", "On a compté 20 accidents au mois d'août.", "20 accidents"),
    ("fr", "Le prix était de 8 euros le jour de Noël.", "8 euros"),
    ("es", "Hubo 20 accidentes el día de Navidad.", "20 accidentes"),
    ("es", "Hubo 20 accidentes al día de hoy.", "20 accidentes"),
    ("es", "Pagó 20 euros al mes de mayo.", "20 euros"),
    ("de", "Es gab 20 Brände im Jahr 2011.", "20 Brände"),
    ("de", "Es gab 20 Unfälle am Tag der Wahl.", "20 Unfälle"),
)
CASES = [
    (locale, f"{amount} {words}", time)
    for locale, (amounts, times) in DIVIDED.items()
    for amount in amounts
    for words, time in times.items()
]


@pytest.mark.parametrize(("locale", "words", "time"), CASES)
def test_a_time_is_inside_its_figure(locale: str, words: str, time: str) -> None:
    text = f"Total: {words}, ok."
    (found,) = found_figures(text, locale)
    assert text[found.start : found.end] == words
    assert found.quantity.unit.endswith(f"/{time}")


@pytest.mark.parametrize(("locale", "text", "wording"), DATED)
def test_a_date_divides_nothing(locale: str, text: str, wording: str) -> None:
    (found,) = found_figures(text, locale)
    assert text[found.start : found.end] == wording
    assert "/" not in found.quantity.unit


def test_a_slash_divides() -> None:
    (found,) = found_figures("environ 20 larves / m² ici", "fr")
    assert found.quantity.value == 20_000_000
    assert found.quantity.unit == "count/km2"


@pytest.mark.parametrize(
    ("language", "sentence", "unit"),
    [
        ("en", "It owns the right to emit 132 tons of sulfur dioxide per year.", "t/year"),
        ("en", "150 to 250 liters of rain per square meter is forecast.", "m3/km2"),
        ("fr", "la cueillette de 5 kilos de champignons par personne.", "t/person"),
        ("fr", "Ils vivent avec 1.100 euros de revenus par mois.", "EUR/month"),
        ("fr", "Avec 80.000 cercueils vendus chaque année, il gagne.", "count/year"),
        ("es", "España desperdicia 77 kilos de comida al año, según ellos.", "t/year"),
        ("es", "Ofrece más de 1000 litros de agua diarios.", "m3/d"),
        ("de", "Er verbraucht 500 Liter frisches Wasser pro Kopf.", "m3/person"),
        ("ru", "Он потребляет 133 литра воды в день.", "m3/d"),
        ("en", "It has 500 workers of its own, per capita more than others.", "person"),
        ("fr", "le journal hebdomadaire a reçu 4 millions d'euros", "EUR"),
        ("es", "la prensa diaria recibió 400 millones de euros", "EUR"),
    ],
)
def test_a_denominator_behind_what_the_amount_is_of(
    language: str, sentence: str, unit: str
) -> None:
    (figure,) = found_figures(sentence, language)
    assert figure.quantity.unit == unit
