"""A sign of money is whole, whatever phrase would end inside of it: exports of A$5 million."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

SIGNS = {
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "S$": "SGD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "R$": "BRL",
    "US$": "USD",
}
LEADS = {
    "en": (
        "exports of {}5 million",
        "an order of {}5 million",
        "worth {}5 million",
        "to {}5 million",
    ),
    "de": ("Exporte von {}5 Millionen", "im Wert von {}5 Millionen", "auf {}5 Millionen"),
    "fr": ("une valeur de {}5 millions", "passe à {}5 millions", "un total de {}5 millions"),
    "es": ("por un valor de {}5 millones", "llegó a {}5 millones", "un total de {}5 millones"),
}


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("language", LEADS)
def test_a_sign_is_whole_behind_every_word(sign: str, language: str) -> None:
    for lead in LEADS[language]:
        read = outcome(lead.format(sign), language, statistic="flow")
        shared = (sign, language) == ("C$", "es")  # Nicaragua's córdoba has it too
        expected = "currency.ambiguous" if shared else f"exact 5000000 {SIGNS[sign]}"
        assert read == expected, (lead, read)


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("5kgs of rice", "en", "exact 0.005 t"),
        ("5 KGS", "en", "exact 5 KGS"),
        ("280,473tns of sesame", "en", "exact 280473 t"),
        ("5 млн тоннокилометров", "ru", "exact 5000000 tkm"),
        ("5 тысяч автомобилекилометров", "ru", "exact 5000 count"),
        ("nur minimal auf 33,6 TWh zulegen", "de", "exact 33600000 MWh"),
        ("minimal 5 Tonnen", "de", "ge 5 t"),
    ],
)
def test_a_word_is_read_whole(wording: str, language: str, expected: str) -> None:
    read = outcome(wording, language, statistic="flow")
    assert read.removesuffix(" автомобилекилометр") == expected
