"""Spanish sets millions apart by an apostrophe, thousands by the sign of the country."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support.readings import read


@pytest.mark.parametrize(
    ("text", "locale", "value"),
    [
        ("157’260.077 dólares", "es", "157260077"),
        ("157'260,077 dólares", "es-EC", "157260077"),
        ("1'234.5 t", "es", "1234.5"),
        ("1'234.567 t", "de-CH", "1234.567"),
    ],
)
def test_an_apostrophe_sets_millions_apart_in_spanish(text: str, locale: str, value: str) -> None:
    assert read(text, locale).value == Decimal(value)
