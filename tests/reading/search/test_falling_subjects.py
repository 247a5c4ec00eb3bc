"""A rate whose subject is a decrease is never read as a rise, however far off the noun stands."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from silkledger.reading.search.candidates import found_figures
from tests.support.depth import some

# For each language: nouns of decrease, places and other words, and what leads to the rate.
SENTENCES = {
    "en": (
        ("the decline", "the drop"),
        ("at Ford", "in Lugo", "among men"),
        ("{} was {} percent.", "{} was steepest, at {} percent.", "{} stood at {} percent."),
    ),
    "de": (
        ("der Rückgang", "das Minus"),
        ("bei Ford", "in Bonn", "bei den Exporten"),
        (
            "{} lag bei {} Prozent.",
            "{} war mit {} Prozent am stärksten.",
            "{} fiel mit {} Prozent am höchsten aus.",
        ),
    ),
    "fr": (
        ("le recul", "la baisse"),
        ("chez Ford", "à Dijon", "des ventes"),
        ("{} a été de {} %.", "{} est de {} %.", "{} est le plus fort, avec {} %."),
    ),
    "es": (
        ("la caída", "el descenso"),
        ("en Lugo", "de las ventas", "con Ford"),
        ("{} fue de {} %.", "{} fue de un {} %.", "{} fue mayor, con un {} %."),
    ),
    "ru": (
        ("падение", "снижение"),
        ("у Ford", "в Туле", "продаж"),
        ("{} составило {} %.", "{} было сильнее всего: {} %."),
    ),
}
CASES = [
    (language, frame.format(f"{noun} {place}", number).capitalize(), number)
    for language, (nouns, places, frames) in SENTENCES.items()
    for noun, place, frame, number in product(nouns, places, frames, (3, 14))
]


@pytest.mark.parametrize(("language", "text", "number"), some(CASES, 5))
def test_the_value_of_a_decrease_is_no_rise(language: str, text: str, number: int) -> None:
    read = [each.quantity.value for each in found_figures(text, language) if each.refusal is None]
    assert Decimal(number) not in read, text


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "Despite the decline the share was 5 percent.", 5),
        ("de", "Trotz des Rückgangs lag die Quote bei 5 Prozent.", 5),
        ("fr", "Malgré la baisse des ventes, la part est de 5 %.", 5),
    ],
)
def test_what_an_aside_names_is_no_subject(language: str, text: str, number: int) -> None:
    """A decrease behind "despite" makes nothing negative."""
    read = [each.quantity.value for each in found_figures(text, language) if each.refusal is None]
    assert Decimal(-number) not in read


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Der Rückgang bei Ford lag bei 5 Prozent.", -5),
        ("es", "La caída en Lugo fue de 5 %.", -5),
        ("fr", "Le recul chez Ford a été de 5 %.", -5),
        ("en", "Falling prices in a country with inflation of 5 %.", 5),
        ("de", "Der Rückgang führte zu einem Anteil von 5 Prozent.", 5),
    ],
)
def test_what_is_read(language: str, text: str, value: int) -> None:
    read = [each.quantity.value for each in found_figures(text, language) if each.refusal is None]
    assert read == [value]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("zh", "降幅最大，达8.3%，其次是台中港。", "降幅最大，达8.3%"),
        ("zh", "基隆港减少幅度最大,达百分之八点三。", "减少幅度最大,达百分之八点三"),
        ("zh", "降幅明显，占比为8.3%。", "8.3%"),
        ("zh", "增长幅度最大，达8.3%。", "8.3%"),
        ("de", "Der Rückgang war in Ulm stärker; mit 6 % war er der größte.", ""),
        ("es", "La caída fue mayor en Lugo; con un 6 % es la mayor.", ""),
        (
            "en",
            "Nelson's decline was steeper; at 6% it was the biggest.",
            "decline was steeper; at 6%",
        ),
        ("en", "Nelson's decline was steep; by 2020 its share was 6%.", "6%"),
    ],
)
def test_what_leads_to_the_value_may_stand_behind_a_comma(
    language: str, text: str, words: str
) -> None:
    [figure] = found_figures(text, language)
    own = text[figure.start : figure.end] if figure.refusal is None else ""
    assert own == words
