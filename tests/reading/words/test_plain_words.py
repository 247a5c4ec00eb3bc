"""Plain words are printed as the lexicon looks them up, and no other vocabulary lists them."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from silkledger.reading.text.characters import fold
from silkledger.reading.text.variants import variants
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.plain_words import plain_words
from silkledger.reading.words.word_tree import LETTER
from silkledger.schemas.vocabulary import SHIPPED

LANGUAGES = sorted(
    {row["language"] for row in SHIPPED.load("plain_words", ("role", "language", "words"))}
)
_LETTERS = re.compile(f"[{LETTER}]+")


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_are_letters_as_they_are_looked_up(language: str) -> None:
    table = variants(SHIPPED, language)
    words = [word for _, printed in plain_words(SHIPPED, language) for word in printed]
    assert words
    assert [word for word in words if not _LETTERS.fullmatch(word)] == []
    assert [word for word in words if fold(word).lower().translate(table) != word] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_other_vocabulary_lists_them(language: str) -> None:
    listed = Counter(word for word, _ in lexicon(SHIPPED, language).words())
    words = [word for _, printed in plain_words(SHIPPED, language) for word in printed]
    assert [word for word in words if listed[word] != 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_a_word_with_its_role(language: str) -> None:
    for word, printed in plain_words(SHIPPED, language):
        for each in (printed[0], printed[-1]):
            (token,) = lexicon(SHIPPED, language).tokens(each)
            assert (token.kind, token.word.roles) == ("word", word.roles)
