"""One contract, order or agreement states how many things it is about."""

from __future__ import annotations

import pytest

from tests.support.readings import read, said, stated


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("un contrato por 10 turbinas", "es", "exact 10 turbine"),
        ("tiene un pedido por diez turbinas", "es", "exact 10 turbine"),
        ("un pedido firme por 10 aviones", "es", "exact 10 aircraft"),
        ("un pedido por 500 millones de euros", "es", "exact 500000000 EUR"),
        ("un contrat portant sur 10 turbines", "fr", "exact 10 turbine"),
        ("une commande ferme pour 10 avions", "fr", "exact 10 aircraft"),
        # One of those that are counted, and one each.
        ("un contrat sur dix", "fr", "exact 10 percent"),
        ("un contrato por trabajador", "es", "exact 1 contract/person"),
        ("más de un contrato por 10 trabajadores", "es", "gt 0.1 contract/person"),
    ],
)
def test_a_deal_is_about_a_number_of_things(wording: str, locale: str, expected: str) -> None:
    assert said(read(wording, locale)) == stated(expected)
