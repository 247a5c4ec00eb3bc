"""Times that count how often something happened, and times that multiply."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures

OFTEN = (
    "He won the title 18 times.",
    "She scored 23 times.",
    "We visited 14 times to console them.",
    "I have been assured 3 times by them.",
    "It was shown 20 times in the talk.",
    "He has won the award 34 times, and lost it once.",
)
MULTIPLYING = (
    "The market is 5 times the size of France.",
    "The shares trade at 12 times earnings.",
    "The offer was covered 3.5 times.",
    "It is worth 66 times that of the coin.",
    "It grew 6 times.",
    "It is 3 times as large.",
)


@pytest.mark.parametrize("text", OFTEN)
def test_how_often_is_refused(text: str) -> None:
    assert all(each.refusal is not None for each in found_figures(text, "en"))


@pytest.mark.parametrize("text", MULTIPLYING)
def test_a_multiple_is_read(text: str) -> None:
    (figure,) = found_figures(text, "en")
    assert figure.refusal is None
    assert figure.quantity.dimension == "multiple"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "They are aged about 28 years."),
        ("en", "It was 2 percentage points better than before."),
        ("de", "Es war um 2 Prozentpunkte besser."),
    ],
)
def test_a_bound_in_a_phrase_or_a_better_value_leaves_it_open(language: str, sentence: str) -> None:
    assert not [each for each in found_figures(sentence, language) if each.refusal is None]
