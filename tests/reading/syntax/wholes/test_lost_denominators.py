"""A listed noun behind "a" or "each" is a denominator; one that no unit has refuses the amount."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

NOUNS = ["taxpayer", "landlord", "owner", "client"]
AMOUNTS = ["5,230 kg", "12 tonnes", "$500", "3 million litres"]


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("each", ["a", "each", "every"])
def test_what_an_amount_is_counted_for_is_not_lost(noun: str, amount: str, each: str) -> None:
    assert outcome(f"{amount} {each} {noun}", "en") == "unit.unknown"


@pytest.mark.parametrize("noun", NOUNS)
def test_a_rate_of_change_and_a_noun_of_no_list_stay(noun: str) -> None:
    assert outcome(f"rose 5 percent a {noun} said", "en") == "exact 5 percent"
    assert outcome("5 million tonnes a record high", "en") == "exact 5000000 t"


@pytest.mark.parametrize("place", ["России", "Бишкеке", "Ташкенте", "Китае"])
@pytest.mark.parametrize("amount", ["500 школ", "500 тонн", "500 маяков"])
def test_a_russian_place_is_no_denominator(amount: str, place: str) -> None:
    assert outcome(f"{amount} в {place}", "ru") == outcome(amount, "ru")
    assert outcome(f"{amount} в {place} построили", "ru") == outcome(amount, "ru")
    assert outcome(f"{amount} в день", "ru") != outcome(amount, "ru")
