"""Brackets behind the level of a change hold where it came from, or the rate of the change."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

LEVELS = [
    ("de", "sank um 10,2 Prozent auf 110,9 Mio. Euro (123,5 Mio. Euro)", "-10.2"),
    ("de", "brach um 10,2 Prozent auf 110,9 Mio. Euro (123,5 Mio. Euro) ein", "-10.2"),
    ("en", "rose by 10.2% to 110.9 million euros (100.6 million euros)", "10.2"),
    ("fr", "a augmenté de 10,2 % à 110,9 millions d'euros (100,6 millions d'euros)", "10.2"),
    ("es", "subió un 10,2 % hasta 110,9 millones de euros (100,6 millones de euros)", "10.2"),
    ("ru", "вырос на 10,2 % до 110,9 млн евро (100,6 млн евро)", "10.2"),
]


@pytest.mark.parametrize(("language", "wording", "rate"), LEVELS)
def test_an_amount_in_brackets_is_compared(language: str, wording: str, rate: str) -> None:
    assert outcome(wording, language, statistic="flow") == "exact 110900000 EUR"
    assert outcome(wording, language, statistic="growth_rate") == f"exact {rate} percent"


@pytest.mark.parametrize(
    ("wording", "statistic", "said"),
    [
        ("um 7 Tonnen auf rund 12 Tonnen zurückging (minus 6 Prozent)", "flow", "approx 12 t"),
        ("sank in Österreich auf 2,1 (2,2) Prozent", "growth_rate", "exact 2.1 percent"),
        ("stieg um 2,1 (2,2) Prozent", "growth_rate", "exact 2.1 percent"),
    ],
)
def test_rates_beside_a_figure_in_brackets(wording: str, statistic: str, said: str) -> None:
    assert outcome(wording, "de", statistic=statistic) == said


@pytest.mark.parametrize(
    ("wording", "statistic"),
    [
        ("stieg auf 5 Mio. Euro (7 Mio. Dollar)", "flow"),
        ("von 5 Mio. Euro (7 Mio. Euro)", "flow"),
        ("sank auf 5 Mio. Euro (7 Mio. Euro)", "flow"),
        ("sank um 3 Prozent auf 5 Mio. Euro (7 Mio. Euro)", "flow"),
        ("stieg auf 20 Prozent (15 Prozent)", "share"),
        ("stieg nicht auf 5 Mio. Euro (7 Mio. Euro)", "flow"),
    ],
)
def test_other_brackets_compete(wording: str, statistic: str) -> None:
    assert refusals(wording, "de", statistic=statistic)
