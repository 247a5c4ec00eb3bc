"""Verbs of decrease that open a sentence, and rises whose levels fall."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures

# Locale, text, and the value of its first rate; "-" where it must be refused.
RATES = [
    ("es", "Desciende carga en puertos 4.7%", "-4.7"),
    ("es", "Retrocede comercio con Brasil 12%", "-"),
    ("es", "Baja el precio del pan en Perú 3%", "-3"),
    ("fr", "Recule de nouveau le commerce avec la Chine 3 %", "-"),
    ("es", "Cae la inflación al 5%", "5"),
    ("es", "Cae la inflación en México y el desempleo alcanza 12%", "12"),
    ("es", "Bajan ventas y suben precios 3%", "3"),
    ("es", "Sube el comercio con Brasil 12%", "12"),
    ("de", "Die operative Marge (Ebit) sackte von 8,1 auf 1,4 Prozent ab.", "8.1"),
    # A rise can't lead to a lower level: its verb is left out.
    ("de", "Gent sank (-3 Prozent), Kiel um 5,5 Prozent von 2,48 auf 2,36 Mio. Tonnen.", "-3"),
    ("de", "Kiel wuchs um 5,0 Prozent von 2,36 auf 2,48 Millionen Tonnen.", "5.0"),
    ("de", "Der Umsatz stieg mit 566 Mio. Euro um 5 %.", "5"),
    ("de", "Der Umsatz sank mit 566 Mio. Euro um 5 %.", "-"),
]
_PERCENT = "percent"


@pytest.mark.parametrize(("locale", "text", "value"), RATES)
def test_the_first_rate_of_a_sentence(locale: str, text: str, value: str) -> None:
    rates = [each for each in found_figures(text, locale) if each.quantity.unit == _PERCENT]
    read = "-" if rates[0].refusal is not None else str(rates[0].quantity.value)
    assert read == value


FALLING = [
    ("de", "Gent sank (-3 Prozent), Kiel um 5,5 Prozent von 2,48 auf 2,36 Mio. Tonnen."),
    (
        "es",
        "Gante (-3 %), Amberes un 5 % de 2,48 millones de toneladas a 2,36 millones de toneladas.",
    ),
    ("ru", "Гент (-3 %), Антверпен на 5 % с 2,48 млн т до 2,36 млн т."),
]


@pytest.mark.parametrize(("locale", "text"), FALLING)
def test_a_rise_between_falling_levels_is_refused(locale: str, text: str) -> None:
    rates = [each for each in found_figures(text, locale) if each.quantity.unit == _PERCENT]
    assert rates[1].refusal is not None
