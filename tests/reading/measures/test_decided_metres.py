"""Decided metres: "m" is a million or a metre, unless a word of length stands beside it."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import candidates
from tests.support.readings import outcome


@pytest.mark.parametrize("words", ["hoch", "lange Stäbe", "breiten Streifen", "Abstand", "tief"])
def test_a_word_of_length_decides_for_metres(words: str) -> None:
    assert outcome(f"2,5 m {words}", "de") == "exact 0.0025 km"
    (found,) = candidates(f"Der Bau ist 2,5 m {words}.", "de")
    assert found.quantity.unit == "km"


@pytest.mark.parametrize(
    ("wording", "said"),
    [("5 m", "scale.unclear"), ("5 m Euro", "exact 5000000 EUR"), ("5m", "scale.unclear")],
)
def test_without_one_it_is_open(wording: str, said: str) -> None:
    assert outcome(wording, "de") == said
