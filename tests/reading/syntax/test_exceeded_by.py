"""Passives of a bound: what exceeds something is an amount of its own, not a bound."""

from __future__ import annotations

from decimal import Decimal

import pytest

from silkledger.reading.search.candidates import found_figures


@pytest.mark.parametrize("number", [7, 107])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Fue la mejor cosecha, solo superada por las {} toneladas de abril."),
        ("es", "Es un récord superado por las {} toneladas de abril."),
        ("fr", "Une récolte dépassée seulement par les {} tonnes d'avril."),
        ("en", "A harvest exceeded only by the {} tonnes of April."),
        ("de", "Die Ernte wird nur übertroffen von {} Tonnen im April."),
    ],
)
def test_an_amount_that_exceeds_is_exact(language: str, text: str, number: int) -> None:
    found = [each for each in found_figures(text.format(number), language) if not each.refusal]
    read = [(each.quantity.bound, each.quantity.value) for each in found]
    assert read == [("exact", Decimal(number))]
