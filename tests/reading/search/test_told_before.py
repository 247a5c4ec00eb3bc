"""Verbs of decrease before "by", across commas: read with it, or refused, never left out."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures

# An opener, a verb of change, a place, and "by" with an amount; {} is the verb.
SHAPES = {
    "en": ("In 2019, sales {} in Leeds, by 623 tonnes.", "fell", "rose"),
    "de": ("Nach Branchen, {} der Absatz in Köln, um 623 Tonnen.", "sank", "stieg"),
    "fr": ("Par province, les ventes ont {} à Lyon, de 623 tonnes.", "baissé", "augmenté"),
    "es": ("Por provincias, las ventas {} en Huesca, en 623 toneladas.", "bajaron", "subieron"),
    "ru": ("По областям, сбыт {} в Казани, на 623 тонны.", "снизился", "вырос"),
}
UNCLEAR = (
    ("en", "Exports rose, as prices fell, by 4.2 percent."),
    ("en", "Exports fell, as prices rose, by 4.2 percent."),
)
ENCLOSED = (
    ("en", "Output slipped, after two years of growth, by 4.2 percent.", "-4.2"),
    ("en", "Exports rose, after prices fell in 2019, by 4.2 percent.", "4.2"),
    ("ru", "Экспорт вырос, хотя цены упали, на 4,2 %.", "4.2"),
)


@pytest.mark.parametrize("locale", SHAPES)
def test_a_verb_between_commas_governs(locale: str) -> None:
    shape, down, up = SHAPES[locale]
    fall, rise = (next(found_figures(shape.format(verb), locale)) for verb in (down, up))
    assert fall.refusal is not None or fall.quantity.value == -623
    assert rise.refusal is None
    assert rise.quantity.value == 623


@pytest.mark.parametrize(("locale", "text"), UNCLEAR)
def test_two_verbs_that_contradict_are_refused(locale: str, text: str) -> None:
    assert next(found_figures(text, locale)).refusal is not None


@pytest.mark.parametrize(("locale", "text", "value"), ENCLOSED)
def test_a_phrase_between_commas_is_passed_over(locale: str, text: str, value: str) -> None:
    figure = next(found_figures(text, locale))
    assert (figure.refusal, str(figure.quantity.value)) == (None, value)
