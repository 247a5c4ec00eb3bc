"""Names and possessives before a number say whose it is, and phrasal verbs what is done."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("average analysts' forecasts of £532m", None, "exact 532000000 GBP"),
        ("Britannia members' £42m windfall", None, "exact 42000000 GBP"),
        ("'less than $10bn'", None, "wording.unknown"),
        ("Vacon controls a further 5% of the", "share", "exact 5 percent"),
        ("Motorola accounted for 11.5 percent of the", "share", "exact 11.5 percent"),
        ("Monsanto fined $1.5m for bribery", None, "exact 1500000 USD"),
        ("Cargotec's share capital by 36,780 euros", None, "exact 36780 EUR"),
        ("Ahlstrom's 5,800 employees", None, "exact 5800 person"),
        ("LSC's 30 employees", None, "exact 30 person"),
        ("Slumpd exports by 5%", "growth_rate", "wording.unknown"),
        ("Falled exports 5%", "growth_rate", "wording.unknown"),
        ("pay off a $27.5bn tax bill", None, "exact 27500000000 USD"),
        ("write off 80% of the debt", "share", "exact 80 percent"),
        ("setting up a $5m scholarship", None, "exact 5000000 USD"),
        ("expects to see earnings grow by 20%", None, "exact 20 percent"),
        ("should be limited to 40 pct", None, "le 40 percent"),
        ("limited to 15 percent of the total stock", None, "le 15 percent"),
        ("103 million dollars principal amount", None, "exact 103000000 USD"),
        ("on the first 350 tons of production", None, "exact 350 t"),
        ("the first 3.5 billion dollars of the loan", None, "exact 3500000000 USD"),
    ],
)
def test_words_that_say_nothing_of_the_number(
    wording: str, statistic: str | None, expected: str
) -> None:
    assert outcome(wording, statistic=statistic) == expected
