"""A price at which something stands with a loss is not a loss of that amount."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("de", "mit einem kleinen Minus bei 43,74 Euro", "sign.unclear"),
        ("de", "Minus bei 12 Dollar", "sign.unclear"),
        ("en", "with a small minus at 43.74 euros", "sign.unclear"),
        ("de", "ein Minus von 43,74 Euro", "exact -43.74 EUR"),
        ("de", "bei minus 43,74 Euro", "exact -43.74 EUR"),
        ("en", "at minus $5 million", "exact -5000000 USD"),
    ],
)
def test_a_price_is_no_loss(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language) == expected


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("de", "2,84 Mio. fm", "exact 2840000 m3"),
        ("de", "405.000 Festmeter Holz", "exact 405000 m3"),
        ("fr", "30 MWc", "exact 30 MW"),
        ("fr", "1,5 GWc", "exact 1500 MW"),
        ("ru", "20,8 млрд т*км", "exact 20800000000 tkm"),
        ("ru", "7,8 млрд пас.*км", "exact 7800000000 pkm"),
    ],
)
def test_units_of_wood_sun_and_transport(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language) == expected
