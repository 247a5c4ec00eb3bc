"""Decreases apart from their figure: its own words are never read as a rise or a level."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from silkledger.reading.search.candidates import found_figures

# Sentences that name a decrease apart from its figure, for each kind of amount.
APART = {
    ("en", "rate"): ("{} %: that is the drop in sales.", "{} %, the decline in rents shows."),
    ("fr", "rate"): ("{} %, c'est la baisse des ventes.", "{} % : telle est la chute des loyers."),
    ("de", "rate"): (
        "Dabei lag der Rückgang im Norden bei {} Prozent.",
        "Dabei lag das Minus im Norden bei {} Prozent.",
        "Dort lag die Abnahme an den Küsten bei {} Prozent.",
        "{} Prozent: So hoch war der Rückgang.",
    ),
    ("es", "rate"): ("Un {} % cayó el valor de la lana.", "Un {} % bajaron las ventas."),
    ("ru", "rate"): ("На {} % снизился экспорт.", "{} %: таково снижение экспорта."),
    ("en", "amount"): ("It saw a fall in the output of wool of {} tonnes.",),
    ("fr", "amount"): ("On craint la baisse de la production de laine de {} tonnes.",),
    ("de", "amount"): ("Es gab einen Rückgang der Ernte von {} Tonnen.",),
    ("ru", "amount"): ("Город теряет по {} тонн в год.", "Сократили по {} тонн."),
    ("es", "amount"): ("Compensó la caída de la producción de lana de {} toneladas.",),
}
CASES = [
    (language, sentence.format(number), number)
    for (language, _), sentences in APART.items()
    for sentence, number in product(sentences, (3, 14))
]


@pytest.mark.parametrize(("language", "text", "number"), CASES)
def test_a_decrease_apart_is_no_rise(language: str, text: str, number: int) -> None:
    """A rate or an amount whose decrease stands apart is negative or refused."""
    read = [each.quantity.value for each in found_figures(text, language) if each.refusal is None]
    assert Decimal(number) not in read


def test_shares_of_what_does_not_fall_are_read() -> None:
    [figure] = found_figures("Город получает по 3 тонны в год.", "ru")
    assert (figure.quantity.value, figure.refusal) == (Decimal(3), None)


@pytest.mark.parametrize("further", ["und an den Küsten", ", im Süden", "und dort"])
def test_a_second_rate_of_the_same_noun_falls_too(further: str) -> None:
    text = f"Dabei lag der Rückgang im Norden bei 3 Prozent {further} bei 2 Prozent."
    assert all(each.refusal is not None for each in found_figures(text, "de"))


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "At 5 %, the rate is low.", 5),
        ("es", "Un 45 % creció el valor de la lana.", 45),
        ("de", "Der Anteil lag im Norden bei 5 Prozent.", 5),
        ("de", "Das Plus lag im Norden bei 5 Prozent.", 5),
        ("en", "A cost of 300 tonnes of wool was named.", 300),
        ("fr", "La production de laine est de 300 tonnes.", 300),
    ],
)
def test_figures_without_a_decrease_are_read(language: str, text: str, value: int) -> None:
    read = [each.quantity.value for each in found_figures(text, language) if each.refusal is None]
    assert read == [value]
