"""Rates of a list that one noun of decrease governs are never read as rises."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from silkledger.reading.search.candidates import found_figures

# Sentences with a noun of decrease, a list of things and rates.
LISTS = {
    "en": "Exports showed a {} in mining, oil and gas of {} %, in textiles of {} %.",
    "fr": "Les exportations ont affiché une {} des mines, phosphates et dérivés de {} %, "
    "des textiles et du cuir de {} %.",
    "es": "Las ventas mostraron una {} en minería, gas y derivados del {} %, en textiles del {} %.",
}
FALLS = {"en": ("decline", "fall", "drop"), "fr": ("baisse", "chute"), "es": ("caída", "baja")}
RISES = {"en": ("rise", "gain"), "fr": ("hausse",), "es": ("subida",)}
RATES = product(("24.2", "5"), ("3.6", "4"))
CASES = [(language, *rates) for language, rates in product(LISTS, list(RATES))]
# The rate is that of a noun of its own.
OTHERS = [
    ("fr", "Malgré la baisse des exportations, le pays garde un taux de 5 %.", "5"),
    ("fr", "La baisse des prix, avec une part de marché de 12 %, inquiète.", "12"),
    ("en", "Despite the fall in prices, wages and costs, inflation had a rate of 5%.", "5"),
    ("en", "The drop in sales, costs and margins came with a dividend of 5%.", "5"),
]


def _read(sentence: str, language: str) -> list[Decimal]:
    return [each.quantity.value for each in found_figures(sentence, language) if not each.refusal]


def _printed(sentence: str, language: str) -> str:
    return sentence.replace(".", ",") if language != "en" else sentence


@pytest.mark.parametrize(("language", "first", "second"), CASES)
def test_rates_of_a_list_that_falls_are_no_rises(language: str, first: str, second: str) -> None:
    """Each rate behind a noun of decrease is negative or refused, behind one of increase read."""
    first, second = (_printed(rate, language) for rate in (first, second))
    for noun in FALLS[language]:
        values = _read(LISTS[language].format(noun, first, second), language)
        assert all(value < 0 for value in values), noun
    for noun in RISES[language]:
        values = _read(LISTS[language].format(noun, first, second), language)
        assert len(values) == 2, noun
        assert all(value > 0 for value in values), noun


@pytest.mark.parametrize(("language", "sentence", "rate"), OTHERS)
def test_a_rate_of_another_noun_is_read(language: str, sentence: str, rate: str) -> None:
    """A verb, or a noun with a word that leads to it, ends what a decrease before it governs."""
    assert Decimal(rate) in _read(sentence, language)
