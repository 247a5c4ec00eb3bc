"""Bounds behind a figure: every one that the vocabulary lists, and words that leave it open."""

from __future__ import annotations

import pytest

from silkledger.reading.definitions.bounds import MIRRORED
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import read, refusals

COLUMNS = ("bound", "side", "verb", "close", "language", "words")
BEHIND = [
    (entry["language"], word, entry["bound"])
    for entry in SHIPPED.load("bounds", COLUMNS)
    if entry["side"] == "after"
    for word in entry.list("words")
]


def printed(language: str, word: str, sign: str = "") -> str:
    """Five percent with a word behind it, as the language writes it."""
    space = "" if language == "zh" or word.startswith("-") else " "
    return f"{sign}5 %{space}{word}"


@pytest.mark.parametrize(("language", "word", "bound"), BEHIND)
def test_every_bound_word_behind_a_figure_bounds_it(language: str, word: str, bound: str) -> None:
    assert read(printed(language, word), language).bound == bound


def test_every_direction_has_a_word_in_every_language() -> None:
    for language in ("en", "de", "fr", "es", "ru", "zh"):
        told = {bound for code, _, bound in BEHIND if code == language}
        assert told >= {"ge", "le", "approx"}
        assert told <= {*MIRRORED, "approx", "nearly"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "or whatever"),
        ("en", "at worst"),
        ("en", "in the worst case"),
        ("de", "oder mit Glück mehr"),
        ("de", "im schlimmsten Fall"),
        ("fr", "ou presque"),
        ("fr", "au pire"),
        ("es", "o quizá más"),
        ("es", "en el peor de los casos"),
        ("ru", "или даже больше"),
        ("ru", "в худшем случае"),
    ],
)
def test_what_may_bound_a_figure_is_not_passed_over(language: str, words: str) -> None:
    assert refusals(f"5 % {words}", language)


@pytest.mark.parametrize("word", ["all but", "at worst", "not", "never"])
def test_what_turns_a_figure_is_not_passed_over_before_it(word: str) -> None:
    assert refusals(f"{word} 5 %", "en") == ["wording.negation"]
