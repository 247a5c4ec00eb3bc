"""An amount that "of" or "by" leads to has the decrease further off that it is read with."""

from __future__ import annotations

from decimal import Decimal

import pytest

from silkledger.reading.search.candidates import found_figures

FALLS = [
    ("en", "It saw a decline recorded in May of $5 million.", -5_000_000),
    ("en", "This is due to declines in average selling prices of 30% this year.", -30),
    ("en", "It believes that decreases in unrecognized tax benefits of $40,000 are near.", -40_000),
    ("fr", "La baisse enregistrée en mai de 5 millions d'euros inquiète.", -5_000_000),
    ("fr", "Le groupe a réduit ses effectifs de 100 personnes.", -100),
    ("fr", "Le groupe a réduit ses émissions de 5 tonnes en mai.", -5),
    ("fr", "Ici, la réduction n'a été que de 5 %.", -5),
    ("es", "Es la caída registrada en mayo de 5 millones de euros.", -5_000_000),
    ("ru", "Это снижение экспорта в Китай на 5 млн тонн.", -5_000_000),
]
OTHERS = [
    ("en", "The decline reflects sales of $5 million.", 5_000_000),
    ("en", "The fall in prices cost farmers $5 million.", 5_000_000),
    ("de", "Der Rückgang führte zu einem Anteil von 5 Prozent.", 5),
    ("de", "Nach dem Einbruch im Mai wurden 500 Autos verkauft.", 500),
    ("es", "La caída de los precios dejó 500 parados.", 500),
]


@pytest.mark.parametrize(("language", "sentence", "value"), [*FALLS, *OTHERS])
def test_the_decrease_before_an_amount(language: str, sentence: str, value: int) -> None:
    (figure,) = found_figures(sentence, language)
    assert figure.refusal is None
    assert figure.quantity.value == Decimal(value)
