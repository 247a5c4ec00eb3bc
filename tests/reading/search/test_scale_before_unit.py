"""A scale before the unit of a number is not left out; one behind another number is that's own."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Net sales million CHF 29,189"),
        ("en", "Revenue in thousand EUR 3,512"),
        ("de", "Umsatz Millionen Franken 29,2"),
        ("fr", "Chiffre d'affaires millions d'euros 3,5"),
        ("es", "Ventas millones de euros 3,5"),
        ("ru", "Выручка млн руб. 3,5"),
        ("zh", "出口额：亿美元 3.5"),
    ],
)
def test_it_is_not_read_without_the_scale(locale: str, text: str) -> None:
    (figure,) = found_figures(text, locale)
    assert figure.refusal is not None


@pytest.mark.parametrize(
    ("locale", "text", "values"),
    [
        ("en", "It sold 3 million. EUR 29 were paid.", ["29"]),
        ("de", "Umsatz Mio. EUR 3,5", ["3500000.0"]),
        ("en", "Revenue of EUR 3.5 million and USD 29", ["3500000.0", "29"]),
    ],
)
def test_another_scale_is_left(locale: str, text: str, values: list[str]) -> None:
    figures = [each for each in found_figures(text, locale) if each.quantity.dimension == "money"]
    assert [str(each.quantity.value) for each in figures if each.refusal is None] == values
