"""Bylines: what a document says of itself, unless a program said it."""

from __future__ import annotations

import pytest

from silkledger.documents.bylines import language_of, printed_in
from silkledger.documents.rendition import Printed

TEXT = "Informe de pesca del Perú\n\nLas capturas llegaron a 2,4 millones de toneladas.\n"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("La pesca en 2023", "La pesca en 2023"),
        ("Untitled: a painter's year", "Untitled: a painter's year"),
        ("", "Informe de pesca del Perú"),
        ("untitled", "Informe de pesca del Perú"),
        ("Untitled-3", "Informe de pesca del Perú"),
        ("Microsoft Word - Informe final.docx", "Informe de pesca del Perú"),
        ("PowerPoint Presentation", "Informe de pesca del Perú"),
        ("informe_2023_v2.indd", "Informe de pesca del Perú"),
        ("Document1", "Informe de pesca del Perú"),
    ],
)
def test_a_title_that_a_program_gave_is_none(said: str, title: str) -> None:
    assert printed_in(TEXT, Printed(title=said, locale="es")).title == title


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Trade rose by 9 %.", "en"),
        ("Exports rose 5 % in 2022 to USD 3 billion.", "en"),
        ("Der Export wuchs um 5 Prozent.", "de"),
        ("Les exportations ont progressé de 5 %.", "fr"),
        ("La producción subió a 5,3 millones de toneladas, EUR 40 millones.", "es"),
        ("出口增长5%。", "zh"),
        ("Экспорт вырос на 5 %.", "ru"),
        # No language that is read: it, pt, nl, sv, pl, ro; and a text without words.
        ("La produzione è salita a 5,3 milioni di tonnellate, EUR 40 milioni.", ""),
        ("As exportações cresceram 5% em 2022, EUR 40 milhões.", ""),
        ("De export steeg met 5 procent in 2022, EUR 40 miljoen.", ""),
        ("Produktionen steg till 5,3 miljoner ton under 2022.", ""),
        ("Produkcja wzrosła do 5,3 mln ton w 2022 r., EUR 40 milionów.", ""),
        ("Producția a crescut la 5,3 milioane de tone în 2022.", ""),
        ("5,3 %", ""),
    ],
)
def test_a_short_text_is_of_the_language_that_knows_its_words(text: str, language: str) -> None:
    assert language_of(text) == language
