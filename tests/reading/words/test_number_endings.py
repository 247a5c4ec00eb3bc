"""Number endings: letters attached to a number make it no figure."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import candidates
from silkledger.reading.words.guard_kinds import MULTIPLYING
from silkledger.reading.words.guards import guards
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import read, refusals


@pytest.mark.parametrize("wording", ["470er Klasse", "60jährige Erfahrung", "30ste Auflage"])
def test_a_word_of_another_sense_is_attached(wording: str) -> None:
    assert "number.glued" in refusals(wording, "de")
    assert list(candidates(f"Die {wording} ist da.", "de")) == []


@pytest.mark.parametrize("wording", ["27kg", "5fach", "27 Klassen", "30%iger Anteil"])
def test_a_unit_is(wording: str) -> None:
    assert len(list(candidates(f"Das sind {wording}.", "de"))) == 1


FRAMES = {
    "en": ("3 {} ships", "5.5 {} people", "three {} of bottles"),
    "de": ("3 {} Schiffe", "5,5 {} Menschen", "drei {} Flaschen"),
    "fr": ("3 {} de navires", "5,5 {} de personnes", "trois {} bouteilles"),
    "es": ("3 {} de barcos", "5,5 {} de personas", "tres {} botellas"),
    "ru": ("3 {} судов", "5,5 {} человек", "три {} бутылок"),
}


@pytest.mark.parametrize(
    ("language", "frame"),
    [(language, frame) for language, frames in FRAMES.items() for frame in frames],
)
def test_a_word_that_may_multiply_a_number_is_never_passed_over(language: str, frame: str) -> None:
    words = guards(SHIPPED, language, MULTIPLYING)
    assert all(refusals(frame.format(word), language) for word in sorted(words))
    assert words


@pytest.mark.parametrize("wording", ["2 big ships", "2 Kazakh ships"])
def test_other_words_describe_what_is_counted(wording: str) -> None:
    assert read(wording, "en").value == 2
