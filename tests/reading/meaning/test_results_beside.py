"""Balances: the sign that a noun gives stays with the level, and belongs to its own number."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

CHANGED = {
    "en": "{} widened by $2 billion year on year to $4 billion",
    "de": "das {} stieg um 2 Mrd. Dollar auf 4 Mrd. Dollar",
    "fr": "le {} a augmenté de 2 milliards de dollars à 4 milliards de dollars",
    "es": "el {} aumentó en 2.000 millones de dólares a 4.000 millones de dólares",
    "ru": "{} вырос на 2 млрд долларов до 4 млрд долларов",
}
DEFICITS = {
    "en": ("the deficit", "the shortfall", "the trade gap", "the budget hole"),
    "de": ("Defizit", "Handelsdefizit"),
    "fr": ("déficit",),
    "es": ("déficit",),
    "ru": ("дефицит",),
}


@pytest.mark.parametrize("language", CHANGED)
def test_a_deficit_that_changed_by_an_amount_stays_a_deficit(language: str) -> None:
    for noun in DEFICITS[language]:
        wording = CHANGED[language].format(noun)
        assert outcome(wording, language, statistic="balance") == "exact -4000000000 USD"


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("a net profit of $5m, against a loss of $3m", "en", "exact 5000000 USD"),
        ("reported a profit of $5m after a loss of $3m a year ago", "en", "exact 5000000 USD"),
        ("a net loss of $5m compared with a profit of $3m", "en", "exact -5000000 USD"),
        ("swung to a loss of $5m from a profit of $3m", "en", "exact -5000000 USD"),
        ("swung to a profit of €6.4m from a loss of €19.8m", "en", "exact 6400000 EUR"),
        (
            "ein Gewinn von 5 Mio. Euro nach einem Verlust von 3 Mio. Euro",
            "de",
            "exact 5000000 EUR",
        ),
        (
            "ein Verlust von 5 Mio. Euro nach einem Gewinn von 3 Mio. Euro",
            "de",
            "exact -5000000 EUR",
        ),
        ("was $5 million in the red", "en", "exact -5000000 USD"),
        ("mit 230 Mio. Euro in den roten Zahlen", "de", "exact -230000000 EUR"),
        ("mit 8,8 Milliarden Euro Plus", "de", "exact 8800000000 EUR"),
        ("machte ein Plus von rund 230 Mio. Euro", "de", "approx 230000000 EUR"),
        ("rutschte mit 230 Mio. Euro ins Minus", "de", "exact -230000000 EUR"),
        ("das Minus stieg auf 230 Mio. Euro", "de", "exact -230000000 EUR"),
    ],
)
def test_the_noun_of_a_result_gives_the_sign(wording: str, language: str, expected: str) -> None:
    assert outcome(wording, language, statistic="balance") == expected


@pytest.mark.parametrize(
    "wording",
    [
        "das Minus stieg um 230 Mio. Euro",
        "das Minus verringerte sich von 230 Mio. Euro",
        "um 5 Mio. Euro tiefer im Minus",
        "ein um 230 Mio. Euro kleineres Minus",
        "nicht mit 230 Mio. Euro im Minus",
        "ein Umsatzminus von 230 Mio. Euro",
        "ein Minus von 5 Prozent",
    ],
)
def test_a_change_is_no_balance(wording: str) -> None:
    assert "." in outcome(wording, "de", statistic="balance").split()[0]


@pytest.mark.parametrize("statistic", ["flow", "level", "stock"])
def test_a_plus_is_a_change_elsewhere(statistic: str) -> None:
    wording = "ein Minus von 230 Mio. Euro"
    assert outcome(wording, "de", statistic=statistic) == "sign.change_under_level"
