"""Who says a figure: not the words up to a number, and no unit is lent to a part in words."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell


@pytest.mark.parametrize(
    ("language", "text", "witness"),
    [
        ("ru", "Вылов минтая по данным на 19 августа составил 1,53 миллиона тонн.", ""),
        ("de", "Geplant sind laut Ministerium Investitionen von 4,2 Mio. Euro, 3 % mehr.", ""),
        ("de", "Laut Destatis sanken die Preise um 3 Prozent.", "Destatis"),
        ("fr", "Selon l'Insee, les prix ont augmenté de 3 % en 2023.", "Insee"),
        ("en", "According to the World Bank's 2023 report they caught 5 tonnes.", "World Bank"),
    ],
)
def test_a_figure_is_not_part_of_a_witness(language: str, text: str, witness: str) -> None:
    assert {cell(each, "measured_by") for each in candidates_of(text, language)} == {witness}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Es gab Hilfen von 4,2 Milliarden Euro, davon knapp zwei Drittel im Norden."),
        ("en", "The bank lent 4.2 billion dollars, of which two thirds to farmers."),
        ("fr", "La banque a prêté 4,2 milliards d'euros, dont deux tiers aux agriculteurs."),
        ("es", "El banco prestó 4.200 millones de euros, de los cuales dos tercios al campo."),
    ],
)
def test_a_fraction_has_not_the_unit_of_its_whole(language: str, text: str) -> None:
    assert not any(cell(each, "unit") for each in candidates_of(text, language))


def test_a_part_in_digits_has_the_unit_of_its_whole() -> None:
    text = "They sold 1.3 billion litres, of which 747.6 million abroad."
    assert [cell(each, "unit") for each in candidates_of(text, "en")] == ["", "litres"]
