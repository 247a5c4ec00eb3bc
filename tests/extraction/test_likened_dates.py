"""Dates of what a figure is likened to, and ends of ranges whose other end is not read."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

PUBLISHED = "2012-09-03"


def periods_of(text: str, language: str) -> set[str]:
    """Return the periods of the figures of a text."""
    return {cell(each, "period") for each in candidates_of(text, language, PUBLISHED)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The rise of 1.1 percent is comparable with that of 2007 and 2009."),
        ("en", "The rise of 1.1 percent is similar to those in 2007."),
        ("en", "Catches rose by 105% over the comparative period in 2011."),
        ("en", "Sales rose 5% on the equivalent months of 2011."),
        ("de", "Die Zunahme von 1,1 Prozent ist vergleichbar mit jener der Jahre 2007 und 2009."),
        ("de", "Das Plus von 1,1 Prozent ist ähnlich wie jenes im Jahr 2007."),
        ("fr", "La hausse de 1,1 % est comparable à celle des années 2007 et 2009."),
        ("es", "El alza del 1,1 % es similar al de los años 2007 y 2009."),
        ("es", "Las ventas subieron un 5 % sobre el periodo comparable de 2011."),
        ("ru", "Рост на 1,1 % сопоставим с показателями 2007 и 2009 годов."),
        ("ru", "Продажи выросли на 5 % к сопоставимому периоду 2011 года."),
        # Half of a range, whose other end has no day.
        ("fr", "L'indice a augmenté de 2,2 % de début janvier à fin mars 2012."),
        ("fr", "L'indice a augmenté de 2,2 % du début janvier à la fin mars."),
        ("es", "El índice subió un 2,2 % desde principios de enero hasta fines de marzo de 2012."),
    ],
)
def test_dates_that_date_no_figure(language: str, text: str) -> None:
    assert periods_of(text, language) == {""}


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("en", "Comparable sales rose 5% in 2011.", "in 2011"),
        ("en", "The rise was similar in 2011, at 5%.", "in 2011"),
        ("es", "En enero de 2012 se vendieron hasta 5 t.", "En enero de 2012"),
        (
            "fr",
            "L'indice a augmenté de 2,2 % entre la fin décembre 2011 et la fin mars 2012.",
            "entre la fin décembre 2011 et la fin mars 2012",
        ),
        (
            "ru",
            "Индекс вырос на 2,2 % с начала января по конец марта.",
            "с начала января по конец марта",
        ),
    ],
)
def test_dates_that_date_a_figure(language: str, text: str, period: str) -> None:
    assert periods_of(text, language) == {period}
