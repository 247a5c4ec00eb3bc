"""Number endings: letters attached to a number make it no figure."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import candidates
from tests.support.readings import refusals


@pytest.mark.parametrize("wording", ["470er Klasse", "60jährige Erfahrung", "30ste Auflage"])
def test_a_word_of_another_sense_is_attached(wording: str) -> None:
    assert "number.glued" in refusals(wording, "de")
    assert list(candidates(f"Die {wording} ist da.", "de")) == []


@pytest.mark.parametrize("wording", ["27kg", "5fach", "27 Klassen", "30%iger Anteil"])
def test_a_unit_is(wording: str) -> None:
    assert len(list(candidates(f"Das sind {wording}.", "de"))) == 1
