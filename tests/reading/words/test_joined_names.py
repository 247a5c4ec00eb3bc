"""Joined names: hyphens join names and numbers to the noun that is counted."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.search.candidates import candidates
from tests.support.readings import outcome

NAMES = ("Omikron", "Coronavirus", "Tesla", "EU", "Bahn")
NUMBERED = ("Covid-19", "U-20")
NOUNS = {"Fälle": "case", "Mitarbeiter": "person", "Modelle": "count", "Verbindungen": "count"}


CASES = [*product(NAMES, NOUNS), *product(NUMBERED, ("Fälle", "Mitarbeiter"))]


@pytest.mark.parametrize(("name", "noun"), CASES)
def test_the_noun_behind_the_hyphen_is_counted(name: str, noun: str) -> None:
    wording = f"270 {name}-{noun}"
    assert outcome(wording, "de") == f"exact 270 {NOUNS[noun]}"
    (found,) = candidates(f"Es gab {wording} dort.", "de")
    assert found.quantity.unit == NOUNS[noun]


@pytest.mark.parametrize("wording", ["30 Millionen-Städte", "5 Euro-Münzen", "3 Lohn-Kürzungen"])
def test_scales_money_and_changes_are_not_names(wording: str) -> None:
    assert not outcome(wording, "de").startswith("exact")
