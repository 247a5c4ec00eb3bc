"""Levels behind "at": a change that says how something stands leaves it, a verb leaves it open."""

from __future__ import annotations

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.candidates import found_figures

ENGLISH = QuantityContext(locale="en")
STANDING = ("lower", "down", "slightly lower", "sharply down", "higher", "up", "closed lower")
FALLING = ("fell", "declined", "reduced", "dropped slightly", "decline", "reduction")
AMOUNTS = {
    "£20.2m": 20_200_000,
    "$5 billion": 5_000_000_000,
    "4.2%": 4.2,
    "300 tonnes": 300,
    "about 12 percent": 12,
}


@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("word", STANDING)
def test_what_is_lower_at_a_level_has_it(word: str, amount: str) -> None:
    """The number behind "lower at" is the level itself, never a decrease."""
    text = f"It was {word} at {amount}."
    read = [each.quantity for each in found_figures(text, "en") if each.refusal is None]
    assert [float(each.value) for each in read] == [AMOUNTS[amount]], text


@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("word", FALLING)
def test_a_decrease_at_a_number_is_open(word: str, amount: str) -> None:
    """A verb or noun of decrease leaves open whether the number is the level or the decrease."""
    assert not isinstance(read_quantity(f"{word} at {amount}", ENGLISH), Quantity)


@pytest.mark.parametrize(
    ("wording", "value"),
    [
        ("fell at an annual rate of 5 percent", -5),
        ("fell at a 5 percent annual rate", -5),
        ("down by 5 percent", -5),
        ("lower by £3m", -3_000_000),
        ("grew at 5 percent", 5),
    ],
)
def test_rates_and_by_stay_changes(wording: str, value: int) -> None:
    reading = read_quantity(wording, ENGLISH)
    assert isinstance(reading, Quantity)
    assert reading.value == value
