"""Described nouns: hyphens join an amount to a noun, which a change alone gives a sign."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.search.candidates import found_figures
from tests.support.readings import outcome

AMOUNTS = {"9,7-Zoll": "0.00024638 km", "50-Euro": "50 EUR", "5-Kilo": "0.005 t"}
NOUNS = ("Display", "Scheine", "Paket", "Ticket", "Gerät")


@pytest.mark.parametrize(("amount", "noun"), [*product(AMOUNTS, NOUNS)])
def test_a_described_noun_is_left_out(amount: str, noun: str) -> None:
    assert outcome(f"ein {amount}-{noun}", "de") == f"exact {AMOUNTS[amount]}"


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("eine 50-Prozent-Kürzung", "exact -50 percent"),
        ("ein 30-Prozent-Rückgang", "exact -30 percent"),
        ("eine 30-Prozent-Steigerung", "exact 30 percent"),
        ("die 5-Prozent-Hürde", "wording.unknown"),
        ("der 20-Euro-Rabatt", "wording.unknown"),
        ("die 5-Millionen-Stadt", "number.compete"),
    ],
)
def test_a_noun_of_change_gives_the_sign(wording: str, said: str) -> None:
    assert outcome(wording, "de") == said
    found = [each for each in found_figures(f"Es gab {wording}.", "de") if each.refusal is None]
    assert all(f"{each.quantity.value}" in said for each in found)
