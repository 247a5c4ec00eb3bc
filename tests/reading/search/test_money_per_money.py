"""Money per so much money is not a figure, and neither is the money that it is per."""

from __future__ import annotations

from decimal import Decimal

import pytest

from silkledger.reading.search.candidates import found_figures


@pytest.mark.parametrize(
    ("locale", "text", "values"),
    [
        ("en", "The rate is $0.8146 per $100 of value.", ""),
        ("en", "A fee of €5 per €1,000 was paid.", ""),
        ("en", "It pays 30 cents per $100.", ""),
        # One of the other money, other units, and money that a change is of.
        ("en", "It closed at $1.08 per €1 in May.", "1.08"),
        ("en", "It closed at $1.08 per € in May.", "1.08"),
        ("en", "It cost $5 per 100 km.", "0.05"),
        ("en", "It creates 3 jobs per $1 million invested.", "1000000"),
        ("de", "Es kostet 0,80 Euro je 100 Euro.", "0.008"),
        ("ru", "Экспорт вырос на $100 млн.", "100000000"),
        ("es", "Creció un 5 % por $100 millones.", "5 100000000"),
    ],
)
def test_money_per_money(locale: str, text: str, values: str) -> None:
    found = [each.quantity.value for each in found_figures(text, locale)]
    assert found == [Decimal(each) for each in values.split()]
