"""Ordinary words: known to a dictionary, and neither a misprint nor able to turn a meaning."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.ordinary import is_ordinary, may_be_verb
from silkledger.schemas.vocabulary import SHIPPED


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("en", "chandelier"),
        ("de", "Kronleuchter"),
        ("de", "verließen"),
        ("fr", "lustre"),
        ("es", "alfombra"),
        ("ru", "вахтёр"),
    ],
)
def test_words_of_a_dictionary_are_ordinary(language: str, word: str) -> None:
    assert is_ordinary(word, language, SHIPPED)


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("en", "abuot"),  # a misprint
        ("en", "tonnse"),
        ("en", "MMBTU"),
        ("de", "verhältnismässige"),  # an adjective or adverb
        ("ru", "недопёк"),  # a verb, which may say anything
        ("ru", "потолок"),
        ("zh", "魑魅"),
    ],
)
def test_other_words_are_not(language: str, word: str) -> None:
    assert not is_ordinary(word, language, SHIPPED)


def test_no_unlisted_turning_word_is_ordinary() -> None:
    with (Path(__file__).parent / "turning.csv").open(encoding="utf-8", newline="") as lines:
        rows = [(row["language"], row["words"].split(";")) for row in csv.DictReader(lines)]
    words = [(language, word) for language, listed in rows for word in listed]
    assert len(words) > 400
    listed = {code: dict(lexicon(SHIPPED, code).words()) for code, _ in rows}
    assert not [
        (language, word)
        for language, word in words
        if word.lower() not in listed[language] and is_ordinary(word, language, SHIPPED)
    ]


def test_forms_of_verbs_are_told_by_their_base_form() -> None:
    verbs = {"en": "hobnobbed", "de": "verließen", "fr": "aguichaient", "es": "aguardaban"}
    nouns = {"en": "chandelier", "de": "Kronleuchter", "fr": "chèques", "es": "alfombra"}
    assert all(may_be_verb(word, language, SHIPPED) for language, word in verbs.items())
    assert not any(may_be_verb(word, language, SHIPPED) for language, word in nouns.items())
