"""A word of decrease gives its sign only to a number that it governs."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    "wording",
    [
        "a cool $5 million",
        "a slow 5 kilometres",
        "a lower rate of 5%",
        "the lower 5 percent of earners",
        "a lower zone and more than 1,500 barrels a day",
        "lower and test the $40-40.25 range",
        "capacity reductions beyond the annual 15.26 million tonnes",
        "in losses and left 1,000 people dead",
        "output to fall while 47 pct said",
        "reductions in budgets at 12 out of 23 government agencies",
        "the dive killed 5 people",
        "loss-making 5 stores",
        "weight loss drug sold 5 million doses",
        "falling prices left 5 million people",
        "the falling population of 5 million people",
        "its reduced output of 5 million tonnes",
        "the cuts will affect about 9% of the staff",
        "output of 944 models was cut",
    ],
)
def test_what_a_decrease_does_not_govern_has_no_sign(wording: str) -> None:
    assert refusals(wording)


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("lower its output by 5 tonnes", "exact -5 t"),
        ("shares lower by 5%", "exact -5 percent"),
        ("falling to 5 percent", "exact 5 percent"),
        ("falling 5 percent", "exact -5 percent"),
        ("cut production and prices by 5%", "exact -5 percent"),
        ("losses and writedowns of $280,000", "exact -280000 USD"),
        ("a decline that reached 5%", "exact -5 percent"),
        ("reduced emissions by 5 million tonnes", "exact -5000000 t"),
        ("the economy is expected to contract 5%", "exact -5 percent"),
        ("the contract is worth 5 million euros", "exact 5000000 EUR"),
        ("the value of the contract is EUR 25 mn", "exact 25000000 EUR"),
        ("fell by an average of 5%", "exact -5 percent"),
        ("500 models were cut", "exact -500 count"),
        ("have closed down 18%", "exact -18 percent"),
        ("closed up 9%", "exact 9 percent"),
        ("closed down 18 plants", "exact 18 factory"),
    ],
)
def test_what_it_governs_has_one(wording: str, expected: str) -> None:
    assert outcome(wording) == expected
