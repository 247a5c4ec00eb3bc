"""A word of bound bounds only the number that it leads to."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("of Florida> for 10.1 million dollars", "bound.misplaced"),
        ("> to 13.4 pct", "bound.misplaced"),
        ("> said it has sold 254,608 shares", "bound.misplaced"),
        ("> 5 pct", "gt 5 percent"),
        (">5%", "gt 5 percent"),
        ("< $5", "lt 5 USD"),
        ("well below capacity despite being only 130 miles", "bound.misplaced"),
        ("under plan 5 tonnes", "bound.misplaced"),
        ("its maximum capacity is unchanged at 550,000 tonnes", "bound.misplaced"),
        ("above the 5% target", "gt 5 percent"),
        ("bring the total value up to 18 dollars", "exact 18 USD"),
        ("September attacks pushed claims up to $37bn", "exact 37000000000 USD"),
        ("lifted its stake up to 10%", "exact 10 percent"),
        ("taking the total up to 500 stores", "exact 500 store"),
        ("took up to 500 people", "le 500 person"),
        ("buy up to 5 million shares", "le 5000000 share"),
        ("raised prices of up to 5%", "le 5 percent"),
        ("had approached six European countries", "bound.misplaced"),
        ("approached 5 banks", "bound.misplaced"),
        ("approached 5%", "nearly 5 percent"),
        ("approaching 500,000 visitors", "nearly 500000 person"),
        ("down 14 per cent in Finland and up", "bound.misplaced"),
        ("$100 and up", "ge 100 USD"),
        ("beating consensus forecasts of 235 million euros", "gt 235000000 EUR"),
        ("topped estimates of 5%", "gt 5 percent"),
        ("exceeded imports and forecasts of 5 tonnes", "bound.misplaced"),
        ("5.35% for a minimum balance", "exact 5.35 percent"),
    ],
)
def test_a_bound_leads_to_its_number(wording: str, expected: str) -> None:
    assert outcome(wording) == expected
