"""A comma may group in the country whose money it is, though not in the source's own."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

AMOUNTS = [
    ("es", "S/ 1,250 millones", "number.locale_unknown"),
    ("es", "RD$1,200 millones", "number.locale_unknown"),
    ("es", "1,234 millones de pesos mexicanos", "number.locale_unknown"),
    ("es", "US$ 1,234 millones", "number.locale_unknown"),
    ("es-MX", "1.250 millones de pesos chilenos", "number.locale_unknown"),
    ("es", "1,500 pesos mexicanos", "number.locale_unknown"),
    ("es", "1,234 dólares por litro", "exact 1234 USD/m3"),
    ("es", "1,25 millones de soles", "exact 1250000 PEN"),
    ("es", "1.250 millones de soles", "exact 1250000000 PEN"),
    ("es", "1,234 millones de euros", "exact 1234000 EUR"),
    ("es", "1,234 millones de toneladas", "exact 1234000 t"),
    ("es-PE", "S/ 1,250 millones", "exact 1250000000 PEN"),
    ("de", "1,234 Mio. Euro", "exact 1234000 EUR"),
    ("ru", "1,234 млрд долларов США", "exact 1234000000 USD"),
]


@pytest.mark.parametrize(("locale", "wording", "expected"), AMOUNTS)
def test_millions_of_money_of_a_country_that_groups_otherwise(
    locale: str, wording: str, expected: str
) -> None:
    assert outcome(wording, locale, statistic="flow") == expected
