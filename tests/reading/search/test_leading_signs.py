"""A comma or point before a number: it begins a fraction, ends a word, or is a mistake."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures

SENTENCES = {
    "en": "The country exported{}17.9 million tonnes.",
    "de": "Das Land lieferte{}17,9 Millionen Tonnen.",
    "fr": "Le pays a vendu{}17,9 millions de tonnes.",
    "es": "El país vendió{}17,9 millones de toneladas.",
    "ru": "Страна продала{}17,9 млн тонн.",
}


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("led", [" ,", " .", ", "])
def test_a_number_behind_a_stray_sign_is_not_cut_in_two(language: str, led: str) -> None:
    text = SENTENCES[language].format(led)
    values = [f.quantity.value for f in found_figures(text, language) if f.refusal is None]
    assert values in ([17_900_000], [])


@pytest.mark.parametrize("language", SENTENCES)
def test_a_comma_glued_to_a_word_ends_it(language: str) -> None:
    text = SENTENCES[language].format(",")
    values = [f.quantity.value for f in found_figures(text, language)]
    assert values == [17_900_000]


def test_a_point_may_begin_a_fraction() -> None:
    assert [str(f.quantity.value) for f in found_figures("It was .5 percent.", "en")] == ["0.5"]
